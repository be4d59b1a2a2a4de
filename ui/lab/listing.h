// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/scene.h"

#include <QList>
#include <QStringList>

namespace timeslice {

/// A listing of a scene: the code, and by line the number of the statement on it, 0 for none.
struct Listing
{
    QStringList lines;
    QList<int> statements;
};

enum class Dialect { Python, C };

Listing listingOf(const live::SceneSpec &scene, Dialect dialect);

} // namespace timeslice
