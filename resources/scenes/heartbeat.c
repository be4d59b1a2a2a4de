// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
void heartbeat(void)                         /* w2 */
{
    for (int i = 0; i < rounds; ++i) {
        dprintf(1, "I am alive\n");          // 1
        usleep(pause);                       // 2
    }
}

void analyse(void)                           /* w3 */
{
    dprintf(1, "analysing access.log\n");    // 3
    usleep(pause);                           // 4
    dprintf(2, "line 3 is no log line\n"), _exit(1);  // 5
}

int main(void)                               /* w1 */
{
    int status;
    pid_t heart = start(heartbeat);          // 6
    pid_t worker = start(analyse);           // 7
    waitpid(worker, &status, 0);             // 8
    printf("the analysis failed: %d\n", WEXITSTATUS(status));  // 9
    if (daemon_flag)
        kill(heart, SIGTERM);                // 10
    waitpid(heart, NULL, 0);                 // 11
}
