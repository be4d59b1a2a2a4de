// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/problem.h"

#include <cstddef>
#include <optional>
#include <string>

namespace timeslice {

/// Exactly one of the two is there.
struct FileContents
{
    std::optional<std::string> bytes;
    std::optional<Problem> problem;
};

/// The bytes of a regular file of at most `limit` bytes. A pipe, a device or a directory is refused
/// without waiting for it, and a larger file without reading it.
FileContents readRegularFile(const std::string &path, std::size_t limit);
/// Everything up to the end of an open descriptor, which may be a pipe, or a problem past `limit`
/// bytes.
FileContents readDescriptor(int descriptor, std::size_t limit);

} // namespace timeslice
