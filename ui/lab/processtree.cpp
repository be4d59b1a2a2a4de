// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/processtree.h"

#include <algorithm>

namespace timeslice {
namespace {

bool exists(const live::WorkerView &worker)
{
    return worker.pid != 0 && worker.kernel.state != 'X';
}

class TreeBuilder
{
public:
    TreeBuilder(const live::LabState &lab, std::size_t roots)
        : m_lab(lab)
        , m_roots(roots == 0 ? lab.workers.size() : roots)
        , m_placed(lab.workers.size(), false)
    {
    }

    std::vector<ProcessRow> build()
    {
        m_rows.push_back({});
        placeChildren(-1, 1);
        // Parents that a file invents may stand in a circle.
        for (std::size_t worker = 0; worker < m_placed.size(); ++worker) {
            if (!m_placed[worker] && exists(m_lab.workers[worker]))
                place(static_cast<int>(worker), 1, false);
        }
        return std::move(m_rows);
    }

private:
    /// -1 for the fork server, and for one of which nothing is known here.
    int parentOf(std::size_t worker) const
    {
        const int parent = m_lab.workers[worker].parent;
        const auto count = static_cast<int>(m_lab.workers.size());
        return parent >= 0 && parent < count && exists(m_lab.workers[static_cast<size_t>(parent)])
            ? parent
            : -1;
    }

    void placeChildren(int parent, int depth)
    {
        std::vector<int> children;
        for (std::size_t worker = 0; worker < m_placed.size(); ++worker) {
            if (!m_placed[worker] && exists(m_lab.workers[worker]) && parentOf(worker) == parent)
                children.push_back(static_cast<int>(worker));
        }
        for (const int child : children)
            place(child, depth, child == children.back());
    }

    void place(int worker, int depth, bool last)
    {
        const auto at = static_cast<std::size_t>(worker);
        if (m_placed[at])
            return;
        m_placed[at] = true;
        const live::WorkerView &view = m_lab.workers[at];
        const bool top = parentOf(at) < 0;
        const bool ours = view.kernel.parent == m_lab.server;
        m_rows.push_back({ .worker = worker,
                           .depth = depth,
                           .lastChild = last,
                           .adopted = top && ours && at >= m_roots,
                           .elsewhere = top && !ours });
        placeChildren(worker, depth + 1);
    }

    const live::LabState &m_lab;
    std::size_t m_roots;
    std::vector<bool> m_placed;
    std::vector<ProcessRow> m_rows;
};

} // namespace

std::vector<ProcessRow> processTree(const live::LabState &lab, std::size_t roots)
{
    if (lab.server == 0 || std::ranges::none_of(lab.workers, exists))
        return {};
    return TreeBuilder(lab, roots).build();
}

} // namespace timeslice
