// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Without a display Qt aborts, with a page of advice and a core file. A person without one is told
/// in one line what to use instead, and the program ends with status 2.
namespace timeslice {

/// Call before QApplication is made. Returns false, and says why, when no display is named at all.
/// From then on a display that is named and does not answer ends the program in the same way.
bool guardDisplay(int argc, char **argv);
/// Call when QApplication is there: from then on Qt's messages are Qt's own again.
void displayFound();

} // namespace timeslice
