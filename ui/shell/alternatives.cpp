// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/alternatives.h"

#include "core/scenario/problem.h"
#include "core/trace/timelinechanges.h"
#include "ui/document/playback.h"
#include "ui/document/tracedocument.h"
#include "ui/panels/whystrip.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/comparepage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/schedulerpage.h"
#include "ui/shell/transportbar.h"
#include "ui/timeline/timelineview.h"

#include <QAction>
#include <QToolButton>

namespace timeslice {

Alternatives::Alternatives(MainWindow *window, TraceDocument *document, ViewState *view,
                           Playback *playback, ThemeProvider *theme, TimelineView *timeline,
                           WhyStrip *why)
    : QObject(window)
    , m_window(window)
    , m_document(document)
    , m_view(view)
    , m_playback(playback)
    , m_theme(theme)
    , m_timeline(timeline)
{
    addButton();
    connect(window->actions()->action(ActionId::Compare), &QAction::toggled, this,
            &Alternatives::showComparison);
    connect(why, &WhyStrip::insistAsked, this, &Alternatives::showWhatIf);
    connect(why, &WhyStrip::conventionAsked, this, &Alternatives::changeConvention);
}

void Alternatives::addButton()
{
    TransportBar *bar = m_window->scheduler()->transport();
    auto *button = new QToolButton(bar);
    button->setDefaultAction(m_window->actions()->action(ActionId::Compare));
    button->setObjectName(QStringLiteral("compareButton"));
    button->setProperty("role", QStringLiteral("field"));
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    bar->addGroup(button);
}

void Alternatives::showComparison(bool shown)
{
    if (!m_comparison) {
        m_comparison = new ComparePage(m_document, m_view, m_theme);
        m_window->scheduler()->setComparison(m_comparison);
        QAction *compare = m_window->actions()->action(ActionId::Compare);
        connect(m_comparison, &ComparePage::leaveAsked, compare,
                [compare] { compare->setChecked(false); });
        connect(m_comparison, &ComparePage::seekRequested, m_playback, &Playback::seek);
    }
    m_window->scheduler()->showComparison(shown);
    // What is hidden loses the focus, and the next in the row would be the policy's box.
    (shown ? m_comparison->panes().first()->timeline() : m_timeline)->setFocus();
}

void Alternatives::showWhatIf(const Insistence &insistence)
{
    m_window->actions()->action(ActionId::Compare)->setChecked(true);
    m_comparison->addWhatIf(insistence);
}

/// Runs anew under the other convention, and marks what that changed.
void Alternatives::changeConvention(const QString &key, const QString &value)
{
    Scenario changed = m_document->scenario();
    changed.conventions.overrides[key.toStdString()] = value.toStdString();
    if (findProblem(changed))
        return;
    const Timeline before = m_timeline->timeline();
    m_document->edit(tr("Change a convention"), changed);
    m_timeline->setChanges(changedStretches(before, m_timeline->timeline()));
    m_window->say(m_timeline->changes().empty()
                      ? tr("No process does anything else under this convention.")
                      : tr("What changed is marked on the timeline."));
}

} // namespace timeslice
