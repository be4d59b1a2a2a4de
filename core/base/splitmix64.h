// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace timeslice {

/// SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA
/// 2014. The same seed gives the same numbers with every compiler and standard library, which std::
/// distributions do not.
class SplitMix64
{
public:
    explicit SplitMix64(std::uint64_t seed = 0)
        : m_state(seed)
    {
    }

    std::uint64_t next()
    {
        std::uint64_t z = (m_state += 0x9E3779B97F4A7C15U);
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }

    /// least..most, both included. The remainder prefers no number by more than one part in
    /// 2^64 / (most - least). REQUIRES: least <= most.
    std::int64_t uniform(std::int64_t least, std::int64_t most)
    {
        return least
            + static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(most - least + 1));
    }

    bool operator==(const SplitMix64 &) const = default;

private:
    std::uint64_t m_state;
};

} // namespace timeslice
