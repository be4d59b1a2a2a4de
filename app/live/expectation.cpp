// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/expectation.h"

#include "app/live/livewords.h"
#include "core/live/item.h"

#include <algorithm>

namespace timeslice::live {
namespace {

using State = WorkerView::State;
using Words = std::span<const std::string>;

std::optional<std::size_t> findObject(const SceneSpec &scene, std::string_view name)
{
    const auto found = std::ranges::find(scene.objects, name, &SceneObject::name);
    if (found == scene.objects.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - scene.objects.begin());
}

std::string joined(Words words)
{
    std::string text;
    for (const std::string &word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

/// What `is` says of the worker, whatever else happens.
std::optional<Expectation> ofWorker(std::size_t worker,
                                    const std::function<bool(const WorkerView &)> &is)
{
    return
        [worker, is](const LabState &lab, const std::string &) { return is(lab.workers[worker]); };
}

/// What one word says.
std::optional<Expectation> readBare(std::size_t worker, const std::string &what)
{
    if (what == "stopped" || what == "absent")
        return ofWorker(worker,
                        [state = what == "absent" ? State::Absent : State::Stopped](
                            const WorkerView &view) { return view.state == state; });
    if (what == "zombie" || what == "reaped")
        return ofWorker(worker, [letter = what == "zombie" ? 'Z' : 'X'](const WorkerView &view) {
            return !view.isAlive() && view.kernel.state == letter;
        });
    return std::nullopt;
}

/// Where it stands among the processes.
std::optional<Expectation> readOfFamily(std::size_t worker, Words words, std::size_t workers)
{
    if (words[0] == "parent" && words[1] == "server")
        return [worker](const LabState &lab, const std::string &) {
            return lab.workers[worker].kernel.parent == lab.server;
        };
    const auto other = findWorker(words[1], workers);
    if (!other)
        return std::nullopt;
    if (words[0] == "blocked")
        return ofWorker(worker, [other = static_cast<int>(*other)](const WorkerView &view) {
            return view.state == State::Blocked && view.awaits == other;
        });
    if (words[0] == "parent")
        return ofWorker(worker, [other = static_cast<int>(*other)](const WorkerView &view) {
            return view.parent == other;
        });
    if (words[0] == "session")
        return [worker, other = *other](const LabState &lab, const std::string &) {
            return lab.workers[other].pid != 0
                && lab.workers[worker].kernel.session == lab.workers[other].pid;
        };
    return std::nullopt;
}

std::optional<Expectation> readOfWorker(std::size_t worker, Words words, const SceneSpec &scene,
                                        std::size_t workers)
{
    const std::string &what = words[0];
    if (words.size() == 1)
        return readBare(worker, what);
    if (words.size() != 2)
        return std::nullopt;
    const std::string &which = words[1];
    if (auto family = readOfFamily(worker, words, workers))
        return family;
    if (what == "in")
        return ofWorker(worker, [which](const WorkerView &view) {
            return view.kernel.state == 'S' && callName(view.kernel.call) == which;
        });
    if (what == "blocked") {
        if (const auto object = findObject(scene, which))
            return ofWorker(worker, [at = static_cast<int>(*object)](const WorkerView &view) {
                return view.state == State::Blocked && view.waitsFor == at;
            });
    } else if (what == "at") {
        if (const auto operation = findOperation(which))
            return ofWorker(worker, [operation](const WorkerView &view) {
                return view.state == State::AtGate && view.operation == *operation;
            });
    } else if (what == "at_line") {
        if (const auto line = findNumber(which))
            return ofWorker(worker, [line](const WorkerView &view) {
                return view.state == State::AtGate && view.line == *line;
            });
    } else if (what == "failed") {
        if (const auto error = findErrno(which))
            return ofWorker(worker,
                            [error](const WorkerView &view) { return view.error == *error; });
    } else if (what == "exited") {
        if (const auto code = findNumber(which))
            return ofWorker(worker, [code](const WorkerView &view) {
                return view.state == State::Exited && view.status == *code;
            });
    } else if (what == "killed") {
        if (const auto signal = findSignal(which))
            return ofWorker(worker, [signal](const WorkerView &view) {
                return view.state == State::Killed && view.status == *signal;
            });
    }
    return std::nullopt;
}

std::optional<Expectation> readOfObject(std::size_t object, Words words, std::size_t workers)
{
    const auto ofObject = [object](const std::function<bool(const ObjectView &)> &is) {
        return [object, is](const LabState &lab, const std::string &) {
            return is(lab.objects[object]);
        };
    };
    if (words.size() == 1 && words[0] == "free")
        return ofObject([](const ObjectView &view) { return view.owner < 0; });
    if (words.size() == 1 && words[0] == "held")
        return ofObject([](const ObjectView &view) { return view.owner >= 0; });
    if (words[0] == "holds" && words.size() > 1) {
        std::vector<std::int64_t> items;
        for (const std::string &word : words.subspan(1)) {
            const auto item = findItem(word);
            if (!item)
                return std::nullopt;
            items.push_back(*item);
        }
        return ofObject([items](const ObjectView &view) { return view.items == items; });
    }
    if (words.size() != 2)
        return std::nullopt;
    const auto owner = findWorker(words[1], workers);
    if (words[0] == "held" && owner)
        return ofObject([owner = static_cast<int>(*owner)](const ObjectView &view) {
            return view.owner == owner;
        });
    if (words[0] == "read_end" || words[0] == "write_end") {
        const End end = words[0] == "read_end" ? End::Read : End::Write;
        if (owner)
            return ofObject([end, holder = static_cast<int>(*owner)](const ObjectView &view) {
                return std::ranges::count(view.holdersOf(end), holder) > 0;
            });
        if (words[1] == "closed")
            return ofObject([end](const ObjectView &view) { return view.holdersOf(end).empty(); });
        return std::nullopt;
    }
    const auto value = findNumber(words[1]);
    if (words[0] == "=" && value)
        return ofObject([value](const ObjectView &view) { return view.value == *value; });
    return std::nullopt;
}

} // namespace

std::optional<std::size_t> findWorker(std::string_view word, std::size_t workers)
{
    if (!word.starts_with('w'))
        return std::nullopt;
    const auto number = findNumber(word.substr(1));
    if (!number || *number < 1 || static_cast<std::uint64_t>(*number) > workers)
        return std::nullopt;
    return static_cast<std::size_t>(*number - 1);
}

std::vector<std::string> splitWords(std::string_view line)
{
    constexpr std::string_view kSpace = " \t\r";
    std::vector<std::string> words;
    for (std::size_t begin = line.find_first_not_of(kSpace); begin != std::string_view::npos;) {
        const std::size_t end = std::min(line.find_first_of(kSpace, begin), line.size());
        words.emplace_back(line.substr(begin, end - begin));
        begin = line.find_first_not_of(kSpace, end);
    }
    return words;
}

std::optional<Expectation> readExpectation(std::span<const std::string> words,
                                           const SceneSpec &scene, std::size_t workers)
{
    if (words.size() == 1 && words[0] == "deadlock")
        return [](const LabState &lab, const std::string &) { return !deadlock(lab).empty(); };
    if (words.size() == 1 && words[0] == "stuck")
        return [](const LabState &lab, const std::string &) { return isStuck(lab); };
    if (words.size() < 2)
        return std::nullopt;
    if (words[0] == "output")
        return [wanted = joined(words.subspan(1))](const LabState &, const std::string &output) {
            return output.find(wanted) != std::string::npos;
        };
    if (const auto worker = findWorker(words[0], workers))
        return readOfWorker(*worker, words.subspan(1), scene, workers);
    if (const auto object = findObject(scene, words[0]))
        return readOfObject(*object, words.subspan(1), workers);
    return std::nullopt;
}

} // namespace timeslice::live
