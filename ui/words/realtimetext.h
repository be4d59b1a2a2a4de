// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/realtime.h"

#include <QStringList>

namespace timeslice {

/// What the theory says of a task set, a sentence each, with the theorem's name; then what it does
/// not take into account here. Empty when no task has a period.
QStringList theorySentences(const RealTimeTheory &theory);

} // namespace timeslice
