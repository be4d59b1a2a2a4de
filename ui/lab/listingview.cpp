// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/listingview.h"

#include "ui/drawing/statepainter.h"
#include "ui/lab/labcontroller.h"
#include "ui/theme/theme.h"
#include "ui/words/labtexts.h"

#include <QFontDatabase>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <optional>

namespace timeslice {
namespace {

/// How a process on a line is drawn: what it does there.
TaskState lookOf(const live::WorkerView &worker)
{
    switch (worker.state) {
    case live::WorkerView::State::Blocked:
        return TaskState::Blocked;
    case live::WorkerView::State::Working:
        return TaskState::Running;
    default:
        return TaskState::Ready;
    }
}

} // namespace

ListingView::ListingView(LabController *lab, ThemeProvider *theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_lab(lab)
    , m_theme(theme)
{
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(lab, &LabController::changed, this, &ListingView::follow);
    connect(lab, &LabController::sceneChanged, this, &ListingView::load);
    connect(theme, &ThemeProvider::themeChanged, this, &ListingView::arrange);
    load();
}

void ListingView::setDialect(Dialect dialect)
{
    m_dialect = dialect;
    load();
}

void ListingView::load()
{
    m_listing = listingOf(m_lab->scene(), m_dialect);
    setAccessibleDescription(m_listing.lines.join(QLatin1Char('\n')));
    arrange();
}

QFont ListingView::codeFont() const
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(m_theme->theme().bodyPixels);
    return font;
}

int ListingView::lineHeight() const
{
    return m_theme->theme().bodyPixels * 3 / 2 + 2;
}

void ListingView::arrange()
{
    const int content = lineHeight() * static_cast<int>(m_listing.lines.size());
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(lineHeight());
    verticalScrollBar()->setRange(0, std::max(0, content - viewport()->height()));
    viewport()->update();
}

/// Where somebody is stays in sight: scrolls when all of them are outside.
void ListingView::follow()
{
    viewport()->update();
    const int height = lineHeight();
    std::optional<int> nearest;
    for (qsizetype i = 0; i < m_listing.statements.size(); ++i) {
        const int top = static_cast<int>(i) * height - verticalScrollBar()->value();
        const bool isHere = m_listing.statements[i] != 0
            && std::ranges::any_of(m_lab->shown().workers, [&](const live::WorkerView &worker) {
                                return worker.isAlive() && worker.line == m_listing.statements[i];
                            });
        if (!isHere)
            continue;
        if (top >= 0 && top + height <= viewport()->height())
            return;
        nearest = nearest.value_or(static_cast<int>(i));
    }
    if (nearest)
        verticalScrollBar()->setValue((*nearest - 1) * height);
}

void ListingView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void ListingView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = m_theme->theme();
    const int height = lineHeight();
    const qreal token =
        QFontMetricsF(theme.labelFont(QFont::DemiBold)).horizontalAdvance(QStringLiteral("w20"))
        + 12;
    for (qsizetype i = 0; i < m_listing.lines.size(); ++i) {
        const QRectF line(0, static_cast<int>(i) * height - verticalScrollBar()->value(),
                          viewport()->width(), height);
        std::vector<int> here;
        const auto &workers = m_lab->shown().workers;
        for (std::size_t worker = 0; m_listing.statements[i] && worker < workers.size(); ++worker) {
            if (workers[worker].isAlive() && workers[worker].line == m_listing.statements[i])
                here.push_back(static_cast<int>(worker));
        }
        if (!here.empty())
            painter.fillRect(line, theme.selection);
        painter.setFont(codeFont());
        painter.setPen(theme.text);
        painter.drawText(line.adjusted(6, 0, 0, 0), Qt::AlignVCenter, m_listing.lines[i]);
        qreal right = line.right() - token - 2;
        const qreal code = QFontMetricsF(painter.font()).horizontalAdvance(m_listing.lines[i]) + 12;
        for (auto worker = here.rbegin(); worker != here.rend() && right > code; ++worker) {
            const auto &view = workers[static_cast<std::size_t>(*worker)];
            drawToken(painter, QRectF(right, line.top() + 2, token, height - 4),
                      tokenLook(theme, lookOf(view), LabTexts::worker(*worker)), theme);
            right -= token + 3;
        }
    }
}

} // namespace timeslice
