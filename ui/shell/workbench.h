// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <memory>

namespace timeslice {

class MainWindow;
class Playback;
class ThemeController;
class LanguageController;
class TraceDocument;
class ViewState;

/// The whole program in one object: makes the document, the window and the views, and joins them.
/// Nothing else knows all of them. REQUIRES: a QApplication.
class Workbench : public QObject
{
    Q_OBJECT

public:
    /// When the window is filled. After the first frame is sooner to see; at once is for who goes
    /// on to use what is in it without an event loop in between.
    enum class Furnish { AtOnce, AfterFirstFrame };

    /// Empty folders mean the person's own. Tests and the gallery give others, and leave no trace.
    explicit Workbench(const QString &settingsFile = {}, const QString &autosaveFolder = {},
                       Furnish when = Furnish::AtOnce);
    ~Workbench() override;

    /// Shows the window as it was left, with `file`; without one with the last scenario, at the
    /// first start with a curated one. Offers what a crash left.
    void start(const QString &file = {});

    /// Ends in order without a question: unsaved changes are kept for the next start, the settings
    /// are written.
    void closeUnasked();

    MainWindow *window() const;
    TraceDocument *document() const;
    ViewState *view() const;
    Playback *playback() const;
    ThemeController *themes() const;
    LanguageController *language() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace timeslice
