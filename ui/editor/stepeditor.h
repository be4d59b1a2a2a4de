// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace timeslice {

class ThemeProvider;

/// A small window for the steps of one program: each row is a kind of step, a length where it
/// takes time, and a name where it needs one. OK is possible only while the program is valid.
class StepEditor : public QDialog
{
    Q_OBJECT

public:
    StepEditor(const QString &taskName, const std::vector<Step> &program,
               const QStringList &devices, ThemeProvider *themes, QWidget *parent = nullptr);

    std::vector<Step> program() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QWidget *widget = nullptr;
        QComboBox *kind = nullptr;
        QSpinBox *length = nullptr;
        QComboBox *device = nullptr;
        QToolButton *remove = nullptr;
    };

    void retranslateUi();
    void addRow(const Step &step);
    void removeRow(QWidget *row);
    void check();

    QString m_taskName;
    QStringList m_devices;
    ThemeProvider *m_themes;
    std::vector<Row> m_rows;
    QVBoxLayout *m_rowLayout;
    QPushButton *m_addCpu;
    QPushButton *m_addIo;
    QPushButton *m_addOther;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
};

} // namespace timeslice
