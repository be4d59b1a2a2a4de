// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jsonreader.h"
#include "core/scenario/scenario.h"

#include <cstddef>

namespace timeslice {

struct StepWord;

/// Reads the objects of the "tasks" list, counting the steps of all of them. Throws
/// JsonReader::Failure.
class TaskReader
{
public:
    explicit TaskReader(const JsonReader &reader)
        : m_reader(reader)
    {
    }

    TaskSpec read(NodeId object);

private:
    using Member = JsonReader::Member;

    bool readProgram(TaskSpec &task, const Member &member);
    void readSteps(NodeId list, std::vector<Step> &program);
    void readStep(NodeId object, std::vector<Step> &program);
    void readOperation(const std::vector<Member> &members, const StepWord &word,
                       std::vector<Step> &program);
    void repeat(const std::vector<Member> &members, std::vector<Step> &program);
    void readBursts(NodeId list, std::vector<Step> &program);
    void count(NodeId at, std::size_t steps);

    const JsonReader &m_reader;
    std::size_t m_steps = 0;
};

} // namespace timeslice
