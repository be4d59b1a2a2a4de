// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
void buyer(const char *name, int use_lock)
{
    if (use_lock)
        pthread_mutex_lock(&a);            // 1
    int left = read_number(tickets);       // 2
    if (left > 0) {
        usleep(rand() % 1000);             // 3
        write_number(tickets, left - 1);   // 4
        dprintf(1, "%s got one\n", name);  // 5
    } else {
        dprintf(1, "%s: sold out\n", name); // 6
    }
    if (use_lock)
        pthread_mutex_unlock(&a);          // 7
}
