// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/predictionguide.h"

#include "app/live/expectation.h"
#include "app/live/livewords.h"
#include "ui/words/names.h"

#include <algorithm>

namespace timeslice {

using live::WorkerView;

PredictionGuide::PredictionGuide(LabController *lab)
    : QObject(lab)
    , m_lab(lab)
{
    connect(lab, &LabController::changed, this, &PredictionGuide::look);
    connect(lab, &LabController::recordingChanged, this, [this] { go(Stage::Silent); });
    lab->setStepFilter([this](int worker) { return mayStep(worker); });
}

void PredictionGuide::setEnabled(bool on)
{
    m_enabled = on;
    if (!on)
        go(Stage::Silent);
}

void PredictionGuide::go(Stage stage)
{
    const bool differs = m_stage != stage || stage == Stage::Asking;
    m_stage = stage;
    if (stage == Stage::Silent)
        m_prediction = nullptr;
    if (differs)
        emit changed();
}

bool PredictionGuide::holds(const std::string &expectation, int worker) const
{
    const std::size_t workers = m_lab->shown().workers.size();
    std::vector<std::string> words = live::splitWords(expectation);
    for (std::string &word : words) {
        if (word == "%w")
            word = 'w' + std::to_string(worker + 1);
    }
    const auto asked = live::readExpectation(words, m_lab->scene(), workers);
    return asked && (*asked)(m_lab->shown(), m_lab->shownOutput());
}

bool PredictionGuide::mayStep(int worker)
{
    if (m_stage == Stage::Asking || m_stage == Stage::Waiting)
        return false; // first the answer
    if (m_stage == Stage::Revealed)
        go(Stage::Silent);
    const WorkerView &view = m_lab->shown().workers[static_cast<std::size_t>(worker)];
    if (!m_enabled || view.state != WorkerView::State::AtGate)
        return true;
    for (const Prediction &each : sceneText(m_lab->scene()).predictions) {
        if (live::operationWord(view.operation) != each.before
            || !std::ranges::all_of(each.given,
                                    [&](const auto &text) { return holds(text, worker); }))
            continue;
        m_prediction = &each;
        m_worker = worker;
        m_given = -1;
        m_outcome.reset();
        m_reached = view.reached;
        go(Stage::Asking);
        return false;
    }
    return true;
}

void PredictionGuide::answer(int option)
{
    m_given = option;
    m_lab->setStepFilter({});
    m_lab->step(m_worker);
    m_lab->setStepFilter([this](int worker) { return mayStep(worker); });
    go(Stage::Waiting);
}

void PredictionGuide::leave()
{
    const bool asking = m_stage == Stage::Asking;
    const int worker = m_worker;
    go(Stage::Silent);
    if (!asking)
        return;
    m_lab->setStepFilter({});
    m_lab->step(worker);
    m_lab->setStepFilter([this](int each) { return mayStep(each); });
}

std::optional<int> PredictionGuide::trueOption() const
{
    for (std::size_t i = 0; i < m_prediction->options.size(); ++i) {
        if (holds(m_prediction->options[i].expect, m_worker))
            return static_cast<int>(i);
    }
    return std::nullopt;
}

/// The step is done when the worker has come to rest elsewhere.
void PredictionGuide::look()
{
    if (m_stage != Stage::Waiting)
        return;
    const auto &workers = m_lab->shown().workers;
    if (static_cast<std::size_t>(m_worker) >= workers.size())
        return go(Stage::Silent);
    const WorkerView &view = workers[static_cast<std::size_t>(m_worker)];
    const bool moved = view.reached != m_reached || view.state != WorkerView::State::AtGate;
    if (!view.isSettled() || !moved)
        return;
    m_outcome = trueOption();
    ++m_asked;
    m_right += m_outcome == m_given ? 1 : 0;
    go(Stage::Revealed);
}

QString PredictionGuide::filled(const LocalizedText &text) const
{
    return words::text(text).replace(QLatin1String("%w"), LabTexts::worker(m_worker));
}

QString PredictionGuide::question() const
{
    return filled(m_prediction->question);
}

QStringList PredictionGuide::options() const
{
    QStringList texts;
    for (const Prediction::Option &option : m_prediction->options)
        texts += filled(option.text);
    return texts;
}

QString PredictionGuide::why() const
{
    return filled(m_prediction->why);
}

} // namespace timeslice
