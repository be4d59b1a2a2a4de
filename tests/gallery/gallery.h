// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/schedulerpage.h"

#include <QSize>
#include <QString>

#include <memory>

class QWidget;

namespace timeslice {

class Workbench;

/// Draws the whole interface to PNG files, named after what they show:
/// "<language>-<profile>-<width>-<what>.png". One process, no display.
class Gallery
{
public:
    /// Only names that contain `only` are drawn.
    Gallery(const QString &folder, const QString &only);
    ~Gallery();

    void draw();
    int count() const { return m_count; }

private:
    void drawProfile(const QString &prefix, QSize size);
    void drawWindow(const QString &prefix);
    void drawExample(const QString &prefix, const QString &file, SchedulerPage::Table table);
    void drawLab(const QString &prefix);
    void drawCharts(const QString &prefix);
    void shootComparison(const QString &name);
    void drawComparison(const QString &prefix);
    void drawScenarios(const QString &prefix);
    void drawOverlays(const QString &prefix);
    void drawMenus(const QString &prefix);
    void drawDialogs(const QString &prefix);
    void drawPopups(const QString &prefix);
    bool wants(const QString &name) const;
    void shoot(QWidget *widget, const QString &name);
    static void settle();

    QString m_folder;
    QString m_only;
    std::unique_ptr<Workbench> m_bench;
    int m_count = 0;
};

} // namespace timeslice
