// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/session.h"
#include "ui/words/labtexts.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <memory>

namespace timeslice {

/// The scene that is chosen, its settings, and the real processes while it runs. Loading a scene
/// starts nothing. GUI thread; nothing blocks but the end of a session, for some milliseconds.
///
/// /proc tells nobody of a change, so it is looked at: at frame rate while something moves, seldom
/// while all stand still, and never while nothing runs.
class LabController : public QObject
{
    Q_OBJECT

public:
    explicit LabController(QObject *parent = nullptr);
    ~LabController() override;

    const live::SceneSpec &scene() const { return *m_scene; }
    /// Ends what runs.
    void setScene(const live::SceneSpec &scene);
    std::int64_t setting(std::size_t position) const { return m_settings[position]; }
    /// In force at the next start. REQUIRES: the value is in the setting's range.
    void setSetting(std::size_t position, std::int64_t value) { m_settings[position] = value; }

    /// Null while nothing was started.
    const live::Session *session() const { return m_session.get(); }
    /// What is to be seen; without workers while nothing was started.
    const live::LabState &shown() const;
    LabMoment moment() const { return { *m_scene, shown() }; }
    bool isRunning() const;

    /// Starts the workers; they come to stand at their first gates.
    void start();
    /// Ends and reaps everything, and forgets what it showed.
    void reset();
    void step(int worker);
    void stepAll();
    void setOpen(int worker, bool open);
    void setAllOpen(bool open);
    /// Opens all gates, or closes them when all are open.
    void toggleAllOpen();
    void signal(int worker, int number);

signals:
    /// Something of the session is different.
    void changed();
    /// Another scene is chosen.
    void sceneChanged();

private:
    void look();
    void lookSoon();

    const live::SceneSpec *m_scene;
    std::array<std::int64_t, live::kMostSettings> m_settings;
    std::unique_ptr<live::Session> m_session;
    QTimer m_timer;
};

} // namespace timeslice
