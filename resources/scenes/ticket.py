# SPDX-FileCopyrightText: The Timeslice authors
# SPDX-License-Identifier: GPL-3.0-or-later
def buyer(name, a, use_lock):
    if use_lock:
        a.acquire()                    # 1
    left = read_file("tickets")        # 2
    if left > 0:
        time.sleep(random())           # 3
        write_file("tickets", left - 1)  # 4
        print(name, "got one")         # 5
    else:
        print(name, "sold out")        # 6
    if use_lock:
        a.release()                    # 7
