// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
void worker(const char *name)
{
    sem_wait(&s);                        // 1
    dprintf(1, "%s came in\n", name);    // 2
    usleep(rand() % 1000);               // 3
    sem_post(&s);                        // 4
}
