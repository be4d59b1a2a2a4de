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
/// time; a new one replaces the old. Who has something to say that can wait listens to `freed`.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(ThemeProvider *theme, QWidget *parent = nullptr);

    /// `details` are plain text, one problem per line.
    void showError(const QString &title, const QString &details);
    /// An offer with a button to take it and one to refuse it: `accepted`, `declined`. Closing it
    /// is no answer: `dismissed`.
    void showOffer(const QString &title, const QString &details, const QString &accept,
                   const QString &decline);
    /// Something to know that is no error; stays until it is dismissed or does not hold any more.
    void showNote(const QString &title, const QString &details);
    bool isError() const { return m_kind == Kind::Error && !isHidden(); }
    bool isNote() const { return m_kind == Kind::Note && !isHidden(); }
    bool isOffer() const { return m_kind == Kind::Offer && !isHidden(); }
    /// The whole text; what is shown of it has bounds.
    QString details() const { return m_wholeDetails; }
    void dismiss();

signals:
    void accepted();
    void declined();
    /// An offer was closed without an answer.
    void dismissed();
    /// There is no message any more; behind the signals above.
    void freed();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Kind { Error, Offer, Note };

    void retranslateUi();
    void dress();
    void put(Kind kind, const QString &title, const QString &details);
    void setKind(Kind kind);
    void close(void (MessageBar::*answer)());

    ThemeProvider *m_theme;
    QLabel *m_title;
    QLabel *m_details;
    QPushButton *m_accept;
    QPushButton *m_decline;
    QToolButton *m_copy;
    QToolButton *m_close;
    QString m_wholeTitle;
    QString m_wholeDetails;
    Kind m_kind = Kind::Error;
};

} // namespace timeslice
