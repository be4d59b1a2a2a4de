// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/localizedtext.h"
#include "core/live/scene.h"

#include <QString>
#include <QStringList>

#include <map>
#include <string>
#include <vector>

namespace timeslice {

/// A question at a step: what will happen? The answer is not written down anywhere: it is the
/// option whose expectation turns out to hold on the real processes.
struct Prediction
{
    struct Option
    {
        LocalizedText text;
        std::string expect; ///< see app/live/expectation.h; %w is the worker that steps
    };

    std::string before; ///< the operation that the worker is about to do
    std::vector<std::string> given; ///< expectations that hold when it is asked; %w as above
    LocalizedText question; ///< %w as above
    std::vector<Option> options; ///< 2 to 4
    LocalizedText why; ///< said with the answer
};

/// The chapters of the Lab, in the order of teaching.
enum class SceneChapter { Process, Daemons, Locks, Queues, Pools };

/// What is at hand beside the processes when a scene is chosen.
enum class ScenePart { Lanes, Output, Tree, Graph };

/// What a scene says, from its file in resources/scenes. Both languages.
struct SceneText
{
    SceneChapter chapter = SceneChapter::Process;
    ScenePart part = ScenePart::Lanes;
    LocalizedText title;
    LocalizedText idea;
    std::map<std::string, LocalizedText, std::less<>> settings; ///< by the setting's name
    /// By the setting's name, what its values from the least on are called; none where a number
    /// says enough.
    std::map<std::string, std::vector<LocalizedText>, std::less<>> choices;
    std::map<std::string, LocalizedText, std::less<>> objects; ///< by the object's name
    /// By the object's name: why a wait for it may never end; %w is the worker that waits.
    std::map<std::string, LocalizedText, std::less<>> stuck;
    std::vector<Prediction> predictions;

    /// In the language of the interface; the name itself where the scene says nothing.
    QString setting(std::string_view name) const;
    QStringList choicesOf(std::string_view setting) const;
    QString object(std::string_view name) const;
    /// Empty where the scene says nothing.
    QString stuckAt(std::string_view object) const;
};

/// Read once and kept. GUI thread.
const SceneText &sceneText(const live::SceneSpec &scene);

} // namespace timeslice
