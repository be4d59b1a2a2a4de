// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QSlider;
class QToolButton;

namespace timeslice {

class ActionRegistry;
class FlowLayout;
class ThemeProvider;

/// The panel above the timeline: to start, back, play, step, to end; the speed; whatever is put in
/// between (the policy); and the time. It knows no playback: it shows what it is told and says what
/// was asked for.
class TransportBar : public QFrame
{
    Q_OBJECT

public:
    TransportBar(ActionRegistry *actions, ThemeProvider *theme, QWidget *parent = nullptr);

    /// Puts a widget between the speed and the time.
    void addGroup(QWidget *group);
    double speed() const;

public slots:
    /// Shows a speed of 0.1 to 10, without saying speedChosen.
    void setSpeed(double speed);
    /// `text` is the time with its unit, "12 ms".
    void setTimeText(const QString &text);

signals:
    void speedChosen(double speed);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void fit();

    ThemeProvider *m_theme;
    FlowLayout *m_flow;
    QList<QToolButton *> m_buttons;
    QLabel *m_speedLabel;
    QSlider *m_speed;
    QLabel *m_time;
    QString m_timeText;
};

} // namespace timeslice
