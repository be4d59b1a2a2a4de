// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/session.h"

#include "core/live/item.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <climits>
#include <csignal>
#include <fcntl.h>
#include <linux/futex.h>
#include <new>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace timeslice::live {
namespace {

constexpr std::size_t kMostConsole = 256 * 1024; ///< kept; older output is forgotten
constexpr std::size_t kConsoleAtOnce = 64 * 1024;
constexpr std::chrono::seconds kPatience(5); ///< until the server is ready, on a busy machine too
constexpr int kMostLooks = 100; ///< at one time, should a worker never be still

/// What a worker wrote is clamped before it is believed.
template <typename Enum, typename Word>
Enum clamped(Word word)
{
    return word <= static_cast<Word>(Enum::Last) ? static_cast<Enum>(word) : Enum {};
}

Record clamped(Record record)
{
    record.happening = clamped<Happening>(static_cast<std::uint16_t>(record.happening));
    record.operation = clamped<Operation>(static_cast<std::uint16_t>(record.operation));
    record.target = std::clamp<std::int32_t>(record.target, 0, kMostWorkers);
    if (record.object < -1 || record.object >= static_cast<int>(kMostObjects))
        record.object = -1;
    record.error = std::clamp(record.error, 0, kMostErrno);
    return record;
}

} // namespace

Session::~Session()
{
    m_process.end();
    if (m_arena)
        ::munmap(m_arena, sizeof(Arena));
}

bool Session::start(const SceneSpec &scene, const std::array<std::int64_t, kMostSettings> &settings)
{
    m_scene = &scene;
    m_settings = settings;
    const std::size_t workers = workersOf(scene, settings);
    if (workers > kMostWorkers || !m_share.take(workers)) {
        fail(kTooManyWorkers);
        return false;
    }
    if (!makeArena(scene, settings)) {
        fail(errno);
        return false;
    }
    if (const int error = m_process.start(); error != 0) {
        fail(error);
        return false;
    }
    // The server forks when it is told to begin, which update() does.
    if (m_watch == Watch::Best)
        m_exactError = m_switches.open(m_process.pid());
    m_patience = std::chrono::steady_clock::now() + kPatience;
    m_lab.server = m_process.pid();
    m_lab.workers.resize(workers);
    for (std::size_t i = rootsOf(scene, workers); i < workers; ++i)
        m_lab.workers[i].state = WorkerView::State::Absent;
    m_samplers.resize(workers);
    m_taken.resize(workers);
    m_lab.objects.resize(scene.objects.size());
    m_state = State::Starting;
    return true;
}

bool Session::makeArena(const SceneSpec &scene,
                        const std::array<std::int64_t, kMostSettings> &settings)
{
    m_file = FileDescriptor(::memfd_create("timeslice", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!m_file.valid() || ::ftruncate(m_file.get(), kArenaBytes) != 0
        || ::fcntl(m_file.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW) != 0)
        return false;
    void *memory =
        ::mmap(nullptr, sizeof(Arena), PROT_READ | PROT_WRITE, MAP_SHARED, m_file.get(), 0);
    if (memory == MAP_FAILED)
        return false;
    m_arena = new (memory) Arena;
    m_arena->version = kArenaVersion;
    m_arena->settings = settings;
    if (!prepareObjects(*m_arena, scene)) {
        errno = EAGAIN;
        return false;
    }
    for (const SharedObject &object : m_arena->objects) {
        if (object.kind != ObjectKind::File)
            continue;
        std::array<char, kFileSize> text {};
        std::to_chars(text.data(), text.data() + text.size(), object.initial);
        if (::pwrite(m_file.get(), text.data(), text.size(), sizeof(Arena)) < 0)
            return false;
    }
    return true;
}

void Session::fail(int error)
{
    m_error = error;
    m_state = State::Failed;
    m_process.cut();
    m_share.giveBack();
    for (WorkerView &worker : m_lab.workers) {
        if (worker.pid == 0 || !worker.isAlive())
            continue;
        worker.state = WorkerView::State::Killed;
        worker.status = SIGKILL;
    }
}

void Session::update()
{
    if (m_state != State::Starting && m_state != State::Running)
        return;
    bool gone = false;
    takeMessages(gone);
    do {
        if (m_state == State::Failed)
            return;
        readConsole();
        // Workers are looked at one after the other: if one woke another that had been looked at,
        // and then fell asleep itself, all seem to sleep. Whoever did anything has counted it.
        for (int look = 0; look < kMostLooks && !lookAround() && isStuck(m_lab); ++look) { }
        // A worker that was seen to have forked: its child is known in the same update.
    } while (takeMessages(gone));
    std::ranges::stable_sort(m_events, {},
                             [](const LiveEvent &event) { return event.record.sequence; });
    if (gone)
        fail(0);
    else if (m_state == State::Starting && std::chrono::steady_clock::now() > m_patience)
        fail(ETIMEDOUT); // whatever it is that was started, it is not our server
}

void Session::readConsole()
{
    const std::string output = m_process.readConsole(kConsoleAtOnce);
    m_console += output;
    m_consoleBytes += output.size();
    if (m_console.size() > kMostConsole)
        m_console.erase(0, m_console.size() - kMostConsole);
}

bool Session::takeMessages(bool &gone)
{
    if (gone)
        return false;
    const std::vector<Message> messages = m_process.receive(gone);
    for (const Message &message : messages) {
        if (m_state != State::Failed)
            take(message);
    }
    return !messages.empty();
}

/// False when some worker did something meanwhile, so that not all was so at one moment.
bool Session::lookAround()
{
    const std::uint64_t before = m_arena->sequence;
    for (int worker = 0; worker < static_cast<int>(m_lab.workers.size()); ++worker) {
        readRing(worker);
        look(worker);
    }
    lookAtObjects();
    return m_arena->sequence == before;
}

void Session::take(const Message &message)
{
    const auto number = static_cast<std::size_t>(message.worker);
    WorkerView *worker =
        message.worker >= 0 && number < m_lab.workers.size() ? &m_lab.workers[number] : nullptr;
    const auto ended = [&](WorkerView::State how) {
        if (!worker)
            return;
        worker->state = how;
        worker->status = message.value;
        worker->reached = slot(message.worker).reached;
        worker->waitsFor = -1;
        worker->waitsAt = End::None;
        worker->awaits = -1;
    };
    switch (message.kind) {
    case MessageKind::Hello:
        m_process.send({ .kind = MessageKind::Begin,
                         .other = static_cast<std::int32_t>(m_lab.workers.size()),
                         .value = static_cast<std::int64_t>(m_scene->number) },
                       m_file.get());
        break;
    case MessageKind::Ready:
        m_base = static_cast<std::uint64_t>(message.value);
        m_state = State::Running;
        break;
    case MessageKind::Started:
        if (worker) {
            worker->pid = message.pid;
            worker->state = WorkerView::State::Starting;
            m_samplers[number].emplace(message.pid);
            m_seesWaits = m_samplers[number]->seesWaits();
        }
        break;
    case MessageKind::Exited:
        ended(WorkerView::State::Exited);
        break;
    case MessageKind::Killed:
        ended(WorkerView::State::Killed);
        break;
    case MessageKind::Ended:
        ended(WorkerView::State::Ended);
        break;
    case MessageKind::Refused:
        fail(static_cast<int>(message.value));
        break;
    case MessageKind::PipeEnd:
        if (message.other >= 0 && message.other / 2 < static_cast<int>(m_lab.objects.size()))
            m_pipes.setEnd(message.other / 2, static_cast<End>(message.other % 2),
                           static_cast<std::uint64_t>(message.value));
        break;
    case MessageKind::PipeCapacity:
        if (message.other >= 0 && message.other < static_cast<int>(m_lab.objects.size()))
            m_lab.objects[static_cast<std::size_t>(message.other)].capacity =
                std::max<std::int64_t>(message.value, 0);
        break;
    case MessageKind::Begin: // what only this side says
    case MessageKind::Signal:
        fail(0);
        break;
    }
}

void Session::readRing(int number)
{
    WorkerSlot &from = slot(number);
    const std::uint64_t written = from.written.load(std::memory_order_acquire);
    std::uint64_t &taken = m_taken[static_cast<std::size_t>(number)];
    if (written - taken > kRingRecords) // no honest worker: it waits for room
        taken = written - kRingRecords;
    WorkerView &worker = m_lab.workers[static_cast<std::size_t>(number)];
    for (; taken != written; ++taken) {
        const Record record = clamped(from.ring[taken % kRingRecords]);
        if (record.happening == Happening::Failed) {
            worker.failed = record.operation;
            worker.error = record.error;
        }
        m_events.push_back({ number, record });
    }
    from.taken.store(taken, std::memory_order_release);
    worker.dropped = from.dropped;
}

int Session::objectAt(std::uint64_t futex) const
{
    const auto offset = futex - m_base - offsetof(Arena, objects);
    const auto object = offset / sizeof(SharedObject);
    return m_base != 0 && object < m_scene->objects.size() ? static_cast<int>(object) : -1;
}

int Session::workerOf(pid_t pid) const
{
    const auto found = std::ranges::find_if(m_lab.workers, [pid](const WorkerView &worker) {
        return pid != 0 && worker.pid == pid && worker.isAlive();
    });
    return found == m_lab.workers.end() ? -1 : static_cast<int>(found - m_lab.workers.begin());
}

void Session::look(int number)
{
    const auto &sampler = m_samplers[static_cast<std::size_t>(number)];
    WorkerView &worker = m_lab.workers[static_cast<std::size_t>(number)];
    if (!sampler)
        return;
    if (!worker.isAlive()) { // a zombie, until its parent reaps it
        worker.kernel = sampler->sample();
        worker.parent = workerOf(worker.kernel.parent);
        return;
    }
    // The worker's own word first: what the kernel says afterwards is not older.
    const WorkerSlot &said = slot(number);
    worker.reached = said.reached;
    worker.open = (said.gate & kGateOpen) != 0 || said.gate != 0;
    worker.operation = clamped<Operation>(said.operation.load());
    worker.object = std::clamp<int>(said.object, -1, static_cast<int>(m_lab.objects.size()) - 1);
    worker.line = std::clamp<int>(said.line, 0, 999);
    worker.target = std::clamp<int>(said.target, 0, static_cast<int>(m_lab.workers.size())) - 1;
    const auto phase = clamped<Phase>(said.phase.load());
    worker.replaced = phase == Phase::Replaced;
    worker.kernel = sampler->sample();
    worker.parent = workerOf(worker.kernel.parent);
    worker.awaits = workerOf(worker.kernel.awaited);
    lookAtWait(number);
    using enum WorkerView::State;
    if (worker.kernel.state == 'T' || worker.kernel.state == 't')
        worker.state = Stopped;
    else if ((worker.waitsFor >= 0 || worker.awaits >= 0) && !worker.kernel.othersRun)
        worker.state = Blocked;
    else if (phase == Phase::AtGate)
        worker.state = AtGate;
    else
        worker.state = phase == Phase::Absent ? WorkerView::State::Starting : Working;
}

/// For which object, by what the kernel says.
void Session::lookAtWait(int number)
{
    WorkerView &worker = m_lab.workers[static_cast<std::size_t>(number)];
    worker.waitsFor = worker.kernel.futex != 0 ? objectAt(worker.kernel.futex) : -1;
    worker.waitsAt = End::None;
    if (worker.kernel.descriptor < 0 || m_pipes.isEmpty())
        return;
    if (const auto place = m_pipes.placeOf(worker.pid, worker.kernel.descriptor)) {
        worker.waitsFor = place->object;
        worker.waitsAt = place->end;
    }
}

/// Grows with all that can change who has which end of a pipe.
std::uint64_t Session::happenings() const
{
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < m_lab.workers.size(); ++i) {
        const WorkerView &worker = m_lab.workers[i];
        sum += m_taken[i] + worker.dropped + (worker.pid != 0) + !worker.isAlive();
    }
    return sum;
}

/// Not at every frame: only after something has happened.
void Session::lookAtHolders()
{
    const std::uint64_t now = happenings();
    if (m_pipes.isEmpty() || now == m_heldAt)
        return;
    m_heldAt = now;
    for (ObjectView &object : m_lab.objects)
        object.holders = {};
    for (int number = 0; number < static_cast<int>(m_lab.workers.size()); ++number) {
        const WorkerView &worker = m_lab.workers[static_cast<std::size_t>(number)];
        if (worker.pid == 0 || !worker.isAlive())
            continue;
        for (const PipeWatch::Place &place : m_pipes.heldBy(worker.pid)) {
            auto &holders = m_lab.objects[static_cast<std::size_t>(place.object)]
                                .holders[static_cast<std::size_t>(place.end)];
            if (holders.empty() || holders.back() != number) // a second copy
                holders.push_back(number);
        }
    }
}

/// Who has the lock, by its own word: glibc keeps the owner's thread id there (nptl, struct
/// __pthread_mutex_s), which for a process with one thread is its pid.
int Session::ownerOf(int object) const
{
    // The scene says what it is: the arena's own word for that may be a lie.
    const ObjectKind kind = m_scene->objects[static_cast<std::size_t>(object)].kind;
    const auto &data = m_arena->objects[static_cast<std::size_t>(object)].mutex.__data;
    std::uint32_t owner = 0;
    if (kind == ObjectKind::Mutex && data.__lock != 0)
        owner = static_cast<std::uint32_t>(data.__owner);
    else if (kind == ObjectKind::RobustMutex)
        owner = static_cast<std::uint32_t>(data.__lock) & FUTEX_TID_MASK;
    const auto found = std::ranges::find_if(m_lab.workers, [owner](const WorkerView &worker) {
        return owner != 0 && static_cast<std::uint32_t>(worker.pid) == owner;
    });
    return found == m_lab.workers.end() ? workerOfThread(owner)
                                        : static_cast<int>(found - m_lab.workers.begin());
}

/// The worker that has a thread with this id, or -1. The id is a worker's word: it only looks.
int Session::workerOfThread(std::uint32_t thread) const
{
    const std::string task = "/task/" + std::to_string(thread);
    for (std::size_t i = 0; thread != 0 && i < m_lab.workers.size(); ++i) {
        const WorkerView &worker = m_lab.workers[i];
        if (worker.pid != 0 && worker.isAlive()
            && ::access(("/proc/" + std::to_string(worker.pid) + task).c_str(), F_OK) == 0)
            return static_cast<int>(i);
    }
    return -1;
}

/// Its items, the oldest first.
void Session::lookAtRing(std::size_t object)
{
    const SceneObject &spec = m_scene->objects[object];
    const Ring &ring = m_arena->objects[object].ring;
    ObjectView &view = m_lab.objects[object];
    view.capacity =
        spec.setting < 0 ? spec.initial : m_settings[static_cast<std::size_t>(spec.setting)];
    const auto capacity = static_cast<std::uint32_t>(view.capacity);
    const std::uint32_t used = std::min(ring.used.load(), capacity);
    view.value = used;
    view.head = static_cast<int>(ring.head % capacity);
    view.items.clear();
    for (std::uint32_t i = 0; i < used; ++i)
        view.items.push_back(
            std::clamp(ring.items[(static_cast<std::uint32_t>(view.head) + i) % capacity].load(),
                       kSentinel, kMostItem));
}

void Session::lookAtObjects()
{
    lookAtHolders();
    for (std::size_t i = 0; i < m_lab.objects.size(); ++i) {
        ObjectView &view = m_lab.objects[i];
        SharedObject &shared = m_arena->objects[i];
        view.waiters.clear();
        for (std::size_t worker = 0; worker < m_lab.workers.size(); ++worker) {
            if (m_lab.workers[worker].waitsFor == static_cast<int>(i))
                view.waiters.push_back(static_cast<int>(worker));
        }
        switch (m_scene->objects[i].kind) {
        case ObjectKind::Mutex:
        case ObjectKind::RobustMutex:
            view.owner = ownerOf(static_cast<int>(i));
            break;
        case ObjectKind::Semaphore: {
            int value = 0;
            ::sem_getvalue(&shared.semaphore, &value);
            view.value = value;
            break;
        }
        case ObjectKind::Cell:
            view.value = shared.cell;
            break;
        case ObjectKind::File: {
            std::array<char, kFileSize> text {};
            const ssize_t size = ::pread(m_file.get(), text.data(), text.size(), sizeof(Arena));
            std::from_chars(text.data(), text.data() + std::max<ssize_t>(size, 0), view.value);
            break;
        }
        case ObjectKind::Pipe:
        case ObjectKind::DuplexPipe: {
            const bool open = std::ranges::any_of(
                view.holders, [](const std::vector<int> &holders) { return !holders.empty(); });
            // With its last end the pipe is gone, and with it what nobody has read.
            view.value = open ? std::clamp<std::int64_t>(shared.cell, 0, view.capacity) : 0;
            break;
        }
        case ObjectKind::Ring:
            lookAtRing(i);
            break;
        case ObjectKind::JoinCounter:
            view.value = shared.unfinished;
            break;
        case ObjectKind::None:
            break;
        }
    }
}

std::vector<LiveEvent> Session::takeEvents()
{
    return std::exchange(m_events, {});
}

std::vector<SwitchRecord> Session::takeSwitches()
{
    const bool over = m_state == State::Failed || allEnded(m_lab);
    return over ? m_switches.flush() : m_switches.read();
}

Observer Session::observer() const
{
    if (m_switches.isOpen())
        return Observer::KernelExact;
    return m_seesWaits ? Observer::KernelSampled : Observer::Reported;
}

void Session::wake(WorkerSlot &worker)
{
    ::syscall(SYS_futex, &worker.gate, FUTEX_WAKE, INT_MAX, nullptr, nullptr, 0);
}

void Session::step(int worker)
{
    slot(worker).gate.fetch_add(1);
    m_lab.workers[static_cast<std::size_t>(worker)].open = true;
    wake(slot(worker));
}

void Session::setOpen(int worker, bool open)
{
    slot(worker).gate = open ? kGateOpen : 0;
    m_lab.workers[static_cast<std::size_t>(worker)].open = open;
    wake(slot(worker));
}

void Session::setPause(std::uint32_t microseconds)
{
    m_arena->pauseMicroseconds = microseconds;
}

void Session::signal(int worker, int number)
{
    m_process.send({ .kind = MessageKind::Signal, .worker = worker, .value = number });
}

} // namespace timeslice::live
