// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/labstate.h"
#include "app/live/livetrace.h"
#include "core/live/scene.h"

#include <array>
#include <string>
#include <variant>
#include <vector>

namespace timeslice::live {

struct WorkerChange
{
    int worker = 0;
    WorkerView view;

    bool operator==(const WorkerChange &) const = default;
};
struct ObjectChange
{
    int object = 0;
    ObjectView view;

    bool operator==(const ObjectChange &) const = default;
};
struct OutputChange
{
    std::string text; ///< what was written

    bool operator==(const OutputChange &) const = default;
};
using LabChange = std::variant<WorkerChange, ObjectChange, OutputChange>;

/// All that one look at the processes brought. Times are in ns since the beginning.
struct LiveBatch
{
    SimTime time = 0; ///< of the look
    std::vector<LiveEvent> events; ///< in the order of their sequence
    std::vector<SwitchRecord> switches; ///< in the order of time
    std::vector<LabChange> changes; ///< of what was seen, against the look before

    bool empty() const { return events.empty() && switches.empty() && changes.empty(); }
    bool operator==(const LiveBatch &) const = default;
};

/// A run of a scene: what was observed, in the order in which it arrived, and what is made of it:
/// the trace, and how everything stood after each look. It is a function of its batches alone, so a
/// file that holds them gives the same run again. Appended to only; one thread.
class Recording
{
public:
    struct Head
    {
        const SceneSpec *scene = nullptr;
        std::array<std::int64_t, kMostSettings> settings {};
        std::size_t workers = 0;
        pid_t server = 0; ///< the fork server's
        int cpus = 1;
        Observer observer = Observer::Reported;
    };

    explicit Recording(const Head &head);

    const Head &head() const { return m_head; }
    const std::vector<LiveBatch> &batches() const { return m_batches; }
    const Trace &trace() const { return m_trace.trace(); }

    /// False, and nothing is taken, once the recording has grown as large as it may: some tens of
    /// megabytes. An empty batch only moves the end. REQUIRES: its time is not before the last.
    bool take(LiveBatch batch);
    bool isFull() const { return m_full; }

    /// How everything stood, and how much of the output was there, after `position` batches. Valid
    /// until the next call or take. REQUIRES: position <= batches().size().
    const LabState &stateAt(std::size_t position);
    const std::string &outputAt(std::size_t position);
    /// After all.
    std::size_t end() const { return m_batches.size(); }

    /// Where stepping stops: after a look at which all workers were settled, or, as long as a gate
    /// stands open, after each look at which a worker had changed.
    std::size_t nextStop(std::size_t position) const;
    std::size_t previousStop(std::size_t position) const;
    /// Of the last look at or before t.
    std::size_t positionAt(SimTime t) const;
    SimTime timeOf(std::size_t position) const;

private:
    /// What is seen at one position.
    struct Moment
    {
        LabState lab;
        std::string output;
        std::size_t position = 0;
    };

    const Moment &momentAt(std::size_t position);
    void apply(Moment &moment) const;
    bool isStop(const LiveBatch &batch, const LabState &after) const;
    void addToTrace(const LiveBatch &batch);

    Head m_head;
    LiveTrace m_trace;
    std::vector<LiveBatch> m_batches;
    std::vector<std::size_t> m_stops; ///< positions, rising
    std::vector<Moment> m_checkpoints; ///< rising
    Moment m_last; ///< after all batches
    Moment m_cursor;
    std::size_t m_cost = 0; ///< bytes, about
    bool m_full = false;
};

} // namespace timeslice::live
