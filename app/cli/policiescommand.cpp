// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "core/base/time.h"
#include "core/io/jsontext.h"
#include "core/policy/registry.h"
#include "ui/words/namewords.h"
#include "ui/words/texttable.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <vector>

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

/// "1 to 1000000", "yes, no", "low, high": what may be set.
QString valuesText(const ParameterInfo &info)
{
    const auto range = [&info] {
        if (info.most >= kTimeLimit - 1) {
            //: the least value of a parameter that may be as large as one likes
            return QCoreApplication::translate("Cli", "%1 or more").arg(info.least);
        }
        //: the least and the greatest value of a parameter
        return QCoreApplication::translate("Cli", "%1 to %2").arg(info.least).arg(info.most);
    };
    switch (info.kind) {
    case ParameterKind::Integer:
        return range();
    case ParameterKind::Boolean:
        return QStringLiteral("true, false");
    case ParameterKind::Choice: {
        QStringList words;
        for (const std::string_view choice : info.choices)
            words += asQString(choice);
        return words.join(QStringLiteral(", "));
    }
    case ParameterKind::IntegerList:
        return QCoreApplication::translate("Cli", "list of numbers");
    case ParameterKind::Aging:
        return QCoreApplication::translate("Cli", "every, step");
    case ParameterKind::Weights:
        break;
    }
    return QCoreApplication::translate("Cli", "group: weight");
}

QString defaultText(const ParameterInfo &info)
{
    if (info.required)
        return QCoreApplication::translate("Cli", "required");
    switch (info.kind) {
    case ParameterKind::Integer:
        return QString::number(info.defaultValue);
    case ParameterKind::Boolean:
        return info.defaultValue != 0 ? QStringLiteral("true") : QStringLiteral("false");
    case ParameterKind::Choice:
        return asQString(info.choices[static_cast<std::size_t>(info.defaultValue)]);
    default:
        return QStringLiteral("-");
    }
}

std::string allText()
{
    // A policy's line spans the columns of its parameters, which are indented below it.
    std::vector<QStringList> rows { { QCoreApplication::translate("Cli", "Policy"),
                                      QCoreApplication::translate("Cli", "Parameter"),
                                      QCoreApplication::translate("Cli", "Meaning"),
                                      QCoreApplication::translate("Cli", "Default"),
                                      QCoreApplication::translate("Cli", "Values") } };
    for (const PolicyInfo &policy : policies()) {
        rows.push_back({ asQString(policy.id), policyTitle(policy.id) });
        for (const ParameterInfo &info : policy.parameters)
            rows.push_back({ QString(), asQString(info.key), parameterName(info.key),
                             defaultText(info), valuesText(info) });
    }
    std::array<int, 5> widths {};
    for (const QStringList &row : rows) {
        for (std::size_t i = 0; i < widths.size() && row.size() != 2; ++i)
            widths[i] = std::max(widths[i], displayWidth(row[static_cast<qsizetype>(i)]));
        widths[0] = std::max(widths[0], displayWidth(row[0]));
    }
    QString text;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i + 1 < row.size(); ++i)
            line += padded(row[i], widths[static_cast<std::size_t>(i)] + 2);
        text += line + row.last() + QLatin1Char('\n');
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
