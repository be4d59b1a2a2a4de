// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/simulation.h"

#include <QString>

#include <optional>
#include <span>
#include <string>

namespace timeslice {

/// A form that a run can be given to other programs in. A new one is a row of the table.
struct ExportFormat
{
    QLatin1String name; ///< for --to
    /// Nothing when the run is too large for this form.
    std::optional<std::string> (*write)(const Simulation &simulation);
};

std::span<const ExportFormat> exportFormats();

/// Writes the file `out`, or standard output for "-"; says why when it cannot.
ExitStatus exportTo(const QString &out, const ExportFormat &format, const Simulation &simulation);

} // namespace timeslice
