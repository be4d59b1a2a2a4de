// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace timeslice {

class ThemeProvider;

/// The page of the lessons, which are not built yet: says what will be there and what can be done
/// until then, and nothing that is not true.
class EmptyPage : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyPage(ThemeProvider *theme, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void dress();
    QStringList items() const;

    ThemeProvider *m_theme;
    QLabel *m_picture;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_list;
    QLabel *m_meanwhile;
    QWidget *m_column;
};

} // namespace timeslice
