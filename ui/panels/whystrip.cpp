// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/whystrip.h"

#include "ui/document/tracedocument.h"
#include "ui/document/viewstate.h"
#include "ui/models/eventlogmodel.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace timeslice {
namespace {

constexpr int kMargin = 14;
constexpr int kMostSentenceLines = 2;
constexpr int kMostLines = 3;

int lineHeight(const QFont &font)
{
    return QFontMetrics(font).lineSpacing();
}

/// Chinese text breaks anywhere, English between words.
QTextOption wrapping()
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

} // namespace

WhyStrip::WhyStrip(TraceDocument *document, ViewState *view, ThemeProvider *themes, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_view(view)
    , m_themes(themes)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(document, &TraceDocument::reset, this, &WhyStrip::restart);
    connect(view, &ViewState::playheadChanged, this, &WhyStrip::refresh);
    connect(themes, &ThemeProvider::themeChanged, this, &WhyStrip::restart);
    retranslateUi();
}

void WhyStrip::retranslateUi()
{
    //: 为什么？
    m_title = tr("Why?");
    restart();
}

void WhyStrip::restart()
{
    m_reservedLines = 2;
    refresh();
}

void WhyStrip::refresh()
{
    const std::size_t position = std::min(m_view->playhead().position, m_document->trace().size());
    const Explanation why = explainerOf(m_document).at(position);
    m_sentence = why.timed();
    m_notes = why.notes;
    const QString all = why.rule();
    setToolTip(all.isEmpty() ? m_sentence : m_sentence + QLatin1Char('\n') + all);
    setAccessibleName(m_title);
    setAccessibleDescription(toolTip());
    arrange();
    update();
}

int WhyStrip::linesOf(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(text, font);
    layout.setTextOption(wrapping());
    layout.beginLayout();
    int lines = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        ++lines;
    }
    layout.endLayout();
    return lines;
}

int WhyStrip::titleWidth() const
{
    const QFont font = m_themes->theme().bodyFont(QFont::DemiBold);
    return QFontMetrics(font).horizontalAdvance(m_title) + kMargin;
}

int WhyStrip::textWidth() const
{
    return std::max(80, width() - 2 * kMargin - titleWidth());
}

void WhyStrip::arrange()
{
    const Theme &theme = m_themes->theme();
    const int room = textWidth();
    m_sentenceLines =
        std::clamp(linesOf(m_sentence, theme.bodyFont(QFont::Medium), room), 1, kMostSentenceLines);
    // Whole sentences as far as they fit; the first one always, it is the rule.
    m_shownNotes.clear();
    m_noteLines = 1;
    const int most = kMostLines - m_sentenceLines;
    for (const QString &note : std::as_const(m_notes)) {
        const QString longer =
            m_shownNotes.isEmpty() ? note : m_shownNotes + QLatin1Char(' ') + note;
        const int lines = linesOf(longer, theme.labelFont(), room);
        if (lines > most && !m_shownNotes.isEmpty())
            continue;
        m_shownNotes = longer;
        m_noteLines = std::max(1, lines);
    }
    const int needed = m_sentenceLines + m_noteLines;
    if (needed > m_reservedLines) {
        m_reservedLines = needed;
        updateGeometry();
    }
}

QSize WhyStrip::sizeHint() const
{
    const Theme &theme = m_themes->theme();
    const int extra = m_reservedLines - 2;
    return { 400,
             2 * theme.grid8 + 3 + lineHeight(theme.bodyFont()) * (1 + extra)
                 + lineHeight(theme.labelFont()) };
}

QSize WhyStrip::minimumSizeHint() const
{
    return { 200, sizeHint().height() };
}

void WhyStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void WhyStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void WhyStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes->theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.noteBorder, 1));
    painter.setBrush(theme.noteFill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.radius,
                            theme.radius);
    const QFont strong = theme.bodyFont(QFont::DemiBold);
    const QFont sentence = theme.bodyFont(QFont::Medium);
    const int left = kMargin + titleWidth();
    int top = theme.grid8;
    painter.setPen(theme.text);
    painter.setFont(strong);
    painter.drawText(QRect(kMargin, top, titleWidth(), lineHeight(strong)),
                     Qt::AlignLeft | Qt::AlignVCenter, m_title);
    const auto draw = [&](const QString &text, const QFont &font) {
        QTextLayout layout(text, font);
        layout.setTextOption(wrapping());
        layout.beginLayout();
        int y = 0;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(textWidth());
            line.setPosition(QPointF(0, y));
            y += lineHeight(font);
        }
        layout.endLayout();
        layout.draw(&painter, QPointF(left, top));
        top += y;
    };
    draw(m_sentence, sentence);
    top += 3;
    painter.setPen(theme.mutedText);
    draw(m_shownNotes, theme.labelFont());
}

} // namespace timeslice
