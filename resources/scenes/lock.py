# SPDX-FileCopyrightText: The Timeslice authors
# SPDX-License-Identifier: GPL-3.0-or-later
def worker(name, a, rounds):
    for _ in range(rounds):
        a.acquire()                    # 1
        print(name, "is inside")       # 2
        a.release()                    # 3
