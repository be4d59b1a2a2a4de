// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/settingkeys.h"

#include <QLocale>
#include <QObject>
#include <QTranslator>

#include <memory>
#include <vector>

namespace timeslice {

/// Which language the program speaks. Changing it swaps the translators of the application (ours
/// and Qt's own, so that file dialogs follow); Qt then tells every widget with LanguageChange.
/// Lives as long as the application's windows.
class LanguageController : public QObject
{
    Q_OBJECT

public:
    explicit LanguageController(QObject *parent = nullptr);
    ~LanguageController() override;

    LanguageChoice choice() const { return m_choice; }
    /// The language in force: English or Chinese.
    QLocale::Language language() const { return m_language; }
    bool isChinese() const { return m_language == QLocale::Chinese; }
    /// Chinese where the system's locale is Chinese of any kind, English everywhere else.
    static QLocale::Language languageOf(const QLocale &locale);

public slots:
    void setChoice(timeslice::LanguageChoice choice);
    /// From the language in force to the other one.
    void switchLanguage();

signals:
    void languageChanged();

private:
    void install(QLocale::Language language);

    LanguageChoice m_choice = LanguageChoice::English;
    QLocale::Language m_language = QLocale::C;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace timeslice
