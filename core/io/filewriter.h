// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/problem.h"

#include <optional>
#include <string>
#include <string_view>

namespace timeslice {

/// Replaces the file by `bytes`, or leaves it byte for byte as it was and says why. The new
/// contents are written to a file beside it, read back and compared (a full tmpfs takes a short
/// write and reports success), and only then moved into place. A symbolic link is followed; the
/// file's mode is kept. Nothing else is left in the folder.
std::optional<Problem> writeFileSafely(const std::string &path, std::string_view bytes);

} // namespace timeslice
