// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// Identifiers are positions in the tables of a Trace or of a Scenario, from 0; they are not what
/// the person sees (that is `TaskInfo::number` and the names). Each kind is a type of its own, so
/// that a CPU is never taken for a task. `None` stands for "no such thing".
namespace timeslice {

enum class TaskId : std::int32_t { None = -1 };
enum class CpuId : std::int32_t { None = -1 };
/// A device, later also a lock, a semaphore or a bounded queue: whatever a task can wait for.
enum class ResourceId : std::int32_t { None = -1 };

template <typename Id>
constexpr std::size_t index(Id id)
{
    return static_cast<std::size_t>(id);
}

template <typename Id>
constexpr Id idAt(std::size_t position)
{
    return static_cast<Id>(static_cast<std::int32_t>(position));
}

} // namespace timeslice
