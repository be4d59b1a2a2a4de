# SPDX-FileCopyrightText: The Timeslice authors
# SPDX-License-Identifier: GPL-3.0-or-later
def heartbeat():                               # w2
    for _ in range(rounds):
        print("I am alive")                    # 1
        time.sleep(pause)                      # 2

def analyse():                                 # w3
    print("analysing access.log")              # 3
    time.sleep(pause)                          # 4
    raise ValueError("line 3 is no log line")  # 5

if __name__ == "__main__":                     # w1
    heart = Process(target=heartbeat, daemon=daemon)
    heart.start()                              # 6
    worker = Process(target=analyse)
    worker.start()                             # 7
    worker.join()                              # 8
    print("the analysis failed:", worker.exitcode)  # 9
    # at the exit of main:
    # if heart.daemon: heart.terminate()       # 10
    # heart.join()                             # 11
