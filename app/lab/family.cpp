// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/family.h"

#include "app/lab/announcement.h"
#include "app/lab/procstat.h"

#include <algorithm>
#include <sys/syscall.h>
#include <sys/wait.h>

namespace timeslice::live {
namespace {

FileDescriptor openProcess(pid_t pid)
{
    return FileDescriptor(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
}

bool isReadable(int file)
{
    pollfd wait { file, POLLIN, 0 };
    return ::poll(&wait, 1, 0) > 0;
}

} // namespace

bool Family::add(std::size_t worker, pid_t pid)
{
    m_members[worker] = { pid, openProcess(pid), false };
    return m_members[worker].process.valid();
}

bool Family::admit(std::int32_t worker, pid_t pid)
{
    const auto number = static_cast<std::size_t>(worker);
    if (worker < 0 || number >= m_members.size() || m_members[number].pid != 0)
        return false;
    const bool known = std::ranges::any_of(
        m_members, [pid](const Member &member) { return member.pid == pid && !member.ended; });
    // First held, then asked where it stands: what answers is what is held.
    FileDescriptor process = openProcess(pid);
    if (known || !process.valid() || !descendsFrom(pid, ::getpid()))
        return false;
    m_members[number] = { pid, std::move(process), false };
    return true;
}

void Family::signal(std::int32_t worker, int number) const
{
    if (worker < 0 || static_cast<std::size_t>(worker) >= m_members.size())
        return;
    const Member &member = m_members[static_cast<std::size_t>(worker)];
    if (member.process.valid())
        ::syscall(SYS_pidfd_send_signal, member.process.get(), number, nullptr, 0);
}

/// By waitid for our own children, adopted ones included; else by what /proc says of the zombie.
Message Family::endOf(const Member &member)
{
    siginfo_t info {};
    if (::waitid(P_PIDFD, static_cast<id_t>(member.process.get()), &info,
                 WEXITED | WNOHANG | WNOWAIT)
            == 0
        && info.si_pid == member.pid)
        return { .kind = info.si_code == CLD_EXITED ? MessageKind::Exited : MessageKind::Killed,
                 .pid = member.pid,
                 .value = info.si_status };
    const auto stat = readProcStat(member.pid);
    // Not reaped even now, so what was read was its own.
    if (!stat || stat->state != 'Z'
        || ::syscall(SYS_pidfd_send_signal, member.process.get(), 0, nullptr, 0) != 0)
        return { .kind = MessageKind::Ended, .pid = member.pid };
    const int status = stat->status;
    if (WIFEXITED(status))
        return { .kind = MessageKind::Exited, .pid = member.pid, .value = WEXITSTATUS(status) };
    return { .kind = MessageKind::Killed, .pid = member.pid, .value = WTERMSIG(status) };
}

std::vector<Message> Family::look()
{
    std::vector<Message> ends;
    for (std::size_t worker = 0; worker < m_members.size(); ++worker) {
        Member &member = m_members[worker];
        if (member.pid == 0 || member.ended || !isReadable(member.process.get()))
            continue;
        member.ended = true;
        ends.push_back(endOf(member));
        ends.back().worker = static_cast<std::int32_t>(worker);
    }
    return ends;
}

void Family::watch(std::vector<pollfd> &files) const
{
    for (const Member &member : m_members) {
        if (member.pid != 0 && !member.ended)
            files.push_back({ member.process.get(), POLLIN, 0 });
    }
}

} // namespace timeslice::live
