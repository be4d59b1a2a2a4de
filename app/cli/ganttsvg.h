// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <QString>

#include <optional>
#include <string>

namespace timeslice {

/// So many bars are the most that a picture can show.
inline constexpr std::size_t kMostBars = 20'000;

/// The run as an SVG picture for a page or a slide: a lane per CPU and one per task, states told by
/// colour, letter and pattern as in the window's light theme, a ruler and a legend. Nothing when it
/// would have more than kMostBars bars.
std::optional<std::string> ganttSvg(const Trace &trace, const QString &title);

} // namespace timeslice
