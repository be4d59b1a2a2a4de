// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lab/labcontroller.h"
#include "ui/words/scenetexts.h"

#include <QObject>

#include <optional>

namespace timeslice {

/// Predict, then reveal: at the steps that a scene marks, holds the step back and asks what it will
/// do. Answering does the step; then the real processes say which option was right. GUI thread.
class PredictionGuide : public QObject
{
    Q_OBJECT

public:
    explicit PredictionGuide(LabController *lab);

    /// Off at first.
    void setEnabled(bool on);
    bool isEnabled() const { return m_enabled; }

    enum class Stage { Silent, Asking, Waiting, Revealed };
    Stage stage() const { return m_stage; }
    /// REQUIRES: not Silent. In the language of the interface, with the worker's name in it.
    QString question() const;
    QStringList options() const;
    QString why() const;
    int given() const { return m_given; }
    /// Which option turned out to be true; nothing when none of them did. REQUIRES: Revealed.
    std::optional<int> outcome() const { return m_outcome; }

    /// REQUIRES: Asking, and there is such an option.
    void answer(int option);
    /// Does the step without an answer, or leaves the reveal.
    void leave();

    int asked() const { return m_asked; }
    int right() const { return m_right; }

signals:
    void changed();

private:
    bool mayStep(int worker);
    void look();
    void go(Stage stage);
    QString filled(const LocalizedText &text) const;
    bool holds(const std::string &expectation, int worker) const;
    std::optional<int> trueOption() const;

    LabController *m_lab;
    bool m_enabled = false;
    Stage m_stage = Stage::Silent;
    const Prediction *m_prediction = nullptr; ///< of the scene's text, which is kept
    int m_worker = -1;
    int m_given = -1;
    std::uint32_t m_reached = 0; ///< gates, when it was let through
    std::optional<int> m_outcome;
    int m_asked = 0;
    int m_right = 0;
};

} // namespace timeslice
