// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/sim/futureeventset.h"
#include "core/trace/trace.h"

#include <cstdint>
#include <deque>
#include <span>
#include <vector>

namespace timeslice {

/// The I/O under way and the I/O that waits for a server. A free server takes the request with the
/// least key; of equal ones that which was issued first. A device without a limit serves all at
/// once. A value; it knows nothing of states.
class Devices
{
public:
    struct Request
    {
        TaskId task = TaskId::None;
        ResourceId device = ResourceId::None;
        std::int64_t issue = 0; ///< order of issue over all devices
        Duration length = 0;
        std::int64_t key = 0; ///< the least is served first
    };

    Devices() = default;
    explicit Devices(std::span<const ResourceInfo> resources);

    /// Issues an I/O. Returns its time of return, or kNotYet if it waits for a server.
    SimTime issue(TaskId task, ResourceId device, Duration length, std::int64_t key, SimTime now);
    SimTime nextReturn() const { return m_returns.nextTime(); }
    /// Takes out the I/O that returns next. Its server is free from then on: call `serveNext`.
    Request takeReturn();
    /// Gives a free server of the device to the first request of its queue. Returns it with its
    /// time of return, if any.
    bool serveNext(ResourceId device, SimTime now, Request &served, SimTime &returns);
    /// Forgets the task's I/O, waiting or under way. True if that freed a server.
    bool cancel(TaskId task, ResourceId device);

private:
    struct Device
    {
        std::int32_t servers = 0; ///< 0 = no limit
        std::int32_t busy = 0;
        std::deque<Request> queue;
    };

    void begin(const Request &request, SimTime returns);

    std::vector<Device> m_devices;
    FutureEventSet<Request> m_returns;
    std::int64_t m_issued = 0;
};

} // namespace timeslice
