// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/boundedbuffer.h"
#include "app/lab/roles.h"
#include "core/live/item.h"

#include <string>

namespace timeslice::live {
namespace {

// The scene's objects and settings, in the order of its table.
constexpr int kBuffer = 0;
constexpr int kFree = 1;
constexpr int kItems = 2;
constexpr int kMutex = 3;
constexpr int kUnfinished = 4;
constexpr int kProducing = 5;
enum Setting : std::size_t {
    Producers,
    Consumers,
    Items,
    Capacity,
    ProducerPause,
    ConsumerPause,
    Sentinels,
    TaskDone
};

void put(Worker &worker, BoundedBuffer &buffer, std::int64_t item)
{
    worker.wait(kFree, 2);
    worker.lock(kMutex, 3);
    buffer.put(item, 4);
    worker.unlock(kMutex, 5);
    worker.post(kItems, 6);
}

std::int64_t get(Worker &worker, BoundedBuffer &buffer)
{
    worker.wait(kItems, 8);
    worker.lock(kMutex, 9);
    const std::int64_t item = buffer.get(10);
    worker.unlock(kMutex, 11);
    worker.post(kFree, 12);
    return item;
}

void rest(Worker &worker, std::size_t setting, int line)
{
    if (const std::int64_t pauses = worker.setting(setting); pauses > 0)
        worker.sleep(line, static_cast<unsigned>(pauses));
}

/// Whoever is the last to have made all of its items says so to the consumers.
void produce(Worker &worker, BoundedBuffer &buffer)
{
    for (std::int64_t number = 1; number <= worker.setting(Items); ++number) {
        rest(worker, ProducerPause, 1);
        put(worker, buffer, itemOf(worker.number(), number));
    }
    if (worker.setting(TaskDone) != 0)
        buffer.join(7);
    if (worker.count(kProducing, -1) != 0)
        return;
    for (std::int64_t i = 0; i < worker.setting(Sentinels); ++i)
        put(worker, buffer, kSentinel);
}

void consume(Worker &worker, BoundedBuffer &buffer)
{
    const std::string name = "w" + std::to_string(worker.number() + 1);
    for (;;) {
        const std::int64_t item = get(worker, buffer);
        if (item == kSentinel)
            return;
        rest(worker, ConsumerPause, 13);
        worker.print(name + " got " + itemWord(item) + '\n', 14);
        for (std::int64_t i = 0; i < worker.setting(TaskDone); ++i) {
            if (buffer.taskDone(15) == 0)
                continue;
            worker.print(name + ": ValueError: task_done() called too many times\n", 15);
            worker.end(1);
        }
    }
}

} // namespace

/// The classic bounded buffer. Two semaphores count: whoever finds no free slot, or no item, sleeps
/// until another posts one. Who gets too few sentinels waits for ever.
void producerConsumerRole(Worker &worker)
{
    BoundedBuffer buffer(worker, kBuffer, worker.setting(TaskDone) != 0 ? kUnfinished : -1);
    if (worker.number() < worker.setting(Producers))
        produce(worker, buffer);
    else
        consume(worker, buffer);
}

} // namespace timeslice::live
