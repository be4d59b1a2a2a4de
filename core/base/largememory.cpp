// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/largememory.h"

#include <cstdint>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace timeslice {

void adviseLargePages(void *memory, std::size_t bytes)
{
#ifdef __linux__
    constexpr std::uintptr_t kLargePage = std::uintptr_t { 2 } << 20;
    const auto begin = reinterpret_cast<std::uintptr_t>(memory);
    const std::uintptr_t first = (begin + kLargePage - 1) / kLargePage * kLargePage;
    const std::uintptr_t last = (begin + bytes) / kLargePage * kLargePage;
    // Advice only: if it is not taken, everything is as it was.
    if (last > first)
        madvise(reinterpret_cast<void *>(first), last - first, MADV_HUGEPAGE);
#else
    (void)memory;
    (void)bytes;
#endif
}

} // namespace timeslice
