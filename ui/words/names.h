// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/localizedtext.h"
#include "core/base/time.h"
#include "core/sim/decision.h"
#include "core/trace/trace.h"

#include <QString>
#include <QStringList>

/// The small words that tables and sentences share: what a task, a CPU, a device or a queue level
/// is called in the language of the interface, and how a list is written in it.
namespace timeslice::words {

/// Is the interface in Chinese now? Decides which half of a LocalizedText is shown. The
/// translation itself says so, so that texts and names never disagree.
bool chinese();
QString text(const LocalizedText &text);

/// What a task is called in tables and sentences: its number, which the drawings show as well, and
/// the name that it was given: "P3 shell", or "P3" for one without a name of its own.
QString taskLabel(std::int64_t number, const QString &name);
QString taskName(const Trace &trace, TaskId task);
/// "P3": in lists, after the full name, as on the drawings.
QString shortTaskName(const Trace &trace, TaskId task);
/// The names of all tasks: whatever stands in a column of tasks is one of these.
QStringList taskNames(const Trace &trace);
QString cpuName(CpuId cpu);
/// "disk"; "I/O" for the device without a name.
QString resourceName(const Trace &trace, ResourceId resource);
/// Levels are counted from 1 for people, 1 being the highest.
int levelNumber(std::int32_t level);
/// Why a CPU had to choose: "its slice was used up".
QString reasonName(DecisionRule rule);

/// "P1 5, P3 2" or "P1 5、P3 2": items with the list comma of the language.
QString list(const QStringList &items);
/// A whole number, or the infinity sign for kNever.
QString number(std::int64_t value);
/// A ratio with two decimals.
QString ratio(double value);

/// One text behind another. A plain space at the joint goes where Chinese stands on both sides of
/// it: shapes set names off with spaces, which only Latin letters and digits need. What either text
/// holds within itself, such as a name of two words, stays.
QString joined(const QString &before, const QString &after);
/// Replaces %1, %2, ... in one pass, so that a name that contains "%2" stays as it is; the parts
/// are joined(). A shape need not use all of them.
QString fill(const QString &shape, const QStringList &arguments);

} // namespace timeslice::words
