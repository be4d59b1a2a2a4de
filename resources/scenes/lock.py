def worker(name, a, rounds):
    for _ in range(rounds):
        a.acquire()                    # 1
        print(name, "is inside")       # 2
        a.release()                    # 3
