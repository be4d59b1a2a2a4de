// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/session.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>

namespace timeslice {

/// The context of the sentences.
struct Lab
{
    Q_DECLARE_TR_FUNCTIONS(timeslice::Lab)
};

} // namespace timeslice

/// The words of the Lab's command line.
namespace timeslice::labwords {

QString name(std::string_view text);
/// "w1: waits for A", each worker and then each object.
QStringList standing(const live::Session &session);
} // namespace timeslice::labwords
