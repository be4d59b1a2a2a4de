// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/problemwords.h"

#include "core/scenario/problem.h"
#include "ui/words/visibletext.h"

#include <QCoreApplication>

#include <cstring>

namespace timeslice {
namespace {

class ProblemWords
{
    Q_DECLARE_TR_FUNCTIONS(ProblemWords)

public:
    explicit ProblemWords(const Problem &problem)
        : m_problem(problem)
    {
    }

    QString sentence() const;

private:
    QString fileSentence() const;
    QString jsonSentence() const;
    QString shapeSentence() const;
    QString valueSentence() const;
    QString taskSentence() const;
    QString unknown(const QString &near, const QString &list) const;
    QString fileKind() const;
    QString systemReason() const;
    static QString typeName(const QString &type);

    /// As it may stand in a sentence: it comes from a file that anyone may have written.
    QString argument(std::size_t i) const
    {
        return i < m_problem.arguments.size()
            ? words::quotedText(QString::fromStdString(m_problem.arguments[i]))
            : QString();
    }

    /// The words of this program that would fit, however many they are.
    QString known(std::size_t i) const
    {
        return i < m_problem.arguments.size()
            ? words::visibleText(QString::fromStdString(m_problem.arguments[i]))
            : QString();
    }

    const Problem &m_problem;
};

QString ProblemWords::sentence() const
{
    const ProblemCode code = m_problem.code;
    if (code <= ProblemCode::FileNotVerified)
        return fileSentence();
    if (code <= ProblemCode::JsonTooDeep)
        return jsonSentence();
    if (code <= ProblemCode::WrongVersion)
        return shapeSentence();
    if (code <= ProblemCode::ListLengths)
        return valueSentence();
    return taskSentence();
}

QString ProblemWords::fileSentence() const
{
    switch (m_problem.code) {
    case ProblemCode::FileMissing:
        return tr("there is no such file; check the name and the folder");
    case ProblemCode::FileForbidden:
        return tr("the permissions of the file or its folder forbid this; choose another place or "
                  "change them");
    case ProblemCode::FileUnreadable:
        return tr("the file cannot be read (%1); check the disk and try again").arg(systemReason());
    case ProblemCode::FileNotRegular:
        return fileKind();
    case ProblemCode::FileEmpty:
        return tr("the file is empty; a scenario begins with {\"format\": \"timeslice-scenario\", "
                  "\"version\": 1}");
    case ProblemCode::FileTooLarge:
        return tr("the file is larger than the limit of %L1 bytes; a scenario must be smaller")
            .arg(argument(0).toLongLong());
    case ProblemCode::FileNotWritten:
        return tr("the file was not saved (%1); what was there before is unchanged, so save in "
                  "another place")
            .arg(systemReason());
    default:
        return tr("the file was not saved: what reached the disk is not what was written; the disk "
                  "may be full, and what was there "
                  "before is unchanged");
    }
}

QString ProblemWords::fileKind() const
{
    if (argument(0) == QLatin1String("directory"))
        return tr("this is a folder; name a file in it");
    if (argument(0) == QLatin1String("fifo"))
        return tr("this is a pipe; name a regular file");
    return tr("this is a device or a socket; name a regular file");
}

QString ProblemWords::systemReason() const
{
    return QString::fromLocal8Bit(std::strerror(argument(0).toInt()));
}

QString ProblemWords::jsonSentence() const
{
    switch (m_problem.code) {
    case ProblemCode::JsonEnd:
        return tr("the text ends too early; a bracket, a quotation mark or a value is missing");
    case ProblemCode::JsonTrailing:
        return tr("\"%1\" stands behind the end of the scenario; remove everything after the last "
                  "bracket")
            .arg(argument(0));
    case ProblemCode::JsonUtf8:
        return tr("this byte is not UTF-8; save the file in UTF-8");
    case ProblemCode::JsonBom:
        return tr("the file begins with a byte order mark; save it as UTF-8 without one");
    case ProblemCode::JsonNotANumber:
        return tr("\"%1\" is not a number; write a whole number").arg(argument(0));
    case ProblemCode::JsonString:
        if (argument(0) == QLatin1String("escape"))
            return tr("this escape is not valid; write \\n, \\\" or \\u with four hexadecimal "
                      "digits, and halves of a surrogate pair only together");
        return tr("this character cannot stand within a text as it is; write it as an escape such "
                  "as \\n or \\u4e2d");
    case ProblemCode::JsonTooDeep:
        return tr("brackets are nested more than %1 deep; a scenario needs far fewer")
            .arg(argument(0));
    default:
        return tr("\"%1\" is not expected here; JSON wants a comma, a colon, a bracket or a value")
            .arg(argument(0));
    }
}

QString ProblemWords::typeName(const QString &type)
{
    if (type == QLatin1String("object"))
        return tr("an object {...}");
    if (type == QLatin1String("list"))
        return tr("a list [...]");
    if (type == QLatin1String("text"))
        return tr("a text in quotation marks");
    if (type == QLatin1String("number"))
        return tr("a number");
    if (type == QLatin1String("boolean"))
        return tr("true or false");
    if (type == QLatin1String("text or object"))
        return tr("a text, or an object with \"en\" and \"zh\"");
    return tr("null");
}

QString ProblemWords::shapeSentence() const
{
    switch (m_problem.code) {
    case ProblemCode::DuplicateKey:
        return tr("the key \"%1\" stands here twice; keep one of the two").arg(argument(0));
    case ProblemCode::UnknownKey:
        if (!argument(1).isEmpty())
            return tr("the key \"%1\" is unknown here; \"%2\" was probably meant")
                .arg(argument(0), argument(1));
        return tr("the key \"%1\" is unknown here; known are: %2").arg(argument(0), known(2));
    case ProblemCode::MissingKey:
        return tr("the key \"%1\" is missing; add it").arg(argument(0));
    case ProblemCode::WrongType:
        return tr("this is %2, where %1 belongs").arg(typeName(argument(0)), typeName(argument(1)));
    case ProblemCode::WrongFormat:
        return tr("the format is \"%1\"; \"%2\" would be right here").arg(argument(0), argument(1));
    default:
        return tr("version %1 of the format is unknown; this program reads version 1")
            .arg(argument(0));
    }
}

QString ProblemWords::unknown(const QString &near, const QString &list) const
{
    if (!argument(1).isEmpty())
        return near.arg(argument(0), argument(1));
    return list.arg(argument(0), known(2));
}

QString ProblemWords::valueSentence() const
{
    switch (m_problem.code) {
    case ProblemCode::NotAnInteger:
        return tr("%1 is not a whole number; times and counts are whole numbers").arg(argument(0));
    case ProblemCode::OutOfRange:
        return tr("%1 is out of range; a whole number from %2 to %3 would be right")
            .arg(argument(0), argument(1), argument(2));
    case ProblemCode::UnknownWord:
        return unknown(tr("\"%1\" is unknown here; \"%2\" was probably meant"),
                       tr("\"%1\" is unknown here; known are: %2"));
    case ProblemCode::TextTooLong:
        return tr("this text is longer than the limit of %1 bytes; shorten it").arg(argument(0));
    case ProblemCode::TextControl:
        return tr("this text holds a control character; remove it");
    case ProblemCode::UnknownPolicy:
        return unknown(tr("the policy \"%1\" is unknown; \"%2\" was probably meant"),
                       tr("the policy \"%1\" is unknown; known are: %2"));
    case ProblemCode::ForeignParameter:
        if (argument(2).isEmpty())
            return tr("\"%1\" is a parameter of another policy; \"%2\" has no parameters")
                .arg(argument(0), argument(1));
        return tr("\"%1\" is a parameter of another policy; those of \"%2\" are: %3")
            .arg(argument(0), argument(1), known(2));
    case ProblemCode::ListTooLong:
        return tr("this list has more than %1 entries; shorten it").arg(argument(0));
    case ProblemCode::ListEmpty:
        return tr("this list is empty; give it at least one entry, or remove the key");
    default:
        return tr("there are %1 levels but %2 allotments; give one allotment for each level")
            .arg(argument(0), argument(1));
    }
}

QString ProblemWords::taskSentence() const
{
    switch (m_problem.code) {
    case ProblemCode::NoTasks:
        return tr("there is no process; a scenario needs at least one");
    case ProblemCode::TooManyTasks:
        return tr("there are more than %1 processes; remove some").arg(argument(0));
    case ProblemCode::DuplicateId:
        return tr("the id %1 belongs to another process already; give each process its own")
            .arg(argument(0));
    case ProblemCode::ProgramEmpty:
        return tr("this program is empty; it needs at least one CPU burst");
    case ProblemCode::ProgramBeginsWithIo:
        return tr("this program begins with I/O; its first step must be a CPU burst");
    case ProblemCode::ProgramTooLong:
        return tr("the programs have more than %1 steps together, repetitions counted; use fewer")
            .arg(argument(0));
    case ProblemCode::TwoPrograms:
        return tr("\"%1\" and \"%2\" stand side by side; keep one of the two")
            .arg(argument(0), argument(1));
    case ProblemCode::NoSuchCpu:
        return tr("there is no CPU %1: this machine has %2, counted from 0")
            .arg(argument(0), argument(1));
    case ProblemCode::RepeatedCpu:
        return tr("CPU %1 is named twice; name it once").arg(argument(0));
    case ProblemCode::JobsWithoutPeriod:
        return tr("a number of jobs needs a period; add \"period\" or remove \"jobs\"");
    case ProblemCode::TooManyJobs:
        return tr("this period gives more than %1 jobs before the end of the run; make it longer, "
                  "or give \"jobs\"")
            .arg(argument(0));
    case ProblemCode::TotalTooLong:
        return tr("with this process the run may take longer than %1 ticks; use smaller times")
            .arg(argument(0));
    case ProblemCode::NameMissing:
        return tr("the name of the lock, the semaphore or the queue is missing; write it here");
    case ProblemCode::LockNotHeld:
        return tr("this gives up lock \"%1\", which is not held here; put a step \"lock\" before "
                  "it, or remove it")
            .arg(argument(0));
    case ProblemCode::NoSuchSemaphore:
        return argument(1).isEmpty()
            ? tr("there is no semaphore \"%1\"; give its count in \"machine\": "
                 "{\"semaphores\": {\"%1\": 1}}")
                  .arg(argument(0))
            : tr("there is no semaphore \"%1\"; the machine has: %2").arg(argument(0), argument(1));
    case ProblemCode::NoSuchQueue:
        return argument(1).isEmpty()
            ? tr("there is no queue \"%1\"; give its size in \"machine\": {\"queues\": "
                 "{\"%1\": 4}}")
                  .arg(argument(0))
            : tr("there is no queue \"%1\"; the machine has: %2").arg(argument(0), argument(1));
    case ProblemCode::ForkInPeriodic:
        return tr(
            "a process with a period cannot fork; leave out \"period\", or write the child as "
            "a process of its own");
    default:
        return tr("preempt_cpu \"refill\" cannot be used when a context switch takes time; set "
                  "context_switch to 0");
    }
}

} // namespace

QString problemSentence(const Problem &problem)
{
    return ProblemWords(problem).sentence();
}

QString problemText(const Problem &problem, const QString &file)
{
    // The form is that of compilers, so that editors can jump to the place; it is the same in every
    // language.
    const qint64 line = problem.line > 0 ? problem.line : 1;
    const qint64 column = problem.line > 0 ? problem.column : 1;
    return QStringLiteral("%1:%2:%3: error: %4")
        .arg(words::visibleText(file), QString::number(line), QString::number(column),
             problemSentence(problem));
}

QString problemMessage(const Problem &problem, const QString &file)
{
    const QString name = words::visibleText(file);
    if (problem.line > 0)
        return ProblemWords::tr("%1, line %2, column %3: %4")
            .arg(name, QString::number(problem.line), QString::number(problem.column),
                 problemSentence(problem));
    if (!problem.path.empty() && file.isEmpty())
        return ProblemWords::tr("At %1: %2")
            .arg(words::quotedText(QString::fromStdString(problem.path)), problemSentence(problem));
    return ProblemWords::tr("%1: %2").arg(name, problemSentence(problem));
}

} // namespace timeslice
