// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/labstate.h"

#include <algorithm>

namespace timeslice::live {

std::vector<int> deadlock(const LabState &lab)
{
    const auto next = [&lab](int worker) {
        const int object = lab.workers[static_cast<std::size_t>(worker)].waitsFor;
        return object < 0 ? -1 : lab.objects[static_cast<std::size_t>(object)].owner;
    };
    for (int first = 0; first < static_cast<int>(lab.workers.size()); ++first) {
        std::vector<int> path;
        for (int worker = first; worker >= 0; worker = next(worker)) {
            if (const auto seen = std::ranges::find(path, worker); seen != path.end()) {
                path.erase(path.begin(), seen);
                return path;
            }
            path.push_back(worker);
        }
    }
    return {};
}

bool allEnded(const LabState &lab)
{
    return std::ranges::none_of(lab.workers, &WorkerView::isAlive);
}

std::vector<int> hopeless(const LabState &lab)
{
    std::vector<bool> waits;
    for (const WorkerView &worker : lab.workers)
        waits.push_back(worker.state == WorkerView::State::Blocked && !worker.kernel.timed);
    const auto mayAct = [&](int worker) {
        const auto at = static_cast<std::size_t>(worker);
        return lab.workers[at].isAlive() && !waits[at];
    };
    const auto anybodyMayAct = [&] {
        for (int worker = 0; worker < static_cast<int>(waits.size()); ++worker) {
            if (mayAct(worker))
                return true;
        }
        return false;
    };
    // Of those that wait for room and for bytes of one pipe, one has been woken meanwhile.
    const auto meets = [&](const WorkerView &worker) {
        return std::ranges::any_of(lab.workers, [&](const WorkerView &other) {
            return other.state == WorkerView::State::Blocked && other.waitsFor == worker.waitsFor
                && other.waitsAt != End::None && other.waitsAt != worker.waitsAt
                && other.kernel.writes != worker.kernel.writes;
        });
    };
    const auto hasHope = [&](const WorkerView &worker) {
        if (worker.waitsFor < 0) { // for the end of another one
            const auto awaited = static_cast<std::size_t>(worker.awaits);
            return worker.awaits < 0 || !lab.workers[awaited].isAlive() || mayAct(worker.awaits);
        }
        const ObjectView &object = lab.objects[static_cast<std::size_t>(worker.waitsFor)];
        if (worker.waitsAt
            != End::None) { // one at the other end is enough; none at all ends the wait
            if (meets(worker))
                return true;
            const End other = worker.waitsAt == End::Read ? End::Write : End::Read;
            const auto &others = object.holdersOf(other);
            return others.empty() || std::ranges::any_of(others, mayAct);
        }
        return object.owner < 0 ? anybodyMayAct() : mayAct(object.owner);
    };
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t i = 0; i < waits.size(); ++i) {
            if (!waits[i] || !hasHope(lab.workers[i]))
                continue;
            waits[i] = false;
            changed = true;
        }
    }
    std::vector<int> found;
    for (std::size_t i = 0; i < waits.size(); ++i) {
        if (waits[i])
            found.push_back(static_cast<int>(i));
    }
    return found;
}

bool isStuck(const LabState &lab)
{
    return std::ranges::all_of(lab.workers, &WorkerView::isSettled) && !hopeless(lab).empty();
}

} // namespace timeslice::live
