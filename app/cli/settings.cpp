// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/settings.h"

#include "core/scenario/policyparameters.h"

#include <QCoreApplication>
#include <QStringList>

#include <limits>

namespace timeslice {
namespace {

bool parse(const QString &text, std::int64_t &value)
{
    bool ok = false;
    value = text.toLongLong(&ok);
    return ok;
}

bool parse(const QString &text, std::int32_t &value)
{
    bool ok = false;
    value = text.toInt(&ok);
    return ok;
}

bool parse(const QString &text, bool &value)
{
    value = text == QLatin1String("true");
    return value || text == QLatin1String("false");
}

bool parse(const QString &text, std::string &value)
{
    value = text.toStdString();
    return true;
}

bool parse(const QString &text, std::vector<std::int64_t> &values)
{
    const QStringList parts = text.split(QLatin1Char(','));
    for (const QString &part : parts) {
        if (!parse(part, values.emplace_back()))
            return false;
    }
    return true;
}

/// EVERY or EVERY,STEP
bool parse(const QString &text, PolicySpec::Aging &aging)
{
    std::vector<std::int64_t> numbers;
    if (!parse(text, numbers) || numbers.size() > 2)
        return false;
    aging.every = numbers[0];
    aging.step = numbers.size() == 2 ? numbers[1] : 1;
    return true;
}

/// GROUP:WEIGHT,...
bool parse(const QString &text, std::map<std::string, std::int64_t> &weights)
{
    const QStringList parts = text.split(QLatin1Char(','));
    for (const QString &part : parts) {
        const qsizetype colon = part.lastIndexOf(QLatin1Char(':'));
        if (colon < 0 || !parse(part.mid(colon + 1), weights[part.left(colon).toStdString()]))
            return false;
    }
    return true;
}

bool setParameter(PolicySpec &policy, const std::string &key, const QString &text, bool &known)
{
    bool ok = true;
    visitParameters(policy, [&](std::string_view name, auto &member) {
        if (name != key)
            return;
        known = true;
        ok = parse(text, member.emplace());
    });
    return ok;
}

} // namespace

QString applySetting(Scenario &scenario, const QString &setting)
{
    const qsizetype equals = setting.indexOf(QLatin1Char('='));
    if (equals <= 0)
        return QCoreApplication::translate("Cli", "--set %1: the form is key=value").arg(setting);
    const QString key = setting.left(equals);
    const QString value = setting.mid(equals + 1);
    bool known = true;
    bool ok = true;
    if (key == QLatin1String("machine.cpus")) {
        ok = parse(value, scenario.machine.cpus);
    } else if (key == QLatin1String("machine.context_switch")) {
        ok = parse(value, scenario.machine.contextSwitch);
    } else if (key == QLatin1String("seed")) {
        scenario.seed = value.toULongLong(&ok);
    } else if (key == QLatin1String("conventions.preset")) {
        scenario.conventions.preset = value.toStdString();
    } else if (key.startsWith(QLatin1String("conventions."))) {
        scenario.conventions.overrides[key.mid(12).toStdString()] = value.toStdString();
    } else {
        known = false;
        ok = setParameter(scenario.policy, key.toStdString(), value, known);
    }
    if (!known)
        return QCoreApplication::translate(
                   "Cli",
                   "--set %1: the key is unknown; known are the policy's parameters, machine.cpus, "
                   "machine.context_switch, seed and "
                   "conventions.KEY")
            .arg(setting);
    if (!ok)
        return QCoreApplication::translate("Cli",
                                           "--set %1: the value has the wrong form; a number, true "
                                           "or false, or numbers with commas")
            .arg(setting);
    return {};
}

} // namespace timeslice
