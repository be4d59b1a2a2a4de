// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/language.h"

#include <QCoreApplication>
#include <QTranslator>

namespace timeslice {

Language chosenLanguage(const QStringList &arguments)
{
    QString wanted;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == QLatin1String("--lang") && i + 1 < arguments.size())
            wanted = arguments[i + 1];
        else if (arguments[i].startsWith(QLatin1String("--lang=")))
            wanted = arguments[i].mid(7);
    }
    for (const char *variable : { "LC_ALL", "LC_MESSAGES", "LANG" }) {
        if (wanted.isEmpty())
            wanted = qEnvironmentVariable(variable);
    }
    return wanted.startsWith(QLatin1String("zh")) ? Language::Chinese : Language::English;
}

void installLanguage(Language language)
{
    if (language == Language::English)
        return;
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(QStringLiteral(":/i18n/timeslice_zh_CN.qm")))
        QCoreApplication::installTranslator(translator);
}

} // namespace timeslice
