// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QStringDecoder>

#include <algorithm>
#include <cmath>
#include <utility>

namespace timeslice {
namespace {

constexpr qint64 kLargestFile = 1024 * 1024;

enum class Content { Missing, Good, Broken };

/// QSettings reads nearly every file as something, and would wait for ever for a pipe: so the file
/// is looked at before it is given to it.
Content contentOf(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink())
        return Content::Missing;
    if (!info.isFile() || info.size() > kLargestFile)
        return Content::Broken;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Content::Broken;
    const QByteArray bytes = file.read(kLargestFile);
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar(u'\0')))
        return Content::Broken;
    for (const QStringView line : QStringView(text).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringView word = line.trimmed();
        const bool isSection = word.startsWith(u'[') && word.endsWith(u']');
        if (!word.isEmpty() && !word.startsWith(u';') && !isSection && !word.contains(u'='))
            return Content::Broken;
    }
    return Content::Good;
}

bool canWrite(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists())
        return info.isFile() && info.isWritable();
    const QString folder = info.absolutePath();
    return QDir().mkpath(folder) && QFileInfo(folder).isWritable();
}

} // namespace

QString Settings::standardPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
        + QLatin1String("/timeslice.ini");
}

Settings::Settings(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
{
    m_trouble = openFile();
}

Settings::~Settings() = default;

Settings::Trouble Settings::openFile()
{
    const Content content = contentOf(m_path);
    if (content == Content::Good) {
        QSettings file(m_path, QSettings::IniFormat);
        const QStringList keys = file.allKeys();
        for (const QString &key : keys)
            m_values.insert(key, file.value(key));
        bool isNumber = true;
        const int version = m_values.value(QStringLiteral("version"), kVersion).toInt(&isNumber);
        if (!isNumber || version > kVersion) {
            m_values.clear();
            return Trouble::FromTheFuture;
        }
    }
    Trouble trouble = Trouble::None;
    if (content == Content::Broken) {
        trouble = Trouble::Corrupt;
        const QString kept = m_path + QLatin1String(".broken");
        // A folder of that name, or a device, is somebody's: then nothing is moved or written.
        if (!QFileInfo(m_path).isFile() || (QFile::exists(kept) && !QFile::remove(kept))
            || !QFile::rename(m_path, kept)) {
            return Trouble::Unwritable;
        }
    }
    if (!canWrite(m_path))
        return trouble == Trouble::None ? Trouble::Unwritable : trouble;
    m_file = std::make_unique<QSettings>(m_path, QSettings::IniFormat);
    return trouble;
}

Settings::Trouble Settings::takeTrouble()
{
    return std::exchange(m_trouble, Trouble::None);
}

QVariant Settings::stored(const char *key) const
{
    return m_values.value(QLatin1String(key));
}

void Settings::store(const char *key, const QVariant &value)
{
    const QString name = QLatin1String(key);
    if (m_values.value(name) == value && m_values.contains(name))
        return;
    m_values.insert(name, value);
    if (m_file) {
        m_file->setValue(QStringLiteral("version"), kVersion);
        m_file->setValue(name, value);
        if (!std::exchange(m_flushPending, true))
            QMetaObject::invokeMethod(this, &Settings::flush, Qt::QueuedConnection);
    }
    emit changed(name);
}

void Settings::flush()
{
    m_flushPending = false;
    if (!m_file)
        return;
    m_file->sync();
    if (m_file->status() != QSettings::NoError && !std::exchange(m_writeFailed, true))
        emit writeFailed();
}

double Settings::value(const NumberSetting &setting) const
{
    bool isNumber = false;
    const double number = stored(setting.key).toDouble(&isNumber);
    const bool isGood = isNumber && number >= setting.least && number <= setting.most;
    return isGood ? number : setting.initial;
}

bool Settings::value(const SwitchSetting &setting) const
{
    const QString word = stored(setting.key).toString();
    if (word == QLatin1String("true"))
        return true;
    return word == QLatin1String("false") ? false : setting.initial;
}

QString Settings::value(const TextSetting &setting) const
{
    const QString text = stored(setting.key).toString();
    return text.size() <= setting.longest ? text : QString();
}

QStringList Settings::value(const ListSetting &setting) const
{
    QStringList list = stored(setting.key).toStringList();
    list.removeIf(
        [&](const QString &entry) { return entry.isEmpty() || entry.size() > setting.longest; });
    return list.mid(0, setting.most);
}

QByteArray Settings::value(const BytesSetting &setting) const
{
    const QByteArray bytes = stored(setting.key).toByteArray();
    return bytes.size() <= setting.longest ? bytes : QByteArray();
}

void Settings::set(const NumberSetting &setting, double value)
{
    if (std::isfinite(value))
        store(setting.key, std::clamp(value, setting.least, setting.most));
}

void Settings::set(const SwitchSetting &setting, bool value)
{
    store(setting.key, value);
}

void Settings::set(const TextSetting &setting, const QString &value)
{
    if (value.size() <= setting.longest)
        store(setting.key, value);
}

void Settings::set(const ListSetting &setting, const QStringList &value)
{
    store(setting.key, value.mid(0, setting.most));
}

void Settings::set(const BytesSetting &setting, const QByteArray &value)
{
    if (value.size() <= setting.longest)
        store(setting.key, value);
}

} // namespace timeslice
