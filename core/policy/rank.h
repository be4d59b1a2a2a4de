// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>

namespace timeslice {

/// What a policy says of a task: the least rank runs. First the level, then the key as an exact
/// fraction, then a group order; these are the rank proper. The tie-break that the conventions add
/// comes last and is kept apart, because "better" and "better only by the tie" are different things
/// for a preemption.
struct Rank
{
    std::int32_t level = 0;
    std::int32_t group = 0;
    std::int64_t key = 0; ///< numerator
    std::int64_t denominator = 1; ///< > 0
    std::int64_t tie = 0;
    std::int64_t tieSecond = 0;

    /// Order without the tie-break.
    static std::strong_ordering compareKeys(const Rank &a, const Rank &b)
    {
        if (const auto c = a.level <=> b.level; c != 0)
            return c;
        if (a.denominator == b.denominator) {
            if (const auto c = a.key <=> b.key; c != 0)
                return c;
        } else {
            __extension__ using Wide = __int128;
            const Wide left = Wide { a.key } * b.denominator;
            const Wide right = Wide { b.key } * a.denominator;
            if (left != right)
                return left < right ? std::strong_ordering::less : std::strong_ordering::greater;
        }
        return a.group <=> b.group;
    }

    friend std::strong_ordering operator<=>(const Rank &a, const Rank &b)
    {
        if (const auto c = compareKeys(a, b); c != 0)
            return c;
        if (const auto c = a.tie <=> b.tie; c != 0)
            return c;
        return a.tieSecond <=> b.tieSecond;
    }
    friend bool operator==(const Rank &a, const Rank &b) { return (a <=> b) == 0; }
};

} // namespace timeslice
