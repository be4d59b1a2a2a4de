# SPDX-FileCopyrightText: The Timeslice authors
# SPDX-License-Identifier: GPL-3.0-or-later
def producer(me, count, sentinels):
    for n in range(count):
        time.sleep(producer_pause)     # 1
        put((me, n + 1))
    if joinable:
        buffer.join()                  # 7
    if producing.decrement() == 0:     # the last one of them
        for _ in range(sentinels):
            put(None)

def consumer(me):
    while (item := get()) is not None:
        time.sleep(consumer_pause)     # 13
        print(me, "got", item)         # 14
        buffer.task_done()             # 15

def put(item):
    free.acquire()                     # 2
    mutex.acquire()                    # 3
    buffer.append(item)                # 4
    mutex.release()                    # 5
    items.release()                    # 6

def get():
    items.acquire()                    # 8
    mutex.acquire()                    # 9
    item = buffer.popleft()            # 10
    mutex.release()                    # 11
    free.release()                     # 12
    return item
