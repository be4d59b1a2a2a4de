// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/processtablemodel.h"

#include "core/scenario/problem.h"
#include "ui/document/tracedocument.h"
#include "ui/models/modelroles.h"
#include "ui/models/programtext.h"
#include "ui/models/scenariocheck.h"
#include "ui/words/names.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace timeslice {
namespace {

using Field = ProcessTableModel::Field;

constexpr qlonglong kMostTime = kTimeLimit - 1;

struct Bounds
{
    qlonglong least = 0;
    qlonglong most = kMostTime;
    bool mayBeEmpty = false;
};

Bounds boundsOf(Field field)
{
    switch (field) {
    case Field::Priority:
        return { -kMostTime, kMostTime };
    case Field::Queue:
        return { 1, kMaxQueue + 1 };
    case Field::Tickets:
        return { 1, 1'000'000'000 };
    case Field::Nice:
        return { -20, 19 };
    case Field::Period:
    case Field::Deadline:
        return { 1, kMostTime, true };
    case Field::Jobs:
        return { 1, 1'000'000, true };
    default:
        return {};
    }
}

bool isNumber(Field field)
{
    return field != Field::Name && field != Field::Group && field != Field::Program;
}

template <typename T>
QString optionalText(const std::optional<T> &value)
{
    return value ? QString::number(*value) : QString();
}

/// One text for both languages stays one; texts that differ are changed in the language shown.
void setText(LocalizedText *text, const std::string &value)
{
    const bool both = text->zh.empty() || text->en.empty() || text->en == text->zh;
    if (both)
        *text = { value, {} };
    else
        (words::chinese() ? text->zh : text->en) = value;
}

} // namespace

ProcessTableModel::ProcessTableModel(TraceDocument *document, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
{
    connect(document, &TraceDocument::reset, this, &ProcessTableModel::refresh);
    m_tasks = document->scenario().tasks;
    m_fields = wantedFields();
}

std::vector<Field> ProcessTableModel::wantedFields() const
{
    const std::string &policy = m_document->scenario().policy.id;
    std::vector<Field> fields { Field::Name, Field::Arrival };
    const auto add = [&](bool wanted, Field field) {
        if (wanted)
            fields.push_back(field);
    };
    const auto anybody = [this](auto &&has) {
        return std::ranges::any_of(m_document->scenario().tasks, has);
    };
    const bool realTime = policy == "edf" || policy == "rm" || policy == "llf";
    const bool periodic = anybody([](const TaskSpec &task) { return task.period.has_value(); });
    add(policy == "priority", Field::Priority);
    add(policy == "mlq", Field::Queue);
    add(policy == "lottery" || policy == "stride", Field::Tickets);
    add(policy == "cfs" || policy == "eevdf", Field::Nice);
    add(policy == "fair_share", Field::Group);
    add(realTime || periodic, Field::Period);
    add(realTime, Field::Deadline);
    add(realTime || periodic, Field::Jobs);
    fields.push_back(Field::Program);
    return fields;
}

void ProcessTableModel::refresh()
{
    const std::vector<TaskSpec> &tasks = m_document->scenario().tasks;
    const std::vector<Field> fields = wantedFields();
    if (tasks.size() == m_tasks.size() && fields == m_fields) {
        if (tasks == m_tasks)
            return;
        m_tasks = tasks;
        if (!m_tasks.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        // What is the widest text may have changed as well.
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        return;
    }
    beginResetModel();
    m_tasks = tasks;
    m_fields = fields;
    endResetModel();
}

int ProcessTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tasks.size());
}

int ProcessTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

int ProcessTableModel::columnOf(Field field) const
{
    const auto it = std::ranges::find(m_fields, field);
    return it == m_fields.end() ? -1 : static_cast<int>(std::distance(m_fields.begin(), it));
}

QString ProcessTableModel::displayText(const TaskSpec &task) const
{
    return words::taskLabel(task.number, words::text(task.name));
}

QString ProcessTableModel::cellText(const TaskSpec &task, Field field) const
{
    switch (field) {
    case Field::Name:
        return words::text(task.name);
    case Field::Arrival:
        return QString::number(task.arrival);
    case Field::Priority:
        return QString::number(task.priority);
    case Field::Queue:
        return QString::number(task.queue + 1);
    case Field::Tickets:
        return QString::number(task.tickets);
    case Field::Nice:
        return QString::number(task.nice);
    case Field::Group:
        return QString::fromStdString(task.group);
    case Field::Period:
        return optionalText(task.period);
    case Field::Deadline:
        return optionalText(task.deadline);
    case Field::Jobs:
        return optionalText(task.jobs);
    case Field::Program:
        return ProgramText::write(task.program);
    }
    return {};
}

QVariant ProcessTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TaskSpec &spec = task(index.row());
    const Field shown = field(index.column());
    const QString text = cellText(spec, shown);
    switch (role) {
    case Qt::EditRole:
        return text;
    case Qt::DisplayRole:
        if (shown == Field::Name)
            return displayText(spec);
        return text.isEmpty() ? QStringLiteral("—") : text;
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isNumber(shown) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole:
        return shown == Field::Program ? text : QString();
    case MutedRole:
        return text.isEmpty() && shown != Field::Name;
    case TaskRole:
        return index.row();
    default:
        return {};
    }
}

QVariant ProcessTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Field shown = field(section);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isNumber(shown) ? Qt::AlignRight : Qt::AlignLeft));
    if (role == StretchRole)
        return shown == Field::Program ? 1 : 0;
    if (role == WidestTextRole) {
        QStringList texts { QStringLiteral("0000") };
        for (const TaskSpec &spec : m_tasks)
            texts += shown == Field::Name ? displayText(spec) : cellText(spec, shown);
        return texts;
    }
    if (role == Qt::ToolTipRole && shown == Field::Program)
        return tr("Steps separated by commas: cpu 5, io 3 disk, cpu 2. A number alone is one CPU "
                  "burst.");
    if (role != Qt::DisplayRole)
        return {};
    switch (shown) {
    case Field::Name:
        //: 进程
        return tr("Process");
    case Field::Arrival:
        //: 到达（时间）
        return tr("Arrival");
    case Field::Priority:
        //: 优先数
        return tr("Priority");
    case Field::Queue:
        //: 所属队列
        return tr("Queue");
    case Field::Tickets:
        //: 彩票数
        return tr("Tickets");
    case Field::Nice:
        //: nice 值
        return tr("Nice");
    case Field::Group:
        //: 用户组
        return tr("Group");
    case Field::Period:
        //: 周期
        return tr("Period");
    case Field::Deadline:
        //: 截止时间
        return tr("Deadline");
    case Field::Jobs:
        //: 作业个数（周期任务释放几次）
        return tr("Jobs");
    case Field::Program:
        //: 执行步骤（CPU 与 I/O 交替）
        return tr("Program");
    }
    return {};
}

Qt::ItemFlags ProcessTableModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags base = QAbstractTableModel::flags(index);
    return index.isValid() ? base | Qt::ItemIsEditable | Qt::ItemNeverHasChildren : base;
}

QString ProcessTableModel::assign(TaskSpec *task, Field field, const QString &text) const
{
    const QString trimmed = text.trimmed();
    if (field == Field::Name) {
        setText(&task->name, trimmed.toStdString());
        return {};
    }
    if (field == Field::Group) {
        task->group = trimmed.toStdString();
        return {};
    }
    if (field == Field::Program) {
        ProgramText::Parsed parsed = ProgramText::read(trimmed);
        task->program = ProgramText::withNamesOf(task->program, std::move(parsed.program));
        return parsed.problem;
    }
    const Bounds bounds = boundsOf(field);
    if (trimmed.isEmpty() && bounds.mayBeEmpty) {
        if (field == Field::Period)
            task->period.reset();
        else if (field == Field::Deadline)
            task->deadline.reset();
        else
            task->jobs.reset();
        return {};
    }
    bool whole = false;
    const qlonglong value = trimmed.toLongLong(&whole);
    if (trimmed.isEmpty())
        return tr("This cell needs a whole number from %1 to %2.")
            .arg(bounds.least)
            .arg(bounds.most);
    if (!whole || value < bounds.least || value > bounds.most) {
        return tr("“%1” is not a whole number from %2 to %3.")
            .arg(trimmed.left(40))
            .arg(bounds.least)
            .arg(bounds.most);
    }
    switch (field) {
    case Field::Arrival:
        task->arrival = value;
        break;
    case Field::Priority:
        task->priority = value;
        break;
    case Field::Queue:
        task->queue = static_cast<std::int32_t>(value - 1);
        break;
    case Field::Tickets:
        task->tickets = value;
        break;
    case Field::Nice:
        task->nice = static_cast<std::int32_t>(value);
        break;
    case Field::Period:
        task->period = value;
        break;
    case Field::Deadline:
        task->deadline = value;
        break;
    case Field::Jobs:
        task->jobs = static_cast<std::int32_t>(value);
        break;
    default:
        break;
    }
    return {};
}

QString ProcessTableModel::problemWith(const QModelIndex &index, const QString &text) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    Scenario changed = m_document->scenario();
    const QString problem =
        assign(&changed.tasks[static_cast<std::size_t>(index.row())], field(index.column()), text);
    return problem.isEmpty() ? problemIn(changed) : problem;
}

bool ProcessTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const Field changedField = field(index.column());
    Scenario changed = m_document->scenario();
    TaskSpec &spec = changed.tasks[static_cast<std::size_t>(index.row())];
    const QString name = displayText(spec);
    const QString problem = assign(&spec, changedField, value.toString());
    if (!problem.isEmpty()) {
        emit refused(problem);
        return false;
    }
    return commit(undoText(changedField, name), std::move(changed));
}

QString ProcessTableModel::undoText(Field field, const QString &name) const
{
    switch (field) {
    case Field::Name:
        return tr("Rename %1").arg(name);
    case Field::Arrival:
        return tr("Change the arrival of %1").arg(name);
    case Field::Priority:
        return tr("Change the priority of %1").arg(name);
    case Field::Queue:
        return tr("Change the queue of %1").arg(name);
    case Field::Tickets:
        return tr("Change the tickets of %1").arg(name);
    case Field::Nice:
        return tr("Change the nice value of %1").arg(name);
    case Field::Group:
        return tr("Change the group of %1").arg(name);
    case Field::Period:
        return tr("Change the period of %1").arg(name);
    case Field::Deadline:
        return tr("Change the deadline of %1").arg(name);
    case Field::Jobs:
        return tr("Change the number of jobs of %1").arg(name);
    case Field::Program:
        return tr("Change the program of %1").arg(name);
    }
    return {};
}

bool ProcessTableModel::commit(const QString &undoText, Scenario changed)
{
    const QString problem = problemIn(changed);
    if (!problem.isEmpty()) {
        emit refused(problem);
        return false;
    }
    m_document->edit(undoText, std::move(changed));
    return true;
}

int ProcessTableModel::addTask(int afterRow)
{
    Scenario changed = m_document->scenario();
    TaskSpec added;
    added.program = { Step { Step::Kind::Cpu, 4, {} } };
    for (const TaskSpec &other : changed.tasks)
        added.number = std::max(added.number, other.number + 1);
    const int row = std::clamp(afterRow + 1, 0, rowCount());
    if (row > 0)
        added.arrival = changed.tasks[static_cast<std::size_t>(row) - 1].arrival;
    const QString name = displayText(added);
    changed.tasks.insert(changed.tasks.begin() + row, std::move(added));
    return commit(tr("Add %1").arg(name), std::move(changed)) ? row : -1;
}

int ProcessTableModel::duplicateTask(int row)
{
    if (row < 0 || row >= rowCount())
        return -1;
    Scenario changed = m_document->scenario();
    TaskSpec copy = changed.tasks[static_cast<std::size_t>(row)];
    const QString name = displayText(copy);
    for (const TaskSpec &other : changed.tasks)
        copy.number = std::max(copy.number, other.number + 1);
    copy.name = {}; // two processes of one name could not be told apart
    changed.tasks.insert(changed.tasks.begin() + row + 1, std::move(copy));
    return commit(tr("Duplicate %1").arg(name), std::move(changed)) ? row + 1 : -1;
}

int ProcessTableModel::removeTask(int row)
{
    if (row < 0 || row >= rowCount())
        return -1;
    if (rowCount() == 1) {
        emit refused(tr("A scenario needs at least one process, so the last one stays."));
        return -1;
    }
    Scenario changed = m_document->scenario();
    const QString name = displayText(changed.tasks[static_cast<std::size_t>(row)]);
    changed.tasks.erase(changed.tasks.begin() + row);
    const int next = std::min(row, static_cast<int>(changed.tasks.size()) - 1);
    return commit(tr("Remove %1").arg(name), std::move(changed)) ? next : -1;
}

int ProcessTableModel::moveTask(int row, int by)
{
    const int target = row + by;
    if (row < 0 || row >= rowCount() || target < 0 || target >= rowCount())
        return -1;
    Scenario changed = m_document->scenario();
    auto &tasks = changed.tasks;
    const QString name = displayText(tasks[static_cast<std::size_t>(row)]);
    std::swap(tasks[static_cast<std::size_t>(row)], tasks[static_cast<std::size_t>(target)]);
    return commit(tr("Move %1").arg(name), std::move(changed)) ? target : -1;
}

bool ProcessTableModel::setProgram(int row, const std::vector<Step> &program)
{
    if (row < 0 || row >= rowCount())
        return false;
    Scenario changed = m_document->scenario();
    TaskSpec &spec = changed.tasks[static_cast<std::size_t>(row)];
    const QString name = displayText(spec);
    spec.program = ProgramText::withNamesOf(spec.program, program);
    return commit(undoText(Field::Program, name), std::move(changed));
}

void ProcessTableModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_tasks.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace timeslice
