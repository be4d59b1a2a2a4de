// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endsignals.h"

#include <QSocketNotifier>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace timeslice {
namespace {

constexpr std::array kSignals { SIGTERM, SIGINT, SIGHUP };

// A handler may do little more than write: the byte is read in the event loop.
int s_write = -1;
int s_read = -1;

void onSignal(int signal)
{
    const int before = errno;
    const auto byte = static_cast<unsigned char>(signal);
    [[maybe_unused]] const ssize_t written = ::write(s_write, &byte, 1);
    errno = before;
}

} // namespace

EndSignals::EndSignals(QObject *parent)
    : QObject(parent)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return; // the signals then end the program as they always did
    s_read = ends[0];
    s_write = ends[1];
    m_notifier = new QSocketNotifier(s_read, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] { read(); });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    // The second time a signal has its usual effect.
    action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    for (std::size_t i = 0; i < kSignals.size(); ++i)
        ::sigaction(kSignals[i], &action, &m_before[i]);
}

EndSignals::~EndSignals()
{
    if (s_write < 0)
        return;
    for (std::size_t i = 0; i < kSignals.size(); ++i)
        ::sigaction(kSignals[i], &m_before[i], nullptr);
    ::close(s_write);
    ::close(s_read);
    s_write = s_read = -1;
}

void EndSignals::read()
{
    unsigned char byte = 0;
    if (::read(s_read, &byte, 1) == 1)
        emit asked(byte);
}

} // namespace timeslice
