// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/processqueue.h"
#include "app/lab/roles.h"
#include "core/live/item.h"

#include <cerrno>
#include <csignal>
#include <string>
#include <unistd.h>

namespace timeslice::live {
namespace {

// The scene's objects and settings, in the order of its table.
constexpr ProcessQueue::Parts kParts {
    .slots = 0, .buffer = 1, .writeLock = 2, .readLock = 4, .pipe = 3
};
constexpr int kSentinelPipe = 5;
enum Setting : std::size_t { Consumers, Items, MaxSize, Bytes, JoinsFirst, Timeout, Ending };
/// What the child does after its last put.
enum Ending : std::int64_t { Ends, PutsAfterClose, JoinsBeforeClose, CancelsJoin };

constexpr int kMain = 0;
constexpr int kChild = 1;

std::string nameOf(const Worker &worker)
{
    return "w" + std::to_string(worker.number() + 1);
}

int timeoutOf(const Worker &worker)
{
    return static_cast<int>(worker.setting(Timeout));
}

void putAll(Worker &worker, ProcessQueue &queue)
{
    for (std::int64_t number = 1; number <= worker.setting(Items); ++number) {
        while (queue.put(itemOf(worker.number(), number), timeoutOf(worker), 1) != 0) {
            worker.print(nameOf(worker) + ": Full\n", 2);
            worker.sleep(3);
        }
        queue.letFeed(4);
    }
}

/// Puts, and ends; not before its feeder has, if it does not say otherwise.
void childRole(Worker &worker, ProcessQueue &queue)
{
    putAll(worker, queue);
    const std::int64_t ending = worker.setting(Setting::Ending);
    if (ending == CancelsJoin) {
        queue.cancelJoinThread(5);
        worker.end(0);
    }
    int code = 0;
    if (ending == JoinsBeforeClose && queue.joinThread(7) != 0) {
        worker.print(nameOf(worker) + ": AssertionError: not closed\n", 8);
        code = 1;
    }
    queue.close(6);
    if (ending == PutsAfterClose && queue.put(itemOf(worker.number(), 0), 0, 1) != 0) {
        worker.print(nameOf(worker) + ": ValueError: Queue is closed\n", 8);
        code = 1;
    }
    queue.joinThread(7);
    worker.end(code);
}

/// As many as its share; the first of those who get takes what is over.
void getShare(Worker &worker, ProcessQueue &queue)
{
    const std::int64_t getters = worker.setting(Consumers) + 1;
    const std::int64_t all = worker.setting(Items);
    const std::int64_t share = all / getters + (worker.number() == kMain ? all % getters : 0);
    for (std::int64_t i = 0; i < share; ++i) {
        queue.empty(nameOf(worker), 9);
        ProcessQueue::Got got = queue.get(timeoutOf(worker), 10);
        while (got.error == EAGAIN || got.error == ETIMEDOUT) {
            worker.print(nameOf(worker) + ": Empty\n", 11);
            worker.sleep(12);
            got = queue.get(timeoutOf(worker), 10);
        }
        if (got.error != 0)
            worker.end(1);
        worker.print(nameOf(worker) + " got " + itemWord(got.item) + '\n', 13);
    }
}

/// Process.join(), as with the start method forkserver: the end of a pipe that only the child has
/// open for writing, Process.sentinel.
void joinChild(Worker &worker, int line)
{
    worker.perform(Operation::JoinProcess, kSentinelPipe, line, [](std::int64_t &) {
        char byte = 0;
        const int file = descriptorOf(kSentinelPipe, End::Read);
        ssize_t size = 0;
        do {
            size = ::read(file, &byte, 1);
        } while (size > 0 || (size < 0 && errno == EINTR));
        return size < 0 ? errno : 0;
    });
}

void mainRole(Worker &worker, ProcessQueue &queue)
{
    const bool joinsFirst = worker.setting(JoinsFirst) != 0;
    if (joinsFirst)
        joinChild(worker, 14);
    getShare(worker, queue);
    if (!joinsFirst)
        joinChild(worker, 15);
}

} // namespace

/// A queue between processes, and the end of the one that puts: it has to get rid of its items
/// first. Whoever joins it before getting them waits for it, and it for them.
void queueRole(Worker &worker)
{
    if (worker.number() != kChild)
        ::close(descriptorOf(kSentinelPipe, End::Write));
    if (worker.number() != kMain)
        ::close(descriptorOf(kSentinelPipe, End::Read));
    std::signal(SIGPIPE, SIG_IGN); // as Python does
    ProcessQueue queue(worker, kParts, static_cast<std::size_t>(worker.setting(Bytes)));
    switch (worker.number()) {
    case kMain:
        mainRole(worker, queue);
        break;
    case kChild:
        childRole(worker, queue);
        break;
    default:
        getShare(worker, queue);
    }
}

} // namespace timeslice::live
