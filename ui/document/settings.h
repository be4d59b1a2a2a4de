// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/settingkeys.h"

#include <QObject>
#include <QVariant>

#include <memory>

class QSettings;

namespace timeslice {

/// The program's settings (settingkeys.h) over one ini file, read once at the start and written on
/// every change. Whatever is wrong with the file, the program starts with the initial values and
/// works; `trouble` says what was wrong, once. GUI thread; the only object that knows the file.
class Settings : public QObject
{
    Q_OBJECT

public:
    enum class Trouble {
        None,
        Corrupt, ///< not a settings file; it was kept beside the new one, as <name>.broken
        FromTheFuture, ///< written by a newer version: left alone, changes last until the end
        Unwritable, ///< changes last until the end
    };

    static constexpr int kVersion = 1;

    /// timeslice.ini in the person's configuration folder.
    static QString standardPath();

    explicit Settings(const QString &path = standardPath(), QObject *parent = nullptr);
    ~Settings() override;

    QString path() const { return m_path; }
    /// What was wrong with the file at the start; from the second call on None.
    Trouble takeTrouble();

    double value(const NumberSetting &setting) const;
    bool value(const SwitchSetting &setting) const;
    QString value(const TextSetting &setting) const;
    QStringList value(const ListSetting &setting) const;
    QByteArray value(const BytesSetting &setting) const;
    template <typename Enum, std::size_t Count>
    Enum value(const WordSetting<Enum, Count> &setting) const
    {
        const QString word = stored(setting.key).toString();
        for (std::size_t i = 0; i < Count; ++i) {
            if (word == QLatin1String(setting.words[i]))
                return static_cast<Enum>(i);
        }
        return setting.initial;
    }

    /// Stores the value, brought within the bounds of the setting.
    void set(const NumberSetting &setting, double value);
    void set(const SwitchSetting &setting, bool value);
    void set(const TextSetting &setting, const QString &value);
    void set(const ListSetting &setting, const QStringList &value);
    void set(const BytesSetting &setting, const QByteArray &value);
    template <typename Enum, std::size_t Count>
    void set(const WordSetting<Enum, Count> &setting, Enum value)
    {
        store(setting.key, QLatin1String(setting.words[static_cast<std::size_t>(value)]));
    }

    /// Writes what has changed to the file now; without it that happens as soon as the event loop
    /// is idle.
    void flush();

signals:
    void changed(const QString &key);
    /// A change could not be written. Told once.
    void writeFailed();

private:
    QVariant stored(const char *key) const;
    void store(const char *key, const QVariant &value);
    Trouble openFile();

    QString m_path;
    std::unique_ptr<QSettings> m_file; ///< null when nothing may be written
    QVariantMap m_values;
    Trouble m_trouble = Trouble::None;
    bool m_flushPending = false;
    bool m_writeFailed = false;
};

} // namespace timeslice
