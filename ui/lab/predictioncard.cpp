// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/predictioncard.h"

#include "ui/lab/predictionguide.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace timeslice {
namespace {

constexpr int kMostOptions = 4;

} // namespace

PredictionCard::PredictionCard(PredictionGuide *guide, QWidget *parent)
    : QFrame(parent)
    , m_guide(guide)
    , m_question(new QLabel(this))
    , m_optionColumn(new QVBoxLayout)
    , m_verdict(new QLabel(this))
    , m_leave(new QPushButton(this))
{
    setProperty("panel", true);
    m_question->setProperty("role", QStringLiteral("title"));
    for (QLabel *label : { m_question, m_verdict }) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_optionColumn->setSpacing(4);
    for (int i = 0; i < kMostOptions; ++i) {
        auto *button = new QPushButton(this);
        button->setProperty("role", QStringLiteral("choice"));
        const auto answer = [this, i] {
            if (m_guide->stage() == PredictionGuide::Stage::Asking
                && i < static_cast<int>(m_guide->options().size()))
                m_guide->answer(i);
        };
        connect(button, &QPushButton::clicked, this, answer);
        connect(new QShortcut(QKeySequence(Qt::Key_1 + i), this), &QShortcut::activated, this,
                answer);
        m_optionColumn->addWidget(button);
        m_options.push_back(button);
    }
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_verdict, 1);
    foot->addWidget(m_leave, 0, Qt::AlignBottom);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(6);
    column->addWidget(m_question);
    column->addLayout(m_optionColumn);
    column->addLayout(foot);
    connect(m_leave, &QPushButton::clicked, guide, &PredictionGuide::leave);
    connect(guide, &PredictionGuide::changed, this, &PredictionCard::refresh);
    refresh();
}

void PredictionCard::refresh()
{
    const auto stage = m_guide->stage();
    setVisible(stage != PredictionGuide::Stage::Silent);
    if (stage == PredictionGuide::Stage::Silent)
        return;
    m_question->setText(m_guide->question());
    showOptions();
    showOutcome();
}

void PredictionCard::showOptions()
{
    using Stage = PredictionGuide::Stage;
    const QStringList texts = m_guide->options();
    const Stage stage = m_guide->stage();
    for (int i = 0; i < kMostOptions; ++i) {
        QPushButton *button = m_options[static_cast<std::size_t>(i)];
        button->setVisible(i < texts.size());
        if (i >= texts.size())
            continue;
        //: An option of a question: its key, its text
        QString text = tr("%1  %2", "option").arg(i + 1).arg(texts[i]);
        if (stage == Stage::Revealed && m_guide->outcome() == i)
            //: Behind the option of a question that turned out to be true
            text = tr("%1  ✓ this happened").arg(text);
        else if (stage != Stage::Asking && m_guide->given() == i)
            //: Behind the option of a question that was chosen
            text = tr("%1  ← your answer").arg(text);
        button->setText(text);
        button->setEnabled(stage == Stage::Asking);
    }
}

void PredictionCard::showOutcome()
{
    using Stage = PredictionGuide::Stage;
    const Stage stage = m_guide->stage();
    m_leave->setText(stage == Stage::Asking ? tr("Do not answer") : tr("Go on"));
    m_leave->setVisible(stage != Stage::Waiting);
    QString verdict;
    if (stage == Stage::Waiting) {
        verdict = tr("The step is being done…");
    } else if (stage == Stage::Revealed) {
        if (!m_guide->outcome())
            verdict = tr("Something else happened; see the processes below.");
        else if (m_guide->outcome() == m_guide->given())
            verdict = tr("Right.");
        else
            verdict = tr("Not so.");
        if (const QString why = m_guide->why(); !why.isEmpty())
            //: A verdict and the reason behind it
            verdict = tr("%1 %2", "verdict").arg(verdict, why);
        //: How many predictions were right
        verdict += QLatin1Char('\n')
            + tr("%1 of %2 predictions were right.").arg(m_guide->right()).arg(m_guide->asked());
    }
    m_verdict->setText(verdict);
}

QString PredictionCard::verdict() const
{
    return m_verdict->text();
}

void PredictionCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace timeslice
