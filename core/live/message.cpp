// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/message.h"

#include "core/live/arena.h"

#include <cstring>

namespace timeslice::live {
namespace {

constexpr std::uint32_t kMagic = 0x544C'4142; // "BALT"

struct Wire
{
    std::uint32_t magic;
    std::uint16_t version;
    std::uint16_t kind;
    std::int32_t worker;
    std::int32_t pid;
    std::int32_t other;
    std::int32_t reserved;
    std::int64_t value;
};
static_assert(sizeof(Wire) == kMessageBytes);

} // namespace

std::array<std::byte, kMessageBytes> encode(const Message &message)
{
    const Wire wire { kMagic,
                      kProtocolVersion,
                      static_cast<std::uint16_t>(message.kind),
                      message.worker,
                      message.pid,
                      message.other,
                      0,
                      message.value };
    std::array<std::byte, kMessageBytes> bytes {};
    std::memcpy(bytes.data(), &wire, sizeof wire);
    return bytes;
}

std::optional<Message> decode(std::span<const std::byte> bytes)
{
    Wire wire {};
    if (bytes.size() != sizeof wire)
        return std::nullopt;
    std::memcpy(&wire, bytes.data(), sizeof wire);
    if (wire.magic != kMagic || wire.version != kProtocolVersion || wire.reserved != 0
        || wire.kind > static_cast<std::uint16_t>(MessageKind::Last) || wire.worker < -1
        || wire.worker >= static_cast<std::int32_t>(kMostWorkers) || wire.pid < 0)
        return std::nullopt;
    return Message { static_cast<MessageKind>(wire.kind), wire.worker, wire.pid, wire.other,
                     wire.value };
}

} // namespace timeslice::live
