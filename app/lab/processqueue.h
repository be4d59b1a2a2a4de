// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/worker.h"

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>

namespace timeslice::live {

/// A queue between processes as CPython's multiprocessing.Queue is made (Lib/multiprocessing/
/// queues.py), seen from one process: a semaphore bounds it; put() appends to a buffer of the
/// process's own and returns; a feeder thread, started by the first put, writes the buffer into a
/// real pipe under the write lock; get() reads from the pipe under the read lock. A process that
/// ends first joins its feeder, which may wait for somebody to read.
///
/// Each call is one step. The feeder has no gate of its own: it writes one item for each
/// letFeed(), and all that is left once the queue is closed. Calls by one thread.
class ProcessQueue
{
public:
    /// The numbers of its parts among the scene's objects.
    struct Parts
    {
        int slots; ///< semaphore
        int buffer; ///< ring: what the feeder has not begun to write
        int writeLock;
        int readLock;
        int pipe;
    };
    static constexpr int kForever = -1; ///< a timeout, in ms

    /// Each item is a message of so many bytes, at least kItemBytes, on its way through the pipe.
    ProcessQueue(Worker &worker, const Parts &parts, std::size_t bytes);
    /// Waits for the feeder, unless that is cancelled.
    ~ProcessQueue();
    ProcessQueue(const ProcessQueue &) = delete;
    ProcessQueue &operator=(const ProcessQueue &) = delete;

    /// 0, or what Python raises: EAGAIN and ETIMEDOUT for Full, EINVAL (ValueError) when closed.
    int put(std::int64_t item, int timeout, int line);
    void letFeed(int line);
    struct Got
    {
        int error = 0; ///< EAGAIN and ETIMEDOUT for Empty; EBADMSG when the pipe holds none of ours
        std::int64_t item = 0;
    };
    Got get(int timeout, int line);
    /// Whether the pipe is, whatever is in buffers. Prints it.
    void empty(const std::string &name, int line);
    void close(int line);
    /// EPERM (AssertionError) when it was not closed.
    int joinThread(int line);
    /// The feeder does not keep the process from ending any more: what it has not written is lost.
    void cancelJoinThread(int line);

private:
    void feed();
    int write(std::int64_t item);
    int read(std::int64_t &item);
    int readAll(std::string &bytes);
    pthread_mutex_t &mutex(int object) { return m_worker.shared(object).mutex; }

    Worker &m_worker;
    Parts m_parts;
    std::size_t m_bytes;
    std::thread m_feeder;
    std::mutex m_mutex; ///< for all below, and for the ring
    std::condition_variable m_changed;
    std::int64_t m_permits = 0; ///< items that the feeder may write
    bool m_closed = false;
};

inline constexpr std::size_t kItemBytes = sizeof(std::int32_t);

} // namespace timeslice::live
