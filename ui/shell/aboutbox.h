// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace timeslice {

/// Version, licence and what the program is, in a small dialog.
void showAbout(QWidget *parent);

} // namespace timeslice
