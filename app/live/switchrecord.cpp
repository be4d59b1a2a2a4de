// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/switchrecord.h"

#include <algorithm>
#include <cstring>
#include <linux/perf_event.h>

namespace timeslice::live {
namespace {

using Ring = std::span<const std::byte>;

/// What ends each record, as the sample type PERF_SAMPLE_TID | TIME | CPU lays it out.
struct SampleId
{
    std::uint32_t process;
    std::uint32_t thread;
    std::uint64_t time;
    std::uint32_t cpu;
    std::uint32_t reserved;
};

/// Behind the header of PERF_RECORD_FORK and PERF_RECORD_EXIT.
struct TaskBody
{
    std::uint32_t process;
    std::uint32_t parent;
    std::uint32_t thread;
    std::uint32_t parentThread;
    std::uint64_t time;
};

/// Behind the header of PERF_RECORD_LOST.
struct LostBody
{
    std::uint64_t event;
    std::uint64_t lost;
};

/// A copy, since it may begin at the ring's end and go on at its beginning.
template <typename Value>
Value valueAt(Ring ring, std::uint64_t position)
{
    Value value;
    auto *bytes = reinterpret_cast<std::byte *>(&value);
    const auto offset = static_cast<std::size_t>(position % ring.size());
    const std::size_t first = std::min(sizeof value, ring.size() - offset);
    std::memcpy(bytes, ring.data() + offset, first);
    std::memcpy(bytes + first, ring.data(), sizeof value - first);
    return value;
}

std::size_t leastSize(std::uint32_t type)
{
    constexpr std::size_t kAround = sizeof(perf_event_header) + sizeof(SampleId);
    switch (type) {
    case PERF_RECORD_SWITCH:
        return kAround;
    case PERF_RECORD_FORK:
    case PERF_RECORD_EXIT:
        return kAround + sizeof(TaskBody);
    case PERF_RECORD_LOST:
        return kAround + sizeof(LostBody);
    default:
        return sizeof(perf_event_header);
    }
}

SwitchRecord::Kind switchKind(const perf_event_header &header)
{
    using enum SwitchRecord::Kind;
    if ((header.misc & PERF_RECORD_MISC_SWITCH_OUT) == 0)
        return In;
    return header.misc & PERF_RECORD_MISC_SWITCH_OUT_PREEMPT ? OutPreempted : OutBlocked;
}

} // namespace

std::uint64_t decodeSwitches(Ring ring, std::uint64_t from, std::uint64_t to,
                             std::vector<SwitchRecord> &records)
{
    std::uint64_t lost = 0;
    while (to - from >= sizeof(perf_event_header)) {
        const auto header = valueAt<perf_event_header>(ring, from);
        if (header.size < leastSize(header.type) || header.size > to - from)
            break;
        const std::uint64_t body = from + sizeof header;
        from += header.size;
        if (header.type == PERF_RECORD_LOST) {
            lost += valueAt<LostBody>(ring, body).lost;
            continue;
        }
        const bool isTask = header.type == PERF_RECORD_FORK || header.type == PERF_RECORD_EXIT;
        if (!isTask && header.type != PERF_RECORD_SWITCH)
            continue;
        const auto id = valueAt<SampleId>(ring, from - sizeof(SampleId));
        SwitchRecord record { .time = static_cast<std::int64_t>(id.time),
                              .pid = static_cast<pid_t>(id.thread),
                              .cpu = static_cast<int>(id.cpu) };
        if (isTask) {
            const auto task = valueAt<TaskBody>(ring, body);
            const bool forked = header.type == PERF_RECORD_FORK;
            record.kind = forked ? SwitchRecord::Kind::Forked : SwitchRecord::Kind::Exited;
            record.pid = static_cast<pid_t>(forked ? task.parentThread : task.thread);
            record.other = forked ? static_cast<pid_t>(task.thread) : 0;
        } else {
            record.kind = switchKind(header);
        }
        records.push_back(record);
    }
    return lost;
}

} // namespace timeslice::live
