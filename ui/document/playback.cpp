// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/playback.h"

#include "ui/document/playheads.h"
#include "ui/document/tracedocument.h"
#include "ui/document/viewkeeper.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <utility>

namespace timeslice {
namespace {

constexpr int kFrameMs = 16;

Playback::Clock wallClock()
{
    QElapsedTimer timer;
    timer.start();
    return [timer] { return timer.elapsed(); };
}

} // namespace

class Playback::Private
{
public:
    Private(Playback *owner, TraceDocument *traceDocument, ViewState *viewState, Clock clockSource)
        : q(owner)
        , document(traceDocument)
        , view(viewState)
        , clock(std::move(clockSource))
        , keeper(traceDocument, viewState)
    {
        frames.setParent(q);
        frames.setTimerType(Qt::PreciseTimer);
        frames.setInterval(kFrameMs);
    }

    const Trace &trace() const { return document->trace(); }

    /// From now on the playhead moves on from where it is. Reckoning from one fixed instant, not
    /// from frame to frame, adds up no rounding.
    void startFromHere()
    {
        originTime = view->shownTime();
        originClock = clock();
    }

    /// Where playing has come to, not rounded down to a whole unit.
    double exactTime() const
    {
        const double seconds = static_cast<double>(clock() - originClock) / 1000.0;
        return originTime + seconds * speed * unitsPerSecond(trace());
    }

    void frame()
    {
        const double exact = exactTime();
        if (exact >= static_cast<double>(lastTime(trace()))) {
            move(endPlayhead(trace()));
            q->pause();
            return;
        }
        move(playheadAt(trace(), static_cast<SimTime>(std::floor(exact))), exact);
    }

    /// A move of our own, that does not count as a seek.
    void move(const Playhead &to) { move(to, static_cast<double>(to.time)); }

    void move(const Playhead &to, double shownTime)
    {
        moving = true;
        if (view->playhead() != to)
            view->setPlayhead(to);
        view->setShownTime(shownTime);
        moving = false;
    }

    void step(const Playhead &to, bool forward)
    {
        q->pause();
        const std::size_t from = view->playhead().position;
        move(to);
        if (from != to.position)
            emit q->stepped(from, to.position, forward);
    }

    void onPlayheadChanged()
    {
        if (!moving && frames.isActive())
            startFromHere();
        const std::pair bounds { q->atStart(), q->atEnd() };
        if (std::exchange(lastBounds, bounds) != bounds)
            emit q->boundsChanged();
    }

    Playback *q;
    TraceDocument *document;
    ViewState *view;
    Clock clock;
    ViewKeeper keeper;
    QTimer frames;
    double speed = 1;
    double originTime = 0;
    qint64 originClock = 0;
    bool moving = false;
    std::pair<bool, bool> lastBounds;
};

Playback::Playback(TraceDocument *document, ViewState *view, QObject *parent)
    : Playback(document, view, wallClock(), parent)
{
}

Playback::Playback(TraceDocument *document, ViewState *view, Clock clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, document, view, std::move(clock)))
{
    d->lastBounds = { atStart(), atEnd() };
    connect(&d->frames, &QTimer::timeout, this, [this] { d->frame(); });
    connect(view, &ViewState::playheadChanged, this, [this] { d->onPlayheadChanged(); });
    connect(document, &TraceDocument::replaced, this, [this](bool opened) {
        if (opened)
            pause();
        else if (isPlaying())
            d->startFromHere();
    });
    // The same playhead may have become the end of a shorter run.
    connect(document, &TraceDocument::settled, this, [this] { d->onPlayheadChanged(); });
}

Playback::~Playback() = default;

bool Playback::isPlaying() const
{
    return d->frames.isActive();
}

double Playback::speed() const
{
    return d->speed;
}

bool Playback::atStart() const
{
    return d->view->playhead() == Playhead {};
}

bool Playback::atEnd() const
{
    const Playhead end = endPlayhead(d->trace());
    const Playhead here = d->view->playhead();
    return here.position >= end.position && here.time >= end.time;
}

void Playback::play()
{
    if (isPlaying() || endPlayhead(d->trace()) == Playhead {})
        return;
    if (atEnd())
        d->move(Playhead {});
    d->startFromHere();
    d->frames.start();
    emit playingChanged(true);
}

void Playback::pause()
{
    if (!isPlaying())
        return;
    d->frames.stop();
    d->view->setShownTime(static_cast<double>(d->view->playhead().time));
    emit playingChanged(false);
}

void Playback::togglePlaying()
{
    isPlaying() ? pause() : play();
}

void Playback::stepForward()
{
    d->step(stepForwardFrom(d->trace(), d->view->playhead()), true);
}

void Playback::stepBack()
{
    d->step(stepBackFrom(d->trace(), d->view->playhead()), false);
}

void Playback::toStart()
{
    d->view->setPlayhead(Playhead {});
}

void Playback::toEnd()
{
    d->view->setPlayhead(endPlayhead(d->trace()));
}

void Playback::seek(SimTime time)
{
    d->view->setPlayhead(playheadAt(d->trace(), time));
}

void Playback::seekToPosition(std::size_t position)
{
    d->view->setPlayhead(playheadAfter(d->trace(), position));
}

void Playback::setSpeed(double speed)
{
    if (!std::isfinite(speed))
        return;
    speed = std::clamp(speed, kSlowest, kFastest);
    if (speed == d->speed)
        return;
    if (isPlaying()) { // what has passed, passed at the old speed
        d->originTime = d->exactTime();
        d->originClock = d->clock();
    }
    d->speed = speed;
    emit speedChanged(speed);
}

} // namespace timeslice
