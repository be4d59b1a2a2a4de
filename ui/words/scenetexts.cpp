// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/scenetexts.h"

#include "ui/words/names.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace timeslice {
namespace {

LocalizedText localized(const QJsonValue &value)
{
    return { value[QLatin1String("en")].toString().toStdString(),
             value[QLatin1String("zh")].toString().toStdString() };
}

std::map<std::string, LocalizedText, std::less<>> namedTexts(const QJsonObject &object)
{
    std::map<std::string, LocalizedText, std::less<>> texts;
    for (auto each = object.begin(); each != object.end(); ++each)
        texts.emplace(each.key().toStdString(), localized(each.value()));
    return texts;
}

Prediction prediction(const QJsonValue &value)
{
    Prediction result { .before = value[QLatin1String("before")].toString().toStdString(),
                        .given = {},
                        .question = localized(value[QLatin1String("question")]),
                        .options = {},
                        .why = localized(value[QLatin1String("why")]) };
    for (const QJsonValue &each : value[QLatin1String("given")].toArray())
        result.given.push_back(each.toString().toStdString());
    for (const QJsonValue &each : value[QLatin1String("options")].toArray())
        result.options.push_back(
            { localized(each), each[QLatin1String("expect")].toString().toStdString() });
    return result;
}

/// The position of the file's word among those that there are; the first for any other.
template <typename Enum, std::size_t size>
Enum wordOf(const QJsonValue &value, const std::array<const char *, size> &words)
{
    const QString word = value.toString();
    const auto found = std::ranges::find_if(
        words, [&word](const char *each) { return word == QLatin1String(each); });
    return found == words.end() ? Enum {} : static_cast<Enum>(found - words.begin());
}

SceneText readSceneText(std::string_view id)
{
    QFile file(QStringLiteral(":/scenes/%1.json")
                   .arg(QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()))));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    constexpr std::array<const char *, 5> kChapters { "process", "daemons", "locks", "queues",
                                                      "pools" };
    constexpr std::array<const char *, 4> kParts { "lanes", "output", "tree", "graph" };
    SceneText text { .chapter = wordOf<SceneChapter>(object[QLatin1String("chapter")], kChapters),
                     .part = wordOf<ScenePart>(object[QLatin1String("show")], kParts),
                     .title = localized(object[QLatin1String("title")]),
                     .idea = localized(object[QLatin1String("idea")]),
                     .settings = namedTexts(object[QLatin1String("settings")].toObject()),
                     .choices = {},
                     .objects = namedTexts(object[QLatin1String("objects")].toObject()),
                     .stuck = namedTexts(object[QLatin1String("stuck")].toObject()),
                     .predictions = {} };
    const QJsonObject choices = object[QLatin1String("choices")].toObject();
    for (auto each = choices.begin(); each != choices.end(); ++each) {
        for (const QJsonValue &choice : each.value().toArray())
            text.choices[each.key().toStdString()].push_back(localized(choice));
    }
    for (const QJsonValue &each : object[QLatin1String("predictions")].toArray())
        text.predictions.push_back(prediction(each));
    return text;
}

QString textOr(const std::map<std::string, LocalizedText, std::less<>> &texts,
               std::string_view name)
{
    const auto found = texts.find(name);
    return found != texts.end()
        ? words::text(found->second)
        : QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace

QString SceneText::setting(std::string_view name) const
{
    if (name == "workers" && !settings.contains(name)) // of nearly every scene
        return QCoreApplication::translate("timeslice::LabTexts", "Processes");
    return textOr(settings, name);
}

QStringList SceneText::choicesOf(std::string_view setting) const
{
    QStringList texts;
    if (const auto found = choices.find(setting); found != choices.end()) {
        for (const LocalizedText &each : found->second)
            texts += words::text(each);
    }
    return texts;
}

QString SceneText::object(std::string_view name) const
{
    return textOr(objects, name);
}

QString SceneText::stuckAt(std::string_view object) const
{
    const auto found = stuck.find(object);
    return found != stuck.end() ? words::text(found->second) : QString();
}

const SceneText &sceneText(const live::SceneSpec &scene)
{
    static std::map<std::string_view, SceneText> known;
    auto found = known.find(scene.id);
    if (found == known.end())
        found = known.emplace(scene.id, readSceneText(scene.id)).first;
    return found->second;
}

} // namespace timeslice
