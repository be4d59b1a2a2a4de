// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/labtexts.h"

#include <QTest>

#include <cerrno>

using namespace timeslice;
using live::Observer;

Q_DECLARE_METATYPE(Observation)

/// What the Lab says of itself.
class TestLabTexts : public QObject
{
    Q_OBJECT

private slots:
    void theObserverIsNamedAndWhyItIsNotTheBest_data()
    {
        QTest::addColumn<Observation>("observation");
        QTest::addColumn<QString>("begin");
        QTest::addColumn<QString>("end");
        const auto row = [](const char *name, const Observation &observation, const char *begin,
                            const char *end) {
            QTest::newRow(name) << observation << QString::fromLatin1(begin)
                                << QString::fromLatin1(end);
        };
        const char *exact = "Kernel, exact:";
        const char *sampled = "Kernel, sampled:";
        row("exact", { Observer::KernelExact, true, 0, {} }, exact, "(perf_event_open).");
        row("exact, and no waits", { Observer::KernelExact, false, 0, {} }, exact,
            "Who waits for what is not shown by the kernel here.");
        row("sampled, as was asked", { Observer::KernelSampled, true, 0, 3 }, sampled,
            "at frame rate.");
        row("the setting is why", { Observer::KernelSampled, true, EACCES, 3 }, sampled,
            "kernel.perf_event_paranoid at 2 or less (now 3).");
        row("the setting is fine", { Observer::KernelSampled, true, EPERM, 2 }, sampled,
            "(perf_event_open: EPERM).");
        row("no setting", { Observer::KernelSampled, true, ENOSYS, {} }, sampled,
            "(perf_event_open: ENOSYS).");
        row("reported", { Observer::Reported, false, EACCES, 3 }, "Reported by the processes", "");
    }

    void theObserverIsNamedAndWhyItIsNotTheBest()
    {
        QFETCH(Observation, observation);
        QFETCH(QString, begin);
        QFETCH(QString, end);
        const QString said = LabTexts::observer(observation);
        QVERIFY2(said.startsWith(begin), qPrintable(said));
        QVERIFY2(said.endsWith(end), qPrintable(said));
    }
};

QTEST_GUILESS_MAIN(TestLabTexts)
#include "tst_labtexts.moc"
