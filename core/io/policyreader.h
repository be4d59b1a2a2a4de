// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jsonreader.h"
#include "core/scenario/conventions.h"
#include "core/scenario/policyspec.h"

namespace timeslice {

/// The "policy" object of a scenario. Throws JsonReader::Failure.
PolicySpec readPolicy(const JsonReader &reader, NodeId object);
/// The "conventions" object of a scenario. Throws JsonReader::Failure.
ConventionChoice readConventions(const JsonReader &reader, NodeId object);

} // namespace timeslice
