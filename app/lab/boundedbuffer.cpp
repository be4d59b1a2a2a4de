// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/boundedbuffer.h"

#include "core/live/item.h"

#include <cerrno>
#include <climits>
#include <linux/futex.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace timeslice::live {

void BoundedBuffer::put(std::int64_t item, int line)
{
    m_worker.perform(Operation::Put, m_ring, line, [&](std::int64_t &value) {
        const SharedObject &object = m_worker.shared(m_ring);
        Ring &ring = m_worker.shared(m_ring).ring;
        const auto capacity = static_cast<std::uint32_t>(object.initial);
        ring.items[(ring.head + ring.used) % capacity] = item;
        ring.used.fetch_add(1);
        if (m_counter >= 0)
            m_worker.shared(m_counter).unfinished.fetch_add(1);
        value = item;
        return 0;
    });
}

std::int64_t BoundedBuffer::get(int line)
{
    std::int64_t item = kSentinel;
    m_worker.perform(Operation::Get, m_ring, line, [&](std::int64_t &value) {
        const SharedObject &object = m_worker.shared(m_ring);
        Ring &ring = m_worker.shared(m_ring).ring;
        item = ring.items[ring.head];
        ring.head = (ring.head + 1) % static_cast<std::uint32_t>(object.initial);
        ring.used.fetch_sub(1);
        value = item;
        return 0;
    });
    return item;
}

int BoundedBuffer::taskDone(int line)
{
    return m_worker.perform(Operation::TaskDone, m_counter, line, [&](std::int64_t &value) {
        std::atomic<std::uint32_t> &unfinished = m_worker.shared(m_counter).unfinished;
        std::uint32_t before = unfinished;
        do {
            if (before == 0)
                return EINVAL;
        } while (!unfinished.compare_exchange_weak(before, before - 1));
        value = before - 1;
        if (before == 1)
            ::syscall(SYS_futex, &unfinished, FUTEX_WAKE, INT_MAX, nullptr, nullptr, 0);
        return 0;
    });
}

void BoundedBuffer::join(int line)
{
    m_worker.perform(Operation::JoinItems, m_counter, line, [&](std::int64_t &) {
        const std::atomic<std::uint32_t> &unfinished = m_worker.shared(m_counter).unfinished;
        for (std::uint32_t left = unfinished; left != 0; left = unfinished)
            ::syscall(SYS_futex, &unfinished, FUTEX_WAIT, left, nullptr, nullptr, 0);
        return 0;
    });
}

} // namespace timeslice::live
