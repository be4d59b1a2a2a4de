// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/arena.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace timeslice::live {

struct Received
{
    int error = 0; ///< EBADMSG: the pipe ended in the middle of the message, or holds none of ours
    bool end = false; ///< nobody can send any more
    std::string message;
};

/// One process of a scene, seen from inside: the real calls, each behind a gate and reported. A
/// role is written with these and reads like its listing; `line` is the statement's number there.
///
/// The gate and the object are different futexes: the kernel shows which of the two it waits for.
class Worker
{
public:
    /// `lifeline`: see armLifeline.
    Worker(Arena &arena, int arenaFile, int number, int lifeline)
        : m_arena(arena)
        , m_slot(arena.workers[static_cast<std::size_t>(number)])
        , m_file(arenaFile)
        , m_number(number)
        , m_lifeline(lifeline)
    {
    }

    /// From 0.
    int number() const { return m_number; }
    /// A pipe that a child of the worker hangs on by armLifeline.
    int lifeline() const { return m_lifeline; }
    std::int64_t setting(std::size_t position) const { return m_arena.settings[position]; }

    /// 0 or the errno; EOWNERDEAD means that it holds the mutex now.
    int lock(int object, int line);
    int unlock(int object, int line);
    int makeConsistent(int object, int line);
    int wait(int semaphore, int line);
    int post(int semaphore, int line);
    /// The number in the scene's file. Read and write are two system calls, as in every program.
    std::int64_t readFile(int object, int line);
    void writeFile(int object, std::int64_t value, int line);
    /// One write to standard output; a line is never broken by another's.
    void print(std::string_view text, int line);
    /// Time passes, for about the scene's pause.
    void sleep(int line);
    /// A message of at most kMostMessageBytes, preceded by its length, in one write. 0 or the
    /// errno; EPIPE, and before it the signal SIGPIPE, when nobody has the read end any more.
    int send(int pipe, std::string_view message, int line, End end = End::Write);
    /// The same in two writes, as multiprocessing sends long messages: whoever is killed between
    /// them leaves half a message behind.
    int sendLength(int pipe, std::size_t bytes, int line, End end = End::Write);
    int sendBody(int pipe, std::string_view message, int line, End end = End::Write);
    Received receive(int pipe, int line, End end = End::Read);
    /// Whether receive would find something, be it the end. Does not wait.
    bool poll(int pipe, int line, End end = End::Read);
    /// Its own copy: others that have one keep it.
    void close(int pipe, End end, int line);
    /// A counter of the scene's own, which takes no step: one atomic addition. The new value.
    std::int64_t count(int object, std::int64_t step);

    /// Leaves as a program does that ends well, or badly.
    [[noreturn]] void end(int code);

private:
    int put(int pipe, End end, std::string_view bytes);
    int get(int pipe, End end, std::size_t wanted, std::string &bytes);
    int receiveMessage(int pipe, End end, Received &received);
    template <typename Call>
    int operation(Operation operation, int object, int line, Call call);
    void reach(Operation operation, int object, int line);
    void record(Record record);
    void rest(unsigned share) const;

    Arena &m_arena;
    WorkerSlot &m_slot;
    int m_file;
    int m_number;
    int m_lifeline;
};

} // namespace timeslice::live
