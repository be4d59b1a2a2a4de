// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/drawing/accessiblerows.h"
#include "ui/waitgraph/waitgraphmodel.h"

#include <QWidget>

#include <vector>

namespace timeslice {

class ThemeProvider;
class TraceDocument;
class ViewState;

/// Processes and locks at the playhead, with an arrow from each lock to who holds it and from each
/// process to the lock it waits for; a cycle, which is a deadlock, stands out. Below it the same in
/// words. GUI thread.
class WaitGraphView : public QWidget, public AccessibleRowSource
{
    Q_OBJECT

public:
    WaitGraphView(TraceDocument *document, ViewState *view, ThemeProvider *theme,
                  QWidget *parent = nullptr);

    /// There is something to show: some program uses a lock.
    bool isWanted() const { return !m_nodes.empty(); }
    const std::vector<WaitNode> &nodes() const { return m_nodes; }
    const std::vector<WaitArrow> &arrows() const { return m_arrows; }
    /// Who waits for whom, or that nobody does; the cycle if there is one.
    QString sentence() const;
    QRectF nodeRect(std::size_t node) const;

    std::vector<AccessibleRow> accessibleRows() const override;
    QSize minimumSizeHint() const override;

signals:
    void wantedChanged(bool wanted);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void documentChanged();
    void stateChanged();
    QString labelOf(std::size_t node) const;
    QSizeF nodeSize() const;
    QPointF nodeMiddle(std::size_t node) const;
    QRectF ring() const;
    int wordsHeight() const;
    void paintArrow(QPainter &painter, const WaitArrow &arrow) const;
    void paintNode(QPainter &painter, std::size_t node) const;

    TraceDocument *m_document;
    ViewState *m_view;
    ThemeProvider *m_theme;
    std::vector<WaitNode> m_nodes;
    std::vector<WaitArrow> m_arrows;
    std::vector<TaskState> m_states; ///< by TaskId
};

} // namespace timeslice
