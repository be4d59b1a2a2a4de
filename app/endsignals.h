// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <array>
#include <csignal>

class QSocketNotifier;

namespace timeslice {

/// Turns the signals that ask a program to end (SIGTERM, SIGINT, SIGHUP) into one Qt signal,
/// emitted in the event loop, where anything may be done. One object at a time; a second signal
/// ends the program at once, for the case that the first is not enough.
class EndSignals : public QObject
{
    Q_OBJECT

public:
    explicit EndSignals(QObject *parent = nullptr);
    /// The signals do again what they did before.
    ~EndSignals() override;

signals:
    void asked(int signal);

private:
    void read();

    std::array<struct sigaction, 3> m_before {};
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace timeslice
