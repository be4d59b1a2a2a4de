// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/session.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace timeslice {

/// What the Lab says: of scenes, workers and shared objects.
class LabTexts
{
    Q_DECLARE_TR_FUNCTIONS(timeslice::LabTexts)

public:
    static QString title(const live::SceneSpec &scene);
    /// What the scene is about, and what to try.
    static QString idea(const live::SceneSpec &scene);
    static QString settingName(const live::SceneSetting &setting);
    /// "w1"
    static QString worker(int number);
    static QString operation(live::Operation operation);
    /// "waits for A, which w2 holds"
    static QString standing(const live::Session &session, int worker);
    /// "lock A", "semaphore S"
    static QString object(const live::SceneObject &object);
    /// Under the objects: a deadlock, a lock whose owner is dead. Empty when all is well.
    static QString verdict(const live::Session &session);
    /// Why a session could not go on.
    static QString failure(const live::Session &session);
    static QString observer(const live::Session &session);
};

/// A listing of a scene: the code, and by line the number of the statement on it, 0 for none.
struct Listing
{
    QStringList lines;
    QList<int> statements;
};

enum class Dialect { Python, C };

Listing listingOf(const live::SceneSpec &scene, Dialect dialect);

} // namespace timeslice
