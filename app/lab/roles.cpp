// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/roles.h"

namespace timeslice::live {

Role roleOf(SceneNumber scene)
{
    if (const Role trial = trialRoleOf(scene))
        return trial;
    switch (scene) {
    case SceneNumber::Lock:
        return lockRole;
    case SceneNumber::Interleave:
        return interleaveRole;
    case SceneNumber::Ticket:
        return ticketRole;
    case SceneNumber::HolderKilled:
        return holderKilledRole;
    case SceneNumber::Abba:
        return abbaRole;
    case SceneNumber::Semaphore:
        return semaphoreRole;
    case SceneNumber::Pipe:
        return pipeRole;
    case SceneNumber::PipeEof:
        return pipeEofRole;
    case SceneNumber::DaemonFlag:
        return daemonFlagRole;
    case SceneNumber::Heartbeat:
        return heartbeatRole;
    case SceneNumber::UnixDaemon:
        return unixDaemonRole;
    case SceneNumber::StatesPipe:
        return statesPipeRole;
    case SceneNumber::ProducerConsumer:
        return producerConsumerRole;
    case SceneNumber::Queue:
        return queueRole;
    }
    return lockRole;
}

} // namespace timeslice::live
