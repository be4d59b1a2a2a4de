// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/statediagram/diagramframe.h"

#include <QCoreApplication>
#include <QString>

namespace timeslice {

/// The words of the state diagram beside the names of the states, in the language of the interface.
class DiagramWords
{
    Q_DECLARE_TR_FUNCTIONS(timeslice::DiagramWords)

public:
    /// `onlyIo`: tasks block for devices alone; otherwise for locks and messages too.
    static QString transition(Transition way, bool onlyIo = true);
    /// The English term that a lecture in another language names together with its own.
    static QString english(TaskState of);
    /// The English term, or nothing when the interface shows it already.
    static QString second(TaskState of);
};

} // namespace timeslice
