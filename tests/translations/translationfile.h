// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A Linguist .ts file as plain data: the messages with their context, forms and state, in file
// order. Only what the checks look at is kept; places in the sources and translator comments are
// skipped.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

class QIODevice;

namespace timeslice {

struct TranslatedMessage
{
    QString context;
    QString source;
    QString comment; // the disambiguation: part of the message's identity
    QString type; // "", "unfinished", "vanished" or "obsolete"
    bool numerus = false; // has a form for each kind of number
    QStringList forms;

    // What two files must share for the message to be the same one.
    QString id() const;
};

struct TranslationFile
{
    QString language;
    QList<TranslatedMessage> messages;
    QString error; // why reading stopped; empty if the file is sound
};

TranslationFile readTranslationFile(QIODevice &device);

} // namespace timeslice
