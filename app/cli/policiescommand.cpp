// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "core/io/jsontext.h"
#include "core/policy/registry.h"
#include "ui/words/namewords.h"
#include "ui/words/runtext.h"

namespace timeslice {
namespace {

const char *kindWord(ParameterKind kind)
{
    switch (kind) {
    case ParameterKind::Integer:
        return "integer";
    case ParameterKind::Boolean:
        return "boolean";
    case ParameterKind::Choice:
        return "choice";
    case ParameterKind::IntegerList:
        return "integers";
    case ParameterKind::Aging:
        return "aging";
    case ParameterKind::Weights:
        break;
    }
    return "weights";
}

std::string parameterJson(const ParameterInfo &info)
{
    JsonObject object;
    object.text("key", info.key).text("kind", kindWord(info.kind));
    object.text("name", parameterName(info.key).toStdString());
    if (info.kind == ParameterKind::Boolean)
        object.boolean("default", info.defaultValue != 0);
    else if (info.kind == ParameterKind::Choice)
        object.text("default", info.choices[static_cast<std::size_t>(info.defaultValue)])
            .raw("choices", jsonList(info.choices, jsonText));
    else if (info.kind == ParameterKind::Integer)
        object.number("default", info.defaultValue);
    if (info.kind != ParameterKind::Boolean && info.kind != ParameterKind::Choice)
        object.number("min", info.least).number("max", info.most);
    return object.finish();
}

std::string allJson()
{
    std::string text = "[\n";
    for (const PolicyInfo &policy : policies()) {
        JsonObject object;
        object.text("id", policy.id).text("name", policyName(policy.id).toStdString());
        object.text("short", policyShortName(policy.id).toStdString());
        object.raw("parameters", jsonList(policy.parameters, parameterJson));
        text += "  " + object.finish() + (&policy == &policies().back() ? "\n" : ",\n");
    }
    return text + "]\n";
}

QString asQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string allText()
{
    QString text;
    for (const PolicyInfo &policy : policies()) {
        text += padded(asQString(policy.id), 12) + policyTitle(policy.id) + QLatin1Char('\n');
        for (const ParameterInfo &info : policy.parameters)
            text += QString(14, QLatin1Char(' ')) + padded(asQString(info.key), 17)
                + parameterName(info.key) + QLatin1Char('\n');
    }
    return text.toStdString();
}

} // namespace

ExitStatus policiesCommand(const QStringList &arguments)
{
    const CommandLine line(arguments,
                           { { QStringLiteral("--json") }, { QStringLiteral("--lang") }, 0 });
    if (!line.error().isEmpty())
        return usageError(line.error());
    return printOut(line.has(QStringLiteral("--json")) ? allJson() : allText());
}

} // namespace timeslice
