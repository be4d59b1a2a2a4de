// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <utility>

namespace timeslice::live {

inline constexpr std::size_t kMostWorkersInAll = 128; ///< of all sessions of this program

/// A session's part of the processes that the program may have. GUI thread.
class WorkerShare
{
public:
    WorkerShare() = default;
    ~WorkerShare() { giveBack(); }
    WorkerShare(const WorkerShare &) = delete;
    WorkerShare &operator=(const WorkerShare &) = delete;

    /// False, and takes nothing, when there are not so many left.
    bool take(std::size_t workers)
    {
        if (workers > kMostWorkersInAll - s_taken)
            return false;
        s_taken += workers;
        m_taken += workers;
        return true;
    }
    void giveBack() { s_taken -= std::exchange(m_taken, 0); }

private:
    inline static std::size_t s_taken = 0;

    std::size_t m_taken = 0;
};

} // namespace timeslice::live
