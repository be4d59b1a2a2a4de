# SPDX-FileCopyrightText: The Timeslice authors
# SPDX-License-Identifier: GPL-3.0-or-later
def main():                        # w1
    child = os.fork()              # 1
    if child == 0:                 # w2
        os.setsid()                # 3
        if os.fork() == 0:         # 4
            daemon()               # w3
        os._exit(0)                # 5
    os.waitpid(child, 0)           # 2
    print("the daemon is on its own")  # 10

def daemon():
    os.chdir("/")                  # 6
    os.umask(0)                    # 7
    null = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1, 2):
        os.dup2(null, fd)          # 8
    for _ in range(rounds):
        time.sleep(pause)          # 9
