// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/policyspec.h"

#include <QWidget>

class QLabel;

namespace timeslice {

struct ParameterInfo;

/// A name and an editor for one parameter of a policy, built from its description: a spin box, a
/// choice, or a line for a list. A text that is no such list is refused where it stands, and the
/// old one comes back.
class ParameterEditor : public QWidget
{
    Q_OBJECT

public:
    /// `withLabel` false when a form puts the name elsewhere. REQUIRES: `parameter` lives as long
    /// as the program (the registry's do).
    ParameterEditor(const ParameterInfo &parameter, bool withLabel, QWidget *parent = nullptr);

    const ParameterInfo &parameter() const { return m_parameter; }
    /// Shows what the scenario says, without saying changed.
    void show(const PolicySpec &spec);
    using QWidget::show;
    void store(PolicySpec &spec) const;

signals:
    /// Call `store` with a copy of the scenario's policy to make the change.
    void changed();
    /// The text is no such list; `hint` says what would be right.
    void refused(const QString &hint);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void makeEditor();
    QString hint() const;

    const ParameterInfo &m_parameter;
    PolicySpec m_shown;
    QLabel *m_label = nullptr;
    QWidget *m_editor = nullptr;
};

} // namespace timeslice
