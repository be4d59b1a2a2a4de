// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/languagecontroller.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace timeslice {

LanguageController::LanguageController(QObject *parent)
    : QObject(parent)
{
}

LanguageController::~LanguageController()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
}

QLocale::Language LanguageController::languageOf(const QLocale &locale)
{
    return locale.language() == QLocale::Chinese ? QLocale::Chinese : QLocale::English;
}

void LanguageController::setChoice(LanguageChoice choice)
{
    m_choice = choice;
    switch (choice) {
    case LanguageChoice::System:
        install(languageOf(QLocale::system()));
        break;
    case LanguageChoice::English:
        install(QLocale::English);
        break;
    case LanguageChoice::Chinese:
        install(QLocale::Chinese);
        break;
    }
}

void LanguageController::switchLanguage()
{
    setChoice(isChinese() ? LanguageChoice::English : LanguageChoice::Chinese);
}

void LanguageController::install(QLocale::Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
    const bool chinese = language == QLocale::Chinese;
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                : QLocale(QLocale::English, QLocale::UnitedStates));
    const auto add = [this](const QString &file, const QString &folder) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(file, folder))
            return;
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
    };
    // English has a file too: it holds the plural forms. Qt's own texts are English already.
    if (chinese)
        add(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    add(chinese ? QStringLiteral("timeslice_zh_CN") : QStringLiteral("timeslice_en"),
        QStringLiteral(":/i18n"));
    emit languageChanged();
}

} // namespace timeslice
