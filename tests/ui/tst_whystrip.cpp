// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/smallscenario.h"
#include "ui/document/tracedocument.h"
#include "ui/document/viewstate.h"
#include "ui/panels/whystrip.h"
#include "ui/theme/theme.h"

#include <QTest>

using namespace timeslice;

/// The why strip explains the playhead, in whole sentences.
class TestWhyStrip : public QObject
{
    Q_OBJECT

private slots:
    void explainsThePlayhead();
    void neverCutsASentence();
    void keepsItsHeightWhileStepping();
};

void TestWhyStrip::explainsThePlayhead()
{
    TraceDocument document;
    document.open(smallScenario({ { 0, 5 }, { 1, 3 }, { 2, 1 } }, "srtf"));
    ViewState view;
    ThemeProvider themes;
    WhyStrip strip(&document, &view, &themes);
    QVERIFY(strip.sentence().contains(QStringLiteral("Nothing has happened yet")));
    strip.resize(900, 60);
    view.setPlayhead({ 3, document.trace().positionAfter(3) });
    QCOMPARE(strip.sentence(),
             QStringLiteral("t = 3: P2 runs: its remaining time 2 is the least of P1 4, P2 2."));
    QVERIFY(strip.toolTip().contains(QStringLiteral("Candidates: P2 2, P1 4.")));
    QVERIFY(strip.accessibleDescription().contains(strip.sentence()));
}

void TestWhyStrip::neverCutsASentence()
{
    TraceDocument document;
    document.open(smallScenario({ { 0, 5 }, { 1, 3 }, { 2, 1 } }, "srtf"));
    ViewState view;
    ThemeProvider themes;
    WhyStrip strip(&document, &view, &themes);
    strip.resize(320, 60);
    strip.show();
    for (std::size_t i = 1; i <= document.trace().size(); ++i) {
        view.setPlayhead({ document.trace().events()[i - 1].time, i });
        const QString shown = strip.shownNotes();
        QVERIFY2(shown.isEmpty() || shown.endsWith(QLatin1Char('.')), qPrintable(shown));
        QVERIFY(!shown.contains(QChar(0x2026)));
    }
}

void TestWhyStrip::keepsItsHeightWhileStepping()
{
    TraceDocument document;
    document.open(smallScenario({ { 0, 5 }, { 1, 3 }, { 2, 1 } }, "srtf"));
    ViewState view;
    ThemeProvider themes;
    WhyStrip strip(&document, &view, &themes);
    strip.resize(500, 60);
    strip.show();
    int height = strip.sizeHint().height();
    for (std::size_t i = 1; i <= document.trace().size(); ++i) {
        view.setPlayhead({ document.trace().events()[i - 1].time, i });
        QVERIFY(strip.sizeHint().height() >= height);
        height = strip.sizeHint().height();
    }
}

QTEST_MAIN(TestWhyStrip)
#include "tst_whystrip.moc"
