// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/worker.h"

namespace timeslice::live {

/// A ring of the scene and the counter of items that are not dealt with yet, as one worker uses
/// them. Each call is one step. put and get guard nothing: the role holds the lock, and has waited
/// for a free slot or an item.
class BoundedBuffer
{
public:
    /// The numbers of the ring and of the join counter among the scene's objects; the latter -1
    /// when nobody will join.
    BoundedBuffer(Worker &worker, int ring, int counter)
        : m_worker(worker)
        , m_ring(ring)
        , m_counter(counter)
    {
    }

    void put(std::int64_t item, int line);
    std::int64_t get(int line);
    /// EINVAL when it was called for every item before.
    int taskDone(int line);
    /// Waits until taskDone was called for every item; at once when there was none.
    void join(int line);

private:
    Worker &m_worker;
    int m_ring;
    int m_counter;
};

} // namespace timeslice::live
