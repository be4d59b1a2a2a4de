// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/programtext.h"

#include "core/scenario/stepwords.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace timeslice {

QString ProgramText::write(const std::vector<Step> &program)
{
    QStringList steps;
    for (const Step &step : program) {
        const std::string_view word = wordOf(step.kind).word;
        QString text = QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
        if (step.takesTime())
            text += QStringLiteral(" %1").arg(step.length);
        if (step.kind == Step::Kind::Fork)
            text += QStringLiteral(" (%1)").arg(write(step.child.front().program));
        if (!step.target.empty())
            text += QLatin1Char(' ') + QString::fromStdString(step.target);
        steps += text;
    }
    return steps.join(QStringLiteral(", "));
}

std::vector<Step> ProgramText::withNamesOf(const std::vector<Step> &before, std::vector<Step> typed)
{
    const auto isFork = [](const Step &step) { return step.kind == Step::Kind::Fork; };
    auto old = before.begin();
    for (Step &step : typed) {
        if (!isFork(step))
            continue;
        old = std::find_if(old, before.end(), isFork);
        if (old == before.end())
            break;
        ForkedChild &child = step.child.front();
        child.name = old->child.front().name;
        child.program = withNamesOf(old->child.front().program, std::move(child.program));
        ++old;
    }
    return typed;
}

ProgramText::Parsed ProgramText::read(const QString &text)
{
    Parsed result;
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty()) {
        result.problem =
            tr("A program needs at least one step, for example: cpu 5, io 3 disk, cpu 2.");
        return result;
    }
    bool alone = false;
    const qlonglong burst = trimmed.toLongLong(&alone);
    if (alone && burst >= 1 && burst < kTimeLimit) {
        result.program.push_back({ Step::Kind::Cpu, burst, {} });
        return result;
    }
    const QStringList parts = splitSteps(trimmed);
    for (const QString &part : parts) {
        Step step;
        result.problem = readStep(part.simplified(), &step);
        if (!result.problem.isEmpty())
            return result;
        result.program.push_back(step);
    }
    const auto first = std::ranges::find_if(result.program, &Step::takesTime);
    if (first == result.program.end() || first->kind != Step::Kind::Cpu)
        result.problem = tr("A program begins with a CPU burst: write a cpu step first.");
    return result;
}

/// At the commas, but not at those inside of brackets: there stands the program of a child.
QStringList ProgramText::splitSteps(const QString &text)
{
    static const QString separators = QStringLiteral(",;，、；");
    QStringList parts { QString() };
    int depth = 0;
    for (const QChar &c : text) {
        depth += c == u'(' || c == u'（' ? 1 : c == u')' || c == u'）' ? -1 : 0;
        if (depth == 0 && separators.contains(c))
            parts.append(QString());
        else
            parts.last().append(c);
    }
    return parts;
}

/// "fork (cpu 3, io 2)": reads the child as well.
QString ProgramText::readFork(const QString &text, Step *step)
{
    static const QRegularExpression shape(QStringLiteral("^fork\\s*[(（](.*)[)）]$"),
                                          QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return tr("“%1” has no program for the child: write it in brackets, for example fork (cpu "
                  "3).")
            .arg(text);
    const Parsed child = read(match.captured(1));
    *step = {};
    step->kind = Step::Kind::Fork;
    step->child = { { child.program, {} } };
    return child.problem;
}

/// "lock A", "yield". False when it is no step of that kind.
bool ProgramText::readOperation(const QString &text, Step *step)
{
    const QString first = text.section(QLatin1Char(' '), 0, 0).toLower();
    const QString name = text.section(QLatin1Char(' '), 1);
    for (const StepWord &word : stepWords()) {
        if (word.takesTime || word.kind == Step::Kind::Fork
            || first != QUtf8StringView(word.word).toString() || name.isEmpty() == word.hasTarget)
            continue;
        *step = { word.kind, 1, name.toStdString() };
        return true;
    }
    return false;
}

QString ProgramText::readStep(const QString &text, Step *step)
{
    static const QRegularExpression shape(
        QStringLiteral("^(cpu|io|i/o)\\s*([^\\s]+)(?:\\s+(.+))?$"),
        QRegularExpression::CaseInsensitiveOption);
    if (text.isEmpty())
        return tr("A step is empty: remove the extra comma.");
    if (text.startsWith(QLatin1String("fork"), Qt::CaseInsensitive))
        return readFork(text, step);
    if (readOperation(text, step))
        return {};
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return tr("“%1” is not a step: write cpu or io and a length, for example cpu 5; lock, "
                  "unlock, wait, post, send or receive and a name, for example lock A; yield; fork "
                  "and the "
                  "child in brackets, for example fork (cpu 3); or join.")
            .arg(text);
    const bool cpu = match.captured(1).compare(QLatin1String("cpu"), Qt::CaseInsensitive) == 0;
    bool whole = false;
    const qlonglong length = match.captured(2).toLongLong(&whole);
    const qlonglong least = cpu ? 1 : 0;
    if (!whole || length < least || length >= kTimeLimit) {
        return cpu ? tr("“%1” is not the length of a CPU burst: write a whole number from 1.")
                         .arg(match.captured(2))
                   : tr("“%1” is not the length of an I/O: write a whole number from 0.")
                         .arg(match.captured(2));
    }
    const QString device = match.captured(3);
    if (cpu && !device.isEmpty())
        return tr("A cpu step has no device, but “%1” follows the length.").arg(device);
    step->kind = cpu ? Step::Kind::Cpu : Step::Kind::Io;
    step->length = length;
    step->target = device.toStdString();
    return {};
}

} // namespace timeslice
