// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/registry.h"

#include "core/policy/deadlinepolicies.h"
#include "core/policy/eevdfpolicy.h"
#include "core/policy/lengthpolicies.h"
#include "core/policy/mlqpolicy.h"
#include "core/policy/queuepolicies.h"
#include "core/policy/sharepolicies.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <iterator>

namespace timeslice {
namespace {

using Made = std::unique_ptr<const Policy>;
using Kind = ParameterKind;

constexpr std::int64_t kMostTime = kTimeLimit - 1;
constexpr std::size_t kMostLevels = 64;

constexpr std::string_view kHigh[] { "low", "high" };
constexpr std::string_view kOnMiss[] { "continue", "abort" };
constexpr std::string_view kSwitchOn[] { "io", "end" };
constexpr std::string_view kIoReturn[] { "later", "immediate" };

constexpr ParameterInfo quantum(std::int64_t standard)
{
    return { .key = "quantum", .defaultValue = standard, .least = 1, .most = kMostTime };
}

constexpr ParameterInfo kRoundRobin[] { quantum(4) };
constexpr ParameterInfo kPriority[] {
    { .key = "preemptive", .kind = Kind::Boolean, .most = 1 },
    { .key = "high", .kind = Kind::Choice, .choices = kHigh },
    { .key = "aging", .kind = Kind::Aging, .least = 0, .most = 1'000'000'000 },
};
constexpr ParameterInfo kMlfq[] {
    { .key = "quanta",
      .kind = Kind::IntegerList,
      .least = 0,
      .most = kMostTime,
      .maxCount = kMostLevels },
    quantum(1),
    { .key = "levels", .defaultValue = 3, .least = 1, .most = kMostLevels },
    { .key = "allotments",
      .kind = Kind::IntegerList,
      .defaultValue = 1,
      .least = 0,
      .most = 1'000'000'000,
      .maxCount = kMostLevels },
    { .key = "boost", .least = 0, .most = kMostTime },
    { .key = "stay", .kind = Kind::Boolean, .most = 1 },
};
constexpr ParameterInfo kMlq[] {
    { .key = "quanta",
      .kind = Kind::IntegerList,
      .least = 0,
      .most = kMostTime,
      .maxCount = kMostLevels },
    { .key = "preemptive", .kind = Kind::Boolean, .defaultValue = 1, .most = 1 },
};
constexpr ParameterInfo kEevdf[] { quantum(3) };
constexpr ParameterInfo kFeedback[] {
    quantum(1),
    { .key = "doubling", .kind = Kind::Boolean, .most = 1 },
};
constexpr ParameterInfo kLottery[] {
    quantum(1),
    { .key = "draws",
      .kind = Kind::IntegerList,
      .least = 0,
      .most = kMostTime,
      .maxCount = 1'000'000 },
};
constexpr ParameterInfo kStride[] {
    quantum(1),
    { .key = "stride", .defaultValue = 10000, .least = 1, .most = 1'000'000'000 },
};
constexpr ParameterInfo kCfs[] {
    { .key = "latency", .defaultValue = 48, .least = 1, .most = kMostTime },
    { .key = "min_granularity", .defaultValue = 6, .least = 0, .most = kMostTime },
};
constexpr ParameterInfo kFairShare[] {
    quantum(1),
    { .key = "weights",
      .kind = Kind::Weights,
      .defaultValue = 1,
      .least = 1,
      .most = 1'000'000'000 },
};
constexpr ParameterInfo kRealTime[] {
    { .key = "on_miss", .kind = Kind::Choice, .choices = kOnMiss }
};
constexpr ParameterInfo kCyclic[] {
    { .key = "switch_on", .kind = Kind::Choice, .choices = kSwitchOn },
    { .key = "io_return", .kind = Kind::Choice, .choices = kIoReturn },
};

template <bool longest, bool preemptive>
Made byLength(const Scenario &)
{
    return std::make_unique<ByLength>(longest, preemptive);
}

template <typename T>
Made simple(const Scenario &)
{
    return std::make_unique<T>();
}

template <typename T>
Made fromSpec(const Scenario &scenario)
{
    return std::make_unique<T>(scenario.policy);
}

template <RealTime::Order order>
Made realTime(const Scenario &scenario)
{
    return std::make_unique<RealTime>(order, scenario.policy);
}

Made fairShare(const Scenario &scenario)
{
    return std::make_unique<FairShare>(scenario);
}

constexpr PolicyInfo kPolicies[] {
    { "fcfs", {}, false, simple<Fcfs> },
    { "sjf", {}, false, byLength<false, false> },
    { "srtf", {}, false, byLength<false, true> },
    { "ljf", {}, false, byLength<true, false> },
    { "lrtf", {}, false, byLength<true, true> },
    { "hrrn", {}, false, simple<Hrrn> },
    { "priority", kPriority, false, fromSpec<ByPriority> },
    { "rr", kRoundRobin, false, fromSpec<RoundRobin> },
    { "mlq", kMlq, false, fromSpec<Mlq> },
    { "mlfq", kMlfq, false, fromSpec<Mlfq> },
    { "feedback", kFeedback, false, fromSpec<Feedback> },
    { "lottery", kLottery, false, fromSpec<Lottery> },
    { "stride", kStride, false, fromSpec<Stride> },
    { "cfs", kCfs, false, fromSpec<Cfs> },
    { "eevdf", kEevdf, false, fromSpec<Eevdf> },
    { "fair_share", kFairShare, false, fairShare },
    { "edf", kRealTime, true, realTime<RealTime::Order::Deadline> },
    { "rm", kRealTime, true, realTime<RealTime::Order::Period> },
    { "llf", kRealTime, true, realTime<RealTime::Order::Laxity> },
    { "cyclic", kCyclic, false, fromSpec<Cyclic> },
};

} // namespace

std::span<const PolicyInfo> policies()
{
    return kPolicies;
}

const PolicyInfo *findPolicy(std::string_view id)
{
    const auto it = std::ranges::find(kPolicies, id, &PolicyInfo::id);
    return it == std::end(kPolicies) ? nullptr : &*it;
}

std::unique_ptr<const Policy> createPolicy(const Scenario &scenario)
{
    const PolicyInfo *info = findPolicy(scenario.policy.id);
    assert(info);
    return info->create(scenario);
}

} // namespace timeslice
