// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/session.h"
#include "core/live/scene.h"
#include "ui/words/scenetexts.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>

namespace timeslice {

/// A scene at one moment: now, or one of a recording.
struct LabMoment
{
    const live::SceneSpec &scene;
    const live::LabState &lab;
};

/// By whom a session is observed.
struct Observation
{
    live::Observer observer = live::Observer::KernelExact;
    bool seesWaits = true; ///< the kernel shows who waits for what
    int exactError = 0; ///< the errno of what stood against exact records, or 0
    std::optional<int> paranoid; ///< the kernel's setting, after an error
};

Observation observationOf(const live::Session &session);

/// What the Lab says of workers and shared objects. Titles and ideas are the scenes' own: see
/// scenetexts.h.
class LabTexts
{
    Q_DECLARE_TR_FUNCTIONS(timeslice::LabTexts)

public:
    static QString chapter(SceneChapter chapter);
    /// "w1"
    static QString worker(int number);
    static QString operation(live::Operation operation);
    /// "waits for A, which w2 holds"
    static QString standing(const LabMoment &moment, int worker);
    /// "send failed with EPIPE: ..."; empty when no call has failed.
    static QString failedCall(const live::WorkerView &worker);
    /// "lock A", "semaphore S"
    static QString object(const live::SceneSpec &scene, const live::SceneObject &object);
    /// "free", "held by w1", "3"
    static QString holding(const LabMoment &moment, std::size_t object);
    /// Under the objects: a deadlock, a lock whose owner is dead. Empty when all is well.
    static QString verdict(const LabMoment &moment);
    /// Why a session could not go on.
    static QString failure(const live::Session &session);
    /// Who watches, and what would be better.
    static QString observer(const Observation &observation);

private:
    static QString standingNow(const LabMoment &moment, int worker);
    static QString runningAlone(const live::KernelSample &kernel);
    /// Why nothing will ever come of this worker's wait.
    static QString hopelessWait(const LabMoment &moment, int worker);
};

} // namespace timeslice
