# SPDX-FileCopyrightText: The Timeslice authors
# SPDX-License-Identifier: GPL-3.0-or-later
# w1 takes A and then B, w2 takes B and then A
def worker(name, first, second):
    first.acquire()                # 1
    second.acquire()               # 2
    print(name, "has both")        # 3
    second.release()               # 4
    first.release()                # 5
