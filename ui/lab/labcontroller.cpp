// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/labcontroller.h"

#include <algorithm>
#include <utility>

namespace timeslice {
namespace {

constexpr int kFrameMs = 16;
constexpr int kAtRestMs = 100;
/// Before each operation of a free run at first, so that the eye can follow.
constexpr std::uint32_t kFirstPause = 100'000;

} // namespace

LabController::LabController(QObject *parent)
    : QObject(parent)
    , m_scene(&live::scenes().front())
    , m_settings(live::settingsOf(*m_scene))
    , m_pause(kFirstPause)
{
    connect(&m_timer, &QTimer::timeout, this, &LabController::look);
}

LabController::~LabController() = default;

bool LabController::isRunning() const
{
    using State = live::Session::State;
    return m_session
        && (m_session->state() == State::Starting || m_session->state() == State::Running);
}

const live::LabState &LabController::shown() const
{
    static const live::LabState nothing;
    if (!m_recording)
        return nothing;
    if (isAtPresent() && m_session)
        return m_session->lab(); // the recording may be full
    return m_recording->stateAt(position());
}

const std::string &LabController::shownOutput() const
{
    static const std::string nothing;
    if (!m_recording)
        return nothing;
    if (isAtPresent() && m_session)
        return m_session->console();
    return m_recording->outputAt(position());
}

void LabController::setScene(const live::SceneSpec &scene)
{
    if (&scene == m_scene)
        return;
    const auto before = forget();
    m_scene = &scene;
    m_settings = live::settingsOf(scene);
    emit recordingChanged();
    emit sceneChanged();
    emit changed();
}

void LabController::setPause(std::uint32_t microseconds)
{
    m_pause = microseconds;
    if (isRunning())
        m_session->setPause(m_pause);
}

/// What was shown is given back, for the views to let go of it first.
std::shared_ptr<live::Recording> LabController::forget()
{
    m_timer.stop();
    m_position.reset();
    m_recorder.reset();
    m_session.reset();
    return std::exchange(m_recording, nullptr);
}

void LabController::start()
{
    const auto before = forget();
    m_session = std::make_unique<live::Session>();
    if (m_session->start(*m_scene, m_settings)) {
        m_session->setPause(m_pause);
        m_recorder = std::make_unique<live::Recorder>(*m_session);
        m_recording = m_recorder->recording();
        lookSoon();
    }
    emit recordingChanged();
    emit changed();
}

void LabController::reset()
{
    const auto before = forget();
    emit recordingChanged();
    emit changed();
}

void LabController::openRun(std::shared_ptr<live::Recording> recording)
{
    const auto before = forget();
    m_scene = recording->head().scene;
    m_settings = recording->head().settings;
    m_recording = std::move(recording);
    m_position = m_recording->nextStop(0); // all stand at their first gates
    emit recordingChanged();
    emit sceneChanged();
    emit changed();
}

void LabController::lookSoon()
{
    // Not anew when it runs: a hail of clicks would put the look off for ever.
    if (!m_timer.isActive() || m_timer.interval() != kFrameMs)
        m_timer.start(kFrameMs);
}

void LabController::look()
{
    const live::Session::State before = m_session->state();
    m_session->update();
    const bool isNew = m_recorder->look();
    const bool atRest = std::ranges::all_of(m_session->workers(), &live::WorkerView::isSettled);
    const bool over = !isRunning() || live::allEnded(m_session->lab());
    if (over && !isNew) // what the kernel recorded last has come as well
        m_timer.stop();
    else
        m_timer.setInterval(atRest && !over ? kAtRestMs : kFrameMs);
    if (isNew || before != m_session->state())
        emit changed();
}

std::size_t LabController::position() const
{
    return m_position.value_or(m_recording ? m_recording->end() : 0);
}

void LabController::setPosition(std::optional<std::size_t> position)
{
    // The end of a run that is over is its present.
    if (position && *position >= m_recording->end())
        position.reset();
    if (position == m_position)
        return;
    m_position = position;
    emit changed();
}

void LabController::goBack()
{
    if (m_recording && canGoBack())
        setPosition(m_recording->previousStop(position()));
}

void LabController::goForward()
{
    if (m_recording && canGoForward())
        setPosition(m_recording->nextStop(position()));
}

void LabController::goToPresent()
{
    if (m_recording)
        setPosition(std::nullopt);
}

void LabController::goTo(SimTime time)
{
    if (m_recording)
        setPosition(m_recording->positionAt(time));
}

void LabController::step(int worker)
{
    if (!canDrive() || (m_mayStep && !m_mayStep(worker)))
        return;
    m_session->step(worker);
    lookSoon();
}

void LabController::stepAll()
{
    if (!canDrive())
        return;
    const auto &workers = m_session->workers();
    for (std::size_t i = 0; i < workers.size(); ++i) {
        if (workers[i].state == live::WorkerView::State::AtGate && !workers[i].open)
            step(static_cast<int>(i));
    }
}

void LabController::setOpen(int worker, bool open)
{
    if (!canDrive())
        return;
    m_session->setOpen(worker, open);
    lookSoon();
}

void LabController::setAllOpen(bool open)
{
    for (std::size_t i = 0; i < shown().workers.size(); ++i)
        setOpen(static_cast<int>(i), open);
}

void LabController::toggleAllOpen()
{
    const auto isHeld = [](const live::WorkerView &worker) {
        return worker.isAlive() && !worker.open;
    };
    setAllOpen(std::ranges::any_of(shown().workers, isHeld));
}

void LabController::signal(int worker, int number)
{
    if (!canDrive())
        return;
    m_session->signal(worker, number);
    lookSoon();
}

} // namespace timeslice
