// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What is wrong with a scenario or with a file, as data. Core has no words for people: a problem
/// is a code, a place and arguments, and ui/words makes a sentence of it in the person's language.
namespace timeslice {

struct Scenario;

/// The kinds of mistakes. The comment lists the arguments, in order. Lists of words are joined with
/// ", "; a suggestion is empty when no word is near.
enum class ProblemCode : std::uint8_t {
    // The file itself
    FileMissing,
    FileForbidden,
    FileUnreadable, ///< errno
    FileNotRegular, ///< directory, fifo, device or socket
    FileEmpty,
    FileTooLarge, ///< limit in bytes
    FileNotWritten, ///< errno
    FileNotVerified, ///< what was read back is not what was written
    // JSON
    JsonSyntax, ///< what stands there
    JsonEnd, ///< the text ends too early
    JsonTrailing, ///< what stands behind the end
    JsonUtf8,
    JsonBom,
    JsonNotANumber, ///< NaN, Infinity
    JsonString, ///< a control character, a bad escape or half a surrogate pair within a string
    JsonTooDeep, ///< limit
    // Shape
    DuplicateKey, ///< key
    UnknownKey, ///< key, suggestion, known keys
    MissingKey, ///< key
    WrongType, ///< expected, found: object list text number boolean null, "text or object"
    WrongFormat, ///< found, the right one
    WrongVersion, ///< found
    // Values
    NotAnInteger, ///< found
    OutOfRange, ///< found, least, most
    UnknownWord, ///< found, suggestion, known words
    TextTooLong, ///< limit in bytes
    TextControl, ///< a control character in a name
    UnknownPolicy, ///< found, suggestion, known policies
    ForeignParameter, ///< parameter, policy, the parameters of that policy
    ListTooLong, ///< limit
    ListEmpty,
    ListLengths, ///< number of quanta, of allotments
    // Tasks
    NoTasks,
    TooManyTasks, ///< limit
    DuplicateId, ///< id
    ProgramEmpty,
    ProgramBeginsWithIo,
    ProgramTooLong, ///< limit in steps, repetitions counted
    TwoPrograms, ///< the key that came first, the second
    NoSuchCpu, ///< cpu, number of cpus
    RepeatedCpu, ///< cpu
    JobsWithoutPeriod,
    TooManyJobs, ///< limit
    TotalTooLong, ///< limit in ticks
    RefillWithSwitchCost,
    NameMissing, ///< of a lock, a semaphore or a queue
    LockNotHeld, ///< name
    NoSuchSemaphore, ///< name, known names
    NoSuchQueue, ///< name, known names
    ForkInPeriodic, ///< a task with a period forks
};
inline constexpr int kProblemCodeCount = static_cast<int>(ProblemCode::ForkInPeriodic) + 1;

struct Problem
{
    ProblemCode code = ProblemCode::JsonSyntax;
    std::string path; ///< inside the scenario: tasks[3].program[1].cpu
    std::vector<std::string> arguments;
    std::int64_t line = 0; ///< from 1; 0 when it does not come from a text
    std::int64_t column = 0; ///< from 1, in characters

    bool operator==(const Problem &) const = default;
};

/// Limits that a scenario must keep, whoever made it.
inline constexpr std::int64_t kMaxNumber = (std::int64_t { 1 } << 53) - 1;
inline constexpr std::int64_t kMaxTickets = 1'000'000'000;
inline constexpr std::int64_t kMaxQueue = 63; ///< of a multilevel queue, from 0
inline constexpr std::int64_t kMaxSwitchCost = 1'000'000'000;
inline constexpr std::int64_t kMaxCount = 1'000'000'000; ///< of a semaphore or a queue
inline constexpr std::int64_t kMaxJobs = 1'000'000;
inline constexpr std::size_t kMaxNameBytes = 1000;
inline constexpr std::size_t kMaxNoteBytes = 20'000;

/// The first thing that would keep the scenario from running, or nothing. For readers and editors
/// alike; line and column are 0. Its code is in core/policy/scenariocheck.cpp, because only the
/// registry knows the parameters of the policies.
std::optional<Problem> findProblem(const Scenario &scenario);

/// The word among `known` that was probably meant by `word`; empty when none is near.
std::string nearestWord(std::string_view word, const std::vector<std::string_view> &known);
/// "a, b, c"
std::string joinWords(const std::vector<std::string_view> &words);

} // namespace timeslice
