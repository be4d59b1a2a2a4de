// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>

class QLabel;
class QTabBar;
class QStackedWidget;
class QToolButton;

namespace timeslice {

class ThemeProvider;

/// A dock that looks like one calm panel: a quiet title (or, with pages, a tab bar in its place),
/// two small buttons, the content, one edge around all of it.
class DockPanel : public QDockWidget
{
    Q_OBJECT

public:
    /// A panel with one content. `name` identifies it in saved layouts.
    DockPanel(const QString &name, ThemeProvider *theme, QWidget *parent = nullptr);

    /// The content; replaces the one before.
    void setContent(QWidget *content);
    /// Adds a page: the title becomes a tab bar.
    void addPage(QWidget *content);
    void setPageTitle(int page, const QString &title);
    /// Whether the page has a tab. One that is shown and loses it gives way to the first.
    void setPageOffered(int page, bool offered);
    /// What it shows, by the titles that the person sees: its content, or its pages that have a
    /// tab.
    QList<QPair<QString, QWidget *>> views() const;
    /// REQUIRES: the panel has that page.
    void setCurrentPage(int page);
    int currentPage() const;
    void setTitle(const QString &title);
    /// What the title bar says when it says more than the menu.
    void setShownTitle(const QString &title);
    /// Without its title the panel keeps a narrow edge; for a panel whose tab names it.
    void setTitleShown(bool shown);

signals:
    void currentPageChanged(int page);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslateUi();
    void elideTitle();
    void dress();

    ThemeProvider *m_theme;
    QWidget *m_titleBar;
    QLabel *m_title;
    QString m_shownTitle; ///< whole; the label elides it
    QTabBar *m_tabs;
    QToolButton *m_float;
    QToolButton *m_close;
    QStackedWidget *m_pages;
};

} // namespace timeslice
