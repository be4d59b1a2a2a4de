// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/policybarwords.h"

#include <QCoreApplication>

#include <iterator>

namespace timeslice {
namespace {

struct Row
{
    std::string_view key;
    const char *words;
};

struct ValueRow
{
    std::string_view key;
    std::string_view value;
    const char *words;
};

constexpr Row kSentences[] {
    { "instant_order",
      QT_TRANSLATE_NOOP("timeslice::PolicyBar",
                        "The order in which things happen that fall into one instant.") },
    { "tie",
      QT_TRANSLATE_NOOP("timeslice::PolicyBar", "Who goes first among processes of equal rank.") },
    { "preempt_on_equal",
      QT_TRANSLATE_NOOP("timeslice::PolicyBar",
                        "Whether a waiting process of equal rank may take the CPU away.") },
    { "length",
      QT_TRANSLATE_NOOP("timeslice::PolicyBar",
                        "What counts as the length of a process that has several bursts.") },
    { "hrrn_wait",
      QT_TRANSLATE_NOOP("timeslice::PolicyBar",
                        "From when waiting is counted for the response ratio.") },
    { "preempted_to",
      QT_TRANSLATE_NOOP(
          "timeslice::PolicyBar",
          "Where a preempted process goes, and whether it keeps the rest of its slice.") },
    { "io_at_expiry",
      QT_TRANSLATE_NOOP(
          "timeslice::PolicyBar",
          "Whether I/O that begins exactly at the end of a slice also uses the slice up.") },
    { "io_return",
      QT_TRANSLATE_NOOP("timeslice::PolicyBar", "Where a process enters the queue after I/O.") },
    { "boost_order",
      QT_TRANSLATE_NOOP(
          "timeslice::PolicyBar",
          "In which order the levels are moved to the top when priorities are boosted.") },
    { "slice_scope",
      QT_TRANSLATE_NOOP("timeslice::PolicyBar",
                        "Whether each CPU has slices of its own, or all slices end together.") },
    { "expired_order",
      QT_TRANSLATE_NOOP("timeslice::PolicyBar",
                        "Which comes first when several slices end at once.") },
    { "idle_cpu",
      QT_TRANSLATE_NOOP("timeslice::PolicyBar", "Which of several idle CPUs takes the process.") },
    { "preempt_cpu",
      QT_TRANSLATE_NOOP("timeslice::PolicyBar",
                        "Which CPU is taken away when there are several.") },
    { "switch_when",
      QT_TRANSLATE_NOOP("timeslice::PolicyBar", "When a context switch costs time.") },
    { "switch_decides",
      QT_TRANSLATE_NOOP("timeslice::PolicyBar",
                        "Whether the next process is chosen before or after the context switch.") },
    { "last_switch_shown",
      QT_TRANSLATE_NOOP(
          "timeslice::PolicyBar",
          "Whether a switch that is under way when everything is done is still shown.") },
};

constexpr ValueRow kValues[] {
    { "high", "low", QT_TRANSLATE_NOOP("timeslice::PolicyBar", "small numbers first") },
    { "high", "high", QT_TRANSLATE_NOOP("timeslice::PolicyBar", "large numbers first") },
    { "on_miss", "continue", QT_TRANSLATE_NOOP("timeslice::PolicyBar", "goes on") },
    { "on_miss", "abort", QT_TRANSLATE_NOOP("timeslice::PolicyBar", "is aborted") },
    { "switch_on", "io", QT_TRANSLATE_NOOP("timeslice::PolicyBar", "at I/O and at the end") },
    { "switch_on", "end", QT_TRANSLATE_NOOP("timeslice::PolicyBar", "only at the end") },
    { "io_return", "later", QT_TRANSLATE_NOOP("timeslice::PolicyBar", "when its turn comes") },
    { "io_return", "immediate", QT_TRANSLATE_NOOP("timeslice::PolicyBar", "at once") },
};

QString plain(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString words(const char *text)
{
    return QCoreApplication::translate("timeslice::PolicyBar", text);
}

} // namespace

QString conventionSentence(std::string_view key)
{
    for (const Row &row : kSentences) {
        if (row.key == key)
            return words(row.words);
    }
    return plain(key);
}

QString parameterValueName(std::string_view key, std::string_view value)
{
    for (const ValueRow &row : kValues) {
        if (row.key == key && row.value == value)
            return words(row.words);
    }
    return plain(value);
}

} // namespace timeslice
