// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"
#include "core/scenario/scenario.h"

#include <QString>

namespace timeslice {

/// A sentence when the command line does not fit its syntax, asks for two formats at once, or for a
/// language that there is not.
QString commonError(const CommandLine &line);
/// Applies --policy, --set and --until. A sentence when one of them is wrong.
QString applyOptions(Scenario &scenario, const CommandLine &line);

} // namespace timeslice
