// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace timeslice {

/// Says that this memory is about to be written from end to end, so that the system may give it in
/// large pages: a trace of a million events otherwise spends more time in page faults than in the
/// simulation (measured: a factor of 4). Does nothing for small blocks, and where there is no such
/// call. The memory must not have been written yet to profit.
void adviseLargePages(void *memory, std::size_t bytes);

/// Room for at least `count` elements, in large pages when it is much.
template <typename T>
void reserveLarge(std::vector<T> &elements, std::size_t count)
{
    if (count <= elements.capacity())
        return;
    elements.reserve(count);
    adviseLargePages(elements.data() + elements.size(),
                     (elements.capacity() - elements.size()) * sizeof(T));
}

} // namespace timeslice
