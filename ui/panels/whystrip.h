// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/words/explainer.h"

#include <QString>
#include <QStringList>
#include <QWidget>

namespace timeslice {

class ThemeProvider;
class TraceDocument;
class ViewState;

/// Why the screen looks as it does: one sentence for what happened last at the playhead, and below
/// it the rule. Text wraps and is never cut inside a sentence: notes that find no room are left to
/// the tooltip as wholes. The strip grows when a text needs it and shrinks only with another run,
/// so that stepping does not make the window jump.
class WhyStrip : public QWidget
{
    Q_OBJECT

public:
    WhyStrip(TraceDocument *document, ViewState *view, ThemeProvider *themes,
             QWidget *parent = nullptr);

    QString sentence() const { return m_sentence; }
    /// The second line, as far as there was room for it.
    QString shownNotes() const { return m_shownNotes; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void refresh();
    void restart();
    void arrange();
    int textWidth() const;
    int titleWidth() const;
    static int linesOf(const QString &text, const QFont &font, int width);

    TraceDocument *m_document;
    ViewState *m_view;
    ThemeProvider *m_themes;
    QString m_title;
    QString m_sentence;
    QStringList m_notes;
    QString m_shownNotes;
    int m_sentenceLines = 1;
    int m_noteLines = 1;
    int m_reservedLines = 2;
};

} // namespace timeslice
