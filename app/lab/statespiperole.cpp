// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/roles.h"
#include "core/base/filedescriptor.h"

#include <array>
#include <fcntl.h>
#include <string>
#include <sys/mman.h>

namespace timeslice::live {
namespace {

constexpr int kTail = 1;
constexpr int kGrep = 2;

/// What the children inherit from this process; a fork takes no arguments.
struct Plumbing
{
    FileDescriptor log; ///< appended to
    FileDescriptor read; ///< the pipe's
    FileDescriptor write;
} plumbing;

bool lay()
{
    std::array<int, 2> ends {};
    plumbing.log = FileDescriptor(::memfd_create("access.log", MFD_CLOEXEC));
    if (!plumbing.log.valid() || ::pipe2(ends.data(), O_CLOEXEC) != 0)
        return false;
    plumbing.read = FileDescriptor(ends[0]);
    plumbing.write = FileDescriptor(ends[1]);
    return true;
}

/// Follows its standard input, an open file of its own, whose place is not the writer's.
void becomeTail(Worker &worker)
{
    const std::string path = "/proc/self/fd/" + std::to_string(plumbing.log.get());
    const FileDescriptor input(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    constexpr std::array<const char *, 7> kTailCommand { "/usr/bin/tail", "-n",   "+1", "-f", "-s",
                                                         "0.1",           nullptr };
    worker.exec(kTailCommand.data(), input.get(), plumbing.write.get(), 2);
}

void becomeGrep(Worker &worker)
{
    constexpr std::array<const char *, 4> kGrepCommand { "/bin/grep", "--line-buffered", "404",
                                                         nullptr };
    worker.exec(kGrepCommand.data(), plumbing.read.get(), STDOUT_FILENO, 4);
}

} // namespace

/// A shell's pipeline of real programs, and who writes the log: each line wakes those who sleep.
void statesPipeRole(Worker &worker)
{
    if (!lay())
        worker.end(1);
    worker.fork(kTail, 1, becomeTail);
    worker.fork(kGrep, 3, becomeGrep);
    plumbing.read.close();
    plumbing.write.close(); // else grep would never see the end
    for (std::int64_t line = 1; line <= worker.setting(1); ++line)
        worker.append(plumbing.log.get(),
                      "GET /" + std::to_string(line) + (line % 2 == 0 ? " 404\n" : " 200\n"), 5);
    worker.sleepFor(500, 6); // tail looks for more every 100 ms
    worker.terminate(kTail, 7);
    worker.join(kTail, 8);
    worker.join(kGrep, 9);
}

} // namespace timeslice::live
