// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/measures.h"
#include "core/study/study.h"
#include "core/study/variants.h"

#include <QString>

#include <span>

namespace timeslice {

/// A measure as the head of a table: "Average waiting".
QString measureTitle(Measure measure);
/// The same where room is short: "Waiting".
QString shortMeasureTitle(Measure measure);
/// Its value as people read it: two decimals for averages, per cent for utilisation, a dash for
/// nothing.
QString measureText(const StudyRun &run, Measure measure);
/// What is wrong with a list of variants or a sweep, and what would be right.
QString variantErrorText(const VariantError &error);
/// The measures worth showing for these runs: misses only where there are any, the time of switches
/// only where it is not nothing everywhere.
std::vector<Measure> shownMeasures(std::span<const StudyRun> runs);

/// A line for each variant, the best by each measure marked with a star, for a terminal.
QString comparisonText(std::span<const Variant> variants, std::span<const StudyRun> runs);
/// The same for the values of a parameter.
QString sweepText(const QString &parameter, std::span<const Variant> variants,
                  std::span<const StudyRun> runs);

} // namespace timeslice
