// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/labstate.h"

class QPainter;
class QRectF;

namespace timeslice {

struct Theme;

/// A pipe: a bar as full as it is, and under it who has each of its ends, those who wait there as
/// blocked. Three lines.
void drawPipe(QPainter &painter, const QRectF &area, const live::LabState &lab, int object,
              const Theme &theme);

} // namespace timeslice
