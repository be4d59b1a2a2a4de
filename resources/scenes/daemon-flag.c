// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
void work(const char *name)                 /* w2, w3 */
{
    for (int i = 0; i < rounds; ++i) {
        dprintf(1, "%s works\n", name);     // 1
        usleep(pause);                      // 2
    }
    /* "nested": the library says no; */
    /* fork() itself would not */           // 3
}

int main(void)                              /* w1 */
{
    atexit(at_exit);
    if ((daemon_pid = fork()) == 0)         // 4
        work("w2"), _exit(0);
    if ((ordinary = fork()) == 0)           // 5
        work("w3"), _exit(0);
    return 0; /* exit, abort, a signal, _exit */  // 6
}

void at_exit(void) /* not after a signal, nor after _exit */
{
    kill(daemon_pid, SIGTERM);              // 7
    waitpid(daemon_pid, NULL, 0);           // 8
    waitpid(ordinary, NULL, 0);             // 9
}
