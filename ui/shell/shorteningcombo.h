// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QPointer>

namespace timeslice {

/// A combo box whose list shows whole names, and whose closed box shows a short one where room is
/// scarce: "First come, first served (FCFS)" or "FCFS". A choice made with the mouse gives the
/// focus back, and only Up and Down change a closed box: keys that step through the run are not for
/// it.
class ShorteningCombo : public QComboBox
{
    Q_OBJECT

public:
    explicit ShorteningCombo(QWidget *parent = nullptr);

    void setShortText(int item, const QString &text);
    void setShortened(bool shortened);
    bool isShortened() const { return m_shortened; }
    /// What sizeHint would say in that form.
    QSize hintFor(bool shortened) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void showPopup() override;
    void hidePopup() override;

protected:
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int widthOfTexts(bool shortened) const;

    bool m_shortened = false;
    bool m_clicked = false; ///< has the focus because it was clicked
    QPointer<QWidget> m_before; ///< who had the focus before
};

} // namespace timeslice
