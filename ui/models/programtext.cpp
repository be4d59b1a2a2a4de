// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/programtext.h"

#include <QRegularExpression>
#include <QStringList>

namespace timeslice {

QString ProgramText::write(const std::vector<Step> &program)
{
    QStringList steps;
    for (const Step &step : program) {
        QString text = step.kind == Step::Kind::Cpu ? QStringLiteral("cpu %1").arg(step.length)
                                                    : QStringLiteral("io %1").arg(step.length);
        if (!step.device.empty())
            text += QLatin1Char(' ') + QString::fromStdString(step.device);
        steps += text;
    }
    return steps.join(QStringLiteral(", "));
}

ProgramText::Parsed ProgramText::read(const QString &text)
{
    static const QRegularExpression separator(QStringLiteral("[,;，、；]"));
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
    const QStringList parts = trimmed.split(separator);
    for (const QString &part : parts) {
        Step step;
        result.problem = readStep(part.simplified(), &step);
        if (!result.problem.isEmpty())
            return result;
        result.program.push_back(step);
    }
    if (result.program.front().kind != Step::Kind::Cpu)
        result.problem = tr("A program begins with a CPU burst: write a cpu step first.");
    return result;
}

QString ProgramText::readStep(const QString &text, Step *step)
{
    static const QRegularExpression shape(
        QStringLiteral("^(cpu|io|i/o)\\s*([^\\s]+)(?:\\s+(.+))?$"),
        QRegularExpression::CaseInsensitiveOption);
    if (text.isEmpty())
        return tr("A step is empty: remove the extra comma.");
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return tr("“%1” is not a step: write cpu or io, then a length, for example cpu 5.")
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
    step->device = device.toStdString();
    return {};
}

} // namespace timeslice
