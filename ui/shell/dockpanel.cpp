// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dockpanel.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

namespace timeslice {

DockPanel::DockPanel(const QString &name, ThemeProvider *theme, QWidget *parent)
    : QDockWidget(parent)
    , m_theme(theme)
    , m_titleBar(new QFrame(this))
    , m_title(new QLabel(m_titleBar))
    , m_tabs(new QTabBar(m_titleBar))
    , m_float(new QToolButton(m_titleBar))
    , m_close(new QToolButton(m_titleBar))
    , m_pages(new QStackedWidget)
{
    setObjectName(name);
    m_titleBar->setObjectName(QStringLiteral("dockTitle"));
    m_title->setProperty("role", QStringLiteral("title"));
    auto *row = new QHBoxLayout(m_titleBar);
    row->setContentsMargins(12, 4, 6, 0);
    row->setSpacing(2);
    row->addWidget(m_title, 1);
    row->addWidget(m_tabs, 1);
    // A process with a long name must not widen the column that its panel stands in.
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_title->setMinimumWidth(60);
    m_title->installEventFilter(this);
    row->addWidget(m_float);
    row->addWidget(m_close);
    m_tabs->hide();
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(true);
    m_float->setFocusPolicy(Qt::TabFocus);
    m_close->setFocusPolicy(Qt::TabFocus);
    setTitleBarWidget(m_titleBar);

    auto *body = new QFrame(this);
    body->setObjectName(QStringLiteral("dockBody"));
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(8, 2, 8, 8);
    column->addWidget(m_pages);
    // A panel may be made smaller than what it shows; the timeline may not be pushed away.
    body->setMinimumSize(150, 48);
    m_pages->setMinimumSize(1, 1);
    setWidget(body);

    connect(m_float, &QToolButton::clicked, this, [this] { setFloating(!isFloating()); });
    connect(m_close, &QToolButton::clicked, this, &QWidget::close);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, &DockPanel::currentPageChanged);
    connect(theme, &ThemeProvider::themeChanged, this, &DockPanel::dress);
    dress();
    retranslateUi();
}

void DockPanel::setContent(QWidget *content)
{
    while (QWidget *old = m_pages->currentWidget()) {
        m_pages->removeWidget(old);
        old->deleteLater();
    }
    m_pages->addWidget(content);
}

void DockPanel::addPage(QWidget *content)
{
    m_pages->addWidget(content);
    m_tabs->addTab(QString());
    m_tabs->show();
    m_title->hide();
}

void DockPanel::setPageTitle(int page, const QString &title)
{
    m_tabs->setTabText(page, title);
}

void DockPanel::setPageOffered(int page, bool offered)
{
    if (!offered && m_tabs->currentIndex() == page)
        m_tabs->setCurrentIndex(0);
    m_tabs->setTabVisible(page, offered);
}

QList<QPair<QString, QWidget *>> DockPanel::views() const
{
    if (m_tabs->count() == 0)
        return { { windowTitle(), m_pages->currentWidget() } };
    QList<QPair<QString, QWidget *>> pages;
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (m_tabs->isTabVisible(i))
            pages.append({ m_tabs->tabText(i), m_pages->widget(i) });
    }
    return pages;
}

void DockPanel::setCurrentPage(int page)
{
    m_tabs->setCurrentIndex(page);
}

int DockPanel::currentPage() const
{
    return m_pages->currentIndex();
}

void DockPanel::setTitle(const QString &title)
{
    setWindowTitle(title);
    setShownTitle(title);
    m_tabs->setAccessibleName(title);
}

void DockPanel::setShownTitle(const QString &title)
{
    m_shownTitle = title;
    elideTitle();
}

void DockPanel::elideTitle()
{
    const QString text =
        m_title->fontMetrics().elidedText(m_shownTitle, Qt::ElideRight, m_title->width());
    if (text != m_title->text())
        m_title->setText(text);
    m_title->setToolTip(text == m_shownTitle ? QString() : m_shownTitle);
}

bool DockPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_title
        && (event->type() == QEvent::Resize || event->type() == QEvent::FontChange
            || event->type() == QEvent::StyleChange))
        elideTitle();
    return QDockWidget::eventFilter(watched, event);
}

void DockPanel::setTitleShown(bool shown)
{
    m_title->setVisible(shown && m_tabs->isHidden());
    m_titleBar->layout()->setContentsMargins(12, shown ? 4 : 6, 6, 0);
}

void DockPanel::dress()
{
    const Theme &theme = m_theme->theme();
    const int size = theme.labelPixels + 4;
    m_float->setIcon(Icons::icon(QStringLiteral("float"), theme.mutedText, theme.disabledText));
    m_close->setIcon(Icons::icon(QStringLiteral("close"), theme.mutedText, theme.disabledText));
    m_float->setIconSize(QSize(size, size));
    m_close->setIconSize(QSize(size, size));
    // Nobody undocks from the last row: the picture is all that counts there.
    m_float->setVisible(!theme.projection);
    m_close->setVisible(!theme.projection);
    setFeatures(theme.projection ? NoDockWidgetFeatures
                                 : DockWidgetClosable | DockWidgetMovable | DockWidgetFloatable);
}

void DockPanel::retranslateUi()
{
    m_float->setToolTip(tr("Take this panel out of the window, or put it back."));
    m_close->setToolTip(tr("Close this panel. The View menu opens it again."));
    m_float->setAccessibleName(tr("Float"));
    m_close->setAccessibleName(tr("Close"));
}

void DockPanel::changeEvent(QEvent *event)
{
    QDockWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace timeslice
