# SPDX-FileCopyrightText: The Timeslice authors
# SPDX-License-Identifier: GPL-3.0-or-later
# tail -n +1 -f -s 0.1 < access.log | grep --line-buffered 404
tail = Popen(["/usr/bin/tail", "-n", "+1", "-f", "-s", "0.1"],
             stdin=open(path), stdout=PIPE)        # 1
# in the child: execve("/usr/bin/tail", ...)       # 2
grep = Popen(["/bin/grep", "--line-buffered", "404"],
             stdin=tail.stdout)                    # 3
# in the child: execve("/bin/grep", ...)           # 4
tail.stdout.close()
for n in range(1, lines + 1):
    log.write(f"GET /{n} {404 if n % 2 == 0 else 200}\n")  # 5
time.sleep(0.5)                                    # 6
tail.terminate()                                   # 7
tail.wait()                                        # 8
grep.wait()                                        # 9
