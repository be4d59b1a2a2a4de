// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/recorder.h"
#include "app/live/session.h"
#include "ui/words/labtexts.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <array>
#include <functional>
#include <memory>
#include <optional>

namespace timeslice {

/// The scene that is chosen, its settings, the real processes while it runs, and the recording of
/// them. What is shown is a moment of the recording: the latest, or an earlier one that the person
/// went back to. Loading a scene or a recording starts nothing. GUI thread; nothing blocks but the
/// end of a session, for some milliseconds.
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
    /// Whether the scene uses the object with its settings.
    bool uses(const live::SceneObject &object) const { return isUsed(object, m_settings); }
    std::int64_t setting(std::size_t position) const { return m_settings[position]; }
    /// In force at the next start. REQUIRES: the value is in the setting's range.
    void setSetting(std::size_t position, std::int64_t value) { m_settings[position] = value; }
    /// Between two operations of a free run.
    std::uint32_t pause() const { return m_pause; }
    void setPause(std::uint32_t microseconds);

    /// Null while nothing was started.
    const live::Session *session() const { return m_session.get(); }
    bool isRunning() const;
    /// Whether the workers can be driven: they run, and the present is shown.
    bool canDrive() const { return isRunning() && isAtPresent(); }

    /// Null while there is neither a run nor an opened file.
    live::Recording *recording() const { return m_recording.get(); }
    /// Opened from a file: there are no processes.
    bool isReplay() const { return m_recording && !m_session; }
    /// What is to be seen; without workers while there is nothing.
    const live::LabState &shown() const;
    LabMoment moment() const { return { *m_scene, shown() }; }
    const std::string &shownOutput() const;

    /// Where in the recording: a number of batches.
    std::size_t position() const;
    bool isAtPresent() const { return !m_position; }
    bool canGoBack() const { return position() > 0; }
    bool canGoForward() const { return !isAtPresent(); }
    void goBack();
    void goForward();
    void goToPresent();
    void goTo(SimTime time);

    /// Shows the run; its scene becomes the chosen one. REQUIRES: not null.
    void openRun(std::shared_ptr<live::Recording> recording);

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

    /// Asked before each step that a person wants; while it answers no, the step is not done.
    using StepFilter = std::function<bool(int worker)>;
    void setStepFilter(StepFilter filter) { m_mayStep = std::move(filter); }

signals:
    /// Something that is shown is different.
    void changed();
    /// Another scene is chosen.
    void sceneChanged();
    /// There is another recording, or none.
    void recordingChanged();

private:
    void look();
    void lookSoon();
    std::shared_ptr<live::Recording> forget();
    void setPosition(std::optional<std::size_t> position);

    const live::SceneSpec *m_scene;
    std::array<std::int64_t, live::kMostSettings> m_settings;
    std::uint32_t m_pause;
    std::unique_ptr<live::Session> m_session;
    std::unique_ptr<live::Recorder> m_recorder;
    std::shared_ptr<live::Recording> m_recording;
    std::optional<std::size_t> m_position; ///< nothing: the present
    StepFilter m_mayStep;
    QTimer m_timer;
};

} // namespace timeslice
