// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

/// What only the policy bar says: what a convention decides, and the
/// values of parameters that are words. An unknown id is returned as it is.
namespace timeslice {

/// One sentence: what is decided by the convention.
QString conventionSentence(std::string_view key);
/// "small numbers first" for "low" of "high"
QString parameterValueName(std::string_view key, std::string_view value);

} // namespace timeslice
