// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "core/study/study.h"
#include "core/study/variants.h"

#include <QString>

#include <optional>

namespace timeslice {

/// What compare and sweep share: runs all variants. Nothing when one of them is longer than the
/// limit or the machine gave no memory; then that was said and `status` is set.
std::optional<std::vector<StudyRun>> runVariants(const std::vector<Variant> &variants,
                                                 ExitStatus &status);

} // namespace timeslice
