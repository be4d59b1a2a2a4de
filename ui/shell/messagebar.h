// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace timeslice {

class ThemeProvider;

/// A message at the top of the page that waits to be read and stops nobody: what went wrong, where
/// and what to do, or an offer with a button. The text can be selected and copied. One message at a
/// time; a new one replaces the old.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(ThemeProvider *theme, QWidget *parent = nullptr);

    /// `details` are plain text, one problem per line.
    void showError(const QString &title, const QString &details);
    /// An offer: `accepted` is emitted when the person takes it, `dismissed` when not.
    void showOffer(const QString &title, const QString &details, const QString &button);
    /// Something to know that is no error; stays until it is dismissed or does not hold any more.
    void showNote(const QString &title, const QString &details);
    bool isNote() const { return m_isNote && !isHidden(); }
    QString details() const;
    void dismiss();

signals:
    void accepted();
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void dress();
    void setKind(const QString &kind);

    ThemeProvider *m_theme;
    QLabel *m_title;
    QLabel *m_details;
    QPushButton *m_accept;
    QToolButton *m_copy;
    QToolButton *m_close;
    QString m_acceptText;
    bool m_isNote = false;
};

} // namespace timeslice
