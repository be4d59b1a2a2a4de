// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/livewords.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <csignal>
#include <cstring>

namespace timeslice::live {
namespace {

constexpr std::array<std::string_view, 35> kOperations {
    "nothing",     "lock",        "unlock",      "make_consistent",
    "wait",        "post",        "read",        "write",
    "print",       "sleep",       "send",        "send_length",
    "receive",     "poll",        "close_read",  "close_write",
    "fork",        "join",        "terminate",   "raise",
    "exit",        "setsid",      "chdir",       "umask",
    "redirect",    "exec",        "put",         "get",
    "task_done",   "join_items",  "feed",        "close",
    "join_thread", "cancel_join", "join_process"
};
constexpr std::array<std::string_view, 5> kHappenings { "reached", "passed", "done", "failed",
                                                        "ended" };
constexpr std::array<std::string_view, 9> kStates { "starting", "at_gate", "working",
                                                    "blocked",  "stopped", "exited",
                                                    "killed",   "absent",  "ended" };
constexpr std::array<std::string_view, 3> kObservers { "kernel_exact", "kernel_sampled",
                                                       "reported" };
static_assert(kOperations.size() == static_cast<std::size_t>(Operation::Last) + 1);
static_assert(kHappenings.size() == static_cast<std::size_t>(Happening::Last) + 1);
static_assert(kStates.size() == static_cast<std::size_t>(WorkerView::State::Last) + 1);

template <std::size_t size, typename Enum>
std::string_view wordOf(const std::array<std::string_view, size> &words, Enum value)
{
    return words.at(static_cast<std::size_t>(value));
}

} // namespace

std::string_view operationWord(Operation operation)
{
    return wordOf(kOperations, operation);
}

std::optional<Operation> findOperation(std::string_view word)
{
    const auto found = std::ranges::find(kOperations, word);
    if (found == kOperations.end())
        return std::nullopt;
    return static_cast<Operation>(found - kOperations.begin());
}

std::string_view happeningWord(Happening happening)
{
    return wordOf(kHappenings, happening);
}

std::string_view stateWord(WorkerView::State state)
{
    return wordOf(kStates, state);
}

std::string_view observerWord(Observer observer)
{
    return wordOf(kObservers, observer);
}

std::optional<int> findSignal(std::string_view word)
{
    if (const auto number = findNumber(word); number && *number > 0 && *number < SIGRTMIN)
        return static_cast<int>(*number);
    if (word.starts_with("SIG"))
        word.remove_prefix(3);
    for (int number = 1; number < SIGRTMIN; ++number) {
        const char *known = ::sigabbrev_np(number);
        if (known && word == known)
            return number;
    }
    return std::nullopt;
}

std::string errnoWord(int error)
{
    const char *known = ::strerrorname_np(error);
    return known ? known : std::to_string(error);
}

std::optional<int> findErrno(std::string_view word)
{
    constexpr int kBeyond = 256;
    for (int number = 1; number < kBeyond; ++number) {
        const char *known = ::strerrorname_np(number);
        if (known && word == known)
            return number;
    }
    return std::nullopt;
}

std::optional<std::int64_t> findNumber(std::string_view word)
{
    std::int64_t number = 0;
    const char *end = word.data() + word.size();
    const auto [stopped, error] = std::from_chars(word.data(), end, number);
    if (error != std::errc() || stopped != end)
        return std::nullopt;
    return number;
}

} // namespace timeslice::live
