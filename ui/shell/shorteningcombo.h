// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace timeslice {

/// A combo box whose list shows whole names, and whose closed box shows a short one where room is
/// scarce: "First come, first served (FCFS)" or "FCFS".
class ShorteningCombo : public QComboBox
{
    Q_OBJECT

public:
    using QComboBox::QComboBox;

    void setShortText(int item, const QString &text);
    void setShortened(bool shortened);
    bool isShortened() const { return m_shortened; }
    /// What sizeHint would say in that form.
    QSize hintFor(bool shortened) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void showPopup() override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int widthOfTexts(bool shortened) const;

    bool m_shortened = false;
};

} // namespace timeslice
