// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

/// Tables for a terminal.
namespace timeslice {

/// How many columns of a terminal the text takes: East Asian characters take two.
int displayWidth(const QString &text);
/// The text followed, or for numbers preceded, by spaces up to `width` columns.
QString padded(const QString &text, int width, bool right = false);

/// Rows of cells as lines: columns as wide as their widest cell, two spaces between them, the
/// first column to the left and the others, numbers, to the right. REQUIRES: at least one row, all
/// equally long.
QString textTable(const std::vector<QStringList> &rows);

} // namespace timeslice
