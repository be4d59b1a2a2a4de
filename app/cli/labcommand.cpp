// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/labscript.h"
#include "app/cli/labwords.h"
#include "app/cli/settings.h"
#include "app/live/runfile.h"
#include "core/io/jsontext.h"
#include "ui/words/labtexts.h"
#include "ui/words/visibletext.h"

#include <QFile>

#include <cerrno>
#include <cstring>

namespace timeslice {
namespace {

using live::SceneSetting;
using live::SceneSpec;

constexpr qint64 kMostScript = 64 * 1024;
constexpr std::uint32_t kPauseMicroseconds = 2000; ///< between two operations of a free run

std::string sceneJson(const SceneSpec &scene)
{
    const auto setting = [](const SceneSetting &each) {
        JsonObject object;
        return object.text("name", each.name)
            .number("value", each.value)
            .number("least", each.least)
            .number("most", each.most)
            .finish();
    };
    JsonObject object;
    return "\n"
        + object.text("id", scene.id).raw("settings", jsonList(scene.settings, setting)).finish();
}

ExitStatus listScenes(const CommandLine &line)
{
    if (line.has(QStringLiteral("--json")))
        return printOut(jsonList(live::scenes(), sceneJson) + '\n');
    QString list;
    for (const SceneSpec &scene : live::scenes()) {
        list += labwords::name(scene.id).leftJustified(16);
        for (const SceneSetting &each : scene.settings)
            list += QStringLiteral(" %1=%2 (%3..%4)")
                        .arg(labwords::name(each.name))
                        .arg(each.value)
                        .arg(each.least)
                        .arg(each.most);
        list += QLatin1Char('\n');
    }
    return printOut(list.toStdString());
}

/// --set NAME=VALUE; a sentence when one is wrong.
QString applySettings(const SceneSpec &scene, const QStringList &given,
                      std::array<std::int64_t, live::kMostSettings> &values)
{
    for (const QString &each : given) {
        const QString key = each.section(QLatin1Char('='), 0, 0);
        bool isNumber = false;
        const qint64 value = each.section(QLatin1Char('='), 1).toLongLong(&isNumber);
        const auto position = live::findSetting(scene, key.toStdString());
        if (!position) {
            QStringList names;
            for (const SceneSetting &setting : scene.settings)
                names += labwords::name(setting.name);
            return Lab::tr("--set %1: the scene has no such setting; %2 would be right")
                .arg(words::quotedText(each), names.join(QStringLiteral(", ")));
        }
        const SceneSetting &setting = scene.settings[*position];
        if (!isNumber || value < setting.least || value > setting.most)
            return Lab::tr("--set %1: a whole number from %2 to %3 would be right")
                .arg(words::quotedText(each))
                .arg(setting.least)
                .arg(setting.most);
        values[*position] = value;
    }
    return {};
}

/// Nothing, with the reason printed, when it cannot be read.
std::optional<std::vector<ScriptLine>> scriptOf(const QString &path)
{
    QFile file(path);
    const bool opened = path == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly)
                                                   : file.open(QIODevice::ReadOnly);
    if (!opened) {
        printError(Lab::tr("timeslice-cli: the script %1 cannot be read: %2")
                       .arg(words::visibleText(path), file.errorString()));
        return std::nullopt;
    }
    QByteArray bytes;
    for (QByteArray more = file.readLine(kMostScript + 2);
         !more.isEmpty() && bytes.size() <= kMostScript; more = file.readLine(kMostScript + 2))
        bytes += more;
    if (bytes.size() > kMostScript) {
        printError(Lab::tr("timeslice-cli: the script %1 is longer than 64 KiB")
                       .arg(words::visibleText(path)));
        return std::nullopt;
    }
    return readScript(bytes.toStdString());
}

ExitStatus cannotRun(const live::Session &session)
{
    if (session.error() == ENOPKG) {
        printError(QStringLiteral("timeslice-cli: ") + LabTexts::failure(session));
        return ExitStatus::NotPossible;
    }
    const QString reason = session.error() != 0
        ? QString::fromLocal8Bit(std::strerror(session.error()))
        : Lab::tr("the fork server timeslice-lab ended unexpectedly");
    printError(Lab::tr("timeslice-cli: the scene cannot run: %1").arg(reason));
    return ExitStatus::NotPossible;
}

ExitStatus runScene(const CommandLine &line)
{
    const QString id = line.operands().at(1);
    const SceneSpec *scene = live::findScene(id.toStdString());
    if (!scene)
        return usageError(Lab::tr("there is no scene %1; timeslice-cli lab list names them")
                              .arg(words::quotedText(id)));
    auto values = live::settingsOf(*scene);
    if (const QString error = applySettings(*scene, line.values(QStringLiteral("--set")), values);
        !error.isEmpty())
        return usageError(error);
    std::optional<std::vector<ScriptLine>> script;
    const auto path = line.value(QStringLiteral("--script"));
    if (path && !(script = scriptOf(*path)))
        return ExitStatus::InputWrong;

    live::Session session;
    if (!session.start(*scene, values))
        return cannotRun(session);
    session.setPause(kPauseMicroseconds);
    LabRunner runner(session);
    if (!runner.begin())
        return cannotRun(session);
    bool finished = true;
    if (!script)
        finished = runner.runFreely();
    for (const ScriptLine &each : script.value_or(std::vector<ScriptLine> {})) {
        if (const auto error = runner.obey(each)) {
            printError(QStringLiteral("%1:%2: %3")
                           .arg(words::visibleText(*path))
                           .arg(each.number)
                           .arg(*error));
            return ExitStatus::InputWrong;
        }
    }
    if (session.state() == live::Session::State::Failed)
        return cannotRun(session);
    ExitStatus status = ExitStatus::Done;
    if (line.has(QStringLiteral("--json"))) {
        status = printOut(
            live::runJson(runner.recording(), live::outcomeWord(session.lab(), !finished)));
    } else {
        status =
            printOut(session.console() + '\n'
                     + labwords::standing(session).join(QLatin1Char('\n')).toStdString() + '\n');
    }
    return status == ExitStatus::Done && !finished ? ExitStatus::LimitReached : status;
}

} // namespace

ExitStatus labCommand(const QStringList &arguments)
{
    const bool lists = arguments.value(0) == QLatin1String("list");
    if (!lists && arguments.value(0) != QLatin1String("run"))
        return usageError(Lab::tr("lab needs to know what to do: list or run would be right"));
    const QStringList options = lists
        ? QStringList { QStringLiteral("--lang") }
        : QStringList { QStringLiteral("--lang"), QStringLiteral("--set"),
                        QStringLiteral("--script") };
    const CommandLine line(arguments, { { QStringLiteral("--json") }, options, lists ? 1 : 2 });
    if (const QString error = commonError(line); !error.isEmpty())
        return usageError(error);
    return lists ? listScenes(line) : runScene(line);
}

} // namespace timeslice
