// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <pthread.h>
#include <semaphore.h>

/// What the processes of a scene share: one mapped memfd, without a name, so that nothing is left
/// behind whoever is killed. The locks, semaphores and cells are the real ones. Each worker has a
/// slot: its gate, what it says it is about to do, and a ring of events that only it writes.
///
/// Whoever watches must treat every word of it as hostile: any worker can write anywhere in it, and
/// pids in it are claims. Nothing here is ever used to signal a process.
namespace timeslice::live {

inline constexpr std::size_t kMostWorkers = 64; ///< of one scene
inline constexpr std::size_t kMostObjects = 8;
inline constexpr std::size_t kMostSettings = 8;
inline constexpr std::size_t kRingRecords = 512; ///< a power of two
inline constexpr std::uint32_t kArenaVersion = 1;

/// What a worker does between two gates.
enum class Operation : std::uint16_t {
    None,
    Lock,
    Unlock,
    MakeConsistent, ///< of a robust mutex whose owner died
    Wait, ///< takes one from a semaphore
    Post,
    Read, ///< the file, or a cell
    Write,
    Print,
    Sleep,
    Send, ///< a message into a pipe; value is its bytes
    SendLength, ///< the length that goes before it, where the two are written apart
    Receive, ///< value is the bytes of the message, or kEndOfFile
    Poll, ///< value is 1 when there is something to receive, the end included
    CloseRead, ///< its own copy of that end
    CloseWrite,
    Fork, ///< starts another worker of the scene
    Join, ///< waits until a worker that it started ends, and reaps it
    Terminate, ///< SIGTERM to a worker that it started
    Raise, ///< a signal to itself
    Exit,
    Setsid,
    Chdir,
    Umask,
    Redirect, ///< standard input, output and error to /dev/null
    Exec,
    Put, ///< an item into a ring or a queue; value is the item
    Get,
    TaskDone, ///< says that an item that was got is dealt with
    JoinItems, ///< waits until all items are
    Feed, ///< lets the thread that feeds a queue's pipe write one item
    CloseQueue, ///< puts no more
    JoinThread, ///< waits until that thread has written everything
    CancelJoin, ///< will not wait for it
    JoinProcess, ///< waits until another worker has ended
    Last = JoinProcess,
};

/// What a receive comes to when nobody can send any more. Not 0: an empty message is a message.
inline constexpr std::int64_t kEndOfFile = -1;

/// Of Linux.
inline constexpr std::int32_t kMostErrno = 4095;

enum class Happening : std::uint16_t {
    Reached, ///< stands at the gate before the operation
    Passed, ///< was let through
    Done, ///< Lock, Wait: it is inside now. Unlock, Post: recorded before the others may come in
    Failed, ///< error is the errno
    Ended, ///< left its program by itself; value is the exit code
    Last = Ended,
};

/// One thing that happened to one worker. `sequence` is taken from one counter for all workers,
/// while the object is held: events of one lock are never told in the wrong order. `time` only
/// places a record among those of the kernel; records are never sorted by it.
struct Record
{
    std::uint64_t sequence = 0;
    std::int64_t time = 0; ///< of CLOCK_MONOTONIC, in ns
    std::int64_t value = 0; ///< read, written
    Happening happening = Happening::Reached;
    Operation operation = Operation::None;
    std::int16_t object = -1;
    std::int16_t line = 0; ///< of the scene's listing, from 1
    std::int32_t error = 0;
    std::int32_t target = 0; ///< Fork, Join, Terminate: the other worker, from 1; 0 for none

    bool operator==(const Record &) const = default;
};

/// A gate is one futex word: how many operations may still pass, or kGateOpen for any number.
inline constexpr std::uint32_t kGateOpen = 0x8000'0000U;
/// Set by a worker's own handler of SIGINT, so that it cannot miss it on the way to sleep.
inline constexpr std::uint32_t kGateInterrupted = 0x4000'0000U;

/// The worker's phase, as it says itself. Replaced: it runs another program from now on, which
/// knows nothing of gates and reports.
enum class Phase : std::uint32_t { Absent, AtGate, Doing, Ended, Replaced, Last = Replaced };

struct alignas(64) WorkerSlot
{
    std::atomic<std::uint32_t> gate; ///< written by the watcher, and counted down by the worker
    std::atomic<std::uint32_t> phase;
    std::atomic<std::uint32_t> reached; ///< gates reached so far
    std::atomic<std::uint32_t> operation;
    std::atomic<std::int32_t> object;
    std::atomic<std::int32_t> line;
    std::atomic<std::int32_t> target; ///< as in Record
    alignas(64) std::atomic<std::uint64_t> written; ///< records so far, dropped ones not counted
    std::atomic<std::uint64_t> dropped;
    alignas(64) std::atomic<std::uint64_t> taken; ///< by the watcher
    std::array<Record, kRingRecords> ring;
};

enum class ObjectKind : std::uint32_t {
    None,
    Mutex,
    RobustMutex,
    Semaphore,
    Cell,
    File,
    Pipe,
    DuplexPipe, ///< a pair of stream sockets, as multiprocessing.Pipe() makes it
    Ring, ///< slots for items, first in, first out
    JoinCounter, ///< items not yet dealt with; who joins waits until there are none
    Last = JoinCounter
};

inline constexpr bool isLock(ObjectKind kind)
{
    return kind == ObjectKind::Mutex || kind == ObjectKind::RobustMutex;
}

inline constexpr bool isPipe(ObjectKind kind)
{
    return kind == ObjectKind::Pipe || kind == ObjectKind::DuplexPipe;
}

/// Of a duplex pipe both ends read and write; the names are those of its one-way use.
enum class End : std::uint8_t { Read, Write, None, Last = None };

inline constexpr int kFirstEnd = 16;
/// The descriptor of an end of a pipe, the same in every worker until it closes it.
inline constexpr int descriptorOf(int object, End end)
{
    return kFirstEnd + 2 * object + static_cast<int>(end);
}

/// A message is preceded by its length, 4 bytes in network order, as multiprocessing does it.
/// Together they are one write that no other can break (PIPE_BUF).
inline constexpr std::size_t kLengthBytes = 4;
inline constexpr std::size_t kMostMessageBytes = 4096 - kLengthBytes;

inline constexpr std::size_t kMostSlots = 20;

/// The items of the classic bounded buffer. It guards nothing itself: its users count its free
/// slots and its items with semaphores and take a lock, as the textbook has it.
struct Ring
{
    std::atomic<std::uint32_t> head; ///< the slot of the oldest item
    std::atomic<std::uint32_t> used; ///< slots
    std::array<std::atomic<std::int64_t>, kMostSlots> items; ///< by slot
};

/// A shared object. Fixed places, so that a futex address says which object it belongs to.
struct alignas(64) SharedObject
{
    ObjectKind kind;
    std::int64_t initial;
    std::atomic<std::int64_t> cell; ///< of a pipe: the bytes in it, as its users count them
    Ring ring;
    std::atomic<std::uint32_t> unfinished; ///< of a join counter, and its futex
    union {
        pthread_mutex_t mutex;
        sem_t semaphore;
    };
};

struct Arena
{
    std::uint32_t version;
    std::atomic<std::uint64_t> sequence; ///< grows with all that happens
    std::atomic<std::uint32_t> pauseMicroseconds; ///< before each operation in free run
    std::array<std::int64_t, kMostSettings> settings; ///< in the order of the scene's list
    std::array<SharedObject, kMostObjects> objects;
    std::array<WorkerSlot, kMostWorkers> workers;
};

static_assert(std::atomic<std::uint64_t>::is_always_lock_free);
static_assert(std::atomic<std::uint32_t>::is_always_lock_free);

/// Behind the arena in the same memfd: what scenes call their file. Read and written as one, with
/// pread and pwrite.
inline constexpr std::size_t kFileSize = 32;
inline constexpr std::size_t kArenaBytes = sizeof(Arena) + kFileSize;

} // namespace timeslice::live
