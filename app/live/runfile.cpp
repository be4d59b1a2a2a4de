// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/runfile.h"

#include "app/live/livewords.h"
#include "app/live/viewfields.h"
#include "core/io/filereader.h"
#include "core/io/jsonreader.h"
#include "core/io/jsontext.h"
#include "core/live/item.h"

#include <algorithm>

namespace timeslice::live {
namespace {

constexpr std::string_view kFormat = "timeslice-lab-run";
constexpr std::array<Observer, 3> kObservers { Observer::KernelExact, Observer::KernelSampled,
                                               Observer::Reported };

std::string workerName(std::size_t worker)
{
    return 'w' + std::to_string(worker + 1);
}

// What is written for whoever reads it.

/// Where it stands among the processes, by the kernel's word.
void tellFamily(JsonObject &object, const KernelSample &kernel, int parent, pid_t server)
{
    object.text("kernel_state", std::string_view(&kernel.state, 1))
        .number("ppid", std::int64_t { kernel.parent })
        .number("pgid", std::int64_t { kernel.group })
        .number("sid", std::int64_t { kernel.session })
        .number("tty", std::int64_t { kernel.terminal });
    if (parent >= 0)
        object.text("parent", workerName(static_cast<std::size_t>(parent)));
    else if (kernel.parent == server)
        object.text("parent", "server");
}

std::string workerJson(const SceneSpec &scene, const WorkerView &worker, pid_t server)
{
    JsonObject object;
    object.number("pid", std::int64_t { worker.pid }).text("state", stateWord(worker.state));
    if (worker.state == WorkerView::State::Exited)
        object.number("exit_code", worker.status);
    if (worker.state == WorkerView::State::Killed)
        object.number("signal", worker.status);
    if (worker.waitsFor >= 0)
        object.text("waits_for", scene.objects[static_cast<std::size_t>(worker.waitsFor)].name);
    if (worker.waitsAt != End::None)
        object.text("waits_to", worker.kernel.writes ? "write" : "read");
    if (worker.error != 0)
        object.text("failed", operationWord(worker.failed)).text("error", errnoWord(worker.error));
    if (worker.awaits >= 0)
        object.text("waits_for", workerName(static_cast<std::size_t>(worker.awaits)));
    if (const auto call = callName(worker.kernel.call); !call.empty())
        object.text("system_call", call);
    if (worker.pid != 0)
        tellFamily(object, worker.kernel, worker.parent, server);
    return object.number("dropped", static_cast<std::int64_t>(worker.dropped)).finish();
}

std::string nameJson(int worker)
{
    return jsonText(workerName(static_cast<std::size_t>(worker)));
}

std::string pipeJson(const ObjectView &view)
{
    JsonObject object;
    return object.number("bytes", view.value)
        .number("capacity", view.capacity)
        .raw("read_end", jsonList(view.holdersOf(End::Read), nameJson))
        .raw("write_end", jsonList(view.holdersOf(End::Write), nameJson))
        .finish();
}

/// "1.3", or null for Python's None.
std::string itemJson(std::int64_t item)
{
    return item == kSentinel ? "null" : jsonText(itemWord(item));
}

std::string objectJson(ObjectKind kind, const ObjectView &view)
{
    if (isPipe(kind))
        return pipeJson(view);
    if (kind == ObjectKind::Ring)
        return jsonList(view.items, itemJson);
    if (!isLock(kind))
        return std::to_string(view.value);
    return view.owner < 0 ? "null" : nameJson(view.owner);
}

std::string eventJson(const SceneSpec &scene, const LiveEvent &event)
{
    const Record &record = event.record;
    JsonObject object;
    object.number("seq", static_cast<std::int64_t>(record.sequence))
        .number("time", record.time)
        .text("worker", workerName(static_cast<std::size_t>(event.worker)))
        .text("event", happeningWord(record.happening));
    if (record.operation != Operation::None)
        object.text("operation", operationWord(record.operation));
    const auto at = static_cast<std::size_t>(record.object);
    if (record.object >= 0 && at < scene.objects.size())
        object.text("object", scene.objects[at].name);
    if (record.target > 0)
        object.text("target", workerName(static_cast<std::size_t>(record.target - 1)));
    const bool moves = record.operation == Operation::Put || record.operation == Operation::Get;
    if (moves && record.happening == Happening::Done)
        object.raw("item", itemJson(record.value));
    else if (record.value != 0)
        object.number("value", record.value);
    if (record.error != 0)
        object.text("error", errnoWord(record.error));
    return '\n' + object.number("line", std::int64_t { record.line }).finish();
}

/// In the order of their sequence. What a look found of one worker may be older than what the look
/// before it found of another.
std::string eventsJson(const Recording &recording)
{
    std::vector<const LiveEvent *> events;
    for (const LiveBatch &batch : recording.batches()) {
        for (const LiveEvent &event : batch.events)
            events.push_back(&event);
    }
    std::ranges::stable_sort(events, {},
                             [](const LiveEvent *event) { return event->record.sequence; });
    return jsonList(events, [&recording](const LiveEvent *event) {
        return eventJson(*recording.head().scene, *event);
    });
}

// What is written to be read back.

/// One line of numbers: [first, fields...].
template <typename View>
std::string row(std::int64_t first, View view)
{
    std::string numbers = '[' + std::to_string(first);
    visitFields(
        view,
        [&numbers]<typename Field>(const Field &field, auto least, auto most, auto... longest) {
            if constexpr (sizeof...(longest) == 1) {
                numbers += ", " + jsonList(field, [](auto each) { return std::to_string(each); });
            } else {
                const auto value = static_cast<std::int64_t>(field);
                numbers += ", " + std::to_string(std::clamp<std::int64_t>(value, least, most));
            }
        });
    return numbers + ']';
}

std::string batchJson(const LiveBatch &batch)
{
    JsonObject object;
    object.number("time", batch.time);
    if (!batch.events.empty())
        object.raw("events", jsonList(batch.events, [](const LiveEvent &event) {
                       return row(event.worker, event.record);
                   }));
    if (!batch.switches.empty())
        object.raw("switches", jsonList(batch.switches, [](const SwitchRecord &record) {
                       return row(0, record);
                   }));
    std::vector<std::string> workers;
    std::vector<std::string> objects;
    const OutputChange *output = nullptr;
    for (const LabChange &change : batch.changes) {
        if (const auto *worker = std::get_if<WorkerChange>(&change))
            workers.push_back(row(worker->worker, worker->view));
        else if (const auto *shared = std::get_if<ObjectChange>(&change))
            objects.push_back(row(shared->object, shared->view));
        else
            output = &std::get<OutputChange>(change);
    }
    const auto asIs = [](const std::string &text) { return text; };
    if (!workers.empty())
        object.raw("workers", jsonList(workers, asIs));
    if (!objects.empty())
        object.raw("objects", jsonList(objects, asIs));
    if (output)
        object.text("output", output->text);
    return '\n' + object.finish();
}

std::string settingsJson(const Recording::Head &head)
{
    JsonObject settings;
    for (std::size_t i = 0; i < head.scene->settings.size(); ++i)
        settings.number(head.scene->settings[i].name, head.settings[i]);
    return settings.finish();
}

// Reading.

/// The numbers of one line; each that is missing or too many is said.
template <typename View>
std::pair<std::int64_t, View> readRow(const JsonReader &reader, NodeId list, std::int64_t mostFirst)
{
    std::vector<NodeId> nodes;
    reader.forElements(list, [&](NodeId node) { nodes.push_back(node); });
    std::size_t at = 0;
    const auto next = [&] {
        if (at >= nodes.size())
            reader.fail(list, ProblemCode::ListEmpty);
        return nodes[at++];
    };
    const std::int64_t first = reader.integer(next(), 0, mostFirst);
    View view;
    visitFields(view, [&]<typename Field>(Field &field, auto least, auto most, auto... longest) {
        const NodeId node = next();
        if constexpr (sizeof...(longest) == 1) {
            for (const std::int64_t value : reader.integers(node, least, most)) {
                if (field.size() >= std::max<std::size_t>({ longest... }))
                    reader.fail(node, ProblemCode::ListTooLong, { std::to_string(field.size()) });
                field.push_back(static_cast<typename Field::value_type>(value));
            }
        } else {
            field = static_cast<Field>(reader.integer(node, least, most));
        }
    });
    if (at != nodes.size())
        reader.fail(nodes[at], ProblemCode::ListTooLong, { std::to_string(at) });
    return { first, view };
}

class RunReader
{
public:
    explicit RunReader(const JsonReader &reader)
        : m_reader(reader)
    {
    }

    std::shared_ptr<Recording> read()
    {
        NodeId batches = 0;
        for (const JsonReader::Member &member : m_reader.members(0)) {
            if (member.key == "batches")
                batches = member.value;
            else
                readMember(member);
        }
        if (!m_head.scene)
            m_reader.fail(0, ProblemCode::MissingKey, { "scene" });
        if (m_settings != 0)
            readSettings();
        if (m_head.workers == 0 || batches == 0)
            m_reader.fail(0, ProblemCode::MissingKey,
                          { batches == 0 ? "batches" : "worker_count" });
        auto recording = std::make_shared<Recording>(m_head);
        m_reader.forElements(batches, [&](NodeId node) { recording->take(readBatch(node)); });
        return recording;
    }

private:
    void readMember(const JsonReader::Member &member)
    {
        const NodeId value = member.value;
        if (member.key == "format") {
            if (const std::string format = m_reader.text(value); format != kFormat)
                m_reader.fail(value, ProblemCode::WrongFormat,
                              { format.substr(0, 40), std::string(kFormat) });
        } else if (member.key == "version") {
            if (const auto version = m_reader.integer(value, 0, kMaxNumber); version != 1)
                m_reader.fail(value, ProblemCode::WrongVersion, { std::to_string(version) });
        } else if (member.key == "scene") {
            std::vector<std::string_view> known;
            std::ranges::transform(scenes(), std::back_inserter(known), &SceneSpec::id);
            m_head.scene = findScene(m_reader.word(value, known));
            m_head.settings = settingsOf(*m_head.scene);
        } else if (member.key == "settings") {
            m_settings = value;
        } else if (member.key == "worker_count") {
            m_head.workers = static_cast<std::size_t>(
                m_reader.integer(value, 1, static_cast<std::int64_t>(kMostWorkers)));
        } else if (member.key == "cpus") {
            m_head.cpus = static_cast<int>(m_reader.integer(value, 1, 4096));
        } else if (member.key == "server") {
            m_head.server = static_cast<pid_t>(m_reader.integer(value, 0, INT_MAX));
        } else if (member.key == "observer") {
            std::vector<std::string_view> known;
            for (const Observer observer : kObservers)
                known.push_back(observerWord(observer));
            const std::string word = m_reader.word(value, known);
            for (const Observer observer : kObservers) {
                if (observerWord(observer) == word)
                    m_head.observer = observer;
            }
        }
        // The rest is for whoever reads the file, and is in the batches as well.
    }

    void readSettings()
    {
        for (const JsonReader::Member &member : m_reader.members(m_settings)) {
            const auto at = findSetting(*m_head.scene, member.key);
            if (!at)
                m_reader.failUnknown(member, {});
            const SceneSetting &setting = m_head.scene->settings[*at];
            m_head.settings[*at] = m_reader.integer(member.value, setting.least, setting.most);
        }
    }

    LiveBatch readBatch(NodeId node)
    {
        const auto lastWorker = static_cast<std::int64_t>(m_head.workers) - 1;
        const auto lastObject = static_cast<std::int64_t>(m_head.scene->objects.size()) - 1;
        LiveBatch batch;
        for (const JsonReader::Member &member : m_reader.members(node)) {
            const auto each = [&](auto take) { m_reader.forElements(member.value, take); };
            if (member.key == "time") {
                batch.time = m_reader.integer(member.value, m_time, kMaxNumber);
            } else if (member.key == "events") {
                each([&](NodeId row) {
                    const auto [worker, record] = readRow<Record>(m_reader, row, lastWorker);
                    batch.events.push_back({ static_cast<int>(worker), record });
                });
            } else if (member.key == "switches") {
                each([&](NodeId row) {
                    batch.switches.push_back(readRow<SwitchRecord>(m_reader, row, 0).second);
                });
            } else if (member.key == "workers") {
                each([&](NodeId row) {
                    const auto [worker, view] = readRow<WorkerView>(m_reader, row, lastWorker);
                    checkWorker(row, view);
                    batch.changes.emplace_back(WorkerChange { static_cast<int>(worker), view });
                });
            } else if (member.key == "objects") {
                each([&](NodeId row) {
                    const auto [object, view] = readRow<ObjectView>(m_reader, row, lastObject);
                    checkObject(row, view);
                    batch.changes.emplace_back(ObjectChange { static_cast<int>(object), view });
                });
            } else if (member.key == "output") {
                batch.changes.emplace_back(OutputChange { m_reader.text(member.value) });
            } else {
                m_reader.failUnknown(
                    member, { "time", "events", "switches", "workers", "objects", "output" });
            }
        }
        m_time = batch.time;
        return batch;
    }

    /// What names another worker or object names one that there is.
    void checkWorker(NodeId row, const WorkerView &view) const
    {
        const auto objects = static_cast<int>(m_head.scene->objects.size());
        if (view.object >= objects || view.waitsFor >= objects)
            m_reader.fail(row, ProblemCode::OutOfRange,
                          { std::to_string(std::max(view.object, view.waitsFor)), "-1",
                            std::to_string(objects - 1) });
        for (const int other : { view.awaits, view.target, view.parent })
            checkWorkerNumber(row, other, static_cast<int>(m_head.workers));
        if (view.state == WorkerView::State::Blocked && view.waitsFor < 0 && view.awaits < 0)
            m_reader.fail(row, ProblemCode::OutOfRange, { "-1", "0", std::to_string(objects - 1) });
    }

    void checkObject(NodeId row, const ObjectView &view) const
    {
        const auto workers = static_cast<int>(m_head.workers);
        for (const int waiter : view.waiters)
            checkWorkerNumber(row, waiter, workers);
        for (const auto &holders : view.holders) {
            for (const int holder : holders)
                checkWorkerNumber(row, holder, workers);
        }
        checkWorkerNumber(row, view.owner, workers);
    }

    void checkWorkerNumber(NodeId row, int worker, int workers) const
    {
        if (worker >= workers)
            m_reader.fail(row, ProblemCode::OutOfRange,
                          { std::to_string(worker), "-1", std::to_string(workers - 1) });
    }

    const JsonReader &m_reader;
    Recording::Head m_head;
    NodeId m_settings = 0;
    SimTime m_time = 0;
};

} // namespace

std::string_view outcomeWord(const LabState &lab, bool limitReached)
{
    if (limitReached)
        return "limit";
    if (allEnded(lab))
        return "finished";
    return isStuck(lab) ? "stuck" : "under_way";
}

std::string runJson(Recording &recording, std::string_view outcome)
{
    const Recording::Head &head = recording.head();
    const LabState &lab = recording.stateAt(recording.end());
    JsonObject workers;
    for (std::size_t i = 0; i < lab.workers.size(); ++i)
        workers.raw(workerName(i), workerJson(*head.scene, lab.workers[i], head.server));
    JsonObject objects;
    for (std::size_t i = 0; i < lab.objects.size(); ++i) {
        const SceneObject &object = head.scene->objects[i];
        if (isUsed(object, head.settings))
            objects.raw(object.name, objectJson(object.kind, lab.objects[i]));
    }
    JsonObject result;
    return result.text("format", kFormat)
               .number("version", std::int64_t { 1 })
               .text("scene", head.scene->id)
               .raw("settings", settingsJson(head))
               .number("worker_count", static_cast<std::int64_t>(head.workers))
               .number("cpus", std::int64_t { head.cpus })
               .number("server", std::int64_t { head.server })
               .text("outcome", outcome)
               .text("observer", observerWord(head.observer))
               .raw("workers", workers.finish())
               .raw("objects", objects.finish())
               .raw("deadlock", jsonList(deadlock(lab), nameJson))
               .text("console", recording.outputAt(recording.end()))
               .raw("events", eventsJson(recording))
               .raw("batches", jsonList(recording.batches(), batchJson))
               .finish()
        + '\n';
}

RunRead readRun(std::string_view text)
{
    if (text.size() > kMostRunBytes)
        return { nullptr,
                 Problem { ProblemCode::FileTooLarge, {}, { std::to_string(kMostRunBytes) } } };
    JsonTree tree;
    if (auto problem = tree.parse(text))
        return { nullptr, std::move(problem) };
    try {
        const JsonReader reader(tree, text);
        return { RunReader(reader).read(), std::nullopt };
    } catch (const JsonReader::Failure &failure) {
        return { nullptr, failure.problem };
    }
}

RunRead readRunFile(const std::string &path)
{
    const FileContents contents = readRegularFile(path, kMostRunBytes);
    return contents.problem ? RunRead { nullptr, contents.problem } : readRun(*contents.bytes);
}

} // namespace timeslice::live
