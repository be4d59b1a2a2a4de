// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

/// What the window and the fork server say to each other: one fixed record to a SEQPACKET message,
/// so that no length can be wrong. Both ends are on one machine and of one build; the version says
/// when they are not.
namespace timeslice::live {

enum class MessageKind : std::uint16_t {
    Hello, ///< server: pid
    Begin, ///< to the server: value = the scene's number, other = workers; with the arena's memfd
    Ready, ///< server: value = where the arena is mapped in every worker
    Started, ///< server: worker, pid
    Exited, ///< server: worker, pid; value = exit status. It stays a zombie until its parent reaps
            ///< it
    Killed, ///< server: worker, pid; value = signal
    Refused, ///< server: value = errno, or 0 when the request itself was not allowed
    Signal, ///< to the server: worker; value = signal
    PipeEnd, ///< server: other = 2 * object + End; value = inode, as the kernel names it
    PipeCapacity, ///< server: other = object; value = bytes
    Ended, ///< server: worker, pid. Its parent reaped it before anybody saw how it ended
    Last = Ended,
};

struct Message
{
    MessageKind kind = MessageKind::Hello;
    std::int32_t worker = -1; ///< from 0
    std::int32_t pid = 0;
    std::int32_t other = 0;
    std::int64_t value = 0;

    bool operator==(const Message &) const = default;
};

inline constexpr std::size_t kMessageBytes = 32;
inline constexpr std::uint16_t kProtocolVersion = 1;

std::array<std::byte, kMessageBytes> encode(const Message &message);
/// Nothing when the bytes are no message of this version, or a field is out of its range: whoever
/// sent them is not to be trusted any more.
std::optional<Message> decode(std::span<const std::byte> bytes);

} // namespace timeslice::live
