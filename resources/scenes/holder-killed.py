# SPDX-FileCopyrightText: The Timeslice authors
# SPDX-License-Identifier: GPL-3.0-or-later
def worker(name, m):
    owner_died = m.acquire()           # 1
    if owner_died:                     # robust only
        print(name, "the owner died")  # 2
        m.make_consistent()            # 3
    print(name, "is inside")           # 4
    m.release()                        # 5
