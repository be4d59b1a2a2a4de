// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
/* w1 takes A and then B, w2 takes B and then A */
void worker(const char *name, pthread_mutex_t *first,
            pthread_mutex_t *second)
{
    pthread_mutex_lock(first);             // 1
    pthread_mutex_lock(second);            // 2
    dprintf(1, "%s has both\n", name);     // 3
    pthread_mutex_unlock(second);          // 4
    pthread_mutex_unlock(first);           // 5
}
