// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/worker.h"
#include "core/live/scene.h"

/// What a worker of a scene does. One file a scene; a worker that returns ends with status 0.
namespace timeslice::live {

using Role = void (*)(Worker &);

void lockRole(Worker &worker);
void interleaveRole(Worker &worker);
void ticketRole(Worker &worker);
void holderKilledRole(Worker &worker);
void abbaRole(Worker &worker);
void semaphoreRole(Worker &worker);
void pipeRole(Worker &worker);
void pipeEofRole(Worker &worker);
void daemonFlagRole(Worker &worker);
void heartbeatRole(Worker &worker);
void unixDaemonRole(Worker &worker);
void statesPipeRole(Worker &worker);
void producerConsumerRole(Worker &worker);
void queueRole(Worker &worker);

/// Null when the scene is no trial; see core/live/trials.h.
Role trialRoleOf(SceneNumber scene);
/// Never null: only what is compiled in can run.
Role roleOf(SceneNumber scene);

} // namespace timeslice::live
