# SPDX-FileCopyrightText: The Timeslice authors
# SPDX-License-Identifier: GPL-3.0-or-later
def child(q):                                  # w2
    for n in range(items):
        while True:
            try:
                q.put("x" * size, timeout=t)   # 1
                break
            except Full:
                print("Full")                  # 2
                time.sleep(pause)              # 3
        # q's feeder thread writes it to the pipe  # 4
    # the end of the process; "3: cancel" ends here:
    q.cancel_join_thread()                     # 5
    # "1: put" calls put() once more after it:
    q.close()                                  # 6
    # "2: join" calls it before close() as well:
    q.join_thread()                            # 7
    # ValueError for 1, AssertionError for 2   # 8

def get_all(q):                                # w1, w3 and on
    for n in range(share):
        print("empty()", q.empty())            # 9
        while True:
            try:
                item = q.get(timeout=t)        # 10
                break
            except Empty:
                print("Empty")                 # 11
                time.sleep(pause)              # 12
        print("got", item)                     # 13

def main(q):                                   # w1
    p = Process(target=child, args=(q,))
    p.start()
    if join_first:
        p.join()                               # 14
    get_all(q)
    if not join_first:
        p.join()                               # 15
