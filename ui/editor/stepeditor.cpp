// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/stepeditor.h"

#include "core/scenario/stepwords.h"
#include "ui/models/programtext.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace timeslice {
namespace {

/// A name, or for fork the program of the child.
bool takesText(Step::Kind kind)
{
    return wordOf(kind).hasTarget || kind == Step::Kind::Fork;
}

} // namespace

StepEditor::StepEditor(const QString &taskName, const std::vector<Step> &program,
                       const QStringList &devices, ThemeProvider *themes, QWidget *parent)
    : QDialog(parent)
    , m_taskName(taskName)
    , m_devices(devices)
    , m_themes(themes)
    , m_addCpu(new QPushButton(this))
    , m_addIo(new QPushButton(this))
    , m_addOther(new QPushButton(this))
    , m_problem(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto *list = new QWidget(area);
    m_rowLayout = new QVBoxLayout(list);
    m_rowLayout->setContentsMargins(0, 0, 0, 0);
    m_rowLayout->addStretch(1);
    area->setWidget(list);
    auto *adding = new QHBoxLayout;
    adding->addWidget(m_addCpu);
    adding->addWidget(m_addIo);
    adding->addWidget(m_addOther);
    adding->addStretch(1);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    QPalette colours = m_problem->palette();
    colours.setColor(QPalette::WindowText, themes->theme().error);
    m_problem->setPalette(colours);
    m_problem->setStyleSheet(
        QStringLiteral("color: %1").arg(themes->theme().error.name(QColor::HexRgb)));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(area, 1);
    layout->addLayout(adding);
    layout->addWidget(m_problem);
    layout->addWidget(m_buttons);
    setFont(themes->theme().bodyFont());
    for (const Step &step : program)
        addRow(step);
    connect(m_addCpu, &QPushButton::clicked, this, [this] {
        addRow({ Step::Kind::Cpu, 1, {} });
        m_rows.back().length->setFocus();
    });
    connect(m_addIo, &QPushButton::clicked, this, [this] {
        addRow({ Step::Kind::Io, 1, {} });
        m_rows.back().length->setFocus();
    });
    connect(m_addOther, &QPushButton::clicked, this, [this] {
        addRow({ Step::Kind::Lock, 1, "A" });
        m_rows.back().kind->setFocus();
    });
    m_addOther->setAutoDefault(false);
    m_addCpu->setAutoDefault(false);
    m_addIo->setAutoDefault(false);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslateUi();
    check();
    const int rowHeight = m_addCpu->sizeHint().height() + layout->spacing();
    const int shown = std::clamp(static_cast<int>(program.size()), 3, 8);
    resize(QFontMetrics(font()).averageCharWidth() * 60, rowHeight * (shown + 4));
}

void StepEditor::addRow(const Step &step)
{
    Row row;
    row.widget = new QWidget(this);
    row.kind = new QComboBox(row.widget);
    for (const StepWord &word : stepWords())
        row.kind->addItem(QUtf8StringView(word.word).toString());
    row.kind->setCurrentIndex(static_cast<int>(step.kind));
    row.length = new QSpinBox(row.widget);
    row.length->setRange(0, std::numeric_limits<int>::max());
    row.length->setValue(
        static_cast<int>(std::min<Duration>(step.length, std::numeric_limits<int>::max())));
    row.device = new QComboBox(row.widget);
    row.device->setEditable(true);
    row.device->addItems(m_devices);
    row.device->setCurrentText(step.kind == Step::Kind::Fork
                                   ? ProgramText::write(step.child.front().program)
                                   : QString::fromStdString(step.target));
    row.length->setEnabled(step.takesTime());
    row.device->setEnabled(takesText(step.kind));
    row.remove = new QToolButton(row.widget);
    row.remove->setText(QStringLiteral("×"));
    auto *line = new QHBoxLayout(row.widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(row.kind);
    line->addWidget(row.length, 1);
    line->addWidget(row.device, 1);
    line->addWidget(row.remove);
    m_rowLayout->insertWidget(m_rowLayout->count() - 1, row.widget);
    connect(row.kind, &QComboBox::currentIndexChanged, this, [this, row](int kind) {
        const StepWord &word = wordOf(static_cast<Step::Kind>(kind));
        row.length->setEnabled(word.takesTime);
        row.device->setEnabled(takesText(word.kind));
        check();
    });
    connect(row.length, &QSpinBox::valueChanged, this, &StepEditor::check);
    connect(row.device, &QComboBox::currentTextChanged, this, &StepEditor::check);
    connect(row.remove, &QToolButton::clicked, this,
            [this, widget = row.widget] { removeRow(widget); });
    m_rows.push_back(row);
    retranslateUi();
    check();
}

void StepEditor::removeRow(QWidget *widget)
{
    std::erase_if(m_rows, [widget](const Row &row) { return row.widget == widget; });
    m_rowLayout->removeWidget(widget);
    widget->hide();
    widget->deleteLater();
    check();
}

std::vector<Step> StepEditor::program() const
{
    std::vector<Step> steps;
    for (const Row &row : m_rows) {
        Step step;
        step.kind = static_cast<Step::Kind>(row.kind->currentIndex());
        if (step.takesTime())
            step.length = row.length->value();
        if (step.kind == Step::Kind::Fork)
            step.child = { { ProgramText::read(row.device->currentText()).program, {} } };
        else if (wordOf(step.kind).hasTarget)
            step.target = row.device->currentText().simplified().toStdString();
        steps.push_back(step);
    }
    return steps;
}

void StepEditor::check()
{
    // The line's own reader judges, so that both ways of editing accept the same programs.
    const QString problem = ProgramText::read(ProgramText::write(program())).problem;
    m_problem->setText(problem);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty());
}

void StepEditor::retranslateUi()
{
    //: 某进程的执行步骤
    setWindowTitle(tr("Steps of %1").arg(m_taskName));
    //: 添加一个 CPU 步骤
    m_addCpu->setText(tr("Add CPU step"));
    m_addIo->setText(tr("Add I/O step"));
    //: 添加一个加锁等不占时间的步骤
    m_addOther->setText(tr("Add lock step"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("OK"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    for (const Row &row : m_rows) {
        row.kind->setAccessibleName(tr("Kind of step"));
        row.length->setAccessibleName(tr("Length"));
        row.device->setAccessibleName(tr("Device, lock, semaphore or queue"));
        row.device->lineEdit()->setPlaceholderText(tr("name"));
        row.remove->setToolTip(tr("Remove this step"));
        row.remove->setAccessibleName(tr("Remove this step"));
    }
    check();
}

void StepEditor::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace timeslice
