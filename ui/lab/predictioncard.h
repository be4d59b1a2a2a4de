// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace timeslice {

class PredictionGuide;

/// The question of a PredictionGuide with a button for each option (keys 1 to 4), and afterwards
/// what happened, whether that was the answer, and why. Hidden while nothing is asked.
class PredictionCard : public QFrame
{
    Q_OBJECT

public:
    explicit PredictionCard(PredictionGuide *guide, QWidget *parent = nullptr);

    QPushButton *option(int number) const { return m_options[static_cast<std::size_t>(number)]; }
    QPushButton *leaveButton() const { return m_leave; }
    QString verdict() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showOptions();
    void showOutcome();

    PredictionGuide *m_guide;
    QLabel *m_question;
    QVBoxLayout *m_optionColumn;
    std::vector<QPushButton *> m_options;
    QLabel *m_verdict;
    QPushButton *m_leave;
};

} // namespace timeslice
