// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/labstate.h"
#include "core/live/scene.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// Something that may be true of a scene, as scripts and the questions of a lesson say it:
///
///     w2 blocked A | w2 at lock | w2 at_line 3 | w2 exited 0 | w2 killed KILL | w2 stopped | w2
///     absent w1 blocked w2 (waits for its end) | w2 in read (sleeps in that system call) w2 zombie
///     | w2 reaped | w2 parent w1 | w2 parent server | w2 session w2 (its leader) w1 failed EPIPE |
///     P = 65536 | P write_end w1 | P write_end closed A held w1 | A held | A free | sold = 3 |
///     deadlock | stuck | output TEXT buffer holds 1.1 2.1
///
/// Asked of a state and the output so far; data, never a command.
namespace timeslice::live {

using Expectation = std::function<bool(const LabState &lab, const std::string &output)>;

/// Nothing when the words say nothing that can be asked of this scene with so many workers.
std::optional<Expectation> readExpectation(std::span<const std::string> words,
                                           const SceneSpec &scene, std::size_t workers);

/// The number, from 0, of "w2"; nothing when there is none such.
std::optional<std::size_t> findWorker(std::string_view word, std::size_t workers);

/// The words of a line.
std::vector<std::string> splitWords(std::string_view line);

} // namespace timeslice::live
