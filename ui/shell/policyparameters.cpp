// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/policyparameters.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>
#include <vector>

namespace timeslice::parameters {
namespace {

using Integers = std::vector<std::int64_t>;

template <typename Member>
struct Entry
{
    std::string_view key;
    Member PolicySpec::*member;
};

// Reads or writes the member that belongs to the key, whatever its kind of number.
template <typename Use>
void useNumber(PolicySpec &spec, std::string_view key, const Use &use)
{
    if (key == "quantum")
        use(spec.quantum);
    else if (key == "levels")
        use(spec.levels);
    else if (key == "boost")
        use(spec.boost);
    else if (key == "stride")
        use(spec.stride);
    else if (key == "latency")
        use(spec.latency);
    else if (key == "min_granularity")
        use(spec.minGranularity);
    else if (key == "preemptive")
        use(spec.preemptive);
    else if (key == "stay")
        use(spec.stay);
    else if (key == "doubling")
        use(spec.doubling);
}

std::optional<std::string> *wordOf(PolicySpec &spec, std::string_view key)
{
    using Word = std::optional<std::string>;
    static constexpr std::array<Entry<Word>, 4> kWords { { { "high", &PolicySpec::high },
                                                           { "on_miss", &PolicySpec::onMiss },
                                                           { "switch_on", &PolicySpec::switchOn },
                                                           { "io_return",
                                                             &PolicySpec::ioReturn } } };
    for (const auto &entry : kWords) {
        if (entry.key == key)
            return &(spec.*entry.member);
    }
    return nullptr;
}

std::optional<Integers> *listOf(PolicySpec &spec, std::string_view key)
{
    if (key == "quanta")
        return &spec.quanta;
    if (key == "allotments")
        return &spec.allotments;
    if (key == "draws")
        return &spec.draws;
    return nullptr;
}

// Comma, blank and the Chinese commas all separate.
QStringList partsOf(const QString &written)
{
    static const QRegularExpression separator(QStringLiteral("[\\s,;，、；·]+"));
    return written.split(separator, Qt::SkipEmptyParts);
}

std::optional<Integers> integersIn(const QString &written, const ParameterInfo &parameter)
{
    Integers result;
    const QStringList parts = partsOf(written);
    for (const QString &part : parts) {
        bool ok = false;
        const std::int64_t value = part.toLongLong(&ok);
        if (!ok || value < parameter.least || value > parameter.most)
            return std::nullopt;
        result.push_back(value);
    }
    return result;
}

bool setList(std::optional<Integers> &list, const ParameterInfo &parameter, const QString &written)
{
    std::optional<Integers> values = integersIn(written, parameter);
    if (!values || values->size() > parameter.maxCount)
        return false;
    if (values->empty())
        list.reset();
    else
        list = std::move(values);
    return true;
}

bool setAging(PolicySpec &spec, const ParameterInfo &parameter, const QString &written)
{
    const std::optional<Integers> values = integersIn(written, parameter);
    if (!values || values->size() > 2)
        return false;
    if (values->empty())
        spec.aging.reset();
    else
        spec.aging = PolicySpec::Aging { values->front(), values->size() > 1 ? values->back() : 1 };
    return true;
}

bool setWeights(PolicySpec &spec, const ParameterInfo &parameter, const QString &written)
{
    std::map<std::string, std::int64_t> weights;
    const QStringList parts = partsOf(written);
    for (const QString &part : parts) {
        const qsizetype equals = part.lastIndexOf(QLatin1Char('='));
        bool ok = false;
        const std::int64_t weight = part.mid(equals + 1).toLongLong(&ok);
        if (equals < 1 || !ok || weight < parameter.least || weight > parameter.most)
            return false;
        weights[part.left(equals).toStdString()] = weight;
    }
    if (weights.empty())
        spec.weights.reset();
    else
        spec.weights = std::move(weights);
    return true;
}

} // namespace

std::int64_t number(const PolicySpec &spec, const ParameterInfo &parameter)
{
    PolicySpec copy = spec;
    if (parameter.kind == ParameterKind::Choice) {
        const std::optional<std::string> *word = wordOf(copy, parameter.key);
        for (std::size_t i = 0; word && word->has_value() && i < parameter.choices.size(); ++i) {
            if (parameter.choices[i] == **word)
                return static_cast<std::int64_t>(i);
        }
        return parameter.defaultValue;
    }
    std::int64_t result = parameter.defaultValue;
    useNumber(copy, parameter.key, [&result](const auto &member) {
        if (member)
            result = static_cast<std::int64_t>(*member);
    });
    return result;
}

void setNumber(PolicySpec &spec, const ParameterInfo &parameter, std::int64_t value)
{
    if (parameter.kind == ParameterKind::Choice) {
        if (std::optional<std::string> *word = wordOf(spec, parameter.key))
            *word = std::string(parameter.choices[static_cast<std::size_t>(value)]);
        return;
    }
    useNumber(spec, parameter.key, [value](auto &member) {
        using Value = typename std::remove_reference_t<decltype(member)>::value_type;
        member = static_cast<Value>(value);
    });
}

QString text(const PolicySpec &spec, const ParameterInfo &parameter)
{
    PolicySpec copy = spec;
    QStringList parts;
    if (parameter.kind == ParameterKind::Aging && spec.aging) {
        parts = { QString::number(spec.aging->every), QString::number(spec.aging->step) };
    } else if (parameter.kind == ParameterKind::Weights && spec.weights) {
        for (const auto &[group, weight] : *spec.weights)
            parts.append(QStringLiteral("%1=%2").arg(QString::fromStdString(group)).arg(weight));
    } else if (const auto *list = listOf(copy, parameter.key); list && list->has_value()) {
        for (const std::int64_t value : **list)
            parts.append(QString::number(value));
    }
    return parts.join(QStringLiteral(", "));
}

bool setText(PolicySpec &spec, const ParameterInfo &parameter, const QString &written)
{
    switch (parameter.kind) {
    case ParameterKind::Aging:
        return setAging(spec, parameter, written);
    case ParameterKind::Weights:
        return setWeights(spec, parameter, written);
    default:
        break;
    }
    std::optional<Integers> *list = listOf(spec, parameter.key);
    return list && setList(*list, parameter, written);
}

} // namespace timeslice::parameters
