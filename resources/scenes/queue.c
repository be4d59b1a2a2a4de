// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The same queue, of a semaphore, a thread, a pipe and two locks.
void child(void)                               // w2
{
    for (int n = 1; n <= items; n++) {
        while (queue_put(n) != 0) {            // 1
            dprintf(1, "Full\n");              // 2
            usleep(pause);                     // 3
        }
        pthread_cond_signal(&feeder_wakes);    // 4
    }
    if (cancel)
        pthread_detach(feeder);                // 5
    queue_close();                             // 6
    pthread_join(feeder, NULL);                // 7
    // EINVAL, EPERM                           // 8
}
int queue_put(int n)
{
    sem_timedwait(&slots, t);                  // may fail: full
    append(&buffer, n);                        // returns before it is in the pipe
}
void *feeder_thread(void *unused)
{
    while (take(&buffer, &item)) {
        pthread_mutex_lock(&wlock);
        write(p[1], item, size);               // waits while the pipe is full
        pthread_mutex_unlock(&wlock);
    }
}
int queue_get(int *n)
{
    pthread_mutex_timedlock(&rlock, t);        // may fail: empty
    read(p[0], n, size);                       // waits while the pipe is empty
    pthread_mutex_unlock(&rlock);
    sem_post(&slots);
}
void get_all(void)                             // w1, w3 and on
{
    while (share-- > 0) {
        dprintf(1, "empty() %d\n", poll_empty(p[0]));  // 9
        while (queue_get(&n) != 0) {           // 10
            dprintf(1, "Empty\n");             // 11
            usleep(pause);                     // 12
        }
        dprintf(1, "got %d\n", n);             // 13
    }
}
int main(void)                                 // w1
{
    if (join_first)
        waitpid(w2, NULL, 0);                  // 14
    get_all();
    if (!join_first)
        waitpid(w2, NULL, 0);                  // 15
}
