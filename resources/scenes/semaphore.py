# SPDX-FileCopyrightText: The Timeslice authors
# SPDX-License-Identifier: GPL-3.0-or-later
def worker(name, s):
    s.acquire()                    # 1
    print(name, "came in")         # 2
    time.sleep(random())           # 3
    s.release()                    # 4
