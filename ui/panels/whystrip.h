// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/simulator.h"
#include "core/study/decidingconventions.h"
#include "ui/document/backgroundjob.h"
#include "ui/words/explainer.h"

#include <QString>
#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <vector>

class QToolButton;

namespace timeslice {

class ThemeProvider;
class TraceDocument;
class ViewState;

/// Why the screen looks as it does: one sentence for what happened last at the playhead, and below
/// it the rule. Text wraps and is never cut inside a sentence: notes that find no room are left to
/// the tooltip as wholes. The strip grows when a text needs it and shrinks only with another run,
/// so that stepping does not make the window jump. Two buttons at its side let
/// the person overrule what decided: another process instead of the one chosen, and another value
/// of a convention on which this instant depended.
class WhyStrip : public QWidget
{
    Q_OBJECT

public:
    WhyStrip(TraceDocument *document, ViewState *view, ThemeProvider *themes,
             QWidget *parent = nullptr);

    QString sentence() const { return m_sentence; }
    /// The second line, as far as there was room for it.
    QString shownNotes() const { return m_shownNotes; }
    /// The conventions that decided at the playhead; found a moment after it came to rest.
    const std::vector<DecidingConvention> &conventions() const { return m_conventions; }
    QToolButton *whatIfButton() const { return m_whatIf; }
    QToolButton *conventionButton() const { return m_convention; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void insistAsked(const timeslice::Insistence &insistence);
    void conventionAsked(const QString &key, const QString &value);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void refresh();
    void restart();
    void arrange();
    void offerChoices();
    void findConventions();
    void showConventions(std::vector<DecidingConvention> found);
    void fillWhatIf();
    void fillConventions();
    int buttonsWidth() const;
    QString conventionNote() const;
    int textWidth() const;
    int titleWidth() const;
    static int linesOf(const QString &text, const QFont &font, int width);

    TraceDocument *m_document;
    ViewState *m_view;
    ThemeProvider *m_themes;
    QToolButton *m_whatIf;
    QToolButton *m_convention;
    QTimer m_rest; ///< runs out when the playhead has come to rest
    BackgroundJob m_search; ///< for the conventions that decided
    std::vector<DecidingConvention> m_conventions;
    QString m_title;
    QString m_sentence;
    QStringList m_notes;
    QString m_shownNotes;
    int m_sentenceLines = 1;
    int m_noteLines = 1;
    int m_reservedLines = 2;
};

} // namespace timeslice
