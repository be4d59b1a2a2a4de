// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/switchqueue.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <sys/types.h>
#include <utility>
#include <vector>

namespace timeslice::live {

/// Every context switch of one process and of all that it will ever fork, as the kernel records
/// them: one inherited event and one ring for each CPU, which the kernel writes and only this side
/// empties. Nobody else's processes appear. Without privileges where
/// /proc/sys/kernel/perf_event_paranoid is at most 2. One thread; nothing here blocks.
///
/// What is told comes in the order of time. A CPU writes a little later than it looks at the clock,
/// so the last millisecond is kept back for the next read; what comes later still, as when a
/// virtual CPU was halted in between, is told with the time of the last one told. What one process
/// did is in its true order even so: that it left a CPU is written before another one can take it.
/// Linux: perf_event_open(2), kernel/events/core.c.
class SwitchObserver
{
public:
    /// Begins to watch. All CPUs that are online, or nothing: 0, or the errno of what was refused.
    /// A CPU that comes online later is not watched. REQUIRES: not open; the process is alive, has
    /// one thread, and has not forked yet whom it is to be watched with.
    int open(pid_t process);
    bool isOpen() const { return !m_rings.empty(); }

    /// What has happened since the last call, but for the last millisecond.
    std::vector<SwitchRecord> read();
    /// All that has happened: for the end.
    std::vector<SwitchRecord> flush();
    /// Records that did not fit in a full ring, as far as the kernel has said so yet.
    std::uint64_t lost() const { return m_lost; }
    /// Of memory that the kernel keeps locked for it.
    std::size_t ringBytes() const;

private:
    /// The mapping of one event. It alone keeps the event: no descriptor stays open.
    class Ring
    {
    public:
        /// Sets `error` to the errno of what failed, and is of no use then.
        Ring(pid_t process, int cpu, int &error);
        ~Ring();
        Ring(Ring &&other) noexcept
            : m_memory(std::exchange(other.m_memory, nullptr))
        {
        }
        Ring(const Ring &) = delete;
        Ring &operator=(const Ring &) = delete;
        Ring &operator=(Ring &&) = delete;

        std::uint64_t take(std::vector<SwitchRecord> &records);

    private:
        std::byte *m_memory = nullptr;
    };

    void emptyRings();

    std::vector<Ring> m_rings; ///< one for each CPU
    SwitchQueue m_queue;
    std::uint64_t m_lost = 0;
};

/// The numbers in a list of the kernel's such as "0-3,8"; empty when it is none.
std::vector<int> readCpuList(std::string_view text);
/// What /proc/sys/kernel/perf_event_paranoid says; nothing where the kernel has no such file.
std::optional<int> perfEventParanoid();

} // namespace timeslice::live
