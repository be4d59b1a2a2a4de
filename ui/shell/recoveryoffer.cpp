// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recoveryoffer.h"

#include "core/scenario/problem.h"
#include "ui/document/autosave.h"
#include "ui/shell/filecontroller.h"
#include "ui/shell/messagebar.h"

#include <QFileInfo>
#include <QLocale>

namespace timeslice {

RecoveryOffer::RecoveryOffer(Autosave *autosave, FileController *files, MessageBar *bar,
                             QObject *parent)
    : QObject(parent)
    , m_autosave(autosave)
    , m_files(files)
    , m_bar(bar)
{
    connect(bar, &MessageBar::accepted, this, &RecoveryOffer::recover);
    connect(bar, &MessageBar::declined, this, &RecoveryOffer::decline);
    connect(bar, &MessageBar::dismissed, this, &RecoveryOffer::putOff);
    connect(bar, &MessageBar::freed, this, &RecoveryOffer::showNext);
}

RecoveryOffer::~RecoveryOffer()
{
    for (const AutosaveStore::Entry &entry : m_entries)
        m_autosave->release(entry);
}

void RecoveryOffer::start()
{
    m_entries = m_autosave->recoverable();
    showNext();
}

void RecoveryOffer::showNext()
{
    // An offer that an error took the place of comes again behind it.
    if (!m_entries.empty() && m_bar->isHidden())
        say();
}

void RecoveryOffer::retranslate()
{
    if (!m_entries.empty() && m_bar->isOffer())
        say();
}

void RecoveryOffer::say()
{
    const AutosaveStore::Entry &entry = m_entries.front();
    const QString name = entry.originalPath.isEmpty() ? tr("A scenario without a file")
                                                      : QFileInfo(entry.originalPath).fileName();
    m_bar->showOffer(
        tr("The program ended without saving. Changes were kept."),
        //: A file's name, and when its changes were kept.
        tr("%1, kept at %2.")
            .arg(name, QLocale().toString(entry.saved.toLocalTime(), QLocale::ShortFormat)),
        tr("Recover"), tr("Discard"));
}

void RecoveryOffer::recover()
{
    // Who goes back to what is on the screen is offered it again.
    if (m_entries.empty() || !m_files->mayDiscard())
        return;
    const AutosaveStore::Entry entry = m_entries.front();
    m_entries.erase(m_entries.begin());
    if (const auto problem = m_autosave->recover(entry)) {
        m_files->showProblem(tr("The kept changes could not be read."), *problem,
                             entry.originalPath);
        m_autosave->release(entry);
    }
}

void RecoveryOffer::decline()
{
    if (m_entries.empty())
        return;
    m_autosave->discard(m_entries.front());
    m_entries.erase(m_entries.begin());
}

void RecoveryOffer::putOff()
{
    if (m_entries.empty())
        return;
    m_autosave->release(m_entries.front());
    m_entries.erase(m_entries.begin());
}

} // namespace timeslice
