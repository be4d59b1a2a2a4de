# SPDX-FileCopyrightText: The Timeslice authors
# SPDX-License-Identifier: GPL-3.0-or-later
# r, w = Pipe(duplex=False), before the processes are started
def reader(r, w):              # w1
    w.close()  # if not forgotten    # 1
    try:
        while True:
            text = r.recv_bytes()    # 2
            print("got", text)       # 3
    except EOFError:
        print("end of file")   # 4

def writer(r, w):              # w2
    r.close()                  # 5
    w.send_bytes(b"hello")     # 6
    w.close()                  # 7

def sibling(r, w):             # w3
    r.close()                  # 8
    time.sleep(random())       # 9
    w.close()                  # 10
