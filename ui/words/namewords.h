// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/policyspec.h"
#include "core/sim/decision.h"
#include "core/trace/systemstate.h"
#include "core/trace/traceevent.h"

#include <QString>

#include <string_view>

/// The names of things that core knows by ids and enums, in the language of the interface. An
/// unknown id is returned as it is.
namespace timeslice {

/// "RR"
QString policyShortName(std::string_view id);
/// "Round robin"
QString policyName(std::string_view id);
/// "Round robin (RR)"
/// With what tells it from another of its kind: "RR q=4".
QString policyLabel(const PolicySpec &policy);
QString policyTitle(std::string_view id);
/// "Time slice" for "quantum"
QString parameterName(std::string_view key);
QString stateName(TaskState state);
QString eventName(EventKind kind);
/// "Among equal ranks" for "tie"
QString conventionName(std::string_view key);
/// "lowest id" for "pid". For instant_order: one of its parts.
QString conventionValueName(std::string_view key, std::string_view value);
/// Where a set of conventions comes from: "Textbook" for "textbook".
QString conventionPresetName(std::string_view preset);
/// A complete sentence: why the CPU chose at this moment.
QString ruleSentence(DecisionRule rule);

} // namespace timeslice
