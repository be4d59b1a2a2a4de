// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
void worker(const char *name, int rounds)
{
    while (rounds-- > 0) {
        pthread_mutex_lock(&a);             // 1
        dprintf(1, "%s is inside\n", name); // 2
        pthread_mutex_unlock(&a);           // 3
    }
}
