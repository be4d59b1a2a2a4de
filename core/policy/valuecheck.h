// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/localizedtext.h"
#include "core/scenario/problem.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Checks of single values, for those who check scenarios.
namespace timeslice {

std::optional<Problem> inRange(const std::string &path, std::int64_t value, std::int64_t least,
                               std::int64_t most);
/// At most so many bytes, and no control characters; line feeds only where `lines` says so.
std::optional<Problem> plainText(const std::string &path, std::string_view text, std::size_t most,
                                 bool lines = false);
std::optional<Problem> plainText(const std::string &path, const LocalizedText &text,
                                 std::size_t most, bool lines = false);

} // namespace timeslice
