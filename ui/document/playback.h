// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/viewstate.h"

#include <QObject>

#include <functional>
#include <memory>

namespace timeslice {

class TraceDocument;

/// Turns wall-clock time and the transport keys into playhead movements, and nothing else. A step
/// is one thing that a person can see: an event that moves a task or a CPU. Speed is in multiples
/// of `unitsPerSecond` (playheads.h), 0.1 to 10. Opening another scenario pauses; an edit keeps the
/// time and plays on. GUI thread; an idle playback runs no timer.
class Playback : public QObject
{
    Q_OBJECT

public:
    static constexpr double kSlowest = 0.1;
    static constexpr double kFastest = 10.0;

    /// Milliseconds since some fixed instant; never falls.
    using Clock = std::function<qint64()>;

    Playback(TraceDocument *document, ViewState *view, QObject *parent = nullptr);
    Playback(TraceDocument *document, ViewState *view, Clock clock, QObject *parent = nullptr);
    ~Playback() override;

    bool isPlaying() const;
    double speed() const;
    bool atStart() const;
    bool atEnd() const;

public slots:
    void play();
    void pause();
    void togglePlaying();
    void stepForward();
    void stepBack();
    void toStart();
    void toEnd();
    /// Everything up to and including `time` has happened.
    void seek(timeslice::SimTime time);
    /// Exactly `position` events have happened.
    void seekToPosition(std::size_t position);
    void setSpeed(double speed);

signals:
    void playingChanged(bool playing);
    void speedChanged(double speed);
    /// atStart() or atEnd() may have changed.
    void boundsChanged();
    /// A single step was made (not a seek): views may animate it. `forward` false for a step back.
    void stepped(std::size_t fromPosition, std::size_t toPosition, bool forward);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace timeslice
