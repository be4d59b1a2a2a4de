// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QEvent>

#include <chrono>
#include <cstdint>

/// An application that knows when its windows were painted, and how long it worked. Everything that
/// Qt does on the GUI thread goes through `notify`, so what is counted here is all there is.
namespace timeslice::bench {

using Clock = std::chrono::steady_clock;

inline double milliseconds(Clock::duration time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

class PaintClock : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        const Clock::time_point begin = Clock::now();
        ++m_depth;
        const QEvent::Type type = event->type();
        ++events;
        timers += type == QEvent::Timer;
        if (type == QEvent::Paint) {
            ++paints;
            m_painting = true;
        }
        const bool result = QApplication::notify(receiver, event);
        if (--m_depth > 0)
            return result;
        const Clock::time_point end = Clock::now();
        busy += end - begin;
        if (m_painting) {
            m_painting = false;
            lastFrame = end;
            ++frames;
            frameDone();
        }
        return result;
    }

    std::int64_t events = 0;
    std::int64_t timers = 0;
    std::int64_t paints = 0; ///< widgets painted
    std::int64_t frames = 0; ///< windows brought up to date, all their widgets together
    Clock::duration busy {}; ///< time spent in events
    Clock::time_point lastFrame; ///< when the last of them was done

protected:
    virtual void frameDone() { }

private:
    int m_depth = 0;
    bool m_painting = false;
};

} // namespace timeslice::bench
