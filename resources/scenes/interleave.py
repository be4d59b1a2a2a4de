# SPDX-FileCopyrightText: The Timeslice authors
# SPDX-License-Identifier: GPL-3.0-or-later
def worker(name, a, use_lock):
    if use_lock:
        a.acquire()                # 1
    print(name, "running")         # 2
    time.sleep(random())           # 3
    print(name, "done")            # 4
    if use_lock:
        a.release()                # 5
