// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/roles.h"

#include <csignal>
#include <string>

namespace timeslice::live {
namespace {

constexpr int kPlain = 0;
constexpr int kDuplex = 1;

void giveUp(Worker &worker)
{
    worker.print("w1: nobody reads any more\n", 4);
    worker.end(1);
}

void write(Worker &worker, int pipe)
{
    const std::string message(static_cast<std::size_t>(worker.setting(2)), 'x');
    const bool splits = worker.setting(4) != 0;
    worker.close(pipe, End::Read, 1);
    for (std::int64_t left = worker.setting(1); left > 0; --left) {
        int error = splits ? worker.sendLength(pipe, message.size(), 2) : 0;
        if (error == 0)
            error = splits ? worker.sendBody(pipe, message, 3) : worker.send(pipe, message, 3);
        if (error != 0)
            giveUp(worker);
    }
    if (pipe == kDuplex) {
        const Received answer = worker.receive(pipe, 5, End::Write);
        if (answer.error != 0 || answer.end)
            giveUp(worker);
        worker.print("w1 got " + answer.message + '\n', 6);
    }
    worker.close(pipe, End::Write, 7);
}

void read(Worker &worker, int pipe)
{
    worker.close(pipe, End::Write, 8);
    for (std::int64_t left = worker.setting(1);;) {
        worker.poll(pipe, 9);
        const Received received = worker.receive(pipe, 10);
        if (received.error != 0) {
            worker.print("w2: the message is cut off\n", 11);
            worker.end(1);
        }
        if (received.end)
            break;
        worker.print("w2 got " + std::to_string(received.message.size()) + " bytes\n", 12);
        if (--left == 0 && pipe == kDuplex)
            worker.send(pipe, "thanks", 13, End::Read);
    }
    worker.print("w2: end of file\n", 14);
}

} // namespace

/// A pipe holds so much and no more: who writes waits until somebody reads, and who reads until
/// somebody writes, or nobody can any more.
void pipeRole(Worker &worker)
{
    // Python ignores it; a program in C dies of it unless it says otherwise.
    std::signal(SIGPIPE, worker.setting(5) != 0 ? SIG_DFL : SIG_IGN);
    const int pipe = worker.setting(3) != 0 ? kDuplex : kPlain;
    if (worker.number() == 0)
        write(worker, pipe);
    else
        read(worker, pipe);
}

} // namespace timeslice::live
