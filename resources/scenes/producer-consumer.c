// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
void producer(int me, int count, int sentinels)
{
    for (int n = 1; n <= count; n++) {
        usleep(producer_pause);                      // 1
        put(item_of(me, n));
    }
    if (joinable)
        wait_until_zero(&unfinished);                // 7
    if (atomic_fetch_sub(&producing, 1) == 1)        // the last one of them
        while (sentinels-- > 0)
            put(NONE);
}

void consumer(int me)
{
    for (int item; (item = get()) != NONE;) {
        usleep(consumer_pause);                      // 13
        dprintf(1, "w%d got %d\n", me, item);        // 14
        count_down(&unfinished);                     // 15
    }
}

void put(int item)
{
    sem_wait(&free_slots);                           // 2
    pthread_mutex_lock(&mutex);                      // 3
    buffer[(head + used++) % capacity] = item;       // 4
    pthread_mutex_unlock(&mutex);                    // 5
    sem_post(&items);                                // 6
}

int get(void)
{
    sem_wait(&items);                                // 8
    pthread_mutex_lock(&mutex);                      // 9
    int item = buffer[head];                         // 10
    head = (head + 1) % capacity; used--;
    pthread_mutex_unlock(&mutex);                    // 11
    sem_post(&free_slots);                           // 12
    return item;
}
