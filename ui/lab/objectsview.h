// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace timeslice {

class LabController;
class ThemeProvider;

/// What the processes share, drawn: who has each lock and who waits for it, counters, the file. A
/// deadlock is said under it, in red.
class ObjectsView : public QWidget
{
    Q_OBJECT

public:
    ObjectsView(LabController *lab, ThemeProvider *theme, QWidget *parent = nullptr);

    QString verdict() const { return m_verdict; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    int halfRows() const;
    int rowHeight() const;
    void paintVerdict(QPainter &painter, qreal top) const;
    void paintRow(QPainter &painter, const QRectF &row, std::size_t object) const;

    LabController *m_lab;
    ThemeProvider *m_theme;
    QString m_verdict;
};

} // namespace timeslice
