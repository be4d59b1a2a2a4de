// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/devices.h"

#include <algorithm>

namespace timeslice {

Devices::Devices(std::span<const ResourceInfo> resources)
{
    for (const ResourceInfo &resource : resources)
        m_devices.push_back({ .servers = resource.servers, .busy = 0, .queue = {} });
}

SimTime Devices::issue(TaskId task, ResourceId device, Duration length, std::int64_t key,
                       SimTime now)
{
    Device &target = m_devices[index(device)];
    const Request request { task, device, m_issued++, length, key };
    if (target.servers > 0 && target.busy == target.servers) {
        target.queue.insert(std::ranges::upper_bound(target.queue, key, {}, &Request::key),
                            request);
        return kNotYet;
    }
    ++target.busy;
    begin(request, now + length);
    return now + length;
}

void Devices::begin(const Request &request, SimTime returns)
{
    m_returns.push(returns, request.issue, request);
}

Devices::Request Devices::takeReturn()
{
    const Request request = m_returns.pop().payload;
    --m_devices[index(request.device)].busy;
    return request;
}

bool Devices::serveNext(ResourceId device, SimTime now, Request &served, SimTime &returns)
{
    Device &target = m_devices[index(device)];
    if (target.queue.empty() || target.busy == target.servers)
        return false;
    served = target.queue.front();
    target.queue.pop_front();
    ++target.busy;
    returns = now + served.length;
    begin(served, returns);
    return true;
}

bool Devices::cancel(TaskId task, ResourceId device)
{
    Device &target = m_devices[index(device)];
    const auto waiting = std::ranges::find(target.queue, task, &Request::task);
    if (waiting != target.queue.end()) {
        target.queue.erase(waiting);
        return false;
    }
    m_returns.removeIf([task](const Request &request) { return request.task == task; });
    --target.busy;
    return true;
}

} // namespace timeslice
