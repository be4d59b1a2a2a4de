# SPDX-FileCopyrightText: The Timeslice authors
# SPDX-License-Identifier: GPL-3.0-or-later
# r, w = Pipe(duplex), before the processes are started
def writer(r, w, message):         # w1
    r.close()                      # 1
    try:
        for _ in range(messages):
            # 4 bytes of length go first    # 2
            w.send_bytes(message)  # 3
    except ConnectionError:        # EPIPE
        sys.exit("nobody reads any more")   # 4
    if duplex:
        answer = w.recv_bytes()    # 5
        print("got", answer)       # 6
    w.close()                      # 7

def reader(r, w):                  # w2
    w.close()                      # 8
    try:
        while True:
            r.poll()               # 9
            data = r.recv_bytes()  # 10
            print(len(data), "bytes")       # 12
            if duplex and it_was_the_last:
                r.send_bytes(b"thanks")     # 13
    except EOFError:
        print("end of file")       # 14
    except OSError:
        sys.exit("the message is cut off")  # 11
