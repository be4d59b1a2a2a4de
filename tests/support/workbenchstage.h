// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/settingkeys.h"
#include "ui/document/tracedocument.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/languagecontroller.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/schedulerpage.h"
#include "ui/shell/transportbar.h"
#include "ui/shell/workbench.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <functional>
#include <memory>

namespace timeslice {

/// The whole program on a stage of its own: settings, autosaves and files in a folder that goes
/// away with it. Speaks English unless told otherwise, whatever the system's language is.
class WorkbenchStage
{
public:
    WorkbenchStage() { QApplication::setActiveWindow(nullptr); }

    /// A program on the settings and autosaves that the one before left; shown and active.
    void start(const QString &file = {}, LanguageChoice language = LanguageChoice::English)
    {
        make();
        m_bench->language()->setChoice(language);
        show(file);
    }
    /// The same, in the language that the settings say.
    void restart()
    {
        end();
        make();
        show({});
    }
    /// Closes the window as a person does; false when it stayed open.
    bool end()
    {
        if (m_bench && !m_bench->window()->close())
            return false;
        m_bench.reset();
        return true;
    }

    Workbench *bench() const { return m_bench.get(); }
    MainWindow *window() const { return m_bench->window(); }
    SchedulerPage *page() const { return window()->scheduler(); }
    TraceDocument *document() const { return m_bench->document(); }
    QAction *action(ActionId id) const { return window()->actions()->action(id); }
    QString home() const { return m_home.path(); }
    QString path(const QString &name) const { return m_home.filePath(name); }
    QString autosaveFolder() const { return path(QStringLiteral("autosave")); }

    template <typename View>
    View *find(const QString &name = {}) const
    {
        return window()->findChild<View *>(name);
    }

    /// The button of the transport bar that shows this action.
    QToolButton *button(ActionId id) const
    {
        const auto buttons = page()->transport()->findChildren<QToolButton *>();
        for (QToolButton *each : buttons) {
            if (each->defaultAction() == action(id))
                return each;
        }
        return nullptr;
    }
    void click(ActionId id) const { QTest::mouseClick(button(id), Qt::LeftButton); }
    void click(QWidget *widget) const { QTest::mouseClick(widget, Qt::LeftButton); }
    /// A key, to whoever has the focus.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QApplication::setActiveWindow(window()); // a dialog may have been there
        QWidget *focused = window()->focusWidget();
        QTest::keyClick(focused ? focused : window(), key, modifiers);
    }

    /// The examples, as the menu lists them.
    QList<QAction *> examples() const
    {
        QMenu *menu = window()->examplesMenu();
        emit menu->aboutToShow();
        return menu->actions();
    }
    QList<QAction *> recent() const
    {
        QMenu *menu = window()->recentMenu();
        emit menu->aboutToShow();
        return menu->actions();
    }

    /// Writes a file into the stage's folder; its path.
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("a test's file was not written");
        return path(name);
    }

private:
    void make()
    {
        m_bench =
            std::make_unique<Workbench>(path(QStringLiteral("settings.ini")), autosaveFolder());
        // The same window whatever screen the tests have.
        window()->setWindowState(Qt::WindowNoState);
        window()->resize(1366, 768);
    }
    void show(const QString &file)
    {
        m_bench->start(file);
        QApplication::setActiveWindow(window());
        QApplication::processEvents();
    }

    const QTemporaryDir m_home;
    std::unique_ptr<Workbench> m_bench;
};

/// Answers the next modal dialog from inside its own loop, once it is there.
class DialogAnswer
{
public:
    explicit DialogAnswer(std::function<void(QWidget *dialog)> answer)
    {
        QObject::connect(&m_watch, &QTimer::timeout, &m_watch, [this, answer = std::move(answer)] {
            QWidget *dialog = QApplication::activeModalWidget();
            if (!dialog || !dialog->isVisible())
                return;
            if (m_given) {
                dialog->close(); // the answer did not do: rather a failure than a hang
                return;
            }
            m_given = true;
            m_watch.setInterval(kPatienceMs);
            answer(dialog);
        });
        m_watch.start(1);
    }
    bool given() const { return m_given; }

private:
    static constexpr int kPatienceMs = 4000;

    QTimer m_watch;
    bool m_given = false;
};

} // namespace timeslice
