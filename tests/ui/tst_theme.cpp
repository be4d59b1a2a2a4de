// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/colourvision.h"
#include "ui/theme/icons.h"
#include "ui/theme/stylesheet.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QIcon>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace timeslice;
using colourvision::contrast;
using colourvision::Eye;

/// The palette against the requirements R12 to R15 of the look: every number is computed.
class TestTheme : public QObject
{
    Q_OBJECT

private:
    static void profiles()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("projection");
        QTest::newRow("light") << false << false;
        QTest::newRow("dark") << true << false;
        QTest::newRow("light, projected") << false << true;
        QTest::newRow("dark, projected") << true << true;
    }
    static Theme profile()
    {
        QFETCH(bool, dark);
        QFETCH(bool, projection);
        return Theme::make(dark ? ThemeKind::Dark : ThemeKind::Light, projection);
    }
    struct Drawn
    {
        const char *name;
        StateStyle style;
    };
    static QList<Drawn> drawn(const Theme &theme)
    {
        return { { "new", theme.style(TaskState::New) },
                 { "ready", theme.style(TaskState::Ready) },
                 { "running", theme.style(TaskState::Running) },
                 { "blocked", theme.style(TaskState::Blocked) },
                 { "terminated", theme.style(TaskState::Terminated) },
                 { "switching", theme.switching },
                 { "idle", theme.idle } };
    }

private slots:
    void textIsReadable_data() { profiles(); }
    void textIsReadable()
    {
        const Theme t = profile();
        const double least = t.projection ? 7.0 : 4.5;
        const struct
        {
            const char *name;
            QColor ink;
            QColor ground;
        } pairs[] {
            { "text on window", t.text, t.window },
            { "text on panel", t.text, t.panel },
            { "text on lane", t.text, t.lane },
            { "text on selection", t.text, t.selection },
            { "text on hover", t.text, t.hover },
            { "text on the why strip", t.text, t.noteFill },
            { "text on an error", t.text, t.errorFill },
            { "quiet text on panel", t.mutedText, t.panel },
            { "quiet text on window", t.mutedText, t.window },
            { "quiet text on lane", t.mutedText, t.lane },
            { "quiet text on selection", t.mutedText, t.selection },
            { "quiet text on the why strip", t.mutedText, t.noteFill },
            { "chosen tab", t.accent, t.panel },
            { "text on accent", t.accentText, t.accent },
            { "rail", t.railText, t.rail },
            { "chosen on the rail", t.railText, t.railChosen },
            { "error title", t.error, t.errorFill },
            { "error on panel", t.error, t.panel },
        };
        for (const auto &pair : pairs) {
            const double ratio = contrast(pair.ink, pair.ground);
            QVERIFY2(ratio >= least,
                     qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(pair.name)).arg(ratio)));
        }
    }

    void lettersOnStatesAreReadable_data() { profiles(); }
    void lettersOnStatesAreReadable()
    {
        const Theme t = profile();
        const double least = t.projection ? 7.0 : 4.5;
        const QList<Drawn> all = drawn(t);
        for (const Drawn &state : all) {
            // A pattern without a chip is written on directly.
            const bool hasChip = state.style.chip.alpha() > 0;
            const double onFill = contrast(state.style.text, state.style.fill);
            QVERIFY2(onFill >= least || hasChip, state.name);
            if (hasChip)
                QVERIFY2(contrast(state.style.text, state.style.chip) >= least, state.name);
        }
    }

    void statesStandOutFromTheLane_data() { profiles(); }
    void statesStandOutFromTheLane()
    {
        const Theme t = profile();
        const QList<Drawn> all = drawn(t);
        for (const Drawn &state : all) {
            const double best =
                std::max(contrast(state.style.fill, t.lane), contrast(state.style.outline, t.lane));
            QVERIFY2(best >= 3,
                     qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(state.name)).arg(best)));
        }
    }

    void controlsCanBeSeen_data() { profiles(); }
    void controlsCanBeSeen()
    {
        const Theme t = profile();
        QVERIFY(contrast(t.accent, t.panel) >= 3); // the focus ring
        QVERIFY(contrast(t.accent, t.window) >= 3);
        QVERIFY(contrast(t.railAccent, t.rail) >= 3);
        QVERIFY(contrast(t.playhead, t.lane) >= 3);
        QVERIFY(contrast(t.playhead, t.panel) >= 3);
    }

    void everyEyeTellsTheStatesApart_data() { profiles(); }
    void everyEyeTellsTheStatesApart()
    {
        const Theme t = profile();
        const QList<Drawn> states { { "ready", t.style(TaskState::Ready) },
                                    { "running", t.style(TaskState::Running) },
                                    { "blocked", t.style(TaskState::Blocked) },
                                    { "switching", t.switching },
                                    { "idle", t.idle },
                                    { "new", t.style(TaskState::New) } };
        for (const Eye eye : { Eye::Normal, Eye::Protanope, Eye::Deuteranope, Eye::Tritanope }) {
            for (qsizetype a = 0; a < states.size(); ++a) {
                for (qsizetype b = a + 1; b < states.size(); ++b) {
                    // Idle is a CPU's, new is a task's: they never meet in a lane.
                    if (QLatin1String(states[a].name) == QLatin1String("idle"))
                        continue;
                    const double far =
                        colourvision::difference(states[a].style.fill, states[b].style.fill, eye);
                    QVERIFY2(far >= 10 || QLatin1String(states[b].name) == QLatin1String("idle"),
                             qPrintable(QStringLiteral("%1 and %2 for eye %3: %4")
                                            .arg(QLatin1String(states[a].name),
                                                 QLatin1String(states[b].name))
                                            .arg(static_cast<int>(eye))
                                            .arg(far)));
                }
            }
        }
    }

    void greyTellsTheStatesApart_data() { profiles(); }
    void greyTellsTheStatesApart()
    {
        const Theme t = profile();
        const QList<Drawn> all = drawn(t);
        for (qsizetype a = 0; a < all.size(); ++a) {
            for (qsizetype b = a + 1; b < all.size(); ++b) {
                const double step = std::abs(colourvision::lightness(all[a].style.fill)
                                             - colourvision::lightness(all[b].style.fill));
                const bool byPattern = all[a].style.pattern != all[b].style.pattern;
                const bool byLetter = all[a].style.letter != all[b].style.letter;
                QVERIFY2(byLetter, all[a].name);
                QVERIFY2(byPattern || step >= 10
                             || (all[a].style.pattern == StateStyle::Pattern::Empty),
                         all[a].name);
            }
        }
    }

    void patternsCanBeSeenOnTheirFill_data() { profiles(); }
    void patternsCanBeSeenOnTheirFill()
    {
        const Theme t = profile();
        for (const TaskState state : { TaskState::Ready, TaskState::Blocked })
            QVERIFY(contrast(t.style(state).ink, t.style(state).fill) >= 2.5);
    }

    void projectedTextIsLarge_data()
    {
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("body");
        QTest::newRow("1080 lines") << 1080 << 27;
        QTest::newRow("768 lines") << 768 << 19;
        QTest::newRow("2160 lines") << 2160 << 54;
    }
    void projectedTextIsLarge()
    {
        QFETCH(int, height);
        QFETCH(int, body);
        const Theme t = Theme::make(ThemeKind::Light, true, height);
        QVERIFY(t.bodyPixels >= body);
        QVERIFY(t.bodyPixels >= height * 0.025);
        QVERIFY(t.labelPixels >= height * 0.016);
    }

    void styleSheetKnowsEveryName_data() { profiles(); }
    void styleSheetKnowsEveryName()
    {
        const QString sheet = styleSheetFor(profile());
        QVERIFY(!sheet.contains(QLatin1Char('@')));
        // An unknown name leaves nothing behind: "color: ;" or "width: px".
        QVERIFY(!sheet.contains(QRegularExpression(QStringLiteral(":\\s*(px)?;"))));
        QVERIFY(!sheet.contains(QLatin1String(" px")));
    }

    void everyDrawingTakesTheColour()
    {
        const QStringList names =
            QDir(QStringLiteral(":/icons")).entryList({ QStringLiteral("*.svg") }, QDir::Files);
        QVERIFY(names.size() > 20);
        for (QString name : names) {
            name.chop(4);
            const QImage image = Icons::pixmap(name, QColor(255, 0, 0), 48)
                                     .toImage()
                                     .convertToFormat(QImage::Format_ARGB32);
            int solid = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor pixel = image.pixelColor(x, y);
                    if (pixel.alpha() < 250)
                        continue;
                    ++solid;
                    QCOMPARE(pixel.rgb(), QColor(255, 0, 0).rgb());
                }
            }
            QVERIFY2(solid > 20, qPrintable(name));
        }
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
