# SPDX-FileCopyrightText: The Timeslice authors
# SPDX-License-Identifier: GPL-3.0-or-later
def work(name):                                # w2, w3
    for _ in range(rounds):
        print(name, "works")                   # 1
        time.sleep(pause)                      # 2
    # in a daemon, with "nested" on:
    # Process(target=work).start()             # 3

if __name__ == "__main__":                     # w1
    Process(target=work, daemon=True).start()  # 4
    Process(target=work).start()               # 5
    # return, sys.exit(0), raise, Ctrl-C,
    # SIGTERM, SIGKILL or os._exit(0)          # 6

# multiprocessing, at the exit of main:
def _exit_function():
    daemon.terminate()                         # 7
    daemon.join()                              # 8
    ordinary.join()                            # 9
