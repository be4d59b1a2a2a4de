// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/conventions.h"

#include <algorithm>
#include <cassert>
#include <iterator>

namespace timeslice {
namespace {

constexpr std::string_view kTie[] { "arrival", "ready_fifo", "pid" };
constexpr std::string_view kBool[] { "false", "true" };
constexpr std::string_view kBoolTrueFirst[] { "true", "false" };
constexpr std::string_view kLength[] { "next_burst", "total_remaining" };
constexpr std::string_view kHrrnWait[] { "since_ready", "since_arrival" };
constexpr std::string_view kPreemptedTo[] { "tail_fresh", "head_keep" };
constexpr std::string_view kIoAtExpiry[] { "blocks", "counts" };
constexpr std::string_view kIoReturn[] { "tail", "head" };
constexpr std::string_view kBoostOrder[] { "high_to_low", "low_to_high" };
constexpr std::string_view kSliceScope[] { "per_cpu", "global" };
constexpr std::string_view kExpiredOrder[] { "cpu", "task" };
constexpr std::string_view kIdleCpu[] { "lowest_id", "last_used", "longest_idle" };
constexpr std::string_view kPreemptCpu[] { "worst", "in_order", "refill" };
constexpr std::string_view kSwitchWhen[] { "on_change", "always" };
constexpr std::string_view kSwitchDecides[] { "before", "after", "before_if_preempting" };

constexpr ConventionKey kKeys[] {
    { "instant_order", {} },
    { "tie", kTie },
    { "preempt_on_equal", kBool },
    { "length", kLength },
    { "hrrn_wait", kHrrnWait },
    { "preempted_to", kPreemptedTo },
    { "io_at_expiry", kIoAtExpiry },
    { "io_return", kIoReturn },
    { "boost_order", kBoostOrder },
    { "slice_scope", kSliceScope },
    { "expired_order", kExpiredOrder },
    { "idle_cpu", kIdleCpu },
    { "preempt_cpu", kPreemptCpu },
    { "switch_when", kSwitchWhen },
    { "switch_decides", kSwitchDecides },
    { "last_switch_shown", kBoolTrueFirst },
};

constexpr std::string_view kParts[] { "completion", "dispatch", "arrival",
                                      "io_return",  "expired",  "boost" };

constexpr std::string_view kPresets[] {
    "textbook",    "stallings", "boonsuen-arrival", "boonsuen-ready", "ostep", "ostep-process",
    "ostep-multi", "vasu",      "quantix",          "refracta",       "simso", "simso-global",
};

/// What a preset sets differently from the textbook, in the file's words.
struct PresetEntry
{
    std::string_view preset;
    std::string_view key;
    std::string_view value;
};

constexpr std::string_view kOstepOrder = "completion,expired,boost,arrival,io_return";
constexpr std::string_view kProcessRunOrder = "completion,dispatch,expired,boost,arrival,io_return";

constexpr PresetEntry kPresetEntries[] {
    { "boonsuen-ready", "tie", "ready_fifo" },
    { "ostep", "instant_order", kOstepOrder },
    { "ostep", "preempted_to", "head_keep" },
    { "ostep", "io_at_expiry", "counts" },
    { "ostep", "boost_order", "low_to_high" },
    { "ostep-process", "instant_order", kProcessRunOrder },
    { "ostep-process", "tie", "pid" },
    { "ostep-multi", "instant_order", kOstepOrder },
    { "ostep-multi", "slice_scope", "global" },
    { "vasu", "tie", "pid" },
    { "vasu", "preempt_on_equal", "true" },
    { "vasu", "length", "total_remaining" },
    { "vasu", "hrrn_wait", "since_arrival" },
    { "vasu", "switch_when", "always" },
    { "vasu", "switch_decides", "before_if_preempting" },
    { "vasu", "last_switch_shown", "false" },
    { "quantix", "instant_order", kOstepOrder },
    { "quantix", "preempted_to", "head_keep" },
    { "quantix", "idle_cpu", "longest_idle" },
    { "quantix", "preempt_cpu", "in_order" },
    { "refracta", "expired_order", "task" },
    { "simso", "tie", "ready_fifo" },
    { "simso", "preempted_to", "head_keep" },
    { "simso-global", "tie", "pid" },
};

template <typename Words>
std::optional<std::size_t> positionOf(const Words &words, std::string_view word)
{
    const auto it = std::ranges::find(words, word);
    if (it == std::end(words))
        return std::nullopt;
    return static_cast<std::size_t>(it - std::begin(words));
}

template <typename Enum>
void assign(Enum &target, std::size_t value)
{
    target = static_cast<Enum>(value);
}

/// Calls `visit` with the member that `key` names. The members of one word list are in the order of
/// its words.
template <typename Target, typename Visit>
bool visitMember(Target &c, std::string_view key, Visit visit)
{
    if (key == "tie")
        visit(c.tie);
    else if (key == "preempt_on_equal")
        visit(c.preemptOnEqual);
    else if (key == "length")
        visit(c.length);
    else if (key == "hrrn_wait")
        visit(c.hrrnWait);
    else if (key == "preempted_to")
        visit(c.preemptedTo);
    else if (key == "io_at_expiry")
        visit(c.ioAtExpiry);
    else if (key == "io_return")
        visit(c.ioReturn);
    else if (key == "boost_order")
        visit(c.boostOrder);
    else if (key == "slice_scope")
        visit(c.sliceScope);
    else if (key == "expired_order")
        visit(c.expiredOrder);
    else if (key == "idle_cpu")
        visit(c.idleCpu);
    else if (key == "preempt_cpu")
        visit(c.preemptCpu);
    else if (key == "switch_when")
        visit(c.switchWhen);
    else if (key == "switch_decides")
        visit(c.switchDecides);
    else if (key == "last_switch_shown")
        visit(c.lastSwitchShown);
    else
        return false;
    return true;
}

std::optional<InstantOrder> parseInstantOrder(std::string_view text)
{
    InstantOrder order;
    order.count = 0;
    std::array<bool, std::size(kParts)> seen {};
    while (true) {
        const std::size_t comma = text.find(',');
        const auto part = positionOf(kParts, text.substr(0, comma));
        if (!part || seen[*part])
            return std::nullopt;
        seen[*part] = true;
        order.parts[order.count++] = static_cast<InstantPart>(*part);
        if (comma == std::string_view::npos)
            break;
        text.remove_prefix(comma + 1);
    }
    const bool hasDispatch = seen[static_cast<std::size_t>(InstantPart::Dispatch)];
    const bool complete = order.count == (hasDispatch ? 6 : 5);
    if (!complete || order.parts[0] != InstantPart::Completion)
        return std::nullopt;
    // The array's unused place must not make equal orders differ.
    std::fill(order.parts.begin() + order.count, order.parts.end(), InstantPart::Completion);
    return order;
}

} // namespace

std::span<const ConventionKey> conventionKeys()
{
    return kKeys;
}

std::span<const std::string_view> conventionPresets()
{
    return kPresets;
}

bool setConvention(Conventions &conventions, std::string_view key, std::string_view value)
{
    if (key == "instant_order") {
        const auto order = parseInstantOrder(value);
        if (order)
            conventions.instantOrder = *order;
        return order.has_value();
    }
    const auto known = std::ranges::find(kKeys, key, &ConventionKey::key);
    if (known == std::end(kKeys))
        return false;
    const bool isBool = known->values.data() == kBool || known->values.data() == kBoolTrueFirst;
    const auto position = isBool ? positionOf(kBool, value) : positionOf(known->values, value);
    return position
        && visitMember(conventions, key, [&](auto &member) { assign(member, *position); });
}

std::string conventionValue(const Conventions &conventions, std::string_view key)
{
    std::string result;
    if (key == "instant_order") {
        for (const InstantPart part : conventions.instantOrder.span()) {
            if (!result.empty())
                result += ',';
            result += kParts[static_cast<std::size_t>(part)];
        }
        return result;
    }
    const auto known = std::ranges::find(kKeys, key, &ConventionKey::key);
    if (known == std::end(kKeys))
        return result;
    const bool isBool = known->values.data() == kBool || known->values.data() == kBoolTrueFirst;
    visitMember(conventions, key, [&](const auto &member) {
        const auto position = static_cast<std::size_t>(member);
        result = isBool ? kBool[position] : known->values[position];
    });
    return result;
}

std::optional<Conventions> presetConventions(std::string_view preset)
{
    if (!positionOf(kPresets, preset))
        return std::nullopt;
    Conventions conventions;
    for (const PresetEntry &entry : kPresetEntries) {
        if (entry.preset == preset)
            setConvention(conventions, entry.key, entry.value);
    }
    return conventions;
}

Conventions resolve(const ConventionChoice &choice)
{
    const auto preset = presetConventions(choice.preset);
    assert(preset);
    Conventions conventions = *preset;
    for (const auto &[key, value] : choice.overrides)
        setConvention(conventions, key, value);
    return conventions;
}

} // namespace timeslice
