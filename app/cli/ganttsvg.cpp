// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ganttsvg.h"

#include "core/analysis/runslices.h"
#include "core/base/nicestep.h"
#include "ui/words/names.h"
#include "ui/words/visibletext.h"

#include <QCoreApplication>

#include <algorithm>

namespace timeslice {
namespace {

constexpr double kPlotWidth = 1000; ///< all lengths in SVG user units, a pixel each
constexpr double kLane = 30; ///< from one lane to the next
constexpr double kBar = 22;
constexpr double kFont = 13;
constexpr double kLetterWidth = 8; ///< of the widest Latin letter; a Chinese one has kFont
constexpr double kRuler = 26;
constexpr double kMargin = 16;

struct BarStyle
{
    const char *name; ///< of the CSS class
    const char *letter;
};
constexpr BarStyle kReady { "ready", "R" };
constexpr BarStyle kRunning { "running", "" };
constexpr BarStyle kBlocked { "blocked", "B" };
constexpr BarStyle kSwitch { "switch", "S" };

/// Colours as in the window (Okabe and Ito's, safe for the colour-blind), and patterns for print.
const char kDefinitions[] =
    "<style>text{font:13px 'Noto Sans','Noto Sans CJK SC',sans-serif;fill:#16191F}"
    ".title{font-size:16px;font-weight:600}.small{font-size:11px}.mid{text-anchor:middle}"
    ".ready{fill:url(#hatch);stroke:#1F5F8B}.running{fill:#009E73;stroke:#00533D}"
    ".blocked{fill:url(#dots);stroke:#5A2600}.switch{fill:#3A4154;stroke:#1F2430}"
    "text.on-running{fill:#04120D}text.on-switch{fill:#FFFFFF}"
    "text.on-ready,text.on-blocked{paint-order:stroke;stroke:#FFFFFF;stroke-width:3px}"
    ".lane{fill:#EFF1F5}.grid{stroke:#E1E4EA}</style>\n"
    "<defs><pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
    "patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"#E8F4FC\"/>"
    "<rect width=\"2\" height=\"6\" fill=\"#56B4E9\"/></pattern>"
    "<pattern id=\"dots\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
    "<rect width=\"6\" height=\"6\" fill=\"#FBE6D6\"/>"
    "<circle cx=\"3\" cy=\"3\" r=\"1.3\" fill=\"#D55E00\"/></pattern></defs>\n";

QString escaped(const QString &text)
{
    return words::visibleText(text).toHtmlEscaped();
}

double widthOf(const QString &text)
{
    double width = 0;
    for (const QChar c : text)
        width += c.unicode() < 0x2E80 ? kLetterWidth : kFont;
    return width;
}

QString number(double value)
{
    return QString::number(value, 'f', 2);
}

class Picture
{
public:
    Picture(const Trace &trace, const QString &title)
        : m_trace(trace)
        , m_cpus(cpuSlices(trace, LastSwitch::Whole))
        , m_tasks(taskStates(trace))
        , m_end(trace.end())
    {
        for (const CpuSlice &slice : m_cpus)
            m_end = std::max(m_end, slice.end);
        for (const auto &stretches : m_tasks)
            m_bars += stretches.size();
        m_bars += m_cpus.size();
        if (m_bars > kMostBars)
            return;
        m_top = kMargin + (title.isEmpty() ? 0 : 26);
        for (std::int32_t cpu = 0; cpu < trace.cpuCount; ++cpu)
            m_labels += words::cpuName(CpuId { cpu });
        for (std::size_t task = 0; task < trace.tasks.size(); ++task)
            m_labels += words::taskName(trace, TaskId { static_cast<std::int32_t>(task) });
        for (const QString &label : m_labels)
            m_left = std::max(m_left, kMargin + widthOf(label) + 10);
        if (!title.isEmpty())
            addText(kMargin, kMargin + 14, title, QStringLiteral("title"));
        addLanes();
        addRuler();
        addCpuBars();
        addTaskBars();
        addLegend();
    }

    bool tooMany() const { return m_bars > kMostBars; }

    std::string finish() const
    {
        const QString size =
            QStringLiteral("width=\"%1\" height=\"%2\" viewBox=\"0 0 %1 %2\"")
                .arg(number(m_left + kPlotWidth + kMargin + 20), number(bottom() + kRuler + 34));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
               "<svg xmlns=\"http://www.w3.org/2000/svg\" "
            + size.toStdString() + ">\n" + kDefinitions
            + "<rect width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/>\n" + m_body.toStdString()
            + "</svg>\n";
    }

private:
    double x(SimTime t) const
    {
        return m_left
            + kPlotWidth * static_cast<double>(t)
            / static_cast<double>(std::max<SimTime>(m_end, 1));
    }
    double laneTop(qsizetype lane) const { return m_top + kLane * static_cast<double>(lane); }
    double bottom() const { return laneTop(m_labels.size()); }

    void addText(double left, double base, const QString &text, const QString &style)
    {
        m_body += QStringLiteral("<text x=\"%1\" y=\"%2\" class=\"%3\">%4</text>\n")
                      .arg(number(left), number(base), style, escaped(text));
    }

    void addLanes()
    {
        for (qsizetype lane = 0; lane < m_labels.size(); ++lane) {
            const double top = laneTop(lane) + (kLane - kBar) / 2;
            m_body += QStringLiteral(
                          "<rect class=\"lane\" x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\"/>\n")
                          .arg(number(m_left), number(top), number(kPlotWidth), number(kBar));
            addText(kMargin, laneTop(lane) + kLane / 2 + kFont * 0.35, m_labels[lane],
                    QStringLiteral("label"));
        }
    }

    void addRuler()
    {
        const auto step =
            static_cast<SimTime>(niceStep(std::max(1.0, static_cast<double>(m_end) / 20)));
        for (SimTime t = 0; t <= m_end; t += step) {
            m_body +=
                QStringLiteral("<line class=\"grid\" x1=\"%1\" x2=\"%1\" y1=\"%2\" y2=\"%3\"/>\n")
                    .arg(number(x(t)), number(m_top), number(bottom() + 4));
            addText(x(t), bottom() + 18, QString::number(t), QStringLiteral("small mid"));
        }
    }

    void addBar(qsizetype lane, SimTime begin, SimTime end, const BarStyle &style,
                const QString &text)
    {
        if (begin == end)
            return;
        const double width = x(end) - x(begin);
        m_body +=
            QStringLiteral("<rect class=\"%1\" x=\"%2\" y=\"%3\" width=\"%4\" height=\"%5\"/>\n")
                .arg(QLatin1String(style.name), number(x(begin)),
                     number(laneTop(lane) + (kLane - kBar) / 2), number(width), number(kBar));
        if (!text.isEmpty() && widthOf(text) + 4 <= width)
            addText(x(begin) + width / 2, laneTop(lane) + kLane / 2 + kFont * 0.35, text,
                    QStringLiteral("mid on-%1").arg(QLatin1String(style.name)));
    }

    void addCpuBars()
    {
        for (const CpuSlice &slice : m_cpus) {
            const auto lane = static_cast<qsizetype>(slice.cpu);
            if (slice.kind == CpuSlice::Kind::Run)
                addBar(lane, slice.start, slice.end, kRunning,
                       words::shortTaskName(m_trace, slice.task));
            else if (slice.kind == CpuSlice::Kind::Switch)
                addBar(lane, slice.start, slice.end, kSwitch, QLatin1String(kSwitch.letter));
        }
    }

    void addTaskBars()
    {
        for (std::size_t task = 0; task < m_tasks.size(); ++task) {
            for (const StateStretch &each : m_tasks[task]) {
                const BarStyle &style = each.state == TaskState::Running ? kRunning
                    : each.state == TaskState::Blocked                   ? kBlocked
                                                                         : kReady;
                addBar(m_trace.cpuCount + static_cast<qsizetype>(task), each.start, each.end, style,
                       QLatin1String(style.letter));
            }
        }
    }

    void addLegend()
    {
        double left = m_left;
        const double top = bottom() + kRuler + 4;
        const std::pair<BarStyle, QString> entries[] {
            { kReady, QCoreApplication::translate("GanttSvg", "R ready") },
            { kRunning, QCoreApplication::translate("GanttSvg", "running") },
            { kBlocked, QCoreApplication::translate("GanttSvg", "B blocked") },
            { kSwitch, QCoreApplication::translate("GanttSvg", "S context switch") },
        };
        for (const auto &[style, text] : entries) {
            m_body += QStringLiteral(
                          "<rect class=\"%1\" x=\"%2\" y=\"%3\" width=\"18\" height=\"14\"/>\n")
                          .arg(QLatin1String(style.name), number(left), number(top));
            addText(left + 24, top + 11, text, QStringLiteral("small"));
            left += 24 + widthOf(text) + 24;
        }
        //: Under the picture's ruler: the unit of its times, as "ms"
        addText(left, top + 11,
                QCoreApplication::translate("GanttSvg", "time in %1")
                    .arg(QString::fromStdString(m_trace.unit)),
                QStringLiteral("small"));
    }

    const Trace &m_trace;
    std::vector<CpuSlice> m_cpus;
    std::vector<std::vector<StateStretch>> m_tasks;
    SimTime m_end;
    std::size_t m_bars = 0;
    double m_left = 80;
    double m_top = kMargin;
    QStringList m_labels; ///< the CPUs, then the tasks
    QString m_body;
};

} // namespace

std::optional<std::string> ganttSvg(const Trace &trace, const QString &title)
{
    const Picture picture(trace, title);
    if (picture.tooMany())
        return std::nullopt;
    return picture.finish();
}

} // namespace timeslice
