// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/translations/translationcheck.h"

#include <QRegularExpression>

#include <algorithm>

namespace timeslice {

namespace {

// A set, not a list: arg() fills every occurrence, and another language may need the value once or
// twice.
QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?(?:[0-9]{1,2}|n)"));
    QSet<QString> found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found += match.next().captured();
    return found;
}

QString listed(const QSet<QString> &set)
{
    QStringList list(set.begin(), set.end());
    list.sort();
    return list.join(QLatin1Char(' '));
}

// The characters after each single '&'. "&&" is an ampersand that is shown, "& " and HTML entities
// are text.
QString accessKeys(QString text)
{
    static const QRegularExpression shown(QStringLiteral("&&|&(?:#?[A-Za-z0-9]+);"));
    static const QRegularExpression key(QStringLiteral("&(\\S)"));
    text.remove(shown);
    QString keys;
    for (auto match = key.globalMatch(text); match.hasNext();)
        keys += match.next().captured(1);
    return keys;
}

bool isTypeable(QChar key)
{
    return key.unicode() < 0x80 && key.isLetterOrNumber();
}

QStringList wordsOf(QString text)
{
    static const QRegularExpression markup(QStringLiteral("<[^>]*>|%L?(?:[0-9]{1,2}|n)|&"));
    static const QRegularExpression word(QStringLiteral("[\\p{L}][\\p{L}\\p{N}/]*"));
    text.replace(QLatin1String("&&"), QLatin1String(" ")).remove(markup);
    QStringList words;
    for (auto match = word.globalMatch(text); match.hasNext();)
        words += match.next().captured();
    return words;
}

QString faultOfForm(const TranslatedMessage &message, const QString &form, bool chinese,
                    const QSet<QString> &sameWords)
{
    if (form.trimmed().isEmpty())
        return QStringLiteral("is empty");
    const auto wanted = placeholders(message.source);
    const auto given = placeholders(form);
    if (const auto lost = wanted - given; !lost.isEmpty())
        return QStringLiteral("lost %1").arg(listed(lost));
    if (const auto surplus = given - wanted; !surplus.isEmpty())
        return QStringLiteral("has a surplus %1").arg(listed(surplus));
    const auto keys = accessKeys(form);
    if (keys.size() != accessKeys(message.source).size())
        return QStringLiteral("has %1 access keys (&), its source %2")
            .arg(keys.size())
            .arg(accessKeys(message.source).size());
    if (!std::ranges::all_of(keys, isTypeable))
        return QStringLiteral("has an access key that no keyboard types: &%1").arg(keys);
    const auto words = wordsOf(form);
    if (chinese && form == message.source
        && !std::ranges::all_of(words, [&](const auto &w) { return sameWords.contains(w); }))
        return QStringLiteral("is still English");
    return {};
}

} // namespace

QStringList faultsOf(const TranslationFile &file, const QSet<QString> &sameWords)
{
    const bool chinese = file.language.startsWith(QLatin1String("zh"));
    const int formCount =
        chinese ? 1 : 2; // Chinese does not inflect for number, English has one and many
    QStringList faults;
    for (const auto &message : file.messages) {
        const auto complain = [&](const QString &what) {
            faults += QStringLiteral("%1 %2").arg(message.id(), what);
        };
        if (!message.type.isEmpty()) {
            complain(QStringLiteral("is %1").arg(message.type));
            continue;
        }
        if (message.forms.size() != (message.numerus ? formCount : 1))
            complain(QStringLiteral("has %1 forms").arg(message.forms.size()));
        for (const auto &form : message.forms) {
            if (const auto fault = faultOfForm(message, form, chinese, sameWords); !fault.isEmpty())
                complain(fault);
        }
    }
    return faults;
}

QStringList differencesFromSources(const TranslationFile &file, const TranslationFile &scanned)
{
    QSet<QString> known;
    for (const auto &message : file.messages)
        known += message.id();
    QStringList differences;
    for (const auto &message : scanned.messages) {
        const bool gone =
            message.type == QLatin1String("vanished") || message.type == QLatin1String("obsolete");
        if (!known.contains(message.id()) && !gone)
            differences += QStringLiteral("%1 is missing").arg(message.id());
        else if (gone)
            differences += QStringLiteral("%1 is in no source any more").arg(message.id());
    }
    differences.sort(); // lupdate moves the vanished about
    return differences;
}

} // namespace timeslice
