// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

class QAction;
class QFrame;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace timeslice {

class ActionRegistry;
class DockPanel;
class ElidedLabel;
class MessageBar;
class ThemeProvider;
class TransportBar;

/// The page of the simulation: transport above, timeline and why strip in the middle, and docks for
/// the state diagram, the queues, the process control block and the tables. The page places its
/// parts and knows nothing of what they show; whoever composes the program puts them in.
class SchedulerPage : public QWidget
{
    Q_OBJECT

public:
    /// The pages of the lower dock, in their order.
    enum class Table {
        Processes,
        ControlBlocks,
        Metrics,
        Charts,
        RealTime,
        WaitGraph,
        EventLog,
        Decisions
    };
    static constexpr int kTableCount = 8;

    SchedulerPage(ActionRegistry *actions, ThemeProvider *theme, QWidget *parent = nullptr);

    TransportBar *transport() const { return m_transport; }
    MessageBar *messages() const { return m_messages; }

    /// Each takes ownership and replaces what was there.
    void setTimeline(QWidget *timeline);
    void setWhyStrip(QWidget *strip);
    void setStateDiagram(QWidget *diagram);
    void setQueues(QWidget *queues);
    void setControlBlock(QWidget *table);
    /// In the language of the interface; names the process that the block is of.
    void setControlBlockTitle(const QString &title);
    /// REQUIRES: tables are put in in their order.
    void addTable(Table table, QWidget *content);
    void showTable(Table table);
    /// A page that has nothing to show for a scenario is not offered.
    void setTableOffered(Table table, bool offered);
    /// Stands in for timeline, docks and tables while it is shown; hidden at first.
    void setComparison(QWidget *comparison);
    void showComparison(bool shown);
    /// All that can be looked at by itself, by its title: hidden views too, the page last.
    QList<QPair<QString, QWidget *>> views();
    /// The scenario's title and what to look at, above the timeline; hidden while both are empty.
    void setScenarioText(const QString &title, const QString &note);

    /// One for each dock: shows it, hides it. Their texts follow the language.
    QList<QAction *> dockActions() const;
    QList<DockPanel *> docks() const { return { m_diagram, m_queues, m_block, m_tables }; }

    QByteArray saveLayout() const;
    /// False, and nothing changed, when `layout` is not one of this page's.
    bool restoreLayout(const QByteArray &layout);
    void resetLayout();
    /// Shares the room out again, now and when the page next changes its size; for another text
    /// size.
    void arrangeAnew();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslateUi();
    void distribute();
    void unstack();
    void fit();

    ThemeProvider *m_theme;
    TransportBar *m_transport;
    MessageBar *m_messages;
    QMainWindow *m_area;
    QFrame *m_timelinePanel;
    QVBoxLayout *m_timelineColumn;
    QVBoxLayout *m_center;
    QList<DockPanel *> m_awayFloats; ///< they float, and are hidden while the comparison is shown
    ElidedLabel *m_title;
    QLabel *m_note;
    QToolButton *m_noteButton;
    QWidget *m_timeline = nullptr;
    QWidget *m_why = nullptr;
    QWidget *m_comparison = nullptr;
    DockPanel *m_diagram;
    DockPanel *m_queues;
    DockPanel *m_block;
    DockPanel *m_tables;
    QString m_blockTitle;
    bool m_arranged = false;
    bool m_stacked = false; ///< the control block is a tab behind the queues
};

} // namespace timeslice
