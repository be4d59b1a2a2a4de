// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
/* tail -n +1 -f -s 0.1 < access.log | grep --line-buffered 404 */
int ends[2];
pipe(ends);
if ((tail = fork()) == 0) {                        // 1
    dup2(open(path, O_RDONLY), 0), dup2(ends[1], 1);
    execve("/usr/bin/tail", tail_command, environment);  // 2
}
if ((grep = fork()) == 0) {                        // 3
    dup2(ends[0], 0);
    execve("/bin/grep", grep_command, environment);      // 4
}
close(ends[0]), close(ends[1]);
for (int n = 1; n <= lines; ++n)
    dprintf(log, "GET /%d %d\n", n, n % 2 ? 200 : 404);  // 5
usleep(500000);                                    // 6
kill(tail, SIGTERM);                               // 7
waitpid(tail, NULL, 0);                            // 8
waitpid(grep, NULL, 0);                            // 9
