// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/processeditor.h"

#include "ui/document/tracedocument.h"
#include "ui/document/viewstate.h"
#include "ui/editor/processcelldelegate.h"
#include "ui/editor/stepeditor.h"
#include "ui/models/processtablemodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/datatable.h"
#include "ui/words/names.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>
#include <set>

namespace timeslice {

ProcessEditor::ProcessEditor(TraceDocument *document, ViewState *view, ThemeProvider *themes,
                             QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_view(view)
    , m_themes(themes)
    , m_model(new ProcessTableModel(document, this))
    , m_bar(new QWidget(this))
    , m_table(new DataTable(themes, this))
    , m_message(new QLabel(this))
{
    auto *bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(4, 0, 4, 0);
    bar->setSpacing(4);
    m_add = addButton(&ProcessEditor::addProcess);
    m_duplicate = addButton(&ProcessEditor::duplicateProcess);
    m_remove = addButton(&ProcessEditor::removeProcess);
    m_up = addButton(&ProcessEditor::moveUp);
    m_down = addButton(&ProcessEditor::moveDown);
    m_steps = addButton(&ProcessEditor::editSteps);
    bar->addStretch(1);

    auto *delegate = new ProcessCellDelegate(themes, this);
    m_table->setItemDelegate(delegate);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->setModel(m_model);
    m_table->installEventFilter(this);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setContentsMargins(8, 0, 8, 0);
    m_message->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_bar);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_message);
    setFocusProxy(m_table);

    connect(delegate, &ProcessCellDelegate::checked, this, &ProcessEditor::showMessage);
    connect(m_model, &ProcessTableModel::refused, this, &ProcessEditor::showMessage);
    connect(document, &TraceDocument::reset, this, [this] { showMessage({}); });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        followSelection();
        updateButtons();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ProcessEditor::updateButtons);
    connect(m_table, &DataTable::rowChosen, view,
            [view](int row) { view->setSelectedTask(TaskId { row }); });
    connect(view, &ViewState::selectedTaskChanged, this, &ProcessEditor::followSelection);
    connect(themes, &ThemeProvider::themeChanged, this, &ProcessEditor::applyTheme);
    applyTheme();
    retranslateUi();
    followSelection();
    updateButtons();
}

void ProcessEditor::followSelection()
{
    const TaskId task = m_view->selectedTask();
    const int row = task == TaskId::None ? -1 : static_cast<int>(task);
    if (row != currentRow())
        m_table->followRow(row);
}

QToolButton *ProcessEditor::addButton(void (ProcessEditor::*slot)())
{
    auto *button = new QToolButton(m_bar);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setProperty("role", QStringLiteral("field"));
    m_bar->layout()->addWidget(button);
    connect(button, &QToolButton::clicked, this, slot);
    return button;
}

void ProcessEditor::applyTheme()
{
    const Theme &theme = m_themes->theme();
    const auto dress = [&theme](QToolButton *button, const QString &icon) {
        button->setIcon(Icons::icon(icon, theme));
        button->setIconSize(QSize(theme.bodyPixels + 4, theme.bodyPixels + 4));
        button->setFont(theme.bodyFont());
    };
    dress(m_add, QStringLiteral("add"));
    dress(m_duplicate, QStringLiteral("copy"));
    dress(m_remove, QStringLiteral("remove"));
    dress(m_up, QStringLiteral("up"));
    dress(m_down, QStringLiteral("down"));
    dress(m_steps, QStringLiteral("options"));
    arrangeButtons();
    m_message->setFont(theme.bodyFont());
    m_message->setStyleSheet(QStringLiteral("color: %1").arg(theme.error.name(QColor::HexRgb)));
}

void ProcessEditor::retranslateUi()
{
    const auto name = [](QToolButton *button, const QString &text, const QString &tip) {
        button->setText(text);
        button->setToolTip(tip);
        button->setAccessibleName(text);
        button->setAccessibleDescription(tip);
    };
    //: 按钮：添加一个进程
    name(m_add, tr("Add"), tr("Add a process below the current one (Insert)"));
    name(m_duplicate, tr("Duplicate"), tr("Add a copy of the current process (Ctrl+D)"));
    name(m_remove, tr("Remove"), tr("Remove the current process (Delete)"));
    //: 按钮：上移一行
    name(m_up, tr("Up"), tr("Move the current process up (Alt+Up)"));
    //: 按钮：下移一行
    name(m_down, tr("Down"), tr("Move the current process down (Alt+Down)"));
    //: 按钮：编辑执行步骤
    name(m_steps, tr("Steps…"), tr("Edit the steps of the current process (Ctrl+Enter)"));
    //: 进程
    m_table->setAccessibleName(tr("Processes"));
    showMessage({});
    m_model->retranslate();
    arrangeButtons();
}

void ProcessEditor::arrangeButtons()
{
    // Where the words do not fit, the arrows lose theirs first, then all: the icons and tips stay.
    const std::initializer_list<QToolButton *> all { m_add, m_duplicate, m_remove,
                                                     m_up,  m_down,      m_steps };
    const std::initializer_list<QToolButton *> arrows { m_up, m_down };
    const auto styled = [](std::initializer_list<QToolButton *> buttons,
                           Qt::ToolButtonStyle style) {
        for (QToolButton *button : buttons)
            button->setToolButtonStyle(style);
    };
    const auto fits = [&] {
        const QMargins margins = m_bar->layout()->contentsMargins();
        int needed = margins.left() + margins.right() - m_bar->layout()->spacing();
        for (const QToolButton *button : all)
            needed += button->sizeHint().width() + m_bar->layout()->spacing();
        return needed <= width();
    };
    styled(all, Qt::ToolButtonTextBesideIcon);
    if (!fits())
        styled(arrows, Qt::ToolButtonIconOnly);
    if (!fits())
        styled(all, Qt::ToolButtonIconOnly);
}

void ProcessEditor::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeButtons();
}

QString ProcessEditor::message() const
{
    return m_message->isHidden() ? QString() : m_message->text();
}

void ProcessEditor::showMessage(const QString &sentence)
{
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
    if (sentence.isEmpty() || !layout())
        return;
    // The message takes room from the table, and must not push out the row that it is about.
    layout()->activate();
    if (m_table->currentIndex().isValid())
        m_table->scrollTo(m_table->currentIndex());
}

int ProcessEditor::currentRow() const
{
    return m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1;
}

void ProcessEditor::updateButtons()
{
    const int row = currentRow();
    const int rows = m_model->rowCount();
    m_duplicate->setEnabled(row >= 0);
    m_remove->setEnabled(row >= 0 && rows > 1);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < rows);
    m_steps->setEnabled(row >= 0);
}

void ProcessEditor::goTo(int row)
{
    if (row < 0)
        return;
    const int column = std::max(0, m_table->currentIndex().column());
    m_table->setCurrentIndex(m_model->index(row, column));
    m_table->setFocus();
    m_view->setSelectedTask(TaskId { row });
    updateButtons();
}

void ProcessEditor::addProcess()
{
    goTo(m_model->addTask(currentRow() < 0 ? m_model->rowCount() - 1 : currentRow()));
}

void ProcessEditor::duplicateProcess()
{
    goTo(m_model->duplicateTask(currentRow()));
}

void ProcessEditor::removeProcess()
{
    goTo(m_model->removeTask(currentRow()));
}

void ProcessEditor::moveUp()
{
    goTo(m_model->moveTask(currentRow(), -1));
}

void ProcessEditor::moveDown()
{
    goTo(m_model->moveTask(currentRow(), 1));
}

void ProcessEditor::editSteps()
{
    const int row = currentRow();
    if (row < 0)
        return;
    std::set<std::string> devices { std::string() };
    for (const auto &[name, device] : m_document->scenario().machine.devices)
        devices.insert(name);
    for (const TaskSpec &task : m_document->scenario().tasks) {
        for (const Step &step : task.program)
            devices.insert(step.target);
    }
    QStringList names;
    for (const std::string &name : devices)
        names += QString::fromStdString(name);
    const TaskSpec &task = m_model->task(row);
    auto *editor = new StepEditor(words::taskLabel(task.number, words::text(task.name)),
                                  task.program, names, m_themes, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    // Found again by number: the row may have moved, or the scenario may be another one.
    connect(editor, &QDialog::accepted, this, [this, editor, number = task.number] {
        for (int i = 0; i < m_model->rowCount(); ++i) {
            if (m_model->task(i).number == number) {
                m_model->setProgram(i, editor->program());
                break;
            }
        }
    });
    editor->open();
}

bool ProcessEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool alt = key->modifiers() == Qt::AltModifier;
    const bool control = key->modifiers() == Qt::ControlModifier;
    if (key->key() == Qt::Key_Insert)
        addProcess();
    else if (key->key() == Qt::Key_Delete && key->modifiers() == Qt::NoModifier)
        removeProcess();
    else if (control && key->key() == Qt::Key_D)
        duplicateProcess();
    else if (alt && key->key() == Qt::Key_Up)
        moveUp();
    else if (alt && key->key() == Qt::Key_Down)
        moveDown();
    else if (control && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter))
        editSteps();
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

void ProcessEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace timeslice
