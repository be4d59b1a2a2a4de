// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/parametereditor.h"

#include "ui/shell/policybarwords.h"
#include "ui/shell/policyparameters.h"
#include "ui/words/namewords.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <limits>

namespace timeslice {
namespace {

int fitted(std::int64_t value)
{
    return static_cast<int>(std::min<std::int64_t>(value, std::numeric_limits<int>::max()));
}

} // namespace

ParameterEditor::ParameterEditor(const ParameterInfo &parameter, bool withLabel, QWidget *parent)
    : QWidget(parent)
    , m_parameter(parameter)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    if (withLabel) {
        m_label = new QLabel(this);
        m_label->setProperty("role", QStringLiteral("muted"));
        row->addWidget(m_label);
    }
    makeEditor();
    m_editor->setObjectName(
        QString::fromUtf8(parameter.key.data(), static_cast<qsizetype>(parameter.key.size())));
    row->addWidget(m_editor);
    setFocusProxy(m_editor);
    retranslateUi();
}

void ParameterEditor::makeEditor()
{
    switch (m_parameter.kind) {
    case ParameterKind::Integer: {
        auto *box = new QSpinBox(this);
        box->setRange(fitted(m_parameter.least), fitted(m_parameter.most));
        // Each step of a held arrow would be a rerun; a number being typed is not ready.
        box->setKeyboardTracking(false);
        box->setFixedWidth(box->fontMetrics().horizontalAdvance(QStringLiteral("00000")) + 44);
        connect(box, &QSpinBox::valueChanged, this, &ParameterEditor::changed);
        m_editor = box;
        break;
    }
    case ParameterKind::Boolean:
    case ParameterKind::Choice: {
        auto *box = new QComboBox(this);
        const auto count = m_parameter.kind == ParameterKind::Boolean
            ? 2
            : static_cast<int>(m_parameter.choices.size());
        for (int i = 0; i < count; ++i)
            box->addItem(QString());
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(box, &QComboBox::activated, this, &ParameterEditor::changed);
        m_editor = box;
        break;
    }
    case ParameterKind::IntegerList:
    case ParameterKind::Aging:
    case ParameterKind::Weights: {
        auto *line = new QLineEdit(this);
        line->setFixedWidth(line->fontMetrics().horizontalAdvance(QStringLiteral("00, 00, 00, 0"))
                            + 20);
        connect(line, &QLineEdit::editingFinished, this, [this, line] {
            PolicySpec trial = m_shown;
            if (line->text() == parameters::text(m_shown, m_parameter))
                return;
            if (parameters::setText(trial, m_parameter, line->text())) {
                emit changed();
            } else {
                emit refused(hint());
                show(m_shown);
            }
        });
        m_editor = line;
        break;
    }
    }
}

void ParameterEditor::show(const PolicySpec &spec)
{
    m_shown = spec;
    const QSignalBlocker blocker(m_editor);
    if (auto *box = qobject_cast<QSpinBox *>(m_editor))
        box->setValue(fitted(parameters::number(spec, m_parameter)));
    else if (auto *combo = qobject_cast<QComboBox *>(m_editor))
        combo->setCurrentIndex(fitted(parameters::number(spec, m_parameter)));
    else if (auto *line = qobject_cast<QLineEdit *>(m_editor))
        line->setText(parameters::text(spec, m_parameter));
}

void ParameterEditor::store(PolicySpec &spec) const
{
    if (const auto *box = qobject_cast<const QSpinBox *>(m_editor))
        parameters::setNumber(spec, m_parameter, box->value());
    else if (const auto *combo = qobject_cast<const QComboBox *>(m_editor))
        parameters::setNumber(spec, m_parameter, combo->currentIndex());
    else if (const auto *line = qobject_cast<const QLineEdit *>(m_editor))
        parameters::setText(spec, m_parameter, line->text());
}

QString ParameterEditor::hint() const
{
    switch (m_parameter.kind) {
    case ParameterKind::Aging:
        return tr("Two numbers: how many ticks of waiting improve the priority, and by how much. "
                  "For example 10, 1. Empty for no aging.");
    case ParameterKind::Weights:
        return tr("Groups and their weights, for example a=2, b=1. Empty for equal weights.");
    default:
        return tr("Whole numbers separated by commas, for example 2, 4, 8. Empty for the default.");
    }
}

void ParameterEditor::retranslateUi()
{
    const QString name = parameterName(m_parameter.key);
    if (m_label)
        m_label->setText(name);
    m_editor->setAccessibleName(name);
    if (auto *combo = qobject_cast<QComboBox *>(m_editor)) {
        if (m_parameter.kind == ParameterKind::Boolean) {
            combo->setItemText(0, tr("No"));
            combo->setItemText(1, tr("Yes"));
        } else {
            for (int i = 0; i < combo->count(); ++i)
                combo->setItemText(
                    i,
                    parameterValueName(m_parameter.key,
                                       m_parameter.choices[static_cast<std::size_t>(i)]));
        }
    } else if (auto *line = qobject_cast<QLineEdit *>(m_editor)) {
        line->setPlaceholderText(tr("default"));
        line->setToolTip(hint());
    }
}

void ParameterEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace timeslice
