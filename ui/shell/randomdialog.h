// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/randomworkload.h"

#include <QDialog>

class QComboBox;
class QSpinBox;

namespace timeslice {

/// Asks how a random workload is to be: how many processes, how they arrive, how long they
/// compute and wait. The same answers give the same workload; another seed gives another.
class RandomDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RandomDialog(const RandomWorkload &proposed, QWidget *parent = nullptr);

    RandomWorkload workload() const;

private:
    QSpinBox *m_tasks;
    QSpinBox *m_arrivalGap;
    QSpinBox *m_burst;
    QComboBox *m_spread;
    QSpinBox *m_ioShare;
    QSpinBox *m_priorities;
    QSpinBox *m_seed;
};

} // namespace timeslice
