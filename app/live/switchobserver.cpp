// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/switchobserver.h"

#include "core/base/filedescriptor.h"
#include "core/live/monotonic.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <ctime>
#include <fcntl.h>
#include <limits>
#include <linux/perf_event.h>
#include <string>
#include <sys/mman.h>
#include <sys/syscall.h>

namespace timeslice::live {
namespace {

/// 4096 switches between two reads, or 250,000 a second at 60 reads a second. Three observers of
/// one person fit in what the kernel lets everybody lock (perf_event_mlock_kb, 516 for each CPU).
constexpr std::size_t kRingBytes = std::size_t { 128 } * 1024; ///< a power of two
/// So long a CPU may take between the time of a record and writing it.
constexpr std::int64_t kSettled = 1'000'000; ///< ns

std::size_t pageBytes()
{
    static const auto bytes = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    return bytes;
}

/// With the page in front, where the kernel and the reader keep their positions.
std::size_t mappedBytes()
{
    return pageBytes() + std::max(kRingBytes, pageBytes());
}

std::string textOf(const char *path)
{
    const FileDescriptor file(::open(path, O_RDONLY | O_CLOEXEC));
    std::array<char, 4096> bytes {};
    const ssize_t size = ::read(file.get(), bytes.data(), bytes.size());
    return { bytes.data(), size > 0 ? static_cast<std::size_t>(size) : 0 };
}

/// An event that counts nothing, and whose ring gets the records on the side.
FileDescriptor openEvent(pid_t process, int cpu)
{
    perf_event_attr wanted {};
    wanted.size = sizeof wanted;
    wanted.type = PERF_TYPE_SOFTWARE;
    wanted.config = PERF_COUNT_SW_DUMMY;
    wanted.sample_type = PERF_SAMPLE_TID | PERF_SAMPLE_TIME | PERF_SAMPLE_CPU;
    wanted.sample_id_all = 1;
    wanted.context_switch = 1;
    wanted.task = 1;
    wanted.inherit = 1;
    wanted.exclude_kernel = 1; // all that an unprivileged one may have
    wanted.exclude_hv = 1;
    wanted.use_clockid = 1;
    wanted.clockid = CLOCK_MONOTONIC;
    return FileDescriptor(static_cast<int>(
        ::syscall(SYS_perf_event_open, &wanted, process, cpu, -1, PERF_FLAG_FD_CLOEXEC)));
}

} // namespace

SwitchObserver::Ring::Ring(pid_t process, int cpu, int &error)
{
    const FileDescriptor event = openEvent(process, cpu);
    if (!event.valid()) {
        error = errno;
        return;
    }
    void *memory =
        ::mmap(nullptr, mappedBytes(), PROT_READ | PROT_WRITE, MAP_SHARED, event.get(), 0);
    if (memory == MAP_FAILED)
        error = errno;
    else
        m_memory = static_cast<std::byte *>(memory);
}

SwitchObserver::Ring::~Ring()
{
    if (m_memory)
        ::munmap(m_memory, mappedBytes());
}

std::uint64_t SwitchObserver::Ring::take(std::vector<SwitchRecord> &records)
{
    auto *control = reinterpret_cast<perf_event_mmap_page *>(m_memory);
    // Pairs with the kernel's: what was written before the head is seen, and what is read here is
    // done with before the kernel may write over it.
    const auto head = std::atomic_ref(control->data_head).load(std::memory_order_acquire);
    const auto tail = control->data_tail;
    if (head == tail)
        return 0;
    const std::span<const std::byte> ring(m_memory + control->data_offset, control->data_size);
    const std::uint64_t lost = decodeSwitches(ring, tail, head, records);
    std::atomic_ref(control->data_tail).store(head, std::memory_order_release);
    return lost;
}

int SwitchObserver::open(pid_t process)
{
    const std::vector<int> cpus = readCpuList(textOf("/sys/devices/system/cpu/online"));
    int error = cpus.empty() ? ENOENT : 0;
    m_rings.reserve(cpus.size());
    for (const int cpu : cpus) {
        m_rings.emplace_back(process, cpu, error);
        if (error != 0)
            break;
    }
    if (error != 0)
        m_rings.clear();
    return error;
}

std::vector<SwitchRecord> SwitchObserver::read()
{
    const std::int64_t settled = monotonicNow() - kSettled; // before the first ring is looked at
    emptyRings();
    return m_queue.takeUpTo(settled);
}

std::vector<SwitchRecord> SwitchObserver::flush()
{
    emptyRings();
    return m_queue.takeUpTo(std::numeric_limits<std::int64_t>::max());
}

void SwitchObserver::emptyRings()
{
    for (Ring &ring : m_rings)
        m_lost += ring.take(m_queue.waiting());
}

std::size_t SwitchObserver::ringBytes() const
{
    return m_rings.size() * mappedBytes();
}

std::vector<int> readCpuList(std::string_view text)
{
    constexpr int kMostCpus = 64 * 1024;
    std::vector<int> cpus;
    const char *at = text.data();
    const char *const end = at + text.size();
    for (;;) {
        int first = -1;
        const auto begun = std::from_chars(at, end, first);
        at = begun.ptr;
        int last = first;
        if (at != end && *at == '-') {
            last = -1;
            at = std::from_chars(at + 1, end, last).ptr;
        }
        if (begun.ec != std::errc {} || first < 0 || last < first || last >= kMostCpus)
            return {};
        for (int cpu = first; cpu <= last; ++cpu)
            cpus.push_back(cpu);
        if (at == end || *at == '\n')
            return cpus;
        if (*at++ != ',')
            return {};
    }
}

std::optional<int> perfEventParanoid()
{
    const std::string text = textOf("/proc/sys/kernel/perf_event_paranoid");
    int value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc {} ? std::optional(value) : std::nullopt;
}

} // namespace timeslice::live
