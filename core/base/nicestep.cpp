// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/nicestep.h"

#include <cmath>
#include <initializer_list>

namespace timeslice {

double niceStep(double least)
{
    const double decade = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : { 1.0, 2.0, 5.0 }) {
        if (decade * factor >= least * (1 - 1e-9))
            return decade * factor;
    }
    return decade * 10;
}

} // namespace timeslice
