// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/labpage.h"

#include "ui/lab/listingview.h"
#include "ui/lab/objectsview.h"
#include "ui/lab/predictioncard.h"
#include "ui/lab/scenelist.h"
#include "ui/lab/treeview.h"
#include "ui/lab/workersview.h"
#include "ui/shell/flowlayout.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/runfiles.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timelineview.h"
#include "ui/waitgraph/waitgraphview.h"
#include "ui/words/labtexts.h"
#include "ui/words/names.h"
#include "ui/words/scenetexts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFontDatabase>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSlider>
#include <QSpinBox>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>

#include <array>

namespace timeslice {
namespace {

constexpr int kMostLines = 5000; ///< of output that can be scrolled back to
constexpr int kMostColumns = 1000;
/// Before each operation of a free run, from slow to fast, in microseconds.
constexpr std::array<std::uint32_t, 7> kPauses { 2'000'000, 1'000'000, 500'000, 250'000,
                                                 100'000,   20'000,    0 };
constexpr int kFirstPause = 4;

/// Text that goes on at this column, with lines of kMostColumns at most: whoever writes no end of a
/// line would stop the window, which lays a line out as a whole each time that it grows.
QString brokenLines(const QString &text, int column)
{
    QString lines;
    for (const QChar each : text) {
        if (column >= kMostColumns && each != QLatin1Char('\n') && !each.isLowSurrogate()) {
            lines += QLatin1Char('\n');
            column = 0;
        }
        lines += each;
        column = each == QLatin1Char('\n') ? 0 : column + 1;
    }
    return lines;
}

} // namespace

LabPage::LabPage(ThemeProvider *theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_guide(&m_lab)
    , m_scenes(new SceneList(theme, this))
    , m_start(new QPushButton(this))
    , m_stepAll(new QPushButton(this))
    , m_runAll(new QPushButton(this))
    , m_holdAll(new QPushButton(this))
    , m_reset(new QPushButton(this))
    , m_back(new QPushButton(this))
    , m_forward(new QPushButton(this))
    , m_present(new QPushButton(this))
    , m_speedLabel(new QLabel(this))
    , m_speed(new QSlider(Qt::Horizontal, this))
    , m_predict(new QCheckBox(this))
    , m_run(new QToolButton(this))
    , m_runMenu(new QMenu(this))
    , m_messages(new MessageBar(theme, this))
    , m_files(new RunFiles(&m_lab, m_messages, m_runMenu, this))
    , m_settings(new QGridLayout)
    , m_settingsArea(new QScrollArea(this))
    , m_observer(new QLabel(this))
    , m_idea(new QLabel(this))
    , m_card(new PredictionCard(&m_guide, this))
    , m_python(new QToolButton(this))
    , m_c(new QToolButton(this))
    , m_workers(new WorkersView(&m_lab, theme, this))
    , m_objects(new ObjectsView(&m_lab, theme, this))
    , m_listing(new ListingView(&m_lab, theme, this))
    , m_parts(new QTabWidget(this))
    , m_lanes(new TimelineView(&m_view, theme, this))
    , m_console(new QPlainTextEdit(this))
    , m_tree(new TreeView(&m_lab, theme))
    , m_treeArea(new QScrollArea(this))
    , m_graph(new WaitGraphView(&m_view, theme, this))
{
    const int unit = theme->theme().grid8;
    auto *left = panel(m_scenesTitle, m_scenes);
    left->setStretchFactor(m_scenes, 3);
    left->addWidget(makeSettingsArea(), 2);
    left->addWidget(m_predict);

    auto *above = new QSplitter(Qt::Horizontal, this);
    above->addWidget(panel(m_workersTitle, m_workers)->parentWidget());
    above->addWidget(panel(m_objectsTitle, m_objects)->parentWidget());
    above->setSizes({ 580, 420 });
    auto *below = new QSplitter(Qt::Horizontal, this);
    below->addWidget(makeCode());
    below->addWidget(makeParts());
    below->setSizes({ 420, 580 });
    auto *rows = new QSplitter(Qt::Vertical, this);
    rows->addWidget(above);
    rows->addWidget(below);
    rows->setSizes({ 500, 500 });
    for (QSplitter *splitter : { above, below, rows }) {
        splitter->setHandleWidth(unit);
        splitter->setChildrenCollapsible(false);
    }

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(unit, unit, unit, unit);
    grid->setSpacing(unit);
    grid->addWidget(m_messages, 0, 0, 1, 2);
    grid->addWidget(left->parentWidget(), 1, 0, 4, 1);
    grid->addWidget(makeBar(), 1, 1);
    grid->addWidget(makeIdea(), 2, 1);
    grid->addWidget(m_card, 3, 1);
    grid->addWidget(rows, 4, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(4, 1);
    connectAll();
    retranslateUi();
    showScene();
}

LabPage::~LabPage()
{
    // The views look at the recording's trace, which goes with the controller.
    m_lanes->setTrace(nullptr);
    m_graph->setTrace(nullptr, {});
}

QBoxLayout *LabPage::panel(QLabel *&title, QWidget *content)
{
    auto *frame = new QFrame(this);
    frame->setProperty("panel", true);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(12, 8, 12, 10);
    column->setSpacing(6);
    title = new QLabel(frame);
    title->setProperty("role", QStringLiteral("title"));
    column->addWidget(title);
    column->addWidget(content, 1);
    return column;
}

/// Scrolls where a scene has many settings: the list keeps its place.
QWidget *LabPage::makeSettingsArea()
{
    auto *content = new QWidget;
    content->setLayout(m_settings);
    m_settings->setContentsMargins(0, 0, 0, 0);
    m_settings->setColumnStretch(0, 1);
    m_settingsArea->setFrameShape(QFrame::NoFrame);
    m_settingsArea->setWidgetResizable(true);
    m_settingsArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_settingsArea->setWidget(content);
    return m_settingsArea;
}

/// The dialects stand beside the title: height is scarce on a projector.
QWidget *LabPage::makeCode()
{
    auto *column = panel(m_listingTitle, m_listing);
    auto *head = new QHBoxLayout;
    column->removeWidget(m_listingTitle);
    head->addWidget(m_listingTitle, 1);
    head->addWidget(m_python);
    head->addWidget(m_c);
    column->insertLayout(0, head);
    return column->parentWidget();
}

QWidget *LabPage::makeBar()
{
    auto *bar = new QFrame(this);
    bar->setProperty("panel", true);
    auto *row = new FlowLayout(bar, 6);
    row->setContentsMargins(8, 8, 8, 8);
    m_start->setProperty("role", QStringLiteral("primary"));
    m_speed->setRange(0, static_cast<int>(kPauses.size()) - 1);
    m_speed->setPageStep(1);
    m_speed->setValue(kFirstPause);
    m_speed->setFixedWidth(80);
    m_run->setPopupMode(QToolButton::InstantPopup);
    m_run->setMenu(m_runMenu);
    for (QWidget *widget : std::initializer_list<QWidget *> {
             m_start, m_stepAll, m_runAll, m_holdAll, m_reset, m_speedLabel, m_speed, m_back,
             m_forward, m_present, m_run })
        row->addWidget(widget);
    row->setTrailing(m_back);
    return bar;
}

QWidget *LabPage::makeIdea()
{
    auto *idea = new QFrame(this);
    idea->setProperty("panel", true);
    auto *column = new QVBoxLayout(idea);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(4);
    m_observer->setProperty("role", QStringLiteral("muted"));
    for (QLabel *label : { m_idea, m_observer }) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        column->addWidget(label);
    }
    return idea;
}

QWidget *LabPage::makeParts()
{
    m_console->setReadOnly(true);
    m_console->setMaximumBlockCount(kMostLines);
    m_console->setFrameShape(QFrame::NoFrame);
    m_lanes->hideMinimap();
    m_treeArea->setFrameShape(QFrame::NoFrame);
    m_treeArea->setWidgetResizable(true);
    m_treeArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_treeArea->setWidget(m_tree);
    for (QWidget *part :
         std::initializer_list<QWidget *> { m_lanes, m_console, m_treeArea, m_graph })
        m_parts->addTab(part, QString());
    m_parts->setDocumentMode(true);
    auto *frame = new QFrame(this);
    frame->setProperty("panel", true);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(8, 4, 8, 8);
    column->addWidget(m_parts);
    return frame;
}

void LabPage::connectAll()
{
    for (QToolButton *dialect : { m_python, m_c }) {
        dialect->setCheckable(true);
        dialect->setAutoExclusive(true);
    }
    m_python->setChecked(true);
    connect(m_python, &QToolButton::clicked, this,
            [this] { m_listing->setDialect(Dialect::Python); });
    connect(m_c, &QToolButton::clicked, this, [this] { m_listing->setDialect(Dialect::C); });
    connect(m_scenes, &SceneList::chosen, &m_lab, &LabController::setScene);
    connect(m_start, &QPushButton::clicked, &m_lab, &LabController::start);
    connect(m_reset, &QPushButton::clicked, &m_lab, &LabController::reset);
    connect(m_stepAll, &QPushButton::clicked, &m_lab, &LabController::stepAll);
    connect(m_runAll, &QPushButton::clicked, &m_lab, [this] { m_lab.setAllOpen(true); });
    connect(m_holdAll, &QPushButton::clicked, &m_lab, [this] { m_lab.setAllOpen(false); });
    connect(m_back, &QPushButton::clicked, &m_lab, &LabController::goBack);
    connect(m_forward, &QPushButton::clicked, &m_lab, &LabController::goForward);
    connect(m_present, &QPushButton::clicked, &m_lab, &LabController::goToPresent);
    connect(m_speed, &QSlider::valueChanged, &m_lab,
            [this](int value) { m_lab.setPause(kPauses.at(static_cast<std::size_t>(value))); });
    connect(m_predict, &QCheckBox::toggled, &m_guide, &PredictionGuide::setEnabled);
    connect(m_lanes, &TimelineView::seekRequested, &m_lab, &LabController::goTo);
    connect(m_parts, &QTabWidget::currentChanged, this, &LabPage::follow);
    connect(&m_lab, &LabController::sceneChanged, this, &LabPage::showScene);
    connect(&m_lab, &LabController::recordingChanged, this, &LabPage::showRecording);
    connect(&m_lab, &LabController::changed, this, &LabPage::refresh);
    connect(m_theme, &ThemeProvider::themeChanged, this, &LabPage::retranslateUi);
}

void LabPage::makeSettings()
{
    for (QWidget *widget : m_settingWidgets) {
        widget->hide();
        widget->deleteLater();
    }
    m_settingWidgets.clear();
    const live::SceneSpec &scene = m_lab.scene();
    for (std::size_t i = 0; i < scene.settings.size(); ++i) {
        const live::SceneSetting &setting = scene.settings[i];
        if (setting.least == setting.most)
            continue;
        const QString name = sceneText(scene).setting(setting.name);
        const QStringList choices = sceneText(scene).choicesOf(setting.name);
        if (!choices.isEmpty()) {
            auto *label = new QLabel(name, this);
            auto *box = new QComboBox(this);
            box->addItems(choices);
            box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
            box->setMinimumContentsLength(7);
            box->setCurrentIndex(static_cast<int>(m_lab.setting(i) - setting.least));
            box->setAccessibleName(name);
            connect(box, &QComboBox::activated, this, [this, i, least = setting.least](int index) {
                m_lab.setSetting(i, least + index);
                m_objects->update();
            });
            addSetting(i, label, box);
        } else if (setting.least == 0 && setting.most == 1) {
            // A label beside it, because only a label breaks its text where the column is narrow.
            auto *label = new QLabel(name, this);
            auto *box = new QCheckBox(this);
            box->setAccessibleName(name);
            box->setChecked(m_lab.setting(i) != 0);
            connect(box, &QCheckBox::toggled, this, [this, i](bool on) {
                m_lab.setSetting(i, on ? 1 : 0);
                m_objects->update();
            });
            addSetting(i, label, box);
        } else {
            auto *label = new QLabel(name, this);
            auto *box = new QSpinBox(this);
            box->setRange(static_cast<int>(setting.least), static_cast<int>(setting.most));
            box->setValue(static_cast<int>(m_lab.setting(i)));
            box->setAccessibleName(name);
            connect(box, &QSpinBox::valueChanged, this,
                    [this, i](int value) { m_lab.setSetting(i, value); });
            addSetting(i, label, box);
        }
    }
    fitSettings();
}

/// As high as its settings at most; what is left belongs to the list.
void LabPage::fitSettings()
{
    for (QWidget *widget : m_settingWidgets)
        widget->show(); // what is hidden has no height
    m_settings->activate();
    const QMargins margins = m_scenesTitle->parentWidget()->layout()->contentsMargins();
    const int width =
        m_scenesTitle->parentWidget()->minimumWidth() - margins.left() - margins.right();
    // Broken text is higher than its hint.
    m_settingsArea->setMaximumHeight(
        std::max(m_settings->heightForWidth(width), m_settings->sizeHint().height()));
}

void LabPage::addSetting(std::size_t position, QLabel *label, QWidget *box)
{
    label->setWordWrap(true);
    label->setBuddy(box);
    const int row = 2 * static_cast<int>(position);
    const bool isWide = qobject_cast<QComboBox *>(box) != nullptr; // words need a row of their own
    m_settings->addWidget(label, row, 0, 1, isWide ? 2 : 1);
    m_settings->addWidget(box, isWide ? row + 1 : row, isWide ? 0 : 1, 1, isWide ? 2 : 1);
    m_settingWidgets.push_back(label);
    m_settingWidgets.push_back(box);
}

void LabPage::showScene()
{
    m_scenes->setCurrent(m_lab.scene());
    makeSettings();
    const SceneText &text = sceneText(m_lab.scene());
    m_idea->setText(words::text(text.idea));
    m_objects->parentWidget()->setVisible(!m_lab.scene().objects.empty());
    showPart(text.part);
    refresh();
}

void LabPage::showPart(ScenePart part)
{
    QWidget *widget = m_lanes;
    if (part == ScenePart::Output)
        widget = m_console;
    else if (part == ScenePart::Tree)
        widget = m_treeArea;
    else if (part == ScenePart::Graph)
        widget = m_graph;
    m_parts->setCurrentWidget(widget);
}

/// The views are handed the new trace before the old one is gone for good: the controller keeps
/// none but the current one, so they let go of the old one first.
void LabPage::showRecording()
{
    live::Recording *recording = m_lab.recording();
    m_lanes->setTrace(nullptr);
    m_graph->setTrace(nullptr, {});
    m_states.reset();
    m_view.setPlayhead({});
    m_observation.reset();
    if (!recording)
        return;
    const Trace &trace = recording->trace();
    m_states.emplace(&trace);
    LaneOrder order = m_lanes->order();
    m_lanes->setTrace(&trace);
    order = m_lanes->order();
    for (std::int32_t cpu = 0; cpu < trace.cpuCount; ++cpu)
        order.setHidden(TrackId::of(CpuId { cpu }), true);
    m_lanes->setOrder(order);
    m_lanes->fitAll();
    m_graph->setTrace(&trace,
                      [this](std::size_t at) -> const SystemState & { return m_states->at(at); });
}

/// Lanes and graph come to the moment that is shown; only those that are seen cost anything.
void LabPage::follow()
{
    live::Recording *recording = m_lab.recording();
    if (!recording)
        return;
    m_states->extend();
    const Trace &trace = recording->trace();
    const SimTime time = m_lab.isAtPresent() ? trace.end() : recording->timeOf(m_lab.position());
    if (m_lanes->isVisible())
        m_lanes->traceExtended();
    if (m_graph->isVisible())
        m_graph->traceExtended();
    m_view.setPlayhead({ time, trace.positionAfter(time) });
}

void LabPage::refresh()
{
    const bool present = m_lab.isAtPresent();
    const bool alive = m_lab.canDrive() && !live::allEnded(m_lab.shown());
    m_start->setEnabled(!m_lab.session());
    m_reset->setEnabled(m_lab.recording() != nullptr);
    for (QPushButton *button : { m_stepAll, m_runAll, m_holdAll })
        button->setEnabled(alive);
    m_back->setEnabled(m_lab.recording() && m_lab.canGoBack());
    m_forward->setEnabled(!present);
    m_present->setEnabled(!present);
    for (QWidget *widget : m_settingWidgets)
        widget->setEnabled(!m_lab.recording()); // what runs was started with them
    m_observer->setText(stateOfRun());
    showOutput();
    follow();
}

QString LabPage::stateOfRun()
{
    const live::Session *session = m_lab.session();
    if (session && session->state() == live::Session::State::Failed)
        return LabTexts::failure(*session);
    if (m_lab.isReplay())
        return tr("A recorded run: nothing is running. Go through it with Back and Forward.");
    if (!session)
        return tr("Nothing is watched yet.");
    if (!m_lab.isAtPresent())
        return tr("This is the past. The processes wait at their gates or run on; Present shows "
                  "them.");
    if (!m_observation || m_observation->seesWaits != session->seesWaits())
        m_observation = observationOf(*session); // may read a file: not at each look
    const QString observer = LabTexts::observer(*m_observation);
    if (m_lab.recording()->isFull())
        //: %1 is a sentence
        return tr("%1 The recording is full: from here on only the present is shown.")
            .arg(observer);
    return observer;
}

/// Only what is new is added at the present: the whole may be long.
void LabPage::showOutput()
{
    const live::Session *session = m_lab.session();
    const bool present = session && m_lab.isAtPresent();
    if (!present || !m_showsPresent || session->consoleBytes() < m_shownBytes) {
        m_showsPresent = present;
        m_shownBytes = present ? session->consoleBytes() : 0;
        const std::string &output = m_lab.shownOutput();
        if (output == m_shownOutput)
            return;
        m_shownOutput = output;
        m_console->setPlainText(brokenLines(QString::fromStdString(output), 0));
        m_console->moveCursor(QTextCursor::End);
        return;
    }
    const std::uint64_t written = session->consoleBytes();
    if (written == m_shownBytes)
        return;
    const std::string &text = session->console();
    const std::size_t fresh = std::min<std::size_t>(text.size(), written - m_shownBytes);
    m_console->moveCursor(QTextCursor::End);
    const QString more =
        QString::fromUtf8(text.data() + text.size() - fresh, static_cast<qsizetype>(fresh));
    m_console->insertPlainText(brokenLines(more, m_console->textCursor().positionInBlock()));
    m_console->moveCursor(QTextCursor::End);
    m_shownBytes = written;
    m_shownOutput.reset();
}

QList<QPair<QString, QWidget *>> LabPage::views() const
{
    return { { tr("Lanes"), m_lanes },
             { tr("Process tree"), m_tree },
             { tr("Who waits for whom"), m_graph },
             { m_workersTitle->text(), m_workers },
             { m_objectsTitle->text(), m_objects },
             { m_listingTitle->text(), m_listing } };
}

void LabPage::retranslateBar()
{
    m_start->setText(tr("Start", "a scene"));
    m_start->setToolTip(tr("Start the processes. Each stops before its first operation."));
    m_stepAll->setText(tr("Step all"));
    m_stepAll->setToolTip(tr("Let every process that stands at a gate do one operation."));
    m_runAll->setText(tr("Run all"));
    m_runAll->setToolTip(tr("Open all gates."));
    m_holdAll->setText(tr("Hold all"));
    m_holdAll->setToolTip(tr("Close all gates: each stops before its next operation."));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("End all processes of the scene. Nothing is left behind."));
    m_speedLabel->setText(tr("Speed", "of a free run"));
    m_speed->setAccessibleName(m_speedLabel->text());
    m_speed->setToolTip(
        tr("How long each process pauses before an operation when it runs freely."));
    m_back->setToolTip(tr("Look one step back in the recording. The processes are not touched."));
    m_back->setAccessibleName(tr("Back"));
    m_forward->setToolTip(tr("Look one step forward in the recording."));
    m_forward->setAccessibleName(tr("Forward"));
    m_present->setToolTip(tr("Go to the present, or to the end of a recorded run."));
    m_present->setAccessibleName(tr("Present", "moment"));
    const Theme &theme = m_theme->theme();
    m_back->setIcon(Icons::icon(QStringLiteral("step-back"), theme));
    m_forward->setIcon(Icons::icon(QStringLiteral("step-forward"), theme));
    m_present->setIcon(Icons::icon(QStringLiteral("to-end"), theme));
    m_predict->setText(tr("Predict"));
    m_predict->setToolTip(tr("Stop at the steps that matter and ask what will happen."));
    //: A button with a menu: save, open, export
    m_run->setText(tr("File ▾"));
    m_run->setToolTip(tr("Save this run, open one, or export it."));
}

void LabPage::retranslateUi()
{
    m_scenesTitle->parentWidget()->setFixedWidth(m_theme->theme().bodyPixels * 15);
    m_scenes->setMinimumHeight(m_theme->theme().bodyPixels * 14);
    m_scenesTitle->setText(tr("Scenes"));
    m_workersTitle->setText(tr("Processes (real)"));
    m_objectsTitle->setText(tr("What they share"));
    m_listingTitle->setText(tr("Code"));
    retranslateBar();
    m_parts->setTabText(m_parts->indexOf(m_lanes), tr("Lanes"));
    //: What the processes write, in the order in which it arrives
    m_parts->setTabText(m_parts->indexOf(m_console), tr("Output"));
    m_parts->setTabText(m_parts->indexOf(m_treeArea), tr("Process tree"));
    //: A part of the page: the graph of who waits for whom
    m_parts->setTabText(m_parts->indexOf(m_graph), tr("Waits"));
    m_python->setText(QStringLiteral("Python"));
    m_c->setText(QStringLiteral("C"));
    m_workers->setAccessibleName(m_workersTitle->text());
    m_objects->setAccessibleName(m_objectsTitle->text());
    m_listing->setAccessibleName(m_listingTitle->text());
    m_lanes->setAccessibleName(tr("Lanes"));
    m_lanes->setEmptyText(tr("Nothing runs yet. Start shows each process over time."));
    m_console->setAccessibleName(tr("Output"));
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(m_theme->theme().bodyPixels);
    m_console->setFont(font);
    makeSettings();
    m_idea->setText(words::text(sceneText(m_lab.scene()).idea));
    m_scenes->setCurrent(m_lab.scene());
    refresh();
}

void LabPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace timeslice
