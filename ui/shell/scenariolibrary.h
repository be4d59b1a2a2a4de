// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/localizedtext.h"

#include <QList>
#include <QString>

namespace timeslice {

/// The scenarios that come with the program, in the order of their file names. Read once.
class ScenarioLibrary
{
public:
    struct Entry
    {
        QString path; ///< ":/scenarios/..."
        LocalizedText title;
    };

    /// Files that cannot be read are left out.
    explicit ScenarioLibrary(const QString &folder = QStringLiteral(":/scenarios"));

    const QList<Entry> &entries() const { return m_entries; }
    /// What is opened at the first start, without reading the others; empty when there is nothing.
    static QString first(const QString &folder = QStringLiteral(":/scenarios"));

private:
    QList<Entry> m_entries;
};

} // namespace timeslice
