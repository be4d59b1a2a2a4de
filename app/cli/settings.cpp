// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/settings.h"

#include "core/study/settings.h"
#include "ui/words/problemwords.h"
#include "ui/words/studytext.h"
#include "ui/words/visibletext.h"

#include <QCoreApplication>

namespace timeslice {

QString applyOptions(Scenario &scenario, const CommandLine &line)
{
    if (const auto policy = line.value(QStringLiteral("--policy"))) {
        if (policy->toStdString() != scenario.policy.id) {
            scenario.policy = {}; // parameters of the file's own policy mean nothing to another
            scenario.policy.id = policy->toStdString();
        }
    }
    for (const QString &setting : line.values(QStringLiteral("--set"))) {
        const std::string word = setting.toStdString();
        if (const SettingError error = applySetting(scenario, word); error != SettingError::None)
            return QStringLiteral("--set ")
                + variantErrorText({ VariantError::Kind::Setting, word, error, {} });
    }
    if (const auto until = line.value(QStringLiteral("--until"))) {
        bool ok = false;
        scenario.until = until->toLongLong(&ok);
        if (!ok)
            return QCoreApplication::translate("Cli", "--until %1: a whole number would be right")
                .arg(*until);
    }
    // The file alone was good, so whatever is wrong now came from the command line.
    if (const auto problem = findProblem(scenario))
        return QCoreApplication::translate("Cli", "these options do not fit: %1: %2")
            .arg(words::quotedText(QString::fromStdString(problem->path)),
                 problemSentence(*problem));
    return {};
}

QString commonError(const CommandLine &line)
{
    if (!line.error().isEmpty())
        return line.error();
    int formats = 0;
    for (const char *format : { "--json", "--csv", "--text" })
        formats += line.has(QString::fromLatin1(format)) ? 1 : 0;
    if (formats > 1)
        return QCoreApplication::translate("Cli", "--json, --csv and --text exclude each other");
    if (const auto language = line.value(QStringLiteral("--lang"));
        language && *language != QLatin1String("zh") && *language != QLatin1String("en"))
        return QCoreApplication::translate("Cli", "--lang %1: zh or en would be right")
            .arg(*language);
    return {};
}

} // namespace timeslice
