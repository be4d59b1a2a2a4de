// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/autosavestore.h"

#include <QObject>

#include <vector>

namespace timeslice {

class Autosave;
class FileController;
class MessageBar;

/// Offers what programs that died left, one entry after the other, in the message bar. Waits while
/// the bar has something else to say. An entry goes only when it was recovered or when the person
/// says so; what is closed or never answered is there at the next start again.
class RecoveryOffer : public QObject
{
    Q_OBJECT

public:
    RecoveryOffer(Autosave *autosave, FileController *files, MessageBar *bar,
                  QObject *parent = nullptr);
    ~RecoveryOffer() override;

    /// Looks for entries and offers the first.
    void start();
    /// Says the offer that is on the screen again, in another language.
    void retranslate();

private:
    void showNext();
    void say();
    void recover();
    void decline();
    void putOff();

    Autosave *m_autosave;
    FileController *m_files;
    MessageBar *m_bar;
    std::vector<AutosaveStore::Entry> m_entries; ///< not answered yet
};

} // namespace timeslice
