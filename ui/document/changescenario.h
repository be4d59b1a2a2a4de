// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <QString>
#include <QUndoCommand>

#include <functional>
#include <utility>

namespace timeslice {

/// The one undoable change: a scenario before and after it. Scenarios are small values, so the
/// whole is kept and nothing can be undone wrongly.
class ChangeScenario : public QUndoCommand
{
public:
    using Put = std::function<void(const Scenario &)>;

    ChangeScenario(const QString &text, Scenario before, Scenario after, int mergeId, Put put)
        : QUndoCommand(text)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_mergeId(mergeId)
        , m_put(std::move(put))
    {
    }

    void undo() override { m_put(m_before); }
    void redo() override { m_put(m_after); }
    int id() const override { return m_mergeId; }
    bool mergeWith(const QUndoCommand *other) override
    {
        m_after = static_cast<const ChangeScenario *>(other)->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    Scenario m_before;
    Scenario m_after;
    int m_mergeId;
    Put m_put;
};

} // namespace timeslice
