// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
int main(void)                     /* w1 */
{
    pid_t child = fork();          // 1
    if (child == 0) {              /* w2 */
        setsid();                  // 3
        if (fork() == 0)           // 4
            run_daemon();          /* w3 */
        _exit(0);                  // 5
    }
    waitpid(child, NULL, 0);       // 2
    puts("the daemon is on its own");  // 10
}

void run_daemon(void)
{
    chdir("/");                    // 6
    umask(0);                      // 7
    int null = open("/dev/null", O_RDWR);
    for (int fd = 0; fd <= 2; ++fd)
        dup2(null, fd);            // 8
    for (int i = 0; i < rounds; ++i)
        usleep(pause);             // 9
}
