def worker(name, s):
    s.acquire()                    # 1
    print(name, "came in")         # 2
    time.sleep(random())           # 3
    s.release()                    # 4
