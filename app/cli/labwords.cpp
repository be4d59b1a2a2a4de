// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/labwords.h"

#include "ui/words/labtexts.h"

namespace timeslice::labwords {

QString name(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QStringList standing(const live::Session &session)
{
    QStringList lines;
    const LabMoment moment { *session.scene(), session.lab() };
    for (int worker = 0; worker < static_cast<int>(session.workers().size()); ++worker)
        lines += QStringLiteral("%1: %2").arg(LabTexts::worker(worker),
                                              LabTexts::standing(moment, worker));
    for (std::size_t object = 0; object < session.objects().size(); ++object) {
        if (session.uses(object))
            lines += QStringLiteral("%1: %2").arg(name(session.scene()->objects[object].name),
                                                  LabTexts::holding(moment, object));
    }
    return lines;
}

} // namespace timeslice::labwords
