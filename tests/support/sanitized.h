// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace timeslice::test {

/// Built with the address sanitizer, which keeps memory that was freed for a while, and turns a
/// fatal signal into a report and an exit.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool kSanitized = true;
#else
inline constexpr bool kSanitized = false;
#endif

} // namespace timeslice::test
