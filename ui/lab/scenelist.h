// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/scene.h"

#include <QWidget>

class QLineEdit;
class QListWidget;

namespace timeslice {

class ThemeProvider;

/// All scenes by chapter, with a search in their names, titles and ideas in both languages.
class SceneList : public QWidget
{
    Q_OBJECT

public:
    explicit SceneList(ThemeProvider *theme, QWidget *parent = nullptr);

    /// Does not say `chosen`.
    void setCurrent(const live::SceneSpec &scene);
    /// As a click on it does. Nothing when the search hides it.
    void choose(std::string_view id);
    QLineEdit *search() const { return m_search; }
    /// Ids of the scenes that are seen.
    QStringList shown() const;
    void retranslateUi();

signals:
    void chosen(const timeslice::live::SceneSpec &scene);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill();
    void filter();

    ThemeProvider *m_theme;
    QLineEdit *m_search;
    QListWidget *m_list;
};

} // namespace timeslice
