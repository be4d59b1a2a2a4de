// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <array>

namespace timeslice {

/// What the program remembers between two starts. Each setting is declared once, here: its key in
/// the file, the value at first start, and which values are taken from a file; any other value
/// there counts as missing.

enum class LanguageChoice { System, Chinese, English };
enum class ThemeChoice { System, Light, Dark };

/// A number between two bounds.
struct NumberSetting
{
    using Value = double;
    const char *key;
    Value initial;
    Value least;
    Value most;
};

struct SwitchSetting
{
    using Value = bool;
    const char *key;
    Value initial;
};

/// One of several words; the words are in the order of the enumerators.
template <typename Enum, std::size_t Count>
struct WordSetting
{
    using Value = Enum;
    const char *key;
    Value initial;
    std::array<const char *, Count> words;
};

struct TextSetting
{
    using Value = QString;
    const char *key;
    qsizetype longest;
};

struct ListSetting
{
    using Value = QStringList;
    const char *key;
    qsizetype most; ///< entries
    qsizetype longest; ///< of one entry
};

/// Opaque bytes of a window's geometry or state; Qt checks them itself when they are restored.
struct BytesSetting
{
    using Value = QByteArray;
    const char *key;
    qsizetype longest;
};

namespace settings {

inline constexpr WordSetting<LanguageChoice, 3> kLanguage { "language",
                                                            LanguageChoice::System,
                                                            { "system", "zh_CN", "en" } };
inline constexpr WordSetting<ThemeChoice, 3> kTheme { "theme",
                                                      ThemeChoice::System,
                                                      { "system", "light", "dark" } };
inline constexpr NumberSetting kSpeed { "speed", 1.0, 0.1, 10.0 };
inline constexpr SwitchSetting kReduceMotion { "reduceMotion", false };
inline constexpr SwitchSetting kThreeStateDiagram { "threeStateDiagram", false };
inline constexpr TextSetting kLastScenario { "lastScenario", 4096 };
inline constexpr ListSetting kRecentFiles { "recentFiles", 10, 4096 };
inline constexpr BytesSetting kWindowGeometry { "windowGeometry", 65536 };
inline constexpr BytesSetting kWindowState { "windowState", 65536 };

} // namespace settings
} // namespace timeslice
