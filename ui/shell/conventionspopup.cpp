// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/conventionspopup.h"

#include "ui/shell/policybarwords.h"
#include "ui/words/namewords.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStringList>

#include <algorithm>

namespace timeslice {
namespace {

// instant_order has no list of values: these are the orders that the presets use.
std::vector<std::string> valuesOf(const ConventionKey &key)
{
    std::vector<std::string> values(key.values.begin(), key.values.end());
    for (const std::string_view preset : conventionPresets()) {
        const auto conventions = presetConventions(preset);
        if (!conventions)
            continue;
        const std::string value = conventionValue(*conventions, key.key);
        if (std::find(values.begin(), values.end(), value) == values.end())
            values.push_back(value);
    }
    return values;
}

QString valueText(const ConventionKey &key, const std::string &value)
{
    if (!key.values.empty())
        return conventionValueName(key.key, value);
    // The parts of an instant, in their order.
    QStringList parts;
    const QStringList words = QString::fromStdString(value).split(QLatin1Char(','));
    for (const QString &word : words)
        parts.append(conventionValueName(key.key, word.trimmed().toStdString()));
    return parts.join(QStringLiteral(" → "));
}

} // namespace

ConventionsPopup::ConventionsPopup(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_presetLabel(new QLabel(this))
    , m_preset(new QComboBox(this))
{
    setProperty("panel", true);
    setObjectName(QStringLiteral("conventionsPopup"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    auto *head = new QHBoxLayout;
    m_presetLabel->setProperty("role", QStringLiteral("title"));
    head->addWidget(m_presetLabel);
    head->addWidget(m_preset);
    head->addStretch(1);
    column->addLayout(head);

    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *list = new QWidget(area);
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(0, 8, 8, 0);
    grid->setVerticalSpacing(2);
    grid->setHorizontalSpacing(16);
    grid->setColumnStretch(0, 1);
    for (const ConventionKey &key : conventionKeys()) {
        const int at = static_cast<int>(m_rows.size()) * 3;
        Row row { key, new QLabel(list), new QComboBox(list), new QLabel(list) };
        row.sentence->setProperty("role", QStringLiteral("label"));
        row.sentence->setWordWrap(true);
        row.value->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        row.value->setMinimumContentsLength(26);
        row.value->setFocusPolicy(Qt::StrongFocus);
        row.name->setBuddy(row.value);
        for (const std::string &value : valuesOf(key))
            row.value->addItem(QString(), QByteArray::fromStdString(value));
        grid->addWidget(row.name, at, 0);
        grid->addWidget(row.value, at, 1, 2, 1, Qt::AlignVCenter);
        grid->addWidget(row.sentence, at + 1, 0, Qt::AlignTop);
        grid->setRowMinimumHeight(at + 2, 8);
        m_rows.append(row);
        connect(row.value, &QComboBox::activated, this,
                [this, row](int value) { choose(row, value); });
    }
    area->setWidget(list);
    column->addWidget(area, 1);

    for (const std::string_view preset : conventionPresets())
        m_preset->addItem(QString(),
                          QByteArray(preset.data(), static_cast<qsizetype>(preset.size())));
    connect(m_preset, &QComboBox::activated, this, [this] {
        m_choice.preset = m_preset->currentData().toByteArray().toStdString();
        m_choice.overrides.clear();
        setChoice(m_choice);
        emit changed(m_choice);
    });
    retranslateUi();
}

void ConventionsPopup::setChoice(const ConventionChoice &choice)
{
    m_choice = choice;
    m_preset->setCurrentIndex(m_preset->findData(QByteArray::fromStdString(choice.preset)));
    const Conventions conventions = resolve(choice);
    for (const Row &row : std::as_const(m_rows)) {
        const auto value = QByteArray::fromStdString(conventionValue(conventions, row.key.key));
        if (row.value->findData(value) < 0)
            row.value->addItem(valueText(row.key, value.toStdString()), value);
        row.value->setCurrentIndex(row.value->findData(value));
        // What differs from the preset stands out.
        const bool differs = choice.overrides.contains(std::string(row.key.key));
        QFont font = row.name->font();
        font.setBold(differs);
        row.name->setFont(font);
    }
}

void ConventionsPopup::choose(const Row &row, int value)
{
    const std::string word = row.value->itemData(value).toByteArray().toStdString();
    const std::string key(row.key.key);
    const auto preset = presetConventions(m_choice.preset);
    if (preset && conventionValue(*preset, key) == word)
        m_choice.overrides.erase(key);
    else
        m_choice.overrides[key] = word;
    setChoice(m_choice);
    emit changed(m_choice);
}

void ConventionsPopup::popUp(const QWidget *anchor)
{
    const QRect screen = anchor->screen()->availableGeometry();
    const int unit = fontMetrics().height();
    resize(std::min(unit * 36, screen.width() - 16), std::min(unit * 30, screen.height() * 3 / 4));
    QPoint at = anchor->mapToGlobal(QPoint(0, anchor->height() + 4));
    at.setX(std::clamp(at.x(), screen.left() + 8, screen.right() - width() - 8));
    at.setY(std::min(at.y(), screen.bottom() - height() - 8));
    move(at);
    show();
    m_preset->setFocus();
}

void ConventionsPopup::retranslateUi()
{
    setWindowTitle(tr("Conventions"));
    m_presetLabel->setText(tr("Conventions of"));
    m_preset->setAccessibleName(m_presetLabel->text());
    for (int i = 0; i < m_preset->count(); ++i)
        m_preset->setItemText(
            i, conventionPresetName(m_preset->itemData(i).toByteArray().toStdString()));
    for (const Row &row : std::as_const(m_rows)) {
        row.name->setText(conventionName(row.key.key));
        row.value->setAccessibleName(row.name->text());
        row.sentence->setText(conventionSentence(row.key.key));
        for (int i = 0; i < row.value->count(); ++i) {
            const QString text =
                valueText(row.key, row.value->itemData(i).toByteArray().toStdString());
            row.value->setItemText(i, text);
            row.value->setItemData(i, text, Qt::ToolTipRole);
        }
    }
}

void ConventionsPopup::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace timeslice
