// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/worker.h"

#include "core/live/monotonic.h"

#include <arpa/inet.h>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <ctime>
#include <linux/futex.h>
#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace timeslice::live {
namespace {

/// Waits while the word has this value, until somebody wakes it. Not a private futex: the waker is
/// another process.
void waitWhile(const std::atomic<std::uint32_t> &word, std::uint32_t value)
{
    ::syscall(SYS_futex, &word, FUTEX_WAIT, value, nullptr, nullptr, 0);
}

std::string lengthOf(std::size_t bytes)
{
    const std::uint32_t length = ::htonl(static_cast<std::uint32_t>(bytes));
    std::string text(kLengthBytes, '\0');
    std::memcpy(text.data(), &length, sizeof length);
    return text;
}

} // namespace

void Worker::record(Record record)
{
    record.sequence = m_arena.sequence.fetch_add(1);
    record.time = monotonicNow();
    const std::uint64_t written = m_slot.written.load(std::memory_order_relaxed);
    // The last place is kept for the end, which must not be lost.
    const std::uint64_t room =
        record.happening == Happening::Ended ? kRingRecords : kRingRecords - 1;
    if (written - m_slot.taken.load(std::memory_order_acquire) >= room) {
        m_slot.dropped.fetch_add(1, std::memory_order_relaxed);
        return; // nobody who is watched waits for the watcher
    }
    m_slot.ring[written % kRingRecords] = record;
    m_slot.written.store(written + 1, std::memory_order_release);
}

void Worker::rest(unsigned share) const
{
    const auto microseconds = static_cast<long>(m_arena.pauseMicroseconds.load()) * share / 4;
    const timespec time { microseconds / 1'000'000, microseconds % 1'000'000 * 1000 };
    ::nanosleep(&time, nullptr);
}

void Worker::reach(Operation operation, int object, int line, int target)
{
    m_slot.operation = static_cast<std::uint32_t>(operation);
    m_slot.object = object;
    m_slot.line = line;
    m_slot.target = target;
    const auto tell = [&](Happening happening) {
        record({ .happening = happening,
                 .operation = operation,
                 .object = static_cast<std::int16_t>(object),
                 .line = static_cast<std::int16_t>(line),
                 .target = target });
    };
    tell(Happening::Reached);
    m_slot.reached.fetch_add(1);
    m_slot.phase = static_cast<std::uint32_t>(Phase::AtGate);
    pass();
    m_slot.phase = static_cast<std::uint32_t>(Phase::Doing);
    tell(Happening::Passed);
}

/// Passes the gate: takes one permit, or finds it open.
void Worker::pass()
{
    std::atomic<std::uint32_t> &gate = m_slot.gate;
    std::uint32_t permits = gate.load();
    for (;;) {
        throwIfInterrupted();
        permits &= ~kGateInterrupted;
        if (permits & kGateOpen)
            return;
        if (permits == 0) {
            waitWhile(gate, 0);
            permits = gate.load();
        } else if (gate.compare_exchange_weak(permits, permits - 1)) {
            return;
        }
    }
}

int Worker::lock(int object, int line)
{
    return operation(Operation::Lock, object, line, [&](std::int64_t &) {
        return ::pthread_mutex_lock(&m_arena.objects[static_cast<std::size_t>(object)].mutex);
    });
}

int Worker::unlock(int object, int line)
{
    // Recorded while it is still held, so that the next owner's record has the larger number.
    operation(Operation::Unlock, object, line, [](std::int64_t &) { return 0; });
    return ::pthread_mutex_unlock(&m_arena.objects[static_cast<std::size_t>(object)].mutex);
}

int Worker::makeConsistent(int object, int line)
{
    return operation(Operation::MakeConsistent, object, line, [&](std::int64_t &) {
        return ::pthread_mutex_consistent(&m_arena.objects[static_cast<std::size_t>(object)].mutex);
    });
}

int Worker::wait(int semaphore, int line)
{
    return operation(Operation::Wait, semaphore, line, [&](std::int64_t &) {
        sem_t *sem = &m_arena.objects[static_cast<std::size_t>(semaphore)].semaphore;
        while (::sem_wait(sem) != 0) {
            if (errno != EINTR)
                return errno;
        }
        return 0;
    });
}

int Worker::post(int semaphore, int line)
{
    operation(Operation::Post, semaphore, line, [](std::int64_t &) { return 0; });
    return ::sem_post(&m_arena.objects[static_cast<std::size_t>(semaphore)].semaphore) == 0 ? 0
                                                                                            : errno;
}

std::int64_t Worker::readFile(int object, int line)
{
    std::int64_t number = 0;
    operation(Operation::Read, object, line, [&](std::int64_t &value) {
        char text[kFileSize] = {};
        const ssize_t size = ::pread(m_file, text, sizeof text, sizeof(Arena));
        if (size < 0)
            return errno;
        std::from_chars(text, text + size, number);
        value = number;
        return 0;
    });
    return number;
}

void Worker::writeFile(int object, std::int64_t value, int line)
{
    operation(Operation::Write, object, line, [&](std::int64_t &written) {
        char text[kFileSize] = {};
        std::to_chars(text, text + sizeof text, value);
        written = value;
        return ::pwrite(m_file, text, sizeof text, sizeof(Arena)) < 0 ? errno : 0;
    });
}

void Worker::print(std::string_view text, int line)
{
    operation(Operation::Print, -1, line, [&](std::int64_t &) {
        return ::write(STDOUT_FILENO, text.data(), text.size()) < 0 ? errno : 0;
    });
}

void Worker::sleep(int line)
{
    operation(Operation::Sleep, -1, line, [&](std::int64_t &) {
        // Different for each, so that in free run they meet in changing orders.
        rest(1 + static_cast<unsigned>(m_number * 7 % 5));
        return 0;
    });
}

void Worker::sleep(int line, unsigned pauses)
{
    operation(Operation::Sleep, -1, line, [&](std::int64_t &) {
        constexpr unsigned kShares = 4;
        rest(kShares * pauses);
        return 0;
    });
}

/// All of it, however many writes that takes.
int Worker::put(int pipe, End end, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t size = ::write(descriptorOf(pipe, end), bytes.data(), bytes.size());
        if (size < 0 && errno != EINTR)
            return errno;
        if (size > 0) {
            count(pipe, size);
            bytes.remove_prefix(static_cast<std::size_t>(size));
        }
    }
    return 0;
}

/// As many bytes as are wanted, or fewer when the pipe ends.
int Worker::get(int pipe, End end, std::size_t wanted, std::string &bytes)
{
    bytes.resize(wanted);
    std::size_t have = 0;
    int error = 0;
    while (have < wanted) {
        const ssize_t size = ::read(descriptorOf(pipe, end), bytes.data() + have, wanted - have);
        if (size < 0 && errno == EINTR)
            continue;
        if (size <= 0) {
            error = size < 0 ? errno : 0;
            break;
        }
        count(pipe, -size);
        have += static_cast<std::size_t>(size);
    }
    bytes.resize(have);
    return error;
}

int Worker::send(int pipe, std::string_view message, int line, End end)
{
    return operation(Operation::Send, pipe, line, [&](std::int64_t &value) {
        value = static_cast<std::int64_t>(message.size());
        return put(pipe, end, lengthOf(message.size()).append(message));
    });
}

int Worker::sendLength(int pipe, std::size_t bytes, int line, End end)
{
    return operation(Operation::SendLength, pipe, line, [&](std::int64_t &value) {
        value = static_cast<std::int64_t>(bytes);
        return put(pipe, end, lengthOf(bytes));
    });
}

int Worker::sendBody(int pipe, std::string_view message, int line, End end)
{
    return operation(Operation::Send, pipe, line, [&](std::int64_t &value) {
        value = static_cast<std::int64_t>(message.size());
        return put(pipe, end, message);
    });
}

int Worker::receiveMessage(int pipe, End end, Received &received)
{
    std::string head;
    if (const int error = get(pipe, end, kLengthBytes, head); error != 0)
        return error;
    received.end = head.empty();
    if (received.end)
        return 0;
    if (head.size() < kLengthBytes)
        return EBADMSG;
    std::uint32_t length = 0;
    std::memcpy(&length, head.data(), sizeof length);
    length = ::ntohl(length);
    if (length > kMostMessageBytes)
        return EBADMSG;
    if (const int error = get(pipe, end, length, received.message); error != 0)
        return error;
    return received.message.size() == length ? 0 : EBADMSG;
}

Received Worker::receive(int pipe, int line, End end)
{
    Received received;
    received.error = operation(Operation::Receive, pipe, line, [&](std::int64_t &value) {
        const int error = receiveMessage(pipe, end, received);
        value = received.end ? kEndOfFile : static_cast<std::int64_t>(received.message.size());
        return error;
    });
    return received;
}

bool Worker::poll(int pipe, int line, End end)
{
    bool ready = false;
    operation(Operation::Poll, pipe, line, [&](std::int64_t &value) {
        pollfd waits { descriptorOf(pipe, end), POLLIN, 0 };
        const int found = ::poll(&waits, 1, 0);
        ready = found > 0;
        value = ready ? 1 : 0;
        return found < 0 ? errno : 0;
    });
    return ready;
}

void Worker::close(int pipe, End end, int line)
{
    const Operation what = end == End::Read ? Operation::CloseRead : Operation::CloseWrite;
    operation(what, pipe, line,
              [&](std::int64_t &) { return ::close(descriptorOf(pipe, end)) == 0 ? 0 : errno; });
}

int Worker::perform(Operation what, int object, int line, const Step &call)
{
    return operation(what, object, line, call);
}

std::int64_t Worker::count(int object, std::int64_t step)
{
    return m_arena.objects[static_cast<std::size_t>(object)].cell.fetch_add(step) + step;
}

void Worker::end(int code)
{
    m_slot.phase = static_cast<std::uint32_t>(Phase::Ended);
    record({ .value = code, .happening = Happening::Ended });
    ::_exit(code);
}

} // namespace timeslice::live
