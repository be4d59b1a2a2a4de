// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/whystrip.h"

#include "ui/document/tracedocument.h"
#include "ui/document/viewstate.h"
#include "ui/models/eventlogmodel.h"
#include "ui/theme/theme.h"
#include "ui/words/names.h"
#include "ui/words/namewords.h"

#include <QAccessible>
#include <QEvent>
#include <QFontMetrics>
#include <QMenu>
#include <QPainter>
#include <QTextLayout>
#include <QToolButton>

#include <algorithm>

namespace timeslice {
namespace {

constexpr int kMargin = 14;
constexpr int kMostSentenceLines = 2;
constexpr int kMostLines = 3;
constexpr int kRestMs = 150;

/// The search copies the run once for each value of a convention: beyond this the answer would come
/// too late to be of use.
constexpr std::size_t kMostEvents = 100'000;
constexpr std::size_t kMostTasks = 1000;
constexpr std::size_t kMostOthers = 12; ///< in the menu of what-ifs

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
    , m_whatIf(new QToolButton(this))
    , m_convention(new QToolButton(this))
{
    m_whatIf->setObjectName(QStringLiteral("whatIf"));
    m_convention->setObjectName(QStringLiteral("flipConvention"));
    for (QToolButton *button : { m_whatIf, m_convention }) {
        button->setProperty("role", QStringLiteral("note"));
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setPopupMode(QToolButton::InstantPopup);
        button->setFocusPolicy(Qt::TabFocus);
        button->setMenu(new QMenu(button));
        button->hide();
    }
    connect(m_whatIf->menu(), &QMenu::aboutToShow, this, &WhyStrip::fillWhatIf);
    connect(m_convention->menu(), &QMenu::aboutToShow, this, &WhyStrip::fillConventions);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &WhyStrip::findConventions);
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
    //: 假如换一个进程运行
    m_whatIf->setText(tr("What if…"));
    m_whatIf->setToolTip(
        tr("Let another process run instead, and see the branch beside this run."));
    //: 约定
    m_convention->setText(tr("Convention…"));
    m_convention->setToolTip(tr("This instant depended on a convention. Change it, and see what "
                                "changes on the timeline."));
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
    m_conventions.clear();
    m_search.cancel();
    offerChoices();
    m_rest.start();
    arrange();
    update();
}

/// The decision that is told, if another process was in question.
void WhyStrip::offerChoices()
{
    const std::size_t position = std::min(m_view->playhead().position, m_document->trace().size());
    const auto decisions = m_document->decisionsAt(position);
    const bool others = !decisions.empty()
        && hasAlternative(m_document->workload(), m_document->stateAt(decisions.back().position),
                          decisions.back());
    m_whatIf->setVisible(others);
    m_convention->setVisible(!m_conventions.empty());
}

void WhyStrip::findConventions()
{
    if (!isVisible() || m_document->trace().size() > kMostEvents
        || m_document->scenario().tasks.size() > kMostTasks)
        return;
    m_search.start([this, workload = m_document->sharedWorkload(),
                    time = m_view->playhead().time](const BackgroundJob::Worker &worker) {
        auto found = decidingConventions(workload, time, worker.stop());
        return [this, found] { showConventions(found); };
    });
}

void WhyStrip::showConventions(std::vector<DecidingConvention> found)
{
    m_conventions = std::move(found);
    if (const QString note = conventionNote(); !note.isEmpty())
        m_notes.append(note);
    offerChoices();
    arrange();
    update();
}

/// The order of two things at one instant, in a sentence; other conventions are told with the
/// decision.
QString WhyStrip::conventionNote() const
{
    for (const DecidingConvention &each : m_conventions) {
        if (each.key != "instant_order")
            continue;
        const QStringList now = QString::fromStdString(each.value).split(u',');
        const QStringList other = QString::fromStdString(each.other).split(u',');
        for (qsizetype i = 0; i < now.size() && i < other.size(); ++i) {
            if (now[i] == other[i])
                continue;
            //: %1 and %2 are things that happen at one instant; the first comes first
            return tr("Convention: at one instant, %1 before %2.")
                .arg(conventionValueName(each.key, now[i].trimmed().toStdString()),
                     conventionValueName(each.key, other[i].trimmed().toStdString()));
        }
    }
    return {};
}

void WhyStrip::fillWhatIf()
{
    QMenu *menu = m_whatIf->menu();
    menu->clear();
    const std::size_t position = std::min(m_view->playhead().position, m_document->trace().size());
    const auto decisions = m_document->decisionsAt(position);
    if (decisions.empty())
        return;
    const Decision decision = decisions.back();
    const auto number =
        static_cast<std::size_t>(&decisions.back() - m_document->decisions().data());
    std::size_t shown = 0;
    for (const Candidate &candidate :
         candidatesOf(m_document->workload(), m_document->stateAt(decision.position), decision)) {
        if (candidate.task == decision.chosen || ++shown > kMostOthers)
            continue;
        const QString name = words::taskName(m_document->trace(), candidate.task);
        const QString text =
            candidate.running ? tr("%1 runs on").arg(name) : tr("%1 runs instead").arg(name);
        const Insistence insistence { number, decision, candidate.task };
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, insistence] { emit insistAsked(insistence); });
    }
}

void WhyStrip::fillConventions()
{
    QMenu *menu = m_convention->menu();
    menu->clear();
    for (const DecidingConvention &each : m_conventions) {
        QString now = conventionValueName(each.key, each.value);
        QString other = conventionValueName(each.key, each.other);
        if (each.key == "instant_order") {
            const QStringList before = QString::fromStdString(each.value).split(u',');
            const QStringList after = QString::fromStdString(each.other).split(u',');
            qsizetype i = 0;
            while (i + 1 < before.size() && before[i] == after[i])
                ++i;
            const auto pair = [&](const QString &first, const QString &second) {
                //: %1 and %2 are things that happen at one instant
                return tr("%1, then %2")
                    .arg(conventionValueName(each.key, first.trimmed().toStdString()),
                         conventionValueName(each.key, second.trimmed().toStdString()));
            };
            now = pair(before[i], after[i]);
            other = pair(after[i], before[i]);
        }
        menu->addSection(conventionName(each.key));
        //: a convention: %1 is the value to choose, %2 the one in force
        QAction *action = menu->addAction(tr("%1 (now: %2)").arg(other, now));
        connect(action, &QAction::triggered, this,
                [this, key = QString::fromStdString(each.key),
                 value = QString::fromStdString(each.other)] { emit conventionAsked(key, value); });
    }
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

/// Their room is kept free whether they are there or not, so that the text does not move.
int WhyStrip::buttonsWidth() const
{
    return std::max(m_whatIf->sizeHint().width(), m_convention->sizeHint().width());
}

int WhyStrip::textWidth() const
{
    return std::max(80, width() - 2 * kMargin - titleWidth() - buttonsWidth());
}

void WhyStrip::arrange()
{
    const Theme &theme = m_themes->theme();
    int y = 4;
    for (QToolButton *button : { m_whatIf, m_convention }) {
        const QSize size(buttonsWidth(), button->sizeHint().height());
        button->setGeometry(QRect(QPoint(width() - size.width() - 6, y), size));
        y += size.height() + 2;
    }
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
