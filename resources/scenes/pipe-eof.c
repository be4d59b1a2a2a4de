// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
/* int p[2]; pipe(p); before fork() */
void reader(void) { /* w1 */
    close(p[1]); /* if not forgotten */    // 1
    while (receive(p[0], text) > 0)  // 2
        printf("got %s\n", text);    // 3
    puts("end of file");             // 4
}

void writer(void) { /* w2 */
    close(p[0]);                     // 5
    send_text(p[1], "hello");        // 6
    close(p[1]);                     // 7
}

void sibling(void) { /* w3 */
    close(p[0]);                     // 8
    usleep(rand() % 1000);           // 9
    close(p[1]);                     // 10
}
