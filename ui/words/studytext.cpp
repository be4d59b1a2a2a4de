// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/studytext.h"

#include "ui/words/problemwords.h"
#include "ui/words/texttable.h"
#include "ui/words/visibletext.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace timeslice {
namespace {

struct StudyWords
{
    Q_DECLARE_TR_FUNCTIONS(StudyWords)
};

QString settingText(const VariantError &error)
{
    const QString word = words::quotedText(QString::fromStdString(error.word));
    switch (error.setting) {
    case SettingError::Form:
        return StudyWords::tr("%1: the form key=value would be right").arg(word);
    case SettingError::UnknownKey:
        return StudyWords::tr("%1: the key is unknown; known are the policy's parameters, "
                              "machine.cpus, machine.context_switch, seed, until and "
                              "conventions.KEY")
            .arg(word);
    default:
        return StudyWords::tr("%1: the value has the wrong form; a number, true or false, or "
                              "numbers with commas would be right")
            .arg(word);
    }
}

QString table(const QString &head, std::span<const Variant> variants,
              std::span<const StudyRun> runs)
{
    const std::vector<Measure> measures = shownMeasures(runs);
    std::vector<QStringList> rows { { head } };
    for (const Measure measure : measures)
        rows[0] += measureTitle(measure) + QLatin1Char(' ');
    for (std::size_t i = 0; i < runs.size(); ++i) {
        rows.push_back({ words::visibleText(QString::fromStdString(variants[i].label)) });
        for (const Measure measure : measures)
            rows.back() += measureText(runs[i], measure) + QLatin1Char(' ');
    }
    for (std::size_t m = 0; m < measures.size(); ++m) {
        for (const std::size_t winner : best(runs, measures[m])) {
            QString &cell = rows[winner + 1][static_cast<qsizetype>(m) + 1];
            cell.chop(1);
            cell += QLatin1Char('*');
        }
    }
    return textTable(rows) + QLatin1Char('\n')
        + StudyWords::tr("* the best; none where all are equal") + QLatin1Char('\n');
}

} // namespace

QString measureTitle(Measure measure)
{
    switch (measure) {
    case Measure::Response:
        return StudyWords::tr("Average response");
    case Measure::Turnaround:
        return StudyWords::tr("Average turnaround");
    case Measure::Waiting:
        return StudyWords::tr("Average waiting");
    case Measure::Makespan:
        return StudyWords::tr("Makespan");
    case Measure::Throughput:
        return StudyWords::tr("Throughput");
    case Measure::Utilisation:
        return StudyWords::tr("CPU utilisation");
    case Measure::Switches:
        return StudyWords::tr("Context switches");
    case Measure::SwitchTime:
        return StudyWords::tr("Switch time");
    case Measure::Misses:
        break;
    }
    return StudyWords::tr("Missed deadlines");
}

QString shortMeasureTitle(Measure measure)
{
    switch (measure) {
    case Measure::Response:
        return StudyWords::tr("Response");
    case Measure::Turnaround:
        return StudyWords::tr("Turnaround");
    case Measure::Waiting:
        return StudyWords::tr("Waiting");
    case Measure::Utilisation:
        return StudyWords::tr("CPU use");
    case Measure::Switches:
        return StudyWords::tr("Switches");
    case Measure::Misses:
        return StudyWords::tr("Misses");
    default:
        return measureTitle(measure);
    }
}

QString measureText(const StudyRun &run, Measure measure)
{
    const auto value = valueOf(run, measure);
    if (!value)
        return QStringLiteral("–");
    switch (measure) {
    case Measure::Response:
    case Measure::Turnaround:
    case Measure::Waiting:
        return QString::number(*value, 'f', 2);
    case Measure::Throughput:
        return QString::number(*value, 'g', 4);
    case Measure::Utilisation:
        return StudyWords::tr("%1 %").arg(QString::number(*value * 100, 'f', 1));
    default:
        return QString::number(static_cast<qint64>(*value));
    }
}

QString variantErrorText(const VariantError &error)
{
    const QString word = words::quotedText(QString::fromStdString(error.word));
    switch (error.kind) {
    case VariantError::Kind::Empty:
        return StudyWords::tr("%1: a policy is missing; policies with commas between them, such as "
                              "fcfs,rr:quantum=4,mlfq, would be right")
            .arg(word);
    case VariantError::Kind::TooMany:
        return StudyWords::tr("%1: more than %2 runs").arg(word).arg(kMostVariants);
    case VariantError::Kind::Setting:
        return settingText(error);
    case VariantError::Kind::Range:
        return StudyWords::tr(
                   "%1: the form is key=FROM..TO, key=FROM..TO:STEP, or key= and numbers "
                   "with commas")
            .arg(word);
    case VariantError::Kind::Scenario:
        break;
    }
    //: What was written, then what is wrong with it
    return StudyWords::tr("%1: %2").arg(word, problemSentence(*error.problem));
}

std::vector<Measure> shownMeasures(std::span<const StudyRun> runs)
{
    std::vector<Measure> shown;
    for (const Measure measure : kMeasures) {
        const bool optional = measure == Measure::SwitchTime || measure == Measure::Misses;
        const auto something = [measure](const StudyRun &run) {
            return valueOf(run, measure).value_or(0) != 0;
        };
        if (!optional || std::ranges::any_of(runs, something))
            shown.push_back(measure);
    }
    return shown;
}

QString comparisonText(std::span<const Variant> variants, std::span<const StudyRun> runs)
{
    return table(StudyWords::tr("Policy"), variants, runs);
}

QString sweepText(const QString &parameter, std::span<const Variant> variants,
                  std::span<const StudyRun> runs)
{
    return table(words::visibleText(parameter), variants, runs);
}

} // namespace timeslice
