// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queues/queuemodel.h"

#include <algorithm>

namespace timeslice {
namespace {

QueueRow cpuRow(const Trace &trace, const SystemState &state, std::size_t number, SimTime now)
{
    const CpuStatus &cpu = state.cpus[number];
    QueueRow row;
    row.kind = QueueRow::Kind::Cpu;
    row.number = static_cast<int>(number);
    row.switching = cpu.switching;
    row.switchFor = cpu.switchFor;
    if (cpu.running != TaskId::None) {
        const TaskStatus &task = state.task(cpu.running);
        row.tasks.push_back(cpu.running);
        row.slice = task.slice;
        const auto level = static_cast<std::size_t>(task.level);
        row.restOfSlice = level < trace.levelSlices.size() && row.slice > 0
            && row.slice < trace.levelSlices[level];
        row.elapsed = now - cpu.since;
        row.left = remainingAt(task, now);
    }
    return row;
}

/// `home` is the CPU whose queue it is, or None where one serves all.
QueueRow readyRow(const Trace &trace, const SystemState &state, CpuId home, std::size_t level,
                  const std::vector<std::size_t> &places)
{
    QueueRow row;
    row.kind = QueueRow::Kind::Ready;
    row.number = static_cast<int>(level);
    row.cpu = static_cast<int>(home);
    if (level < state.ready.size())
        row.tasks = state.members(state.ready[level]);
    if (home != CpuId::None)
        std::erase_if(row.tasks, [&](TaskId id) { return state.task(id).home != home; });
    if (!places.empty())
        std::ranges::stable_sort(row.tasks, {}, [&](TaskId id) { return places[index(id)]; });
    if (level < trace.levelSlices.size()) {
        row.sliced = true;
        row.slice = trace.levelSlices[level];
    }
    return row;
}

QueueRow deviceRow(const Trace &trace, const SystemState &state, std::size_t number)
{
    const ResourceInfo &device = trace.resources[number];
    QueueRow row;
    row.kind = QueueRow::Kind::Device;
    row.number = static_cast<int>(number);
    row.name = device.name;
    row.limited = device.servers > 0;
    if (number < state.waiting.size())
        row.tasks = state.members(state.waiting[number]);
    // A device with an order of its own may serve a task that came later.
    std::ranges::stable_partition(row.tasks,
                                  [&](TaskId id) { return state.task(id).wakesAt != kNotYet; });
    const int all = static_cast<int>(row.tasks.size());
    row.served = row.limited ? std::min(all, static_cast<int>(device.servers)) : all;
    return row;
}

QueueRow heldRow(const Trace &trace, const SystemState &state, std::size_t number)
{
    const ResourceInfo &resource = trace.resources[number];
    QueueRow row;
    row.kind = QueueRow::Kind::Held;
    row.number = static_cast<int>(number);
    row.name = resource.name;
    row.resource = resource.kind;
    row.tasks = state.members(state.waiting[number]);
    row.owner = state.resources[number].owner;
    row.count = state.resources[number].count;
    row.capacity = resource.amount;
    return row;
}

} // namespace

QueueModel makeQueueModel(const Trace &trace, const SystemState &state, SimTime now,
                          const std::vector<TaskId> &order)
{
    QueueModel model;
    for (std::size_t i = 0; i < state.cpus.size(); ++i)
        model.rows.push_back(cpuRow(trace, state, i, now));

    std::vector<std::size_t> places;
    if (!order.empty()) {
        places.assign(state.tasks.size(), order.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            if (order[i] != TaskId::None && index(order[i]) < places.size())
                places[index(order[i])] = i;
        }
    }
    const std::size_t levels = std::max(
        { std::size_t { 1 }, state.ready.size(), static_cast<std::size_t>(trace.levelCount) });
    model.levels = static_cast<int>(levels);
    const std::size_t queues = trace.queuePerCpu ? state.cpus.size() : 1;
    for (std::size_t queue = 0; queue < queues; ++queue) {
        const CpuId home = trace.queuePerCpu ? idAt<CpuId>(queue) : CpuId::None;
        for (std::size_t level = 0; level < levels; ++level)
            model.rows.push_back(readyRow(trace, state, home, level, places));
    }

    for (std::size_t i = 0; i < trace.resources.size(); ++i) {
        if (trace.resources[i].kind == ResourceInfo::Kind::Device)
            model.rows.push_back(deviceRow(trace, state, i));
    }
    for (std::size_t i = 0; i < trace.resources.size(); ++i) {
        if (trace.resources[i].kind != ResourceInfo::Kind::Device)
            model.rows.push_back(heldRow(trace, state, i));
    }

    QueueRow elsewhere;
    elsewhere.kind = QueueRow::Kind::Elsewhere;
    for (std::size_t i = 0; i < state.tasks.size(); ++i) {
        const TaskStatus &task = state.tasks[i];
        if (task.state == TaskState::Blocked && task.waitsFor == ResourceId::None)
            elsewhere.tasks.push_back(idAt<TaskId>(i));
    }
    elsewhere.served = static_cast<int>(elsewhere.tasks.size());
    if (!elsewhere.tasks.empty())
        model.rows.push_back(std::move(elsewhere));
    return model;
}

} // namespace timeslice
