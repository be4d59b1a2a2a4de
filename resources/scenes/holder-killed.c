// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
void worker(const char *name, pthread_mutex_t *m)
{
    if (pthread_mutex_lock(m) == EOWNERDEAD) {    // 1
        dprintf(1, "%s: the owner died\n", name); // 2
        pthread_mutex_consistent(m);              // 3
    }
    dprintf(1, "%s is inside\n", name);           // 4
    pthread_mutex_unlock(m);                      // 5
}
