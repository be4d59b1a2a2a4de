// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// The choices on which textbooks and tools disagree, as data: what happens first at one instant,
/// who wins a tie, what a preempted task keeps. The textbook's choice is the default of each
/// member.
namespace timeslice {

enum class InstantPart : std::uint8_t { Completion, Dispatch, Arrival, IoReturn, Expired, Boost };

/// The parts of one instant in their order. Dispatch ends every instant, and may be named in
/// between as well.
struct InstantOrder
{
    std::array<InstantPart, 6> parts { InstantPart::Completion, InstantPart::Arrival,
                                       InstantPart::IoReturn, InstantPart::Expired,
                                       InstantPart::Boost };
    std::uint8_t count = 5;

    std::span<const InstantPart> span() const { return { parts.data(), count }; }
    bool operator==(const InstantOrder &) const = default;
};

enum class Tie : std::uint8_t { Arrival, ReadyFifo, Pid };
enum class LengthMeaning : std::uint8_t { NextBurst, TotalRemaining };
enum class HrrnWait : std::uint8_t { SinceReady, SinceArrival };
enum class PreemptedTo : std::uint8_t { TailFresh, HeadKeep };
enum class IoAtExpiry : std::uint8_t { Blocks, Counts };
enum class IoReturnTo : std::uint8_t { Tail, Head };
enum class BoostOrder : std::uint8_t { HighToLow, LowToHigh };
enum class SliceScope : std::uint8_t { PerCpu, Global };
enum class ExpiredOrder : std::uint8_t { Cpu, Task };
enum class IdleCpu : std::uint8_t { LowestId, LastUsed, LongestIdle };
enum class PreemptCpu : std::uint8_t { Worst, InOrder, Refill };
enum class SwitchWhen : std::uint8_t { OnChange, Always };
enum class SwitchDecides : std::uint8_t { Before, After, BeforeIfPreempting };

/// All conventions, resolved. The engine reads this and nothing else: there is no branch per
/// source.
struct Conventions
{
    InstantOrder instantOrder;
    Tie tie = Tie::Arrival;
    bool preemptOnEqual = false;
    LengthMeaning length = LengthMeaning::NextBurst;
    HrrnWait hrrnWait = HrrnWait::SinceReady;
    PreemptedTo preemptedTo = PreemptedTo::TailFresh;
    IoAtExpiry ioAtExpiry = IoAtExpiry::Blocks;
    IoReturnTo ioReturn = IoReturnTo::Tail;
    BoostOrder boostOrder = BoostOrder::HighToLow;
    SliceScope sliceScope = SliceScope::PerCpu;
    ExpiredOrder expiredOrder = ExpiredOrder::Cpu;
    IdleCpu idleCpu = IdleCpu::LowestId;
    PreemptCpu preemptCpu = PreemptCpu::Worst;
    SwitchWhen switchWhen = SwitchWhen::OnChange;
    SwitchDecides switchDecides = SwitchDecides::Before;
    bool lastSwitchShown = true;

    bool operator==(const Conventions &) const = default;
};

/// What a scenario says about conventions: a preset's name, and keys that win over it, both as
/// written in the file. Values of keys are the file's words ("ready_fifo", "true"); instant_order's
/// are joined by commas.
struct ConventionChoice
{
    std::string preset = "textbook";
    std::map<std::string, std::string, std::less<>> overrides;

    bool operator==(const ConventionChoice &) const = default;
};

/// A convention as the file, the command line and the window know it.
struct ConventionKey
{
    std::string_view key;
    std::span<const std::string_view> values; ///< the textbook's first; empty for instant_order
};

/// All keys in the order of the documentation.
std::span<const ConventionKey> conventionKeys();
/// The presets' names, textbook first.
std::span<const std::string_view> conventionPresets();

/// Sets one convention from the file's words. False when key or value is unknown; then nothing
/// changed.
bool setConvention(Conventions &conventions, std::string_view key, std::string_view value);
/// The file's word for the value of `key`; empty for an unknown key.
std::string conventionValue(const Conventions &conventions, std::string_view key);
/// The conventions of a preset, or nothing for an unknown name.
std::optional<Conventions> presetConventions(std::string_view preset);
/// Preset and overrides together. REQUIRES: both were checked (`findProblem` in
/// scenario/problem.h).
Conventions resolve(const ConventionChoice &choice);

} // namespace timeslice
