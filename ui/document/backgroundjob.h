// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <stop_token>
#include <thread>

namespace timeslice {

/// Work in a thread of its own, one at a time, so that the window never waits. A further start
/// gives the work under way up; so does the end of the object, as soon as the work looks at its
/// stop token. GUI thread, but for Worker.
class BackgroundJob : public QObject
{
    Q_OBJECT

public:
    /// What the work is given, in its thread.
    class Worker
    {
    public:
        const std::stop_token &stop() const { return m_stop; }
        /// Has `news` called in the GUI thread, unless the work is given up before.
        void tell(std::function<void()> news) const;

    private:
        friend class BackgroundJob;
        BackgroundJob *m_job = nullptr;
        quint64 m_serial = 0;
        std::stop_token m_stop;
    };

    /// What is to be done with the result, called in the GUI thread when the job is not running
    /// any more; not when it was given up. It may be empty.
    using Delivery = std::function<void()>;
    using Work = std::function<Delivery(const Worker &worker)>;

    explicit BackgroundJob(QObject *parent = nullptr);
    ~BackgroundJob() override;

    void start(Work work);
    void cancel();
    bool isRunning() const { return m_running; }

private:
    std::jthread m_thread;
    quint64 m_serial = 0; ///< of the work that is wanted
    bool m_running = false;
};

} // namespace timeslice
