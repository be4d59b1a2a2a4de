// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/labstate.h"

class QPainter;
class QRectF;

namespace timeslice {

struct Theme;

/// A ring: its slots with what is in them, a mark above the head, where the next item is taken, and
/// one below the tail, where the next one comes. A full ring has both at one slot.
void drawRing(QPainter &painter, const QRectF &area, const live::ObjectView &ring,
              const Theme &theme);

} // namespace timeslice
