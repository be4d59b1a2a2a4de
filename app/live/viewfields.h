// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/labstate.h"
#include "app/live/switchrecord.h"
#include "core/live/item.h"

#include <climits>
#include <cstdint>

/// The fields of what a recording keeps, in the order of its file. One list for writing and
/// reading: `visit(field, least, most)` for a number, `visit(list, least, most, longest)` for
/// several.
namespace timeslice::live {

inline constexpr std::int64_t kMostFieldValue = (std::int64_t { 1 } << 53) - 1;

template <typename Visit>
void visitFields(WorkerView &view, Visit visit)
{
    using State = WorkerView::State;
    constexpr auto kObjects = static_cast<std::int64_t>(kMostObjects) - 1;
    constexpr auto kWorkers = static_cast<std::int64_t>(kMostWorkers) - 1;
    visit(view.pid, 0, INT_MAX);
    visit(view.state, 0, static_cast<std::int64_t>(State::Last));
    visit(view.kernel.state, 0, 127);
    visit(view.kernel.futex, 0, kMostFieldValue);
    visit(view.kernel.cpu, -1, 100'000);
    visit(view.kernel.parent, 0, INT_MAX);
    visit(view.kernel.group, 0, INT_MAX);
    visit(view.kernel.session, 0, INT_MAX);
    visit(view.kernel.terminal, INT_MIN, INT_MAX);
    visit(view.kernel.call, -1, INT_MAX);
    visit(view.kernel.descriptor, -1, INT_MAX);
    visit(view.kernel.writes, 0, 1);
    visit(view.kernel.awaited, 0, INT_MAX);
    visit(view.kernel.timed, 0, 1);
    visit(view.kernel.othersRun, 0, 1);
    visit(view.kernel.thread, 0, INT_MAX);
    visit(view.operation, 0, static_cast<std::int64_t>(Operation::Last));
    visit(view.object, -1, kObjects);
    visit(view.line, 0, 999);
    visit(view.waitsFor, -1, kObjects);
    visit(view.waitsAt, 0, static_cast<std::int64_t>(End::Last));
    visit(view.awaits, -1, kWorkers);
    visit(view.target, -1, kWorkers);
    visit(view.parent, -1, kWorkers);
    visit(view.replaced, 0, 1);
    visit(view.status, -kMostFieldValue, kMostFieldValue);
    visit(view.failed, 0, static_cast<std::int64_t>(Operation::Last));
    visit(view.error, 0, kMostErrno);
    visit(view.reached, 0, UINT_MAX);
    visit(view.dropped, 0, kMostFieldValue);
    visit(view.open, 0, 1);
}

template <typename Visit>
void visitFields(ObjectView &view, Visit visit)
{
    constexpr auto kWorkers = static_cast<std::int64_t>(kMostWorkers) - 1;
    visit(view.owner, -1, kWorkers);
    visit(view.value, -kMostFieldValue, kMostFieldValue);
    visit(view.capacity, 0, kMostFieldValue);
    visit(view.items, kSentinel, kMostItem, kMostSlots);
    visit(view.head, 0, static_cast<std::int64_t>(kMostSlots) - 1);
    for (std::vector<int> &holders : view.holders)
        visit(holders, 0, kWorkers, kMostWorkers);
    visit(view.waiters, 0, kWorkers, kMostWorkers);
}

template <typename Visit>
void visitFields(SwitchRecord &record, Visit visit)
{
    visit(record.time, 0, kMostFieldValue);
    visit(record.pid, 0, INT_MAX);
    visit(record.cpu, -1, 100'000);
    visit(record.kind, 0, static_cast<std::int64_t>(SwitchRecord::Kind::Exited));
    visit(record.other, 0, INT_MAX);
}

template <typename Visit>
void visitFields(Record &record, Visit visit)
{
    visit(record.sequence, 0, kMostFieldValue);
    visit(record.time, 0, kMostFieldValue);
    visit(record.value, -kMostFieldValue, kMostFieldValue);
    visit(record.happening, 0, static_cast<std::int64_t>(Happening::Last));
    visit(record.operation, 0, static_cast<std::int64_t>(Operation::Last));
    visit(record.object, -1, static_cast<std::int64_t>(kMostObjects) - 1);
    visit(record.line, 0, 999);
    visit(record.error, 0, kMostErrno);
    visit(record.target, 0, static_cast<std::int64_t>(kMostWorkers));
}

} // namespace timeslice::live
