// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/conventions.h"

#include <QFrame>

class QComboBox;
class QLabel;

namespace timeslice {

/// The conventions of a scenario, chosen on screen: the preset, and each convention with a sentence
/// that says what it decides. A choice that agrees with the preset is no override.
class ConventionsPopup : public QFrame
{
    Q_OBJECT

public:
    explicit ConventionsPopup(QWidget *parent = nullptr);

    void setChoice(const ConventionChoice &choice);
    /// Below `anchor`, within its screen.
    void popUp(const QWidget *anchor);

signals:
    void changed(const timeslice::ConventionChoice &choice);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        ConventionKey key;
        QLabel *name;
        QComboBox *value;
        QLabel *sentence;
    };

    void retranslateUi();
    void choose(const Row &row, int value);

    ConventionChoice m_choice;
    QLabel *m_presetLabel;
    QComboBox *m_preset;
    QList<Row> m_rows;
};

} // namespace timeslice
