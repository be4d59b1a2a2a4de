// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/resultwriter.h"

#include <string>

namespace timeslice {

/// The file's word for a kind of resource: device, lock, semaphore, queue.
const char *resourceWord(ResourceInfo::Kind kind);

/// The "events" list of a result.
std::string eventsJson(const Trace &trace);
/// The "decisions" list of a result.
std::string decisionsJson(const RunResult &result);

} // namespace timeslice
