// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
/* int p[2]; duplex ? socketpair(..., p) : pipe(p); */
void writer(void) { /* w1 */
    close(p[0]);                            // 1
    for (int i = 0; i < messages; i++) {
        /* 4 bytes of length go first */    // 2
        if (writev(p[1], parts, 2) < 0) {   // 3
            perror("nobody reads");         // 4
            exit(1);
        }
    }
    if (duplex) {
        receive(p[1], answer);              // 5
        printf("got %s\n", answer);         // 6
    }
    close(p[1]);                            // 7
}

void reader(void) { /* w2 */
    close(p[1]);                            // 8
    for (;;) {
        poll(&end, 1, 0);                   // 9
        int n = receive(p[0], data);        // 10
        if (n == BROKEN)
            errx(1, "cut off");             // 11
        if (n == END)
            break;
        printf("%d bytes\n", n);            // 12
        if (duplex && it_was_the_last)
            send_text(p[0], "thanks");      // 13
    }
    puts("end of file");                    // 14
}
