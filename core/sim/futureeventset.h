// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace timeslice {

/// Things that will happen, in the total order (time, order), least first: a binary heap. `order`
/// is the place in the file or the order of issue, whichever the phase asks for. A value.
template <typename Payload>
class FutureEventSet
{
public:
    struct Item
    {
        SimTime time = 0;
        std::int64_t order = 0;
        Payload payload {};

        bool after(const Item &other) const
        {
            return time != other.time ? time > other.time : order > other.order;
        }
    };

    bool empty() const { return m_heap.empty(); }
    SimTime nextTime() const { return m_heap.empty() ? kNever : m_heap.front().time; }
    const Item &next() const { return m_heap.front(); }

    void push(SimTime time, std::int64_t order, Payload payload)
    {
        m_heap.push_back({ time, order, payload });
        std::push_heap(m_heap.begin(), m_heap.end(), later);
    }

    Item pop()
    {
        std::pop_heap(m_heap.begin(), m_heap.end(), later);
        const Item item = m_heap.back();
        m_heap.pop_back();
        return item;
    }

    /// Removes the items that `matches`; O(n), for rare cancellations. Returns how many.
    template <typename Predicate>
    std::size_t removeIf(Predicate matches)
    {
        const std::size_t removed =
            std::erase_if(m_heap, [&](const Item &item) { return matches(item.payload); });
        if (removed > 0)
            std::make_heap(m_heap.begin(), m_heap.end(), later);
        return removed;
    }

private:
    static bool later(const Item &a, const Item &b) { return a.after(b); }

    std::vector<Item> m_heap;
};

} // namespace timeslice
