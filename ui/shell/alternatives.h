// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/simulator.h"

#include <QObject>
#include <QString>

namespace timeslice {

class ComparePage;
class MainWindow;
class Playback;
class ThemeProvider;
class TimelineView;
class TraceDocument;
class ViewState;
class WhyStrip;

/// How else the run might have gone: the comparison of policies, what-ifs beside the run, and
/// conventions changed where they decided. Joins the actions and the why strip to the pages that
/// show it.
class Alternatives : public QObject
{
    Q_OBJECT

public:
    /// REQUIRES: all outlive it.
    Alternatives(MainWindow *window, TraceDocument *document, ViewState *view, Playback *playback,
                 ThemeProvider *theme, TimelineView *timeline, WhyStrip *why);

private:
    void addButton();
    void showComparison(bool shown);
    void showWhatIf(const Insistence &insistence);
    void changeConvention(const QString &key, const QString &value);

    MainWindow *m_window;
    TraceDocument *m_document;
    ViewState *m_view;
    Playback *m_playback;
    ThemeProvider *m_theme;
    TimelineView *m_timeline;
    ComparePage *m_comparison = nullptr; ///< made when it is first wanted
};

} // namespace timeslice
