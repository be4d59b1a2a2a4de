// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/live/ownprocess.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>

namespace {

using namespace timeslice;

QString usage()
{
    return QCoreApplication::translate(
        "Cli",
        "Usage: timeslice-cli COMMAND [OPTIONS]\n"
        "\n"
        "  simulate FILE|-    run a scenario and print the result\n"
        "      --policy ID        another policy than the file's\n"
        "      --set KEY=VALUE    a parameter of the policy (quantum=4, quanta=2,4,8),\n"
        "                         machine.cpus, machine.context_switch, seed, until, "
        "conventions.KEY\n"
        "      --until T          stop at time T\n"
        "      --text             for reading (the default)\n"
        "      --json, --csv      for other programs\n"
        "      --events           also what happened, in order\n"
        "      --explain          also why each CPU chose as it did\n"
        "      --svg OUT, --perfetto OUT\n"
        "                         also a picture, or a trace for ui.perfetto.dev\n"
        "      --limit N          at most N events (10000000)\n"
        "  export FILE OUT    run a scenario and write it for another program\n"
        "      --to perfetto|systrace|svg|csv\n"
        "      --policy, --set, --until, --limit\n"
        "  compare FILE|-     the same scenario under several policies\n"
        "      --policies LIST    fcfs,rr:quantum=4,mlfq:quanta=2,4,8:boost=50\n"
        "      --set, --until, --text, --json\n"
        "  sweep FILE|-       the same scenario with one value after the other\n"
        "      --param RANGE      quantum=1..20, quantum=10..100:10, machine.cpus=1,2,4\n"
        "      --policy, --set, --until, --text, --json, --csv\n"
        "  random             write a scenario of random processes\n"
        "      --seed N, --tasks N, --arrival-gap MEAN, --burst MEAN,\n"
        "      --spread constant|uniform|geometric|bimodal, --io PERCENT,\n"
        "      --priorities N, --policy, --set\n"
        "  validate FILE|-    check a scenario\n"
        "  policies           list the policies and their parameters\n"
        "      --json             for other programs\n"
        "\n"
        "  lab list           list the scenes with real processes\n"
        "  lab run SCENE      run one, without a script until nobody can go on\n"
        "      --set NAME=VALUE, --json\n"
        "      --script FILE|-    lines: step w1 [N], run w1, run all, hold w1, kill w1 [KILL],\n"
        "                         expect w2 blocked A, expect w1 at lock, expect A held w1,\n"
        "                         expect w1 exited 0, expect w1 killed KILL, expect sold = 3,\n"
        "                         expect w1 failed EPIPE, expect P = 65536,\n"
        "                         expect P write_end w1, expect P read_end closed,\n"
        "                         expect deadlock, expect output TEXT\n"
        "\n"
        "  --lang zh|en       language of the output; else that of the locale\n"
        "  --help, --version\n"
        "\n"
        "Exit status: 0 done, 1 the input is wrong, 2 usage, 3 a limit was reached,\n"
        "4 the machine lacks what is needed.\n");
}

ExitStatus run(const QStringList &arguments, Language language)
{
    if (arguments.contains(QStringLiteral("--help")) || arguments.contains(QStringLiteral("-h")))
        return printOut(usage().toStdString());
    if (arguments.contains(QStringLiteral("--version")))
        return printOut("timeslice-cli " TIMESLICE_VERSION "\n");
    // --lang may stand before the command as well.
    QStringList rest = arguments;
    QStringList moved;
    if (!rest.isEmpty() && rest.first().startsWith(QLatin1String("--lang"))) {
        const bool two = rest.first() == QLatin1String("--lang");
        moved = rest.mid(0, two ? 2 : 1);
        rest = rest.mid(moved.size());
    }
    if (rest.isEmpty())
        return usageError(QCoreApplication::translate("Cli", "a command is missing"));
    const QString command = rest.takeFirst();
    rest += moved;
    if (command == QLatin1String("simulate"))
        return simulateCommand(rest, language);
    if (command == QLatin1String("compare"))
        return compareCommand(rest);
    if (command == QLatin1String("sweep"))
        return sweepCommand(rest);
    if (command == QLatin1String("export"))
        return exportCommand(rest);
    if (command == QLatin1String("lab"))
        return labCommand(rest);
    if (command == QLatin1String("validate"))
        return validateCommand(rest);
    if (command == QLatin1String("policies"))
        return policiesCommand(rest);
    if (command == QLatin1String("random"))
        return randomCommand(rest);
    return usageError(QCoreApplication::translate("Cli", "the command %1 is unknown").arg(command));
}

} // namespace

int main(int argc, char **argv)
{
    if (live::hasRaisedRights()) {
        std::fputs("timeslice-cli: it does not run with the rights of somebody else.\n", stderr);
        return static_cast<int>(ExitStatus::NotPossible);
    }
    live::resetInherited();
    // A reader that goes away is seen as an error of write, not as a death.
    std::signal(SIGPIPE, SIG_IGN);
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const Language language = chosenLanguage(arguments);
    installLanguage(language);
    return static_cast<int>(run(arguments, language));
}
