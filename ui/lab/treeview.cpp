// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/treeview.h"

#include "ui/drawing/statepainter.h"
#include "ui/lab/kernelstyle.h"
#include "ui/lab/labcontroller.h"
#include "ui/theme/theme.h"
#include "ui/words/labtexts.h"

#include <QEvent>
#include <QPainter>

namespace timeslice {

TreeView::TreeView(LabController *lab, ThemeProvider *theme, QWidget *parent)
    : QWidget(parent)
    , m_lab(lab)
    , m_theme(theme)
{
    installAccessibleRows();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    connect(lab, &LabController::changed, this, &TreeView::refresh);
    connect(theme, &ThemeProvider::themeChanged, this, [this] {
        updateGeometry();
        update();
    });
    retranslateUi();
    refresh();
}

void TreeView::refresh()
{
    const std::size_t before = m_rows.size();
    m_rows = processTree(m_lab->shown(), m_lab->scene().roots);
    if (before != m_rows.size())
        updateGeometry();
    update();
}

int TreeView::rowHeight() const
{
    return m_theme->theme().bodyPixels * 2;
}

int TreeView::indent() const
{
    return m_theme->theme().bodyPixels * 3 / 2;
}

QRect TreeView::rowRect(std::size_t row) const
{
    return { 0, static_cast<int>(row) * rowHeight(), width(), rowHeight() };
}

QSize TreeView::sizeHint() const
{
    return { m_theme->theme().bodyPixels * 24, minimumSizeHint().height() };
}

QSize TreeView::minimumSizeHint() const
{
    const int rows = std::max(1, static_cast<int>(m_rows.size()));
    return { m_theme->theme().bodyPixels * 10, rows * rowHeight() };
}

QString TreeView::label(const ProcessRow &row) const
{
    const live::LabState &lab = m_lab->shown();
    if (row.worker < 0)
        return QStringLiteral("timeslice-lab · %1").arg(lab.server);
    const auto &worker = lab.workers[static_cast<std::size_t>(row.worker)];
    return QStringLiteral("%1 · %2").arg(LabTexts::worker(row.worker)).arg(worker.pid);
}

/// Group, session and terminal only where they are not those that the first worker has from the
/// fork server.
QString TreeView::facts(const ProcessRow &row) const
{
    if (row.worker < 0)
        return tr("the fork server; adopts orphans");
    const auto &workers = m_lab->shown().workers;
    const live::KernelSample &kernel = workers[static_cast<std::size_t>(row.worker)].kernel;
    const live::KernelSample &usual = workers.front().kernel;
    QStringList facts;
    if (kernel.state == 'Z')
        facts += tr("zombie");
    if (row.adopted)
        facts += tr("orphan, adopted");
    if (row.elsewhere)
        facts += tr("parent: process %1").arg(kernel.parent);
    if (kernel.session != usual.session)
        facts += tr("session %1").arg(kernel.session);
    if (kernel.group != usual.group)
        facts += tr("process group %1").arg(kernel.group);
    if (kernel.terminal != usual.terminal)
        facts += kernel.terminal == 0 ? tr("no terminal")
                                      //: %1 is the number of the device
                                      : tr("terminal %1").arg(kernel.terminal);
    //: Between two of a list of facts: "zombie, session 12"
    return facts.join(tr(", ", "between facts"));
}

/// The row for somebody who cannot see where it stands.
QString TreeView::sentence(const ProcessRow &row) const
{
    if (row.worker < 0)
        //: %1 is "timeslice-lab · 4711"; %2 says what it is
        return tr("%1: %2", "fork server").arg(label(row), facts(row));
    const auto &worker = m_lab->shown().workers[static_cast<std::size_t>(row.worker)];
    const QString parent = worker.parent >= 0 ? LabTexts::worker(worker.parent)
        : row.elsewhere                       ? QString::number(worker.kernel.parent)
                                              : QStringLiteral("timeslice-lab");
    const QString state(QLatin1Char(worker.kernel.state));
    const QString more = facts(row);
    if (more.isEmpty())
        //: %1 is "w2 · 4711", %2 the kernel's letter, %3 another process
        return tr("%1: kernel state %2, child of %3").arg(label(row), state, parent);
    //: As before; %4 lists more: "zombie, session 12"
    return tr("%1: kernel state %2, child of %3; %4").arg(label(row), state, parent, more);
}

std::vector<AccessibleRow> TreeView::accessibleRows() const
{
    std::vector<AccessibleRow> rows;
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        rows.push_back({ sentence(m_rows[row]), rowRect(row), {} });
    return rows;
}

/// From the row up to its parent, past the rows between.
void TreeView::paintLines(QPainter &painter, std::size_t row) const
{
    const ProcessRow &here = m_rows[row];
    if (here.depth == 0)
        return;
    std::size_t parent = row;
    while (parent > 0 && m_rows[parent].depth >= here.depth)
        --parent;
    const int x = (here.depth - 1) * indent() + indent() / 2;
    const int y = rowRect(row).center().y();
    painter.setPen(QPen(m_theme->theme().mutedText, 1));
    painter.drawLine(x, rowRect(parent).bottom() - rowHeight() / 6, x, y);
    painter.drawLine(x, y, here.depth * indent() - 2, y);
}

void TreeView::paintRow(QPainter &painter, std::size_t row) const
{
    const Theme &theme = m_theme->theme();
    const ProcessRow &here = m_rows[row];
    const QRect rect = rowRect(row);
    const int side = theme.bodyPixels * 3 / 2;
    int left = here.depth * indent();
    if (here.worker >= 0) {
        const auto &worker = m_lab->shown().workers[static_cast<std::size_t>(here.worker)];
        drawStateBadge(
            painter, QRectF(left + 1, rect.center().y() - side / 2.0 + 1, side - 2, side - 2),
            kernelStateStyle(theme, worker.kernel.state), theme.labelFont(QFont::DemiBold));
        left += side + 6;
    }
    const auto draw = [&](const QString &text, const QFont &font, const QColor &colour) {
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(text, Qt::ElideRight, std::max(0, width() - left));
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QRect(left, rect.top(), width() - left, rect.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, shown);
        left += metrics.horizontalAdvance(shown) + theme.grid8;
    };
    draw(label(here), theme.bodyFont(QFont::DemiBold), theme.text);
    draw(facts(here), theme.labelFont(), theme.mutedText);
}

void TreeView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        paintLines(painter, row);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        paintRow(painter, row);
}

void TreeView::retranslateUi()
{
    setAccessibleName(tr("Process tree"));
    update();
}

void TreeView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace timeslice
