// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <QString>

namespace timeslice {

/// What would keep the scenario from running, as a sentence in the language of the interface; empty
/// if nothing does. Every edit asks this before it reaches the document.
QString problemIn(const Scenario &scenario);

} // namespace timeslice
