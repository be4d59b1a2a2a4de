// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/backgroundstudy.h"

#include <QMetaObject>

#include <utility>

namespace timeslice {

BackgroundStudy::BackgroundStudy(QObject *parent)
    : QObject(parent)
{
}

BackgroundStudy::~BackgroundStudy()
{
    cancel();
}

void BackgroundStudy::start(std::vector<Scenario> scenarios, std::size_t eventLimit)
{
    cancel();
    m_running = true;
    const quint64 serial = ++m_serial;
    m_worker = std::jthread(
        [this, serial, eventLimit, scenarios = std::move(scenarios)](const std::stop_token &stop) {
            const int all = static_cast<int>(scenarios.size());
            // This object joins the thread before it goes: it is there.
            const auto inWindow = [this, serial](auto deliver) {
                QMetaObject::invokeMethod(
                    this,
                    [this, serial, deliver] {
                        if (serial == m_serial)
                            deliver();
                    },
                    Qt::QueuedConnection);
            };
            StudyOptions options;
            options.eventLimit = eventLimit;
            options.stop = stop;
            options.progress = [this, inWindow, all](std::size_t done) {
                inWindow([this, done, all] { emit progressed(static_cast<int>(done), all); });
            };
            const auto runs =
                std::make_shared<const std::vector<StudyRun>>(runStudy(scenarios, options));
            if (stop.stop_requested())
                return;
            inWindow([this, runs] {
                m_running = false;
                emit finished(runs);
            });
        });
}

void BackgroundStudy::cancel()
{
    ++m_serial;
    m_running = false;
    m_worker = std::jthread(); // asks to stop and joins
}

} // namespace timeslice
