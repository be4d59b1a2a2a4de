// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/timeline.h"

#include <QCoreApplication>
#include <QString>

/// The timeline's words: every sentence that its labels, tooltips and accessible interface show.
/// Names from files are plain text. The language of names is QLocale()'s, which the shell sets
/// together with the translators.
namespace timeslice {

class TimelineTexts
{
    Q_DECLARE_TR_FUNCTIONS(timeslice::TimelineTexts)

public:
    TimelineTexts(const Trace &trace, const Timeline &timeline)
        : m_trace(trace)
        , m_timeline(timeline)
    {
    }

    /// "12 ms"; nanoseconds in the unit that suits the length.
    QString time(double time) const;
    /// The number alone, in the unit that suits ticks of this distance.
    QString tick(double time, double step) const;
    QString tickUnit(double step) const;

    QString shortName(TaskId task) const; ///< "P1"
    QString taskName(TaskId task) const; ///< "P1 browser"
    QString laneName(TrackId id) const;
    QString deviceName(ResourceId resource) const; ///< empty if it has none
    static QString stateName(SliceKind kind);

    /// "P3, ready, 4 ms to 9 ms".
    QString cell(TrackId id, std::size_t slice) const;
    QString lane(TrackId id) const;
    /// Full sentences: what it is, from when to when, and why it began.
    QString explanation(TrackId id, std::size_t slice) const;
    static QString tooNarrow(int slices);
    QString rangeTitle(double begin, double end) const;

private:
    QString reason(TrackId id, std::size_t slice) const;
    const Trace &m_trace;
    const Timeline &m_timeline;
};

} // namespace timeslice
