// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/problem.h"

#include <algorithm>
#include <numeric>

namespace timeslice {
namespace {

/// Edit distance in which swapping two neighbours is one edit (optimal string alignment). REQUIRES:
/// both are short.
std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t { 0 });
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({ replace, last[j] + 1, row[j - 1] + 1 });
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before.swap(last);
        last.swap(row);
    }
    return last[b.size()];
}

} // namespace

std::string nearestWord(std::string_view word, const std::vector<std::string_view> &known)
{
    constexpr std::size_t kLongestWord = 40;
    if (word.size() > kLongestWord)
        return {};
    std::size_t best = std::max<std::size_t>(1, word.size() / 3) + 1;
    std::string_view nearest;
    for (const std::string_view candidate : known) {
        const std::size_t distance = editDistance(word, candidate);
        if (distance < best && distance < candidate.size()) {
            best = distance;
            nearest = candidate;
        }
    }
    return std::string(nearest);
}

std::string joinWords(const std::vector<std::string_view> &words)
{
    std::string result;
    for (const std::string_view word : words) {
        if (!result.empty())
            result += ", ";
        result += word;
    }
    return result;
}

} // namespace timeslice
