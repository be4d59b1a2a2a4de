// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/labstate.h"

#include <optional>
#include <string>
#include <string_view>

/// The words of scripts and files of the Lab. Never translated.
namespace timeslice::live {

/// lock, unlock, make_consistent, print.
std::string_view operationWord(Operation operation);
std::optional<Operation> findOperation(std::string_view word);
std::string_view happeningWord(Happening happening);
/// at_gate, blocked, killed.
std::string_view stateWord(WorkerView::State state);
/// kernel_exact, kernel_sampled, reported.
std::string_view observerWord(Observer observer);
/// The number of KILL, SIGKILL or 9.
std::optional<int> findSignal(std::string_view word);
/// EPIPE; the number where it has no name.
std::string errnoWord(int error);
/// The number of EPIPE.
std::optional<int> findErrno(std::string_view word);
/// The whole of the word as a number.
std::optional<std::int64_t> findNumber(std::string_view word);

} // namespace timeslice::live
