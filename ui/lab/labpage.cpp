// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/labpage.h"

#include "ui/lab/listingview.h"
#include "ui/lab/objectsview.h"
#include "ui/lab/workersview.h"
#include "ui/theme/theme.h"
#include "ui/words/labtexts.h"
#include "ui/words/names.h"
#include "ui/words/scenetexts.h"

#include <QCheckBox>
#include <QEvent>
#include <QFontDatabase>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

namespace timeslice {
namespace {

constexpr int kMostLines = 5000; ///< of output that can be scrolled back to

} // namespace

LabPage::LabPage(ThemeProvider *theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_scenes(new QListWidget(this))
    , m_start(new QPushButton(this))
    , m_stepAll(new QPushButton(this))
    , m_runAll(new QPushButton(this))
    , m_holdAll(new QPushButton(this))
    , m_reset(new QPushButton(this))
    , m_settings(new QGridLayout)
    , m_observer(new QLabel(this))
    , m_idea(new QLabel(this))
    , m_python(new QToolButton(this))
    , m_c(new QToolButton(this))
    , m_workers(new WorkersView(&m_lab, theme, this))
    , m_objects(new ObjectsView(&m_lab, theme, this))
    , m_listing(new ListingView(&m_lab, theme, this))
    , m_console(new QPlainTextEdit(this))
{
    const int unit = theme->theme().grid8;
    m_idea->setWordWrap(true);
    m_observer->setWordWrap(true);
    m_observer->setProperty("role", QStringLiteral("muted"));
    for (QLabel *label : { m_idea, m_observer })
        label->setTextFormat(Qt::PlainText);
    m_console->setReadOnly(true);
    m_console->setMaximumBlockCount(kMostLines);
    m_console->setFrameShape(QFrame::NoFrame);
    m_scenes->setFrameShape(QFrame::NoFrame);
    for (std::size_t i = 0; i < live::scenes().size(); ++i)
        m_scenes->addItem(QString());
    m_scenes->setCurrentRow(0);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(unit, unit, unit, unit);
    grid->setSpacing(unit);
    const auto place = [&](QBoxLayout *into, QWidget *content, int row, int column, int columns) {
        into->addWidget(content, 1);
        grid->addWidget(into->parentWidget(), row, column, 1, columns);
    };
    QBoxLayout *scenes = panel(m_scenesTitle);
    scenes->addWidget(m_scenes, 1);
    scenes->addLayout(m_settings);
    grid->addWidget(scenes->parentWidget(), 0, 0, 4, 1);
    grid->addWidget(makeBar(), 0, 1, 1, 2);
    auto *idea = new QFrame(this);
    idea->setProperty("panel", true);
    auto *ideaColumn = new QVBoxLayout(idea);
    ideaColumn->setContentsMargins(12, 8, 12, 8);
    ideaColumn->setSpacing(4);
    ideaColumn->addWidget(m_idea);
    ideaColumn->addWidget(m_observer);
    grid->addWidget(idea, 1, 1, 1, 2);
    place(panel(m_workersTitle), m_workers, 2, 1, 1);
    place(panel(m_objectsTitle), m_objects, 2, 2, 1);
    QBoxLayout *code = panel(m_listingTitle);
    auto *dialects = new QHBoxLayout;
    dialects->addWidget(m_python);
    dialects->addWidget(m_c);
    dialects->addStretch(1);
    code->addLayout(dialects);
    place(code, m_listing, 3, 1, 1);
    place(panel(m_consoleTitle), m_console, 3, 2, 1);
    grid->setColumnStretch(0, 20);
    grid->setColumnStretch(1, 48);
    grid->setColumnStretch(2, 32);
    grid->setRowStretch(2, 1);
    grid->setRowStretch(3, 1);

    m_settings->setColumnStretch(0, 1);
    m_python->setCheckable(true);
    m_c->setCheckable(true);
    m_python->setAutoExclusive(true);
    m_c->setAutoExclusive(true);
    m_python->setChecked(true);
    connect(m_python, &QToolButton::clicked, this,
            [this] { m_listing->setDialect(Dialect::Python); });
    connect(m_c, &QToolButton::clicked, this, [this] { m_listing->setDialect(Dialect::C); });
    connect(m_scenes, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            m_lab.setScene(live::scenes()[static_cast<std::size_t>(row)]);
    });
    connect(m_start, &QPushButton::clicked, &m_lab, &LabController::start);
    connect(m_reset, &QPushButton::clicked, &m_lab, &LabController::reset);
    connect(m_stepAll, &QPushButton::clicked, &m_lab, &LabController::stepAll);
    connect(m_runAll, &QPushButton::clicked, &m_lab, [this] { m_lab.setAllOpen(true); });
    connect(m_holdAll, &QPushButton::clicked, &m_lab, [this] { m_lab.setAllOpen(false); });
    connect(&m_lab, &LabController::sceneChanged, this, &LabPage::showScene);
    connect(&m_lab, &LabController::changed, this, &LabPage::refresh);
    connect(theme, &ThemeProvider::themeChanged, this, &LabPage::retranslateUi);
    retranslateUi();
}

QBoxLayout *LabPage::panel(QLabel *&title)
{
    auto *frame = new QFrame(this);
    frame->setProperty("panel", true);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(12, 8, 12, 10);
    column->setSpacing(6);
    title = new QLabel(frame);
    title->setProperty("role", QStringLiteral("title"));
    column->addWidget(title);
    return column;
}

QWidget *LabPage::makeBar()
{
    auto *bar = new QFrame(this);
    bar->setProperty("panel", true);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 8, 8, 8);
    row->setSpacing(6);
    m_start->setProperty("role", QStringLiteral("primary"));
    for (QPushButton *button : { m_start, m_stepAll, m_runAll, m_holdAll, m_reset })
        row->addWidget(button);
    row->addStretch(1);
    return bar;
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
        if (setting.least == 0 && setting.most == 1) {
            auto *box = new QCheckBox(name, this);
            box->setChecked(m_lab.setting(i) != 0);
            connect(box, &QCheckBox::toggled, this, [this, i](bool on) {
                m_lab.setSetting(i, on ? 1 : 0);
                m_objects->update();
            });
            m_settingWidgets.push_back(box);
            m_settings->addWidget(box, static_cast<int>(i), 0, 1, 2);
        } else {
            auto *label = new QLabel(name, this);
            auto *box = new QSpinBox(this);
            box->setRange(static_cast<int>(setting.least), static_cast<int>(setting.most));
            box->setValue(static_cast<int>(m_lab.setting(i)));
            box->setAccessibleName(name);
            connect(box, &QSpinBox::valueChanged, this,
                    [this, i](int value) { m_lab.setSetting(i, value); });
            m_settings->addWidget(label, static_cast<int>(i), 0);
            m_settings->addWidget(box, static_cast<int>(i), 1);
            m_settingWidgets.push_back(label);
            m_settingWidgets.push_back(box);
        }
    }
}

void LabPage::showScene()
{
    makeSettings();
    m_idea->setText(words::text(sceneText(m_lab.scene()).idea));
    refresh();
}

void LabPage::refresh()
{
    const live::Session *session = m_lab.session();
    const bool running = m_lab.isRunning();
    m_start->setEnabled(!session);
    m_reset->setEnabled(session != nullptr);
    const bool alive = running && !live::allEnded(session->lab());
    for (QPushButton *button : { m_stepAll, m_runAll, m_holdAll })
        button->setEnabled(alive);
    for (QWidget *widget : m_settingWidgets)
        widget->setEnabled(!session); // what runs was started with them
    const bool failed = session && session->state() == live::Session::State::Failed;
    QString observer = tr("Nothing is watched yet.");
    if (failed)
        observer = LabTexts::failure(*session);
    else if (running)
        observer = LabTexts::observer(observationOf(*session));
    m_observer->setText(observer);
    showOutput();
}

/// Only what is new is added: the whole may be long.
void LabPage::showOutput()
{
    const live::Session *session = m_lab.session();
    const std::uint64_t written = session ? session->consoleBytes() : 0;
    if (written < m_shownBytes) { // another run
        m_console->clear();
        m_shownBytes = 0;
    }
    if (written == m_shownBytes)
        return;
    const std::string &text = session->console();
    const std::size_t fresh = std::min<std::size_t>(text.size(), written - m_shownBytes);
    m_console->moveCursor(QTextCursor::End);
    m_console->insertPlainText(
        QString::fromUtf8(text.data() + text.size() - fresh, static_cast<qsizetype>(fresh)));
    m_console->moveCursor(QTextCursor::End);
    m_shownBytes = written;
}

void LabPage::retranslateUi()
{
    m_scenesTitle->setText(tr("Scenes"));
    m_workersTitle->setText(tr("Processes (real)"));
    m_objectsTitle->setText(tr("What they share"));
    m_listingTitle->setText(tr("Code"));
    //: What the processes write, in the order in which it arrives
    m_consoleTitle->setText(tr("Output"));
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
    m_python->setText(QStringLiteral("Python"));
    m_c->setText(QStringLiteral("C"));
    m_scenes->setAccessibleName(m_scenesTitle->text());
    m_workers->setAccessibleName(m_workersTitle->text());
    m_objects->setAccessibleName(m_objectsTitle->text());
    m_listing->setAccessibleName(m_listingTitle->text());
    m_console->setAccessibleName(m_consoleTitle->text());
    int row = 0;
    for (const live::SceneSpec &scene : live::scenes()) {
        QListWidgetItem *item = m_scenes->item(row++);
        item->setText(words::text(sceneText(scene).title));
        item->setSizeHint(QSize(0, m_theme->theme().bodyPixels * 2 + 4));
    }
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(m_theme->theme().bodyPixels);
    m_console->setFont(font);
    showScene();
}

void LabPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace timeslice
