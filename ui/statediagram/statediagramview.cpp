// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statediagram/statediagramview.h"

#include "ui/statediagram/diagramfit.h"
#include "ui/statediagram/diagramlayout.h"
#include "ui/statediagram/diagramwords.h"
#include "ui/statediagram/edgeitem.h"
#include "ui/statediagram/nodeitem.h"
#include "ui/statediagram/tokenitem.h"
#include "ui/words/namewords.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVariantAnimation>

#include <algorithm>
#include <map>

namespace timeslice {
namespace {

constexpr std::array<TaskState, kTaskStateCount> kStates { TaskState::New, TaskState::Ready,
                                                           TaskState::Running, TaskState::Blocked,
                                                           TaskState::Terminated };
constexpr std::array<Transition, 6> kUsual { {
    { TaskState::New, TaskState::Ready },
    { TaskState::Ready, TaskState::Running },
    { TaskState::Running, TaskState::Ready },
    { TaskState::Running, TaskState::Blocked },
    { TaskState::Blocked, TaskState::Ready },
    { TaskState::Running, TaskState::Terminated },
} };
constexpr std::array<Transition, 5> kRare { {
    { TaskState::Blocked, TaskState::Terminated },
    { TaskState::Ready, TaskState::Terminated },
    { TaskState::Running, TaskState::New },
    { TaskState::Blocked, TaskState::New },
    { TaskState::Ready, TaskState::New },
} };

bool isLeftOut(TaskState state, bool three)
{
    return three && (state == TaskState::New || state == TaskState::Terminated);
}

} // namespace

class StateDiagramView::Private
{
public:
    struct Standing
    {
        TaskState state = TaskState::New;
        QPointF centre;
    };
    struct Move
    {
        TokenItem *token;
        QPainterPath path;
        double fadeFrom = 1;
        double fadeTo = 1;
    };

    Private(StateDiagramView *owner, ViewState *viewState, ThemeProvider *provider)
        : q(owner)
        , view(viewState)
        , themes(provider)
    {
        for (TaskState state : kStates) {
            auto *item = new NodeItem(state);
            nodes[static_cast<std::size_t>(state)] = item;
            scene.addItem(item);
        }
        for (const Transition &transition : kUsual)
            addEdge(transition, false);
        for (const Transition &transition : kRare)
            addEdge(transition, true);
        animation.setStartValue(0.0);
        animation.setEndValue(1.0);
        animation.setDuration(kAnimationMs);
        animation.setEasingCurve(QEasingCurve::InOutCubic);
    }

    void addEdge(Transition transition, bool rare)
    {
        auto *item = new EdgeItem(transition, rare);
        edges.push_back(item);
        scene.addItem(item);
    }

    NodeItem *node(TaskState state) const { return nodes[static_cast<std::size_t>(state)]; }
    const std::vector<TaskId> &members(TaskState state) const
    {
        return frame.members[static_cast<std::size_t>(state)];
    }
    QString label(TaskId task) const { return labels[index(task)]; }

    void relayout();
    void placeAll();
    void updateLooks();
    void finish();
    void progress(double share);

    StateDiagramView *q;
    ViewState *view;
    ThemeProvider *themes;
    QGraphicsScene scene;
    std::array<NodeItem *, kTaskStateCount> nodes {};
    std::vector<EdgeItem *> edges;
    std::map<TaskId, std::unique_ptr<TokenItem>> tokens; ///< those that are seen, or just left
    std::vector<Standing> standing; ///< by task: where it is, in the scene
    std::vector<Standing> before; ///< the same before the last frame, or empty
    std::vector<std::int64_t> numbers;
    std::vector<QString> labels;
    DiagramFrame frame;
    DiagramLayout layout;
    QVariantAnimation animation;
    std::vector<Move> moves;
    bool onlyIo = true; ///< tasks block for devices alone
    bool three = false;
    bool reduce = false;
    double scale = 1;
};

void StateDiagramView::Private::relayout()
{
    finish();
    const QSizeF available = q->maximumViewportSize();
    const DiagramFit fit = fitDiagram(available, themes->theme(), labels, three);
    scale = fit.scale;
    layout = layoutDiagram(available / scale, fit.metrics);
    scene.setSceneRect(QRectF(QPointF(), layout.size));
    q->setTransform(QTransform::fromScale(scale, scale));
    // Rather moved about than too small to be read.
    const bool larger = layout.size.width() * scale > available.width() + 0.5
        || layout.size.height() * scale > available.height() + 0.5;
    const auto policy = larger ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff;
    q->setHorizontalScrollBarPolicy(policy);
    q->setVerticalScrollBarPolicy(policy);

    const Theme &theme = themes->theme();
    scene.setBackgroundBrush(theme.panel);
    for (NodeItem *item : nodes) {
        const TaskState state = item->state();
        item->setNames(stateName(state),
                       fit.density == DiagramDensity::TwoNames ? DiagramWords::second(state)
                                                               : QString(),
                       fit.density == DiagramDensity::Tight);
        item->setTheme(theme);
        item->setGeometry(layout.node(state), layout.heading(state));
    }
    for (EdgeItem *item : edges) {
        const Transition t = item->transition();
        const bool leaves = isLeftOut(t.from, three) || isLeftOut(t.to, three);
        item->setTheme(theme);
        item->setGeometry(transitionCurve(layout, t), labelPlace(layout, t));
        item->setLabel(leaves ? QString() : DiagramWords::transition(t, onlyIo));
    }
    placeAll();
}

void StateDiagramView::Private::placeAll()
{
    for (EdgeItem *item : edges) {
        const auto lit =
            std::ranges::find(frame.lit, item->transition(), &LitTransition::transition);
        const double strength = lit == frame.lit.end() ? 0 : lit->strength;
        item->setStrength(strength);
        const bool leaves =
            isLeftOut(item->transition().from, three) || isLeftOut(item->transition().to, three);
        item->setVisible(strength > 0 || !(item->isRare() || leaves));
    }
    standing.assign(labels.size(), {});
    for (TaskState state : kStates) {
        const std::vector<TaskId> &in = members(state);
        const QRectF &area = layout.tokenArea(state);
        const TokenPlaces places = placeTokens(area, static_cast<int>(in.size()), layout.metrics);
        node(state)->setMore(places.more, places.hidden);
        const QPointF rest = places.more.isEmpty() ? area.center() : places.more.center();
        for (std::size_t i = 0; i < in.size(); ++i) {
            const bool seen = i < places.places.size();
            standing[index(in[i])] = { state, seen ? places.places[i].center() : rest };
            if (!seen) {
                tokens.erase(in[i]);
                continue;
            }
            std::unique_ptr<TokenItem> &token = tokens[in[i]];
            if (!token) {
                token = std::make_unique<TokenItem>(in[i]);
                scene.addItem(token.get());
            }
            token->setSize(places.places[i].size());
            token->setPos(places.places[i].center());
            token->setOpacity(1);
        }
    }
    updateLooks();
}

void StateDiagramView::Private::updateLooks()
{
    const Theme &theme = themes->theme();
    for (const auto &[task, token] : tokens) {
        TokenLook look = tokenLook(theme, standing[index(task)].state, label(task));
        look.selected = task == view->selectedTask();
        look.hovered = task == view->hoveredTask();
        token->setLook(look, theme);
        token->setZValue(look.selected || look.hovered ? 5 : 4);
    }
}

void StateDiagramView::Private::progress(double share)
{
    for (const Move &move : moves) {
        move.token->setPos(move.path.pointAtPercent(std::clamp(share, 0.0, 1.0)));
        move.token->setOpacity(move.fadeFrom + (move.fadeTo - move.fadeFrom) * share);
    }
}

void StateDiagramView::Private::finish()
{
    if (moves.empty())
        return;
    animation.stop();
    moves.clear();
    placeAll();
}

StateDiagramView::StateDiagramView(ViewState *view, ThemeProvider *theme, QWidget *parent)
    : QGraphicsView(parent)
    , d(std::make_unique<Private>(this, view, theme))
{
    installAccessibleRows();
    setScene(&d->scene);
    setFrameShape(QFrame::NoFrame);
    setAlignment(Qt::AlignCenter);
    setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportUpdateMode(QGraphicsView::BoundingRectViewportUpdate);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&d->animation, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &value) { d->progress(value.toDouble()); });
    connect(&d->animation, &QVariantAnimation::finished, this, [this] { d->finish(); });
    connect(view, &ViewState::selectedTaskChanged, this, [this] { d->updateLooks(); });
    connect(view, &ViewState::hoveredTaskChanged, this, [this] { d->updateLooks(); });
    connect(theme, &ThemeProvider::themeChanged, this, [this] {
        d->relayout();
        updateGeometry();
    });
    retranslateUi();
}

StateDiagramView::~StateDiagramView()
{
    d->animation.stop();
    // The scene must not delete tokens that we own.
    d->tokens.clear();
}

void StateDiagramView::retranslateUi()
{
    //: 状态转换图
    setAccessibleName(tr("State diagram"));
    d->relayout();
    updateGeometry();
}

void StateDiagramView::setFrame(const Trace &trace, const SystemState &state, SimTime now)
{
    DiagramFrame frame = makeDiagramFrame(trace, state, now);
    const bool onlyIo = std::ranges::all_of(trace.resources, [](const ResourceInfo &resource) {
        return resource.kind == ResourceInfo::Kind::Device;
    });
    const bool sameTasks =
        onlyIo == d->onlyIo && std::ranges::equal(trace.tasks, d->numbers, {}, &TaskInfo::number);
    d->onlyIo = onlyIo;
    if (sameTasks && frame == d->frame)
        return;
    d->finish();
    d->before = sameTasks ? d->standing : std::vector<Private::Standing>();
    d->frame = std::move(frame);
    if (sameTasks) {
        d->placeAll();
        return;
    }
    d->numbers.clear();
    d->labels.clear();
    d->tokens.clear();
    for (const TaskInfo &task : trace.tasks) {
        d->numbers.push_back(task.number);
        d->labels.push_back(taskLabel(task));
    }
    d->relayout();
}

void StateDiagramView::animateStep(const TraceEvent &event, bool forward)
{
    d->finish();
    if (d->reduce || d->before.empty() || !isVisible())
        return;
    for (const auto &[task, token] : d->tokens) {
        const Private::Standing &was = d->before[index(task)];
        const Private::Standing &is = d->standing[index(task)];
        if (was.centre == is.centre)
            continue;
        QPainterPath curve;
        if (was.state != is.state) {
            curve = forward ? transitionCurve(d->layout, { was.state, is.state })
                            : transitionCurve(d->layout, { is.state, was.state }).toReversed();
        }
        Private::Move move { token.get(), tokenPath(was.centre, curve, is.centre) };
        move.fadeFrom = isLeftOut(was.state, d->three) ? 0 : 1;
        move.fadeTo = isLeftOut(is.state, d->three) ? 0 : 1;
        token->setZValue(task == event.task ? 6 : token->zValue());
        d->moves.push_back(std::move(move));
    }
    if (d->moves.empty())
        return;
    d->progress(0);
    d->animation.start();
}

bool StateDiagramView::isAnimating() const
{
    return d->animation.state() == QAbstractAnimation::Running;
}

void StateDiagramView::setReduceMotion(bool reduce)
{
    d->reduce = reduce;
    if (reduce)
        d->finish();
}

bool StateDiagramView::reduceMotion() const
{
    return d->reduce;
}

void StateDiagramView::setThreeStates(bool three)
{
    if (d->three == three)
        return;
    d->three = three;
    d->relayout();
    updateGeometry();
}

bool StateDiagramView::threeStates() const
{
    return d->three;
}

DiagramTextSizes StateDiagramView::textSizes() const
{
    const Theme &theme = d->themes->theme();
    return { theme.bodyPixels * d->scale, theme.labelPixels * d->scale };
}

QRectF StateDiagramView::nodeRect(TaskState state) const
{
    return d->layout.shows(state) ? QRectF(mapFromScene(d->layout.node(state)).boundingRect())
                                  : QRectF();
}

QRectF StateDiagramView::tokenRect(TaskId task) const
{
    const auto found = d->tokens.find(task);
    if (found == d->tokens.end())
        return QRectF();
    const TokenItem &token = *found->second;
    return QRectF(mapFromScene(token.mapRectToScene(token.rect())).boundingRect());
}

QPointF StateDiagramView::transitionPoint(TaskState from, TaskState to, double share) const
{
    return mapFromScene(transitionCurve(d->layout, { from, to }).pointAtPercent(share));
}

TaskId StateDiagramView::taskAt(const QPoint &position) const
{
    const QPointF place = mapToScene(position);
    for (const auto &[task, token] : d->tokens) {
        if (token->mapRectToScene(token->rect()).contains(place))
            return task;
    }
    return TaskId::None;
}

std::vector<AccessibleRow> StateDiagramView::accessibleRows() const
{
    std::vector<AccessibleRow> rows;
    for (TaskState state : kStates) {
        if (isLeftOut(state, d->three))
            continue;
        AccessibleRow row;
        row.rect = nodeRect(state).toRect();
        QStringList names;
        for (TaskId task : d->members(state)) {
            const QRectF rect = tokenRect(task);
            row.cells.push_back({ d->label(task), rect.toRect(), task == d->view->selectedTask() });
            names << d->label(task);
        }
        if (names.isEmpty()) {
            //: %1 is a state: "Ready: no process"
            row.name = tr("%1: no process").arg(stateName(state));
        } else {
            //: %1 is a state, %2 a list of processes: "Ready: P1, P3"
            row.name = tr("%1: %2").arg(stateName(state), names.join(tr(", ")));
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

QSize StateDiagramView::sizeHint() const
{
    const QSizeF least = leastDiagramSize(
        measureDiagram(d->themes->theme(), d->labels, d->three, DiagramDensity::OneName));
    return QSize(static_cast<int>(least.width() * 1.1), static_cast<int>(least.height() * 1.15));
}

QSize StateDiagramView::minimumSizeHint() const
{
    return QSize(200, 180);
}

bool StateDiagramView::event(QEvent *event)
{
    if (event->type() == QEvent::Show)
        d->relayout();
    return QGraphicsView::event(event);
}

void StateDiagramView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QGraphicsView::changeEvent(event);
}

void StateDiagramView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    d->relayout();
}

void StateDiagramView::mousePressEvent(QMouseEvent *event)
{
    const TaskId task = taskAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && task != TaskId::None)
        d->view->setSelectedTask(task);
}

void StateDiagramView::mouseMoveEvent(QMouseEvent *event)
{
    const TaskId task = taskAt(event->position().toPoint());
    d->view->setHoveredTask(task);
    viewport()->setCursor(task == TaskId::None ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

void StateDiagramView::leaveEvent(QEvent *event)
{
    d->view->setHoveredTask(TaskId::None);
    QGraphicsView::leaveEvent(event);
}

void StateDiagramView::keyPressEvent(QKeyEvent *event)
{
    // Only Up and Down are ours: a clicker's PageDown must reach the window.
    if ((event->key() != Qt::Key_Up && event->key() != Qt::Key_Down) || d->tokens.empty()) {
        event->ignore();
        return;
    }
    const bool down = event->key() == Qt::Key_Down;
    auto found = d->tokens.find(d->view->selectedTask());
    if (found == d->tokens.end())
        found = down ? d->tokens.begin() : std::prev(d->tokens.end());
    else if (down)
        found = std::next(found) == d->tokens.end() ? found : std::next(found);
    else
        found = found == d->tokens.begin() ? found : std::prev(found);
    d->view->setSelectedTask(found->first);
}

void StateDiagramView::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void StateDiagramView::drawForeground(QPainter *painter, const QRectF &)
{
    if (!hasFocus())
        return;
    painter->save();
    painter->resetTransform();
    painter->setPen(QPen(d->themes->theme().accent, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), 5, 5);
    painter->restore();
}

} // namespace timeslice
