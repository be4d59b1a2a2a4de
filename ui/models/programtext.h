// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <vector>

namespace timeslice {

/// A program as one line that can be typed: "cpu 5, io 3 disk, cpu 2". Steps are separated by
/// commas (the Chinese comma and the semicolon too); a single number alone is one CPU burst; the
/// program of a child stands in brackets: "fork (cpu 3), join". The
/// words are those of the scenario file and are not translated.
class ProgramText
{
    Q_DECLARE_TR_FUNCTIONS(timeslice::ProgramText)

public:
    /// What was read, or one sentence that says what is wrong and what would be right.
    struct Parsed
    {
        std::vector<Step> program;
        QString problem;
    };

    static QString write(const std::vector<Step> &program);
    /// What was typed has no names of children: those of `before` go to the fork steps in their
    /// order.
    static std::vector<Step> withNamesOf(const std::vector<Step> &before, std::vector<Step> typed);
    static Parsed read(const QString &text);

private:
    static QStringList splitSteps(const QString &text);
    static QString readFork(const QString &text, Step *step);
    static bool readOperation(const QString &text, Step *step);
    static QString readStep(const QString &text, Step *step);
};

} // namespace timeslice
