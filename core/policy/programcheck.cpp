// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/programcheck.h"

#include "core/policy/valuecheck.h"
#include "core/scenario/stepwords.h"

#include <algorithm>
#include <map>

namespace timeslice {
namespace {

using Found = std::optional<Problem>;

template <typename Map>
std::string namesOf(const Map &map)
{
    std::vector<std::string_view> names;
    for (const auto &[name, value] : map)
        names.push_back(name);
    return joinWords(names);
}

/// One step after the other, with the locks that are held.
class ProgramCheck
{
public:
    ProgramCheck(const MachineSpec &machine, const std::string &path)
        : m_machine(machine)
        , m_path(path)
    {
    }

    Found check(const Step &step, std::size_t position)
    {
        const StepWord &word = wordOf(step.kind);
        const auto place = [&](std::string_view key) {
            return m_path + '[' + std::to_string(position) + "]." + std::string(key);
        };
        if (word.takesTime) {
            const std::int64_t least = step.kind == Step::Kind::Cpu ? 1 : 0;
            if (step.length < least || step.length > kMaxNumber)
                return inRange(place(word.word), step.length, least, kMaxNumber);
            return step.target.empty() ? std::nullopt
                                       : plainText(place("device"), step.target, kMaxNameBytes);
        }
        if (step.kind == Step::Kind::Fork)
            return checkChild(step, place(word.word));
        if (!word.hasTarget)
            return std::nullopt;
        if (step.target.empty())
            return Problem { ProblemCode::NameMissing, place(word.word), {} };
        if (Found found = plainText(place(word.word), step.target, kMaxNameBytes))
            return found;
        return checkTarget(step, place(word.word));
    }

private:
    /// A child is a program of its own: it holds none of its parent's locks.
    Found checkChild(const Step &step, const std::string &place) const
    {
        if (step.child.size() != 1)
            return Problem { ProblemCode::ProgramEmpty, place, {} };
        const ForkedChild &child = step.child.front();
        for (const std::string &name : { child.name.en, child.name.zh }) {
            if (Found found = plainText(place, name, kMaxNameBytes))
                return found;
        }
        return findProgramProblem(m_machine, child.program, place);
    }

    Found checkTarget(const Step &step, const std::string &place)
    {
        switch (step.kind) {
        case Step::Kind::Lock:
            ++m_held[step.target];
            return std::nullopt;
        case Step::Kind::Unlock:
            if (m_held[step.target]-- > 0)
                return std::nullopt;
            return Problem { ProblemCode::LockNotHeld, place, { step.target } };
        case Step::Kind::Wait:
        case Step::Kind::Post:
            if (m_machine.semaphores.contains(step.target))
                return std::nullopt;
            return Problem { ProblemCode::NoSuchSemaphore,
                             place,
                             { step.target, namesOf(m_machine.semaphores) } };
        default:
            if (m_machine.queues.contains(step.target))
                return std::nullopt;
            return Problem { ProblemCode::NoSuchQueue,
                             place,
                             { step.target, namesOf(m_machine.queues) } };
        }
    }

    const MachineSpec &m_machine;
    const std::string &m_path;
    std::map<std::string, int> m_held;
};

} // namespace

std::optional<Problem> findProgramProblem(const MachineSpec &machine,
                                          const std::vector<Step> &program, const std::string &path)
{
    const auto first = std::ranges::find_if(program, &Step::takesTime);
    if (first == program.end())
        return Problem { ProblemCode::ProgramEmpty, path, {} };
    if (first->kind != Step::Kind::Cpu)
        return Problem { ProblemCode::ProgramBeginsWithIo,
                         path + '[' + std::to_string(first - program.begin()) + ']',
                         {} };
    ProgramCheck check(machine, path);
    for (std::size_t i = 0; i < program.size(); ++i) {
        if (Found found = check.check(program[i], i))
            return found;
    }
    return std::nullopt;
}

} // namespace timeslice
