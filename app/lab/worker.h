// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/arena.h"

#include <cerrno>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <sys/types.h>

namespace timeslice::live {

struct Received
{
    int error = 0; ///< EBADMSG: the pipe ended in the middle of the message, or holds none of ours
    bool end = false; ///< nobody can send any more
    std::string message;
};

/// What ties a worker to the window and to the fork server.
struct Ties
{
    int lifeline = -1; ///< see armLifeline; that of this process
    int announcements = -1; ///< see announcement.h; -1 in scenes where nobody starts others
};

/// Thrown out of the operation that SIGINT found a worker in, if it catches interrupts; as Python's
/// KeyboardInterrupt.
struct Interrupted
{
};

/// How a child ended, as Python's exitcode: the exit code, or minus the signal.
using ExitCode = int;

/// One process of a scene, seen from inside: the real calls, each behind a gate and reported. A
/// role is written with these and reads like its listing; `line` is the statement's number there.
///
/// The gate and the object are different futexes: the kernel shows which of the two it waits for.
class Worker
{
public:
    Worker(Arena &arena, int arenaFile, int number, const Ties &ties)
        : m_arena(arena)
        , m_slot(arena.workers[static_cast<std::size_t>(number)])
        , m_file(arenaFile)
        , m_number(number)
        , m_ties(ties)
    {
    }
    /// Gives the calling process the name by which tools show this worker.
    static void nameProcess(int number);

    /// From 0.
    int number() const { return m_number; }
    /// A pipe that a child of the worker hangs on by armLifeline.
    int lifeline() const { return m_ties.lifeline; }
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
    /// For exactly so many times the pause.
    void sleep(int line, unsigned pauses);
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

    /// Starts another worker of the scene, which runs `body` and ends. That is known to the fork
    /// server when this returns. 0 or the errno.
    int fork(int child, int line, void (*body)(Worker &));
    /// Started by this process, and not joined.
    bool hasChild(int child) const { return m_children.contains(child); }
    /// Waits until that child of this process ends, and reaps it. REQUIRES: hasChild.
    ExitCode join(int child, int line);
    /// SIGTERM. REQUIRES: hasChild.
    void terminate(int child, int line);
    /// A signal to itself.
    void raise(int signal, int line);
    /// From now on SIGINT throws Interrupted instead of ending the process.
    void catchInterrupts();
    /// Ends as a process does that SIGINT killed.
    [[noreturn]] void dieOfInterrupt();
    /// So long, whatever the scene's pause: for what other programs need.
    void sleepFor(int milliseconds, int line);
    /// One write to the end of a file of the role's own.
    void append(int file, std::string_view text, int line);
    /// Leaves at once.
    [[noreturn]] void exit(int code, int line);
    /// Begins to leave: what a program does at its exit is still to come.
    void beginExit(int code, int line);
    void setsid(int line);
    void chdirToRoot(int line);
    void clearUmask(int line);
    /// Standard input, output and error become /dev/null.
    void redirectToNull(int line);
    /// Becomes another program, with these as its standard input and output; nothing else of this
    /// process's but the lifeline stays open in it. REQUIRES: `arguments` ends with null, its first
    /// is the absolute path.
    [[noreturn]] void exec(const char *const *arguments, int input, int output, int line);
    /// What `call` is given to say of itself: a value for the record. It returns 0 or the errno.
    using Step = std::function<int(std::int64_t &value)>;
    /// One step: announces it, waits at the gate, does it, records what came of it. For those calls
    /// that a scene brings itself. The errno.
    int perform(Operation operation, int object, int line, const Step &call);
    /// Counts that something happened, by whichever thread: no moment before it is one with those
    /// after it. Records do so themselves.
    void stir() { m_arena.sequence.fetch_add(1); }
    SharedObject &shared(int object) { return m_arena.objects[static_cast<std::size_t>(object)]; }

    /// Leaves as a program does that ends well, or badly.
    [[noreturn]] void end(int code);

private:
    int put(int pipe, End end, std::string_view bytes);
    int get(int pipe, End end, std::size_t wanted, std::string &bytes);
    int receiveMessage(int pipe, End end, Received &received);
    template <typename Call>
    int operation(Operation operation, int object, int line, Call call, int target = 0);
    void reach(Operation operation, int object, int line, int target = 0);
    void pass();
    void throwIfInterrupted();
    [[noreturn]] void becomeChild(int child, int lifeline, int known, void (*body)(Worker &));
    void record(Record record);
    void rest(unsigned share) const;

    Arena &m_arena;
    WorkerSlot &m_slot;
    int m_file;
    int m_number;
    Ties m_ties;
    std::map<int, pid_t> m_children; ///< not reaped, by worker
};

/// `call` does it and gives the errno, and a value; what is recorded then belongs to it.
template <typename Call>
int Worker::operation(Operation operation, int object, int line, Call call, int target)
{
    reach(operation, object, line, target);
    std::int64_t value = 0;
    const int error = call(value);
    const bool inside = error == 0 || error == EOWNERDEAD;
    record({ .value = value,
             .happening = inside ? Happening::Done : Happening::Failed,
             .operation = operation,
             .object = static_cast<std::int16_t>(object),
             .line = static_cast<std::int16_t>(line),
             .error = error,
             .target = target });
    return error;
}

} // namespace timeslice::live
