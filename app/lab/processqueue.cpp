// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/processqueue.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>
#include <poll.h>
#include <unistd.h>

namespace timeslice::live {
namespace {

constexpr std::size_t kMostBytes = 1 << 20; ///< of a message, whatever its length says
constexpr std::size_t kAtOnce = 4096; ///< written, so that the pipe's level is seen to rise

timespec after(int milliseconds)
{
    timespec time {};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    time.tv_sec += milliseconds / 1000;
    time.tv_nsec += milliseconds % 1000 * 1'000'000L;
    if (time.tv_nsec >= 1'000'000'000L) {
        time.tv_nsec -= 1'000'000'000L;
        ++time.tv_sec;
    }
    return time;
}

/// Milliseconds until then, rounded up so that a wait is never too short; not below 0.
int until(const timespec &then)
{
    timespec now {};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    const std::int64_t left =
        (then.tv_sec - now.tv_sec) * 1'000'000'000LL + then.tv_nsec - now.tv_nsec;
    return static_cast<int>((std::max<std::int64_t>(left, 0) + 999'999) / 1'000'000);
}

/// 0, EAGAIN at once, or ETIMEDOUT.
int acquire(sem_t &semaphore, int timeout)
{
    const timespec end = after(std::max(timeout, 0));
    for (;;) {
        const int failed = timeout == ProcessQueue::kForever ? ::sem_wait(&semaphore)
            : timeout == 0                                   ? ::sem_trywait(&semaphore)
                           : ::sem_clockwait(&semaphore, CLOCK_MONOTONIC, &end);
        if (failed == 0)
            return 0;
        if (errno != EINTR)
            return errno;
    }
}

int acquire(pthread_mutex_t &mutex, int timeout, const timespec &end)
{
    if (timeout == ProcessQueue::kForever)
        return ::pthread_mutex_lock(&mutex);
    const int error = timeout == 0 ? ::pthread_mutex_trylock(&mutex)
                                   : ::pthread_mutex_clocklock(&mutex, CLOCK_MONOTONIC, &end);
    return error == EBUSY ? EAGAIN : error;
}

} // namespace

ProcessQueue::ProcessQueue(Worker &worker, const Parts &parts, std::size_t bytes)
    : m_worker(worker)
    , m_parts(parts)
    , m_bytes(std::max(bytes, kItemBytes))
{
}

ProcessQueue::~ProcessQueue()
{
    if (m_feeder.joinable())
        m_feeder.join();
}

int ProcessQueue::put(std::int64_t item, int timeout, int line)
{
    return m_worker.perform(Operation::Put, m_parts.buffer, line, [&](std::int64_t &value) {
        if (m_closed)
            return EINVAL;
        if (const int error = acquire(m_worker.shared(m_parts.slots).semaphore, timeout))
            return error;
        const std::lock_guard lock(m_mutex);
        SharedObject &buffer = m_worker.shared(m_parts.buffer);
        Ring &ring = buffer.ring;
        ring.items[(ring.head + ring.used) % static_cast<std::uint32_t>(buffer.initial)] = item;
        ring.used.fetch_add(1);
        if (!m_feeder.joinable())
            m_feeder = std::thread([this] { feed(); });
        value = item;
        return 0;
    });
}

void ProcessQueue::letFeed(int line)
{
    m_worker.perform(Operation::Feed, m_parts.pipe, line, [&](std::int64_t &) {
        const std::lock_guard lock(m_mutex);
        ++m_permits;
        m_changed.notify_all();
        return 0;
    });
}

/// What the feeder thread does.
void ProcessQueue::feed()
{
    SharedObject &buffer = m_worker.shared(m_parts.buffer);
    Ring &ring = buffer.ring;
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [&] { return m_closed || (m_permits > 0 && ring.used > 0); });
        if (ring.used == 0)
            return;
        --m_permits;
        const std::int64_t item = ring.items[ring.head];
        ring.head = (ring.head + 1) % static_cast<std::uint32_t>(buffer.initial);
        ring.used.fetch_sub(1);
        lock.unlock();
        ::pthread_mutex_lock(&mutex(m_parts.writeLock));
        const int error = write(item);
        ::pthread_mutex_unlock(&mutex(m_parts.writeLock));
        lock.lock();
        if (error != 0) // nobody can read any more
            return;
    }
}

/// The length and the message, by whichever thread.
int ProcessQueue::write(std::int64_t item)
{
    std::string bytes(kLengthBytes + m_bytes, 'x');
    const std::uint32_t length = ::htonl(static_cast<std::uint32_t>(m_bytes));
    const std::uint32_t number = ::htonl(static_cast<std::uint32_t>(item));
    std::memcpy(bytes.data(), &length, sizeof length);
    std::memcpy(bytes.data() + kLengthBytes, &number, sizeof number);
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t size = ::write(descriptorOf(m_parts.pipe, End::Write), bytes.data() + done,
                                     std::min(kAtOnce, bytes.size() - done));
        if (size < 0 && errno != EINTR)
            return errno;
        if (size > 0) {
            m_worker.count(m_parts.pipe, size);
            m_worker.stir();
            done += static_cast<std::size_t>(size);
        }
    }
    return 0;
}

/// Fills `bytes`; EBADMSG when the pipe ends before.
int ProcessQueue::readAll(std::string &bytes)
{
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t size =
            ::read(descriptorOf(m_parts.pipe, End::Read), bytes.data() + done, bytes.size() - done);
        if (size == 0)
            return EBADMSG;
        if (size < 0 && errno != EINTR)
            return errno;
        if (size > 0) {
            m_worker.count(m_parts.pipe, -size);
            done += static_cast<std::size_t>(size);
        }
    }
    return 0;
}

int ProcessQueue::read(std::int64_t &item)
{
    std::string head(kLengthBytes, '\0');
    if (const int error = readAll(head))
        return error;
    std::uint32_t length = 0;
    std::memcpy(&length, head.data(), sizeof length);
    length = ::ntohl(length);
    if (length < kItemBytes || length > kMostBytes)
        return EBADMSG;
    std::string message(length, '\0');
    if (const int error = readAll(message))
        return error;
    std::uint32_t number = 0;
    std::memcpy(&number, message.data(), sizeof number);
    item = ::ntohl(number);
    return 0;
}

ProcessQueue::Got ProcessQueue::get(int timeout, int line)
{
    Got got;
    bool locked = false;
    got.error = m_worker.perform(Operation::Get, m_parts.pipe, line, [&](std::int64_t &value) {
        const timespec end = after(std::max(timeout, 0));
        if (const int error = acquire(mutex(m_parts.readLock), timeout, end))
            return error;
        locked = true;
        if (timeout != kForever) {
            pollfd waits { descriptorOf(m_parts.pipe, End::Read), POLLIN, 0 };
            int found = 0;
            do {
                found = ::poll(&waits, 1, until(end));
            } while (found < 0 && errno == EINTR);
            if (found <= 0)
                return timeout == 0 ? EAGAIN : ETIMEDOUT;
        }
        const int error = read(got.item);
        value = got.item;
        return error;
    });
    // Recorded while it still had the lock, so that the next one's record has the larger number.
    if (locked)
        ::pthread_mutex_unlock(&mutex(m_parts.readLock));
    if (got.error == 0)
        ::sem_post(&m_worker.shared(m_parts.slots).semaphore);
    return got;
}

void ProcessQueue::empty(const std::string &name, int line)
{
    m_worker.perform(Operation::Poll, m_parts.pipe, line, [&](std::int64_t &value) {
        pollfd waits { descriptorOf(m_parts.pipe, End::Read), POLLIN, 0 };
        value = ::poll(&waits, 1, 0) > 0 ? 1 : 0;
        const std::string text = name + ": empty() " + (value != 0 ? "False\n" : "True\n");
        return ::write(STDOUT_FILENO, text.data(), text.size()) < 0 ? errno : 0;
    });
}

void ProcessQueue::close(int line)
{
    m_worker.perform(Operation::CloseQueue, m_parts.buffer, line, [&](std::int64_t &) {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_changed.notify_all();
        return 0;
    });
}

int ProcessQueue::joinThread(int line)
{
    return m_worker.perform(Operation::JoinThread, m_parts.buffer, line, [&](std::int64_t &) {
        if (!m_closed)
            return EPERM;
        if (m_feeder.joinable())
            m_feeder.join();
        return 0;
    });
}

void ProcessQueue::cancelJoinThread(int line)
{
    m_worker.perform(Operation::CancelJoin, m_parts.buffer, line, [&](std::int64_t &) {
        if (m_feeder.joinable())
            m_feeder.detach();
        return 0;
    });
}

} // namespace timeslice::live
