// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/taskreader.h"

#include "core/io/scenarioreader.h"
#include "core/scenario/stepwords.h"

#include <algorithm>

namespace timeslice {
namespace {

/// Steps, with those of the children that they fork.
std::size_t deepSize(const std::vector<Step> &program)
{
    std::size_t size = program.size();
    for (const Step &step : program) {
        for (const ForkedChild &child : step.child)
            size += deepSize(child.program);
    }
    return size;
}

} // namespace

TaskSpec TaskReader::read(NodeId object)
{
    TaskSpec task;
    const Member *program = nullptr;
    bool hasId = false;
    const std::vector<Member> members = m_reader.members(object);
    for (const Member &member : members) {
        const NodeId value = member.value;
        if (member.key == "id") {
            task.number = m_reader.integer(value, 1, kMaxNumber);
            hasId = true;
        } else if (member.key == "name") {
            task.name = m_reader.localized(value);
        } else if (member.key == "arrival") {
            task.arrival = m_reader.integer(value, 0, kMaxNumber);
        } else if (member.key == "priority") {
            task.priority = m_reader.integer(value, -kMaxNumber, kMaxNumber);
        } else if (member.key == "nice") {
            task.nice = static_cast<std::int32_t>(m_reader.integer(value, -20, 19));
        } else if (member.key == "tickets") {
            task.tickets = m_reader.integer(value, 1, kMaxTickets);
        } else if (member.key == "group") {
            task.group = m_reader.text(value);
        } else if (member.key == "affinity") {
            for (const std::int64_t cpu : m_reader.integers(value, 0, kMaxCpus - 1))
                task.affinity.push_back(static_cast<std::int32_t>(cpu));
            if (task.affinity.empty())
                m_reader.fail(value, ProblemCode::ListEmpty);
        } else if (member.key == "period") {
            task.period = m_reader.integer(value, 1, kMaxNumber);
        } else if (member.key == "deadline") {
            task.deadline = m_reader.integer(value, 1, kMaxNumber);
        } else if (member.key == "jobs") {
            task.jobs = static_cast<std::int32_t>(m_reader.integer(value, 1, kMaxJobs));
        } else if (member.key == "working_set") {
            task.workingSet = m_reader.integer(value, 0, kMaxNumber);
        } else if (member.key == "queue") {
            task.queue = static_cast<std::int32_t>(m_reader.integer(value, 0, kMaxQueue));
        } else if (readProgram(task, member)) {
            if (program)
                m_reader.fail(member.keyNode, ProblemCode::TwoPrograms,
                              { program->key, member.key });
            program = &member;
        } else {
            m_reader.failUnknown(member,
                                 { "id", "name", "arrival", "priority", "nice", "tickets", "queue",
                                   "group", "affinity", "period", "deadline", "jobs", "working_set",
                                   "program", "burst", "bursts" });
        }
    }
    if (!hasId)
        m_reader.fail(object, ProblemCode::MissingKey, { "id" });
    if (!program)
        m_reader.fail(object, ProblemCode::MissingKey, { "program" });
    return task;
}

bool TaskReader::readProgram(TaskSpec &task, const Member &member)
{
    std::vector<Step> steps;
    if (member.key == "program") {
        readSteps(member.value, steps);
    } else if (member.key == "burst") {
        steps.push_back({ Step::Kind::Cpu, m_reader.integer(member.value, 1, kMaxNumber), {} });
        count(member.value, 1);
    } else if (member.key == "bursts") {
        readBursts(member.value, steps);
    } else {
        return false;
    }
    if (steps.empty())
        m_reader.fail(member.value, ProblemCode::ProgramEmpty);
    task.program = std::move(steps);
    return true;
}

void TaskReader::readBursts(NodeId list, std::vector<Step> &program)
{
    m_reader.forElements(list, [&](NodeId element) {
        const bool cpu = program.size() % 2 == 0;
        count(element, 1);
        program.push_back({ cpu ? Step::Kind::Cpu : Step::Kind::Io,
                            m_reader.integer(element, cpu ? 1 : 0, kMaxNumber),
                            {} });
    });
}

void TaskReader::readSteps(NodeId list, std::vector<Step> &program)
{
    m_reader.forElements(list, [&](NodeId element) { readStep(element, program); });
}

void TaskReader::readStep(NodeId object, std::vector<Step> &program)
{
    const std::vector<Member> members = m_reader.members(object);
    if (members.empty())
        m_reader.fail(object, ProblemCode::MissingKey, { "cpu" });
    const auto has = [&members](std::string_view key) {
        return std::ranges::find(members, key, &Member::key) != members.end();
    };
    if (has("repeat")) {
        repeat(members, program);
        return;
    }
    for (const StepWord &word : stepWords()) {
        if (!word.takesTime && has(word.word)) {
            readOperation(members, word, program);
            count(object, 1);
            return;
        }
    }
    Step step;
    step.kind = has("io") ? Step::Kind::Io : Step::Kind::Cpu;
    bool length = false;
    for (const Member &member : members) {
        const bool io = step.kind == Step::Kind::Io;
        if (member.key == (io ? "io" : "cpu")) {
            step.length = m_reader.integer(member.value, io ? 0 : 1, kMaxNumber);
            length = true;
        } else if (io && member.key == "device") {
            step.target = m_reader.text(member.value);
        } else if (io && member.key == "cpu") {
            m_reader.fail(member.keyNode, ProblemCode::TwoPrograms, { "io", "cpu" });
        } else {
            m_reader.failUnknown(member,
                                 io ? std::vector<std::string_view> { "io", "device" }
                                    : std::vector<std::string_view> {
                                        "cpu", "io", "lock", "unlock", "wait", "post", "send",
                                        "receive", "yield", "fork", "join", "repeat" });
        }
    }
    if (!length)
        m_reader.fail(object, ProblemCode::MissingKey, { "cpu" });
    count(object, 1);
    program.push_back(std::move(step));
}

/// {"lock": "A"}, {"yield": true}, {"fork": [{"cpu": 3}]}
void TaskReader::readOperation(const std::vector<Member> &members, const StepWord &word,
                               std::vector<Step> &program)
{
    Step step;
    step.kind = word.kind;
    if (word.kind == Step::Kind::Fork)
        step.child.emplace_back();
    for (const Member &member : members) {
        if (word.kind == Step::Kind::Fork && member.key == "name") {
            step.child.front().name = m_reader.localized(member.value);
            continue;
        }
        if (member.key != word.word)
            m_reader.failUnknown(member,
                                 word.kind == Step::Kind::Fork
                                     ? std::vector<std::string_view> { "fork", "name" }
                                     : std::vector<std::string_view> { word.word });
        if (word.kind == Step::Kind::Fork)
            readSteps(member.value, step.child.front().program);
        else if (word.hasTarget)
            step.target = m_reader.text(member.value);
        else if (!m_reader.boolean(member.value))
            m_reader.fail(member.value, ProblemCode::UnknownWord, { "false", "true", "true" });
    }
    program.push_back(std::move(step));
}

void TaskReader::repeat(const std::vector<Member> &members, std::vector<Step> &program)
{
    std::int64_t times = 0;
    const Member *steps = nullptr;
    for (const Member &member : members) {
        if (member.key == "repeat")
            times = m_reader.integer(member.value, 1, kMaxNumber);
        else if (member.key == "steps")
            steps = &member;
        else
            m_reader.failUnknown(member, { "repeat", "steps" });
    }
    if (!steps)
        m_reader.fail(members.front().keyNode, ProblemCode::MissingKey, { "steps" });
    std::vector<Step> once;
    readSteps(steps->value, once);
    if (once.empty())
        m_reader.fail(steps->value, ProblemCode::ProgramEmpty);
    // Only what the limit allows is ever copied, whatever number stands there.
    if (static_cast<std::uint64_t>(times) > kMaxFileSteps)
        m_reader.fail(members.front().keyNode, ProblemCode::ProgramTooLong,
                      { std::to_string(kMaxFileSteps) });
    count(members.front().keyNode, deepSize(once) * static_cast<std::size_t>(times - 1));
    for (std::int64_t i = 0; i < times; ++i)
        program.insert(program.end(), once.begin(), once.end());
}

void TaskReader::count(NodeId at, std::size_t steps)
{
    m_steps += steps;
    if (m_steps > kMaxFileSteps)
        m_reader.fail(at, ProblemCode::ProgramTooLong, { std::to_string(kMaxFileSteps) });
}

} // namespace timeslice
