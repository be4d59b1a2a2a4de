// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/drawing/accessiblerows.h"
#include "ui/waitgraph/waitgraphmodel.h"

#include <QWidget>

#include <functional>
#include <vector>

namespace timeslice {

class ThemeProvider;
class ViewState;

/// Processes and locks at the playhead, with an arrow from each lock to who holds it and from each
/// process to the lock it waits for; a cycle, which is a deadlock, stands out. Below it the same in
/// words. GUI thread.
class WaitGraphView : public QWidget, public AccessibleRowSource
{
    Q_OBJECT

public:
    using StateAt = std::function<const SystemState &(std::size_t position)>;

    WaitGraphView(ViewState *view, ThemeProvider *theme, QWidget *parent = nullptr);

    /// REQUIRES: the trace stays until another one, or nullptr, is set; `stateAt` answers for its
    /// positions as TraceDocument::stateAt does.
    void setTrace(const Trace *trace, StateAt stateAt);
    /// Something was appended to the trace.
    void traceExtended();

    /// There is something to show: some program uses a lock.
    bool isWanted() const { return !nodes().empty(); }
    const std::vector<WaitNode> &nodes() const { return m_nodes.nodes(); }
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
    void stateChanged();
    QString labelOf(std::size_t node) const;
    QSizeF nodeSize() const;
    QPointF nodeMiddle(std::size_t node) const;
    QRectF ring() const;
    int wordsHeight() const;
    void paintArrow(QPainter &painter, const WaitArrow &arrow) const;
    void paintNode(QPainter &painter, std::size_t node) const;

    const Trace *m_trace = nullptr;
    StateAt m_stateAt;
    ViewState *m_view;
    ThemeProvider *m_theme;
    WaitNodes m_nodes;
    std::vector<WaitArrow> m_arrows;
    std::vector<TaskState> m_states; ///< by TaskId
};

} // namespace timeslice
