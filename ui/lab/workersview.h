// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

#include <vector>

class QGridLayout;
class QLabel;
class QToolButton;

namespace timeslice {

class ElidedLabel;
class LabController;
class ThemeProvider;

/// A letter for the kernel's state of a process, with the state's colour and pattern.
class KernelBadge : public QWidget
{
    Q_OBJECT

public:
    explicit KernelBadge(ThemeProvider *theme, QWidget *parent = nullptr);

    /// As in /proc/PID/stat.
    void setState(char state);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeProvider *m_theme;
    char m_state = '?';
};

/// One row for each process of the scene: what the kernel says, what it says itself, and the
/// buttons that drive it.
class WorkersView : public QScrollArea
{
    Q_OBJECT

public:
    WorkersView(LabController *lab, ThemeProvider *theme, QWidget *parent = nullptr);

    QToolButton *stepButton(int worker) const { return m_rows[static_cast<size_t>(worker)].step; }
    QToolButton *signalButton(int worker) const
    {
        return m_rows[static_cast<size_t>(worker)].signal;
    }
    QToolButton *killButton(int worker) const { return m_rows[static_cast<size_t>(worker)].kill; }
    QString standing(int worker) const;
    int rows() const { return static_cast<int>(m_rows.size()); }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Row
    {
        QLabel *name;
        KernelBadge *badge;
        ElidedLabel *standing;
        QToolButton *step;
        QToolButton *run;
        QToolButton *signal;
        QToolButton *kill;
    };

    void refresh();
    void makeRows(int count);
    void addSignals(QToolButton *button, int number);
    void placeRows();
    void placeAnew();
    void refreshRow(int number);
    void retranslateUi();

    LabController *m_lab;
    ThemeProvider *m_theme;
    QWidget *m_content;
    QGridLayout *m_grid;
    QLabel *m_empty;
    std::vector<Row> m_rows;
    bool m_twoLines = false; ///< where a line has no room for the sentence as well
};

} // namespace timeslice
