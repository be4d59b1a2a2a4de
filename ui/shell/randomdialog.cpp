// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/randomdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <limits>

namespace timeslice {
namespace {

QSpinBox *spinBox(const char *name, int least, int most, std::int64_t value, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setRange(least, most);
    box->setValue(static_cast<int>(value));
    return box;
}

} // namespace

RandomDialog::RandomDialog(const RandomWorkload &proposed, QWidget *parent)
    : QDialog(parent)
    , m_tasks(spinBox("tasks", 1, kMostRandomTasks, proposed.tasks, this))
    , m_arrivalGap(spinBox("arrivalGap", 0, kLongestMean, proposed.arrivalGap, this))
    , m_burst(spinBox("burst", 1, kLongestMean, proposed.burst, this))
    , m_spread(new QComboBox(this))
    , m_ioShare(spinBox("ioShare", 0, 90, proposed.ioShare, this))
    , m_priorities(spinBox("priorities", 1, 100, proposed.priorities, this))
    , m_seed(spinBox("seed", 0, std::numeric_limits<int>::max(),
                     static_cast<std::int64_t>(proposed.seed), this))
{
    setObjectName(QStringLiteral("randomDialog"));
    //: 随机生成一组进程
    setWindowTitle(tr("Random processes"));
    m_arrivalGap->setSpecialValueText(tr("All at once"));
    m_ioShare->setSuffix(QStringLiteral(" %"));
    //: a distribution: all values alike. 全部相同
    m_spread->addItem(tr("All alike"));
    //: the uniform distribution. 均匀分布
    m_spread->addItem(tr("Uniform"));
    //: the geometric (discrete exponential) distribution. 几何分布：短的多，长的少
    m_spread->addItem(tr("Many short, few long (geometric)"));
    //: 双峰分布：交互型与批处理型
    m_spread->addItem(tr("Nine short, one long (bimodal)"));
    m_spread->setCurrentIndex(static_cast<int>(proposed.spread));
    auto *form = new QFormLayout;
    form->addRow(tr("Processes"), m_tasks);
    //: 平均到达间隔
    form->addRow(tr("Mean time between arrivals"), m_arrivalGap);
    form->addRow(tr("Mean CPU burst"), m_burst);
    //: 分布
    form->addRow(tr("Distribution of bursts"), m_spread);
    //: I/O 时间所占比例
    form->addRow(tr("Share of I/O"), m_ioShare);
    form->addRow(tr("Priorities from 1 to"), m_priorities);
    //: 随机数种子
    form->addRow(tr("Seed"), m_seed);
    auto *hint = new QLabel(
        tr("The same seed gives the same processes. Policy, machine and conventions stay."), this);
    hint->setProperty("role", QStringLiteral("muted"));
    hint->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Make them"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(hint);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

RandomWorkload RandomDialog::workload() const
{
    RandomWorkload workload;
    workload.tasks = m_tasks->value();
    workload.arrivalGap = m_arrivalGap->value();
    workload.burst = m_burst->value();
    workload.spread = static_cast<Spread>(m_spread->currentIndex());
    workload.ioShare = m_ioShare->value();
    workload.priorities = m_priorities->value();
    workload.seed = static_cast<std::uint64_t>(m_seed->value());
    return workload;
}

} // namespace timeslice
