// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
void worker(const char *name, int use_lock)
{
    if (use_lock)
        pthread_mutex_lock(&a);           // 1
    dprintf(1, "%s running\n", name);     // 2
    usleep(rand() % 1000);                // 3
    dprintf(1, "%s done\n", name);        // 4
    if (use_lock)
        pthread_mutex_unlock(&a);         // 5
}
