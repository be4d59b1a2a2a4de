// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queues/queueview.h"

#include "ui/drawing/statepainter.h"
#include "ui/queues/queuelayout.h"
#include "ui/queues/queuewords.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QVariantAnimation>

#include <algorithm>
#include <cmath>
#include <map>

namespace timeslice {
namespace {

using Kind = QueueRow::Kind;

} // namespace

class QueueView::Private
{
public:
    Private(QueueView *owner, ViewState *viewState, ThemeProvider *provider)
        : q(owner)
        , view(viewState)
        , themes(provider)
    {
        animation.setStartValue(0.0);
        animation.setEndValue(1.0);
        animation.setDuration(kAnimationMs);
        animation.setEasingCurve(QEasingCurve::InOutCubic);
    }

    const Theme &theme() const { return themes->theme(); }
    QString label(TaskId task) const { return labels[index(task)]; }
    QString title(const QueueRow &row) const { return QueueWords::title(row, model.levels); }
    QString wholeRow(const QueueRow &row) const
    {
        return QueueWords::whole(row, model.levels, labels);
    }
    QueueMetrics measure() const;
    void relayout();
    void finish();
    QRectF shownRect(const PlacedToken &token) const;
    qreal offset() const { return q->verticalScrollBar()->value(); }

    void paintRow(QPainter &painter, const QueueRow &row, const PlacedRow &placed) const;
    void paintCpu(QPainter &painter, const QueueRow &row, const PlacedRow &placed) const;
    void paintHeld(QPainter &painter, const QueueRow &row, const PlacedRow &placed) const;
    void paintToken(QPainter &painter, const QueueRow &row, const PlacedToken &token,
                    bool served) const;
    void paintLine(QPainter &painter) const;
    void paintCaption(QPainter &painter) const;

    QueueView *q;
    ViewState *view;
    ThemeProvider *themes;
    std::vector<std::int64_t> numbers;
    std::vector<QString> labels;
    std::vector<TaskId> order;
    std::map<TaskId, QString> keys;
    QString keyName;
    QueueModel model;
    QueueLayout layout;
    std::map<TaskId, QRectF> before; ///< where tokens stood before the last frame
    std::map<TaskId, QRectF> moving; ///< where those that move began
    QVariantAnimation animation;
    bool reduce = false;
};

QueueMetrics QueueView::Private::measure() const
{
    const QFontMetricsF small(theme().labelFont(QFont::DemiBold));
    const QFontMetricsF plain(theme().labelFont());
    QueueMetrics m;
    qreal widest = small.horizontalAdvance(QStringLiteral("P9"));
    for (const QString &text : labels)
        widest = std::max(widest, small.horizontalAdvance(text));
    for (const auto &[task, key] : keys)
        widest = std::max(widest, plain.horizontalAdvance(key) - 8);
    m.token = QSizeF(widest + 12, small.height() + 6);
    m.keyHeight = keys.empty() ? 0 : plain.height();
    m.captionHeight = plain.height() + 1;
    m.moreWidth = plain.horizontalAdvance(QueueWords::more(888)) + 6;
    m.titleWidth = 0;
    for (const QueueRow &row : model.rows)
        m.titleWidth = std::max(m.titleWidth, small.horizontalAdvance(title(row)));
    m.titleWidth = std::min(std::ceil(m.titleWidth) + 2, q->viewport()->width() * 0.3);
    m.lineRoom = theme().projection ? 24 : 18;
    return m;
}

void QueueView::Private::relayout()
{
    layout = layoutQueues(model, q->viewport()->width(), measure());
    const int hidden = static_cast<int>(std::ceil(layout.height)) - q->viewport()->height();
    q->verticalScrollBar()->setRange(0, std::max(0, hidden));
    q->verticalScrollBar()->setPageStep(q->viewport()->height());
    q->verticalScrollBar()->setSingleStep(theme().bodyPixels * 2);
    q->viewport()->update();
}

void QueueView::Private::finish()
{
    animation.stop();
    moving.clear();
    q->viewport()->update();
}

QRectF QueueView::Private::shownRect(const PlacedToken &token) const
{
    const auto start = moving.find(token.task);
    if (start == moving.end())
        return token.rect;
    const double share = animation.currentValue().toDouble();
    QRectF rect = token.rect;
    rect.moveCenter(start->second.center()
                    + (token.rect.center() - start->second.center()) * share);
    return rect;
}

void QueueView::Private::paintLine(QPainter &painter) const
{
    const QColor quiet = mix(theme().mutedText, theme().panel, 0.35);
    painter.setPen(QPen(quiet, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(layout.line);
    for (const QPainterPath &arrow : layout.arrows) {
        painter.setPen(QPen(quiet, 1.4));
        painter.drawPath(arrow);
        const QPointF tip = arrow.pointAtPercent(1);
        painter.setPen(Qt::NoPen);
        painter.setBrush(quiet);
        painter.drawPolygon(QPolygonF({ tip, tip + QPointF(7, -4), tip + QPointF(7, 4) }));
    }
}

void QueueView::Private::paintCaption(QPainter &painter) const
{
    painter.setFont(theme().labelFont());
    painter.setPen(theme().mutedText);
    const QRectF box = layout.caption.adjusted(4, 0, -4, 0);
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, QueueWords::tail());
    painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, QueueWords::head());
    if (keyName.isEmpty())
        return;
    const QFontMetricsF metrics(theme().labelFont());
    const qreal side = 12
        + std::max(metrics.horizontalAdvance(QueueWords::tail()),
                   metrics.horizontalAdvance(QueueWords::head()));
    const QRectF middle = box.adjusted(side, 0, -side, 0);
    painter.drawText(middle, Qt::AlignCenter,
                     metrics.elidedText(keyName, Qt::ElideRight, middle.width()));
}

void QueueView::Private::paintCpu(QPainter &painter, const QueueRow &row,
                                  const PlacedRow &placed) const
{
    QPainterPath box;
    box.addRoundedRect(placed.band, 5, 5);
    QColor ink = theme().mutedText;
    QColor edge = mix(theme().mutedText, theme().panel, 0.4);
    if (row.switching) {
        fillState(painter, box, theme().switching);
        ink = theme().switching.text;
        edge = theme().switching.outline;
    } else if (!row.tasks.empty()) {
        painter.fillPath(box, stateTint(theme(), TaskState::Running));
        ink = theme().text;
        edge = stateLine(theme(), TaskState::Running);
        // The bar fills as the slice is used up, or as the burst goes on where there is no slice.
        const Duration whole = row.slice > 0 ? row.slice : row.elapsed + row.left;
        const double share = whole > 0
            ? std::min(1.0, static_cast<double>(row.elapsed) / static_cast<double>(whole))
            : 0.0;
        painter.save();
        painter.setClipPath(box);
        QRectF bar = placed.band;
        bar.setTop(bar.bottom() - 4);
        bar.setWidth(bar.width() * share);
        painter.fillRect(bar, theme().style(TaskState::Running).fill);
        painter.restore();
    } else {
        painter.fillPath(box, theme().lane);
    }
    painter.setPen(QPen(edge, 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(box);

    QRectF space = placed.band.adjusted(8, 0, -8, row.tasks.empty() ? 0 : -2);
    if (!placed.tokens.empty())
        space.setRight(placed.tokens.front().rect.left() - 6);
    const QFont font = theme().labelFont();
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(space, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(font).elidedText(QueueWords::cpu(row, labels), Qt::ElideRight,
                                                    space.width()));
}

void QueueView::Private::paintRow(QPainter &painter, const QueueRow &row,
                                  const PlacedRow &placed) const
{
    const QFont titleFont = theme().labelFont(QFont::DemiBold);
    painter.setFont(titleFont);
    painter.setPen(theme().text);
    painter.drawText(
        placed.title, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(titleFont).elidedText(title(row), Qt::ElideRight, placed.title.width()));
    if (row.kind == Kind::Cpu) {
        paintCpu(painter, row, placed);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().lane);
    painter.drawRoundedRect(placed.band, 5, 5);
    painter.setFont(theme().labelFont());
    painter.setPen(theme().mutedText);
    if (row.kind == Kind::Held) {
        paintHeld(painter, row, placed);
    } else if (row.tasks.empty()) {
        painter.drawText(placed.band.adjusted(10, 0, -10, 0), Qt::AlignRight | Qt::AlignVCenter,
                         QueueWords::empty());
    }
    if (QueueWords::isShared(row) && !placed.tokens.empty() && placed.hidden == 0) {
        const QRectF room(placed.band.left() + 10, placed.band.top(),
                          placed.tokens.back().rect.left() - placed.band.left() - 18,
                          placed.band.height());
        const QFontMetricsF metrics(theme().labelFont());
        if (metrics.horizontalAdvance(QueueWords::together()) <= room.width())
            painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, QueueWords::together());
    }
    if (placed.hidden > 0)
        painter.drawText(placed.more, Qt::AlignCenter | Qt::TextDontClip,
                         QueueWords::more(placed.hidden));
    if (!placed.service.isEmpty()) {
        painter.setPen(QPen(stateLine(theme(), TaskState::Blocked), 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(placed.service, 6, 6);
    }
}

/// A lock's lane is green while it is held, yellow while somebody waits for it besides.
void QueueView::Private::paintHeld(QPainter &painter, const QueueRow &row,
                                   const PlacedRow &placed) const
{
    const bool wanted = !row.tasks.empty();
    const bool taken = row.owner != TaskId::None;
    if (taken || wanted) {
        QPainterPath box;
        box.addRoundedRect(placed.band, 5, 5);
        painter.fillPath(box, wanted ? theme().noteFill : stateTint(theme(), TaskState::Running));
        painter.setPen(
            QPen(wanted ? theme().noteBorder : stateLine(theme(), TaskState::Running), 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(box);
    }
    QRectF space = placed.band.adjusted(8, 0, -8, 0);
    if (!placed.tokens.empty())
        space.setRight(placed.tokens.back().rect.left() - 6);
    if (placed.hidden > 0)
        space.setRight(std::min(space.right(), placed.more.left() - 6));
    painter.setPen(taken || wanted ? theme().text : theme().mutedText);
    const QFont font = theme().labelFont();
    painter.drawText(space, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(font).elidedText(QueueWords::held(row, labels), Qt::ElideRight,
                                                    space.width()));
    painter.setPen(theme().mutedText);
}

void QueueView::Private::paintToken(QPainter &painter, const QueueRow &row,
                                    const PlacedToken &token, bool served) const
{
    TaskState state = TaskState::Blocked;
    if (row.kind == Kind::Cpu)
        state = TaskState::Running;
    else if (row.kind == Kind::Ready)
        state = TaskState::Ready;
    TokenLook look = tokenLook(theme(), state, label(token.task));
    if (row.kind == Kind::Ready || served)
        look.fill = stateTint(theme(), state);
    look.selected = token.task == view->selectedTask();
    look.hovered = token.task == view->hoveredTask();
    const QRectF rect = shownRect(token);
    drawToken(painter, rect, look, theme());
    const auto key = keys.find(token.task);
    if (row.kind != Kind::Ready || key == keys.end())
        return;
    painter.setFont(theme().labelFont());
    painter.setPen(theme().mutedText);
    painter.drawText(QRectF(rect.left() - 4, rect.bottom(), rect.width() + 8,
                            QFontMetricsF(theme().labelFont()).height()),
                     Qt::AlignCenter | Qt::TextDontClip, key->second);
}

QueueView::QueueView(ViewState *view, ThemeProvider *theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , d(std::make_unique<Private>(this, view, theme))
{
    installAccessibleRows();
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    connect(&d->animation, &QVariantAnimation::valueChanged, viewport(),
            qOverload<>(&QWidget::update));
    connect(&d->animation, &QVariantAnimation::finished, this, [this] { d->finish(); });
    connect(view, &ViewState::selectedTaskChanged, viewport(), qOverload<>(&QWidget::update));
    connect(view, &ViewState::hoveredTaskChanged, viewport(), qOverload<>(&QWidget::update));
    connect(theme, &ThemeProvider::themeChanged, this, [this] {
        d->finish();
        d->relayout();
        updateGeometry();
    });
    retranslateUi();
}

QueueView::~QueueView()
{
    d->animation.stop();
}

void QueueView::retranslateUi()
{
    //: 队列
    setAccessibleName(tr("Queues"));
    d->finish();
    d->relayout();
}

void QueueView::setKeys(std::vector<std::pair<TaskId, QString>> keys, const QString &name)
{
    d->keyName = name;
    d->keys.clear();
    d->order.clear();
    for (auto &[task, key] : keys) {
        d->order.push_back(task);
        if (!key.isEmpty())
            d->keys.emplace(task, std::move(key));
    }
    viewport()->update();
}

void QueueView::setFrame(const Trace &trace, const SystemState &state, SimTime now)
{
    if (!std::ranges::equal(trace.tasks, d->numbers, {}, &TaskInfo::number)) {
        d->finish();
        d->layout = QueueLayout();
        d->numbers.clear();
        d->labels.clear();
        for (const TaskInfo &task : trace.tasks) {
            d->numbers.push_back(task.number);
            d->labels.push_back(taskLabel(task));
        }
    }
    QueueModel model = makeQueueModel(trace, state, now, d->order);
    // Only the clock may have moved: that is no reason to end a slide.
    const auto sameTasks = [](const QueueRow &a, const QueueRow &b) {
        return a.kind == b.kind && a.tasks == b.tasks;
    };
    if (!std::ranges::equal(model.rows, d->model.rows, sameTasks)) {
        d->finish();
        d->before.clear();
        for (const PlacedRow &row : d->layout.rows) {
            for (const PlacedToken &token : row.tokens)
                d->before[token.task] = token.rect;
        }
    }
    d->model = std::move(model);
    d->relayout();
}

void QueueView::animateStep(const TraceEvent &, bool forward)
{
    d->finish();
    if (d->reduce || !isVisible() || d->before.empty())
        return;
    for (const PlacedRow &row : d->layout.rows) {
        for (const PlacedToken &token : row.tokens) {
            const auto old = d->before.find(token.task);
            QRectF start = token.rect;
            if (old != d->before.end())
                start = old->second;
            else if (forward) // comes in at the tail
                start.moveLeft(row.band.left());
            if (start != token.rect)
                d->moving[token.task] = start;
        }
    }
    if (!d->moving.empty())
        d->animation.start();
}

bool QueueView::isAnimating() const
{
    return d->animation.state() == QAbstractAnimation::Running;
}

void QueueView::setReduceMotion(bool reduce)
{
    d->reduce = reduce;
    if (reduce)
        d->finish();
}

bool QueueView::reduceMotion() const
{
    return d->reduce;
}

QRectF QueueView::tokenRect(TaskId task) const
{
    for (const PlacedRow &row : d->layout.rows) {
        const auto found = std::ranges::find(row.tokens, task, &PlacedToken::task);
        if (found != row.tokens.end())
            return d->shownRect(*found).translated(0, -d->offset());
    }
    return QRectF();
}

TaskId QueueView::taskAt(const QPoint &position) const
{
    const QPointF place = QPointF(position) + QPointF(0, d->offset());
    for (const PlacedRow &row : d->layout.rows) {
        for (const PlacedToken &token : row.tokens) {
            if (d->shownRect(token).contains(place))
                return token.task;
        }
    }
    return TaskId::None;
}

std::vector<AccessibleRow> QueueView::accessibleRows() const
{
    std::vector<AccessibleRow> rows;
    for (std::size_t i = 0; i < d->model.rows.size(); ++i) {
        AccessibleRow row;
        row.name = d->wholeRow(d->model.rows[i]);
        row.rect = d->layout.rows[i].band.translated(0, -d->offset()).toRect();
        for (TaskId task : d->model.rows[i].tasks) {
            row.cells.push_back(
                { d->label(task), tokenRect(task).toRect(), task == d->view->selectedTask() });
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

QSize QueueView::sizeHint() const
{
    return QSize(320, std::max(180, static_cast<int>(d->layout.height)));
}

QSize QueueView::minimumSizeHint() const
{
    return QSize(200, 90);
}

void QueueView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QAbstractScrollArea::changeEvent(event);
}

void QueueView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(viewport()->rect(), d->theme().panel);
    painter.translate(0, -d->offset());
    if (!d->layout.rows.empty()) {
        d->paintLine(painter);
        d->paintCaption(painter);
    }
    for (std::size_t i = 0; i < d->layout.rows.size(); ++i)
        d->paintRow(painter, d->model.rows[i], d->layout.rows[i]);
    // Tokens last: one that slides passes over the bands of other rows.
    for (std::size_t i = 0; i < d->layout.rows.size(); ++i) {
        int place = 0;
        for (const PlacedToken &token : d->layout.rows[i].tokens)
            d->paintToken(painter, d->model.rows[i], token, place++ < d->model.rows[i].served);
    }
    if (hasFocus()) {
        painter.resetTransform();
        painter.setPen(QPen(d->theme().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), 5, 5);
    }
}

void QueueView::resizeEvent(QResizeEvent *)
{
    d->finish();
    d->relayout();
}

void QueueView::mousePressEvent(QMouseEvent *event)
{
    const TaskId task = taskAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && task != TaskId::None)
        d->view->setSelectedTask(task);
}

void QueueView::mouseMoveEvent(QMouseEvent *event)
{
    const TaskId task = taskAt(event->position().toPoint());
    d->view->setHoveredTask(task);
    viewport()->setCursor(task == TaskId::None ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

bool QueueView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        d->view->setHoveredTask(TaskId::None);
    if (event->type() == QEvent::ToolTip) {
        // What did not fit in the row is said in full here.
        const auto *help = static_cast<QHelpEvent *>(event);
        const QPointF place = QPointF(help->pos()) + QPointF(0, d->offset());
        for (std::size_t i = 0; i < d->layout.rows.size(); ++i) {
            const PlacedRow &row = d->layout.rows[i];
            if ((row.band | row.title).contains(place)) {
                QToolTip::showText(help->globalPos(), d->wholeRow(d->model.rows[i]), this);
                return true;
            }
        }
        QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void QueueView::keyPressEvent(QKeyEvent *event)
{
    // Only Up and Down are ours: a clicker's PageDown must reach the window.
    std::vector<PlacedToken> all;
    for (const PlacedRow &row : d->layout.rows)
        all.insert(all.end(), row.tokens.begin(), row.tokens.end());
    const bool down = event->key() == Qt::Key_Down;
    if ((!down && event->key() != Qt::Key_Up) || all.empty()) {
        event->ignore();
        return;
    }
    auto found = std::ranges::find(all, d->view->selectedTask(), &PlacedToken::task);
    if (found == all.end())
        found = down ? all.begin() : std::prev(all.end());
    else if (down && std::next(found) != all.end())
        ++found;
    else if (!down && found != all.begin())
        --found;
    d->view->setSelectedTask(found->task);
    QScrollBar *bar = verticalScrollBar();
    if (found->rect.top() < bar->value())
        bar->setValue(static_cast<int>(found->rect.top()) - 8);
    else if (found->rect.bottom() > bar->value() + viewport()->height())
        bar->setValue(static_cast<int>(found->rect.bottom()) + 8 - viewport()->height());
}

void QueueView::focusInEvent(QFocusEvent *event)
{
    viewport()->update();
    QAbstractScrollArea::focusInEvent(event);
}

void QueueView::focusOutEvent(QFocusEvent *event)
{
    viewport()->update();
    QAbstractScrollArea::focusOutEvent(event);
}

} // namespace timeslice
