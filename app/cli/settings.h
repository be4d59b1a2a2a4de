// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <QString>

namespace timeslice {

/// Applies one --set key=value to the scenario: a parameter of its policy (quantum=4,
/// quanta=2,4,8), machine.cpus, machine.context_switch, conventions.KEY or seed. Empty, or a
/// sentence that says what is wrong with the key or the form of the value; ranges are checked
/// afterwards by findProblem.
QString applySetting(Scenario &scenario, const QString &setting);

} // namespace timeslice
