// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/visibletext.h"

#include <algorithm>
#include <limits>

namespace timeslice::words {
namespace {

bool isVisible(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // the marks that turn the direction of writing are among these
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

QString escape(char16_t unit)
{
    return QStringLiteral("\\u%1").arg(static_cast<uint>(unit), 4, 16, QLatin1Char('0'));
}

/// The character at `at` as it is shown, and how many units it takes in `text`.
QString shown(const QString &text, qsizetype at, qsizetype &units)
{
    const bool pair =
        text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    units = pair ? 2 : 1;
    const char32_t c = pair ? QChar::surrogateToUcs4(text[at], text[at + 1])
                            : static_cast<char32_t>(text[at].unicode());
    if (isVisible(c))
        return text.mid(at, units);
    QString result;
    for (qsizetype i = at; i < at + units; ++i)
        result += escape(text[i].unicode());
    return result;
}

QString visible(const QString &text, qsizetype most)
{
    QString result;
    result.reserve(std::min(text.size(), most) + 1);
    qsizetype length = 0;
    qsizetype keep = 0; // where to cut if the text turns out too long: one place is the ellipsis's
    for (qsizetype at = 0, units = 0; at < text.size(); at += units) {
        const QString piece = shown(text, at, units);
        length += piece.size() == units ? 1 : piece.size();
        if (length > most)
            return result.left(keep) + QChar(0x2026);
        result += piece;
        if (length < most)
            keep = result.size();
    }
    return result;
}

} // namespace

QString visibleText(const QString &text)
{
    return visible(text, std::numeric_limits<qsizetype>::max() - 1);
}

QString quotedText(const QString &text)
{
    constexpr qsizetype kMost = 40;
    return visible(text, kMost);
}

} // namespace timeslice::words
