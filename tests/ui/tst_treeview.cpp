// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/livewait.h"
#include "ui/lab/labcontroller.h"
#include "ui/lab/treeview.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QTest>

using namespace timeslice;
using live::WorkerView;

namespace {

constexpr pid_t kServer = 100;

/// A worker by a few letters: its parent ('s' the server, 'x' somebody else, or a worker's digit
/// from 1), and its state; "." for one that does not exist.
WorkerView worker(const QString &text, int number)
{
    WorkerView view;
    if (text == QLatin1String("."))
        return view;
    const QChar parent = text[0];
    view.pid = kServer + 1 + number;
    view.state = WorkerView::State::Working;
    view.kernel.state = text[1].toLatin1();
    view.parent = parent.isDigit() ? parent.digitValue() - 1 : -1;
    view.kernel.parent = parent.isDigit() ? kServer + parent.digitValue()
        : parent == QLatin1Char('s')      ? kServer
                                          : 1;
    return view;
}

live::LabState labOf(const QString &text)
{
    live::LabState lab { .server = kServer, .workers = {}, .objects = {} };
    for (const QString &each : text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        lab.workers.push_back(worker(each, static_cast<int>(lab.workers.size())));
    return lab;
}

/// "lab >w1 >>w2 >w3!": a bracket for each level, ! adopted, ? of nobody here.
QString drawn(const std::vector<ProcessRow> &rows)
{
    QStringList words;
    for (const ProcessRow &row : rows) {
        QString word(row.depth, QLatin1Char('>'));
        word += row.worker < 0 ? QStringLiteral("lab") : QStringLiteral("w%1").arg(row.worker + 1);
        word += row.adopted ? QStringLiteral("!") : QString();
        word += row.elsewhere ? QStringLiteral("?") : QString();
        words += word;
    }
    return words.join(QLatin1Char(' '));
}

} // namespace

/// The family of a scene's processes.
class TestTreeView : public QObject
{
    Q_OBJECT

private slots:
    void eachStandsBelowItsParent_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<int>("roots");
        QTest::addColumn<QString>("tree");
        const auto row = [](const char *name, const char *state, int roots, const char *tree) {
            QTest::newRow(name) << QString::fromLatin1(state) << roots << QString::fromLatin1(tree);
        };
        row("nothing", "", 0, "");
        row("nobody yet", ". .", 0, "");
        row("all by the server", "sS sS", 0, "lab >w1 >w2");
        row("children", "sS 1S 1R", 1, "lab >w1 >>w2 >>w3");
        row("not started yet", "sS 1S .", 1, "lab >w1 >>w2");
        row("a grandchild", "sS 1S 2S", 1, "lab >w1 >>w2 >>>w3");
        row("a zombie stays", "sS 1Z", 1, "lab >w1 >>w2");
        row("who was reaped is gone", "sS 1X 1S", 1, "lab >w1 >>w3");
        row("orphans move up", "sZ sS sS", 1, "lab >w1 >w2! >w3!");
        row("of nobody here", "sS xS", 1, "lab >w1 >w2?");
        row("a circle, out of a file", "sS 3S 2S", 1, "lab >w1 >w2 >>w3");
        row("its own parent", "1S", 1, "lab >w1");
    }

    void eachStandsBelowItsParent()
    {
        QFETCH(QString, state);
        QFETCH(int, roots);
        QTEST(drawn(processTree(labOf(state), static_cast<std::size_t>(roots))), "tree");
    }

    /// On real processes, by the double fork.
    void anOrphanIsSeenToMove()
    {
        ThemeProvider theme;
        LabController lab;
        TreeView tree(&lab, &theme);
        tree.resize(400, 300);
        tree.show();
        lab.setScene(*live::findScene("unix-daemon"));
        QVERIFY(tree.rows().empty());
        lab.start();
        const auto step = [&](int number) {
            const WorkerView &seen = lab.session()->workers()[static_cast<std::size_t>(number)];
            if (!QTest::qWaitFor(
                    [&] { return seen.state == WorkerView::State::AtGate && !seen.open; }, 20'000))
                return false;
            const auto before = seen.reached;
            lab.step(number);
            return QTest::qWaitFor(
                [&] {
                    return seen.isSettled()
                        && (seen.reached != before || seen.state != WorkerView::State::AtGate);
                },
                20'000);
        };
        QVERIFY(step(0));
        QTRY_COMPARE_WITH_TIMEOUT(drawn(tree.rows()), QStringLiteral("lab >w1 >>w2"), 20'000);
        QVERIFY(tree.facts(tree.rows()[0]).contains(QStringLiteral("adopts orphans")));
        QVERIFY(tree.facts(tree.rows()[2]).isEmpty());
        QVERIFY(step(1)); // setsid
        const pid_t child = lab.session()->workers()[1].pid;
        QTRY_COMPARE_WITH_TIMEOUT(tree.facts(tree.rows()[2]),
                                  QStringLiteral("session %1, process group %1").arg(child),
                                  20'000);
        QVERIFY(step(1)); // fork
        QTRY_COMPARE_WITH_TIMEOUT(drawn(tree.rows()), QStringLiteral("lab >w1 >>w2 >>>w3"), 20'000);
        QVERIFY(step(0)); // waits
        lab.step(1); // exits
        QTRY_COMPARE_WITH_TIMEOUT(drawn(tree.rows()), QStringLiteral("lab >w1 >w3!"), 20'000);
        QVERIFY(tree.facts(tree.rows()[2]).startsWith(QStringLiteral("orphan, adopted, session")));

        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&tree);
        QVERIFY(accessible);
        QCOMPARE(accessible->childCount(), 3);
        const QString said = accessible->child(2)->text(QAccessible::Name);
        QVERIFY2(said.contains(QStringLiteral("w3 · "))
                     && said.contains(QStringLiteral("child of timeslice-lab; orphan")),
                 qPrintable(said));
        for (const int width : { 400, 120, 20, 1 }) { // elided, never beyond
            tree.resize(width, tree.minimumSizeHint().height());
            QVERIFY(!tree.grab().isNull());
        }
        QVERIFY(tree.minimumSizeHint().height() >= tree.rowRect(2).bottom());
        QVERIFY(!tree.rowRect(1).intersects(tree.rowRect(2)));
        lab.reset();
        QVERIFY(tree.rows().empty());
        QVERIFY(test::descendants(::getpid()).isEmpty());
    }
};

QTEST_MAIN(TestTreeView)
#include "tst_treeview.moc"
