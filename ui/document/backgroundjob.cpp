// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/backgroundjob.h"

#include <QMetaObject>

#include <utility>

namespace timeslice {

void BackgroundJob::Worker::tell(std::function<void()> news) const
{
    // The job joins the thread before it goes: it is there.
    QMetaObject::invokeMethod(
        m_job,
        [job = m_job, serial = m_serial, news = std::move(news)] {
            if (serial == job->m_serial)
                news();
        },
        Qt::QueuedConnection);
}

BackgroundJob::BackgroundJob(QObject *parent)
    : QObject(parent)
{
}

BackgroundJob::~BackgroundJob()
{
    cancel();
}

void BackgroundJob::start(Work work)
{
    cancel();
    m_running = true;
    Worker worker;
    worker.m_job = this;
    worker.m_serial = ++m_serial;
    m_thread = std::jthread([worker, work = std::move(work)](const std::stop_token &stop) mutable {
        worker.m_stop = stop;
        Delivery delivery = work(worker);
        if (stop.stop_requested())
            return;
        worker.tell([job = worker.m_job, delivery = std::move(delivery)] {
            job->m_running = false;
            if (delivery)
                delivery();
        });
    });
}

void BackgroundJob::cancel()
{
    ++m_serial;
    m_running = false;
    m_thread = std::jthread(); // asks to stop and joins
}

} // namespace timeslice
