// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/labcontroller.h"

#include <algorithm>

namespace timeslice {
namespace {

constexpr int kFrameMs = 16;
constexpr int kAtRestMs = 100;
/// Before each operation of a free run, so that the eye can follow.
constexpr std::uint32_t kPauseMicroseconds = 100'000;

} // namespace

LabController::LabController(QObject *parent)
    : QObject(parent)
    , m_scene(&live::scenes().front())
    , m_settings(live::settingsOf(*m_scene))
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
    return m_session ? m_session->lab() : nothing;
}

void LabController::setScene(const live::SceneSpec &scene)
{
    if (&scene == m_scene)
        return;
    m_scene = &scene;
    m_settings = live::settingsOf(scene);
    m_session.reset();
    m_timer.stop();
    emit sceneChanged();
    emit changed();
}

void LabController::start()
{
    m_session = std::make_unique<live::Session>();
    if (m_session->start(*m_scene, m_settings)) {
        m_session->setPause(kPauseMicroseconds);
        lookSoon();
    }
    emit changed();
}

void LabController::reset()
{
    m_session.reset();
    m_timer.stop();
    emit changed();
}

void LabController::lookSoon()
{
    m_timer.start(kFrameMs);
}

void LabController::look()
{
    const live::LabState before = m_session->lab();
    const auto output = m_session->consoleBytes();
    const auto state = m_session->state();
    m_session->update();
    m_session->takeEvents(); // what they come to is in the views
    const bool atRest = std::ranges::all_of(m_session->workers(), &live::WorkerView::isSettled);
    if (!isRunning() || live::allEnded(m_session->lab()))
        m_timer.stop();
    else
        m_timer.setInterval(atRest ? kAtRestMs : kFrameMs);
    if (before != m_session->lab() || output != m_session->consoleBytes()
        || state != m_session->state())
        emit changed();
}

void LabController::step(int worker)
{
    if (!isRunning())
        return;
    m_session->step(worker);
    lookSoon();
}

void LabController::stepAll()
{
    if (!isRunning())
        return;
    const auto &workers = m_session->workers();
    for (std::size_t i = 0; i < workers.size(); ++i) {
        if (workers[i].state == live::WorkerView::State::AtGate)
            step(static_cast<int>(i));
    }
}

void LabController::setOpen(int worker, bool open)
{
    if (!isRunning())
        return;
    m_session->setOpen(worker, open);
    lookSoon();
}

void LabController::setAllOpen(bool open)
{
    if (!isRunning())
        return;
    for (std::size_t i = 0; i < m_session->workers().size(); ++i)
        setOpen(static_cast<int>(i), open);
}

void LabController::toggleAllOpen()
{
    if (!isRunning())
        return;
    const auto isHeld = [](const live::WorkerView &worker) {
        return worker.isAlive() && !worker.open;
    };
    setAllOpen(std::ranges::any_of(m_session->workers(), isHeld));
}

void LabController::signal(int worker, int number)
{
    if (!isRunning())
        return;
    m_session->signal(worker, number);
    lookSoon();
}

} // namespace timeslice
