// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/scenelist.h"

#include "ui/theme/theme.h"
#include "ui/words/labtexts.h"
#include "ui/words/names.h"
#include "ui/words/scenetexts.h"

#include <QEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace timeslice {
namespace {

constexpr int kNumberRole = Qt::UserRole; ///< of the scene; none on the heading of a chapter

QString idOf(const live::SceneSpec &scene)
{
    return QString::fromUtf8(scene.id.data(), static_cast<qsizetype>(scene.id.size()));
}

const live::SceneSpec *sceneOf(const QListWidgetItem &item)
{
    const QVariant number = item.data(kNumberRole);
    return number.isValid() ? live::findScene(number.toLongLong()) : nullptr;
}

bool matches(const live::SceneSpec &scene, const QString &words)
{
    const SceneText &text = sceneText(scene);
    const QString all =
        QStringList { idOf(scene), QString::fromStdString(text.title.en),
                      QString::fromStdString(text.title.zh), QString::fromStdString(text.idea.en),
                      QString::fromStdString(text.idea.zh) }
            .join(QLatin1Char('\n'));
    const QStringList wanted = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::ranges::all_of(
        wanted, [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace

SceneList::SceneList(ThemeProvider *theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    m_search->setClearButtonEnabled(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, &SceneList::filter);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (const live::SceneSpec *scene = item ? sceneOf(*item) : nullptr)
            emit chosen(*scene);
    });
    connect(theme, &ThemeProvider::themeChanged, this, &SceneList::retranslateUi);
    retranslateUi();
}

void SceneList::fill()
{
    const QListWidgetItem *current = m_list->currentItem();
    const live::SceneSpec *chosen = current ? sceneOf(*current) : nullptr;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const int height = m_theme->theme().bodyPixels * 2;
    QString chapter;
    for (const live::SceneSpec &scene : live::scenes()) {
        if (const QString of = LabTexts::chapter(sceneText(scene).chapter); of != chapter) {
            chapter = of;
            auto *heading = new QListWidgetItem(chapter, m_list);
            heading->setFlags(Qt::NoItemFlags);
            heading->setFont(m_theme->theme().labelFont(QFont::DemiBold));
            heading->setForeground(m_theme->theme().mutedText);
            heading->setSizeHint(QSize(0, height));
        }
        auto *item = new QListWidgetItem(words::text(sceneText(scene).title), m_list);
        item->setData(kNumberRole, static_cast<qlonglong>(scene.number));
        item->setSizeHint(QSize(0, height));
        item->setToolTip(item->text());
    }
    if (chosen)
        setCurrent(*chosen);
    filter();
}

void SceneList::filter()
{
    const QString words = m_search->text().left(200);
    QListWidgetItem *heading = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const live::SceneSpec *scene = sceneOf(*item);
        if (!scene) {
            heading = item;
            heading->setHidden(true);
            continue;
        }
        item->setHidden(!matches(*scene, words));
        if (!item->isHidden() && heading)
            heading->setHidden(false);
    }
}

void SceneList::setCurrent(const live::SceneSpec &scene)
{
    const QSignalBlocker quiet(m_list);
    for (int row = 0; row < m_list->count(); ++row) {
        if (sceneOf(*m_list->item(row)) == &scene)
            m_list->setCurrentRow(row);
    }
    m_list->scrollToItem(m_list->currentItem());
}

void SceneList::choose(std::string_view id)
{
    for (int row = 0; row < m_list->count(); ++row) {
        const live::SceneSpec *scene = sceneOf(*m_list->item(row));
        if (scene && scene->id == id && !m_list->item(row)->isHidden())
            m_list->setCurrentRow(row);
    }
}

QStringList SceneList::shown() const
{
    QStringList ids;
    for (int row = 0; row < m_list->count(); ++row) {
        const live::SceneSpec *scene = sceneOf(*m_list->item(row));
        if (scene && !m_list->item(row)->isHidden())
            ids += idOf(*scene);
    }
    return ids;
}

void SceneList::retranslateUi()
{
    m_search->setPlaceholderText(tr("Search scenes"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_list->setAccessibleName(tr("Scenes"));
    fill();
}

/// A scene with many settings takes room from the list: what is chosen stays in sight.
void SceneList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    m_list->scrollToItem(m_list->currentItem());
}

void SceneList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace timeslice
