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

bool isStuck(const LabState &lab)
{
    if (!std::ranges::all_of(lab.workers, &WorkerView::isSettled))
        return false;
    if (!deadlock(lab).empty())
        return true;
    // Waits for a plain lock whose owner is dead.
    return std::ranges::any_of(lab.workers, [&lab](const WorkerView &worker) {
        if (worker.state != WorkerView::State::Blocked)
            return false;
        const int owner = lab.objects[static_cast<std::size_t>(worker.waitsFor)].owner;
        return owner >= 0 && !lab.workers[static_cast<std::size_t>(owner)].isAlive();
    });
}

} // namespace timeslice::live
