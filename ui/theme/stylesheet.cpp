// SPDX-FileCopyrightText: The Timeslice authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stylesheet.h"

#include "ui/theme/theme.h"

#include <QHash>

namespace timeslice {
namespace {

// Names between @ and @ are replaced by the theme's values. The ring around what has the focus
// takes the place of one pixel of padding, so that nothing moves when the focus does.
const char *const kSheet = R"(
* { font-size: @body@px; color: @text@; outline: none; }
QMainWindow, QDialog, #page { background: @window@; }
QMainWindow::separator { background: transparent; width: @grid@px; height: @grid@px; }
QMainWindow::separator:hover { background: @hover@; }
[panel="true"] { background: @panel@; border: 1px solid @border@; border-radius: @radius@px; }
QLabel { background: transparent; }
[role="title"] { font-weight: 600; font-size: @title@px; }
[role="heading"] { font-weight: 600; font-size: @heading@px; }
[role="label"] { font-size: @label@px; color: @muted@; }
[role="muted"] { color: @muted@; }
[role="value"] { font-weight: 600; }

QMenuBar { background: @panel@; border-bottom: 1px solid @border@; padding: 1px 4px; }
QMenuBar::item { background: transparent; padding: 4px 10px; border-radius: 4px; }
QMenuBar::item:selected { background: @hover@; }
QMenuBar::item:pressed { background: @selection@; }
QMenu { background: @panel@; border: 1px solid @border@; padding: 6px; }
QMenu::item { padding: @pad@px 28px @pad@px 32px; border-radius: 4px; background: transparent; }
QMenu::item:selected { background: @selection@; }
QMenu::item:disabled { color: @disabled@; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: @border@; margin: 6px 8px; }
QMenu::indicator { width: @glyph@px; height: @glyph@px; padding-left: 8px; }
QMenu::indicator:checked { image: url(:/icons/glyphs/check-@mode@.svg); }
QMenu::right-arrow { image: url(:/icons/glyphs/right-@mode@.svg); width: @glyph@px; height: @glyph@px; right: 6px; }
QToolTip { background: @panel@; color: @text@; border: 1px solid @border@; padding: 6px 8px; font-size: @body@px; }
QStatusBar { background: @window@; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @muted@; padding: 0 8px; }

QToolButton { background: transparent; border: 2px solid transparent; border-radius: @radius@px; padding: @pad@px; }
QToolButton:hover { background: @hover@; }
QToolButton:pressed, QToolButton:checked { background: @selection@; }
QToolButton:disabled { color: @disabled@; }
QToolButton:focus { border-color: @accent@; }
QToolButton::menu-indicator { image: none; }
QToolButton[role="primary"] { background: @accent@; color: @accentText@; }
QToolButton[role="primary"]:focus { border-color: @text@; }
QToolButton[role="note"] { font-size: @label@px; padding: 1px 8px; border: 1px solid @border@; border-radius: @radius@px; background: @panel@; color: @accent@; }
QToolButton[role="note"]:hover { background: @hover@; }
QToolButton[role="note"]:focus { border: 1px solid @accent@; }
QToolButton[role="note"]::menu-indicator { image: none; }
QToolButton[role="text"] { padding: @pad@px 8px; }
QPushButton, QToolButton[role="field"] { background: @panel@; border: 1px solid @border@; border-radius: @radius@px; padding: @pad1@px 13px; }
QToolButton[role="field"] { padding: @pad1@px 9px; font-weight: 600; }
QPushButton:hover, QToolButton[role="field"]:hover { background: @hover@; }
QPushButton:pressed, QToolButton[role="field"]:pressed { background: @selection@; }
QPushButton:disabled { color: @disabled@; }
QPushButton:focus, QToolButton[role="field"]:focus { border: 2px solid @accent@; padding: @pad@px 12px; }
QToolButton[role="field"]:focus { padding: @pad@px 8px; }
QPushButton:default, QPushButton[role="primary"] { background: @accent@; color: @accentText@; border-color: @accent@; font-weight: 600; }
QPushButton:default:focus, QPushButton[role="primary"]:focus { border: 2px solid @text@; }
QPushButton[role="primary"]:disabled { background: @panel@; color: @disabled@; border-color: @border@; }

QComboBox, QSpinBox, QDoubleSpinBox, QLineEdit { background: @panel@; border: 1px solid @border@; border-radius: @radius@px; padding: @pad1@px 7px; min-height: @field@px; selection-background-color: @accent@; selection-color: @accentText@; }
QComboBox { font-weight: 600; padding-right: 2px; }
QComboBox:hover, QSpinBox:hover, QLineEdit:hover { border-color: @disabled@; }
QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus, QLineEdit:focus { border: 2px solid @accent@; padding: @pad@px 6px; }
QComboBox:focus { padding-right: 1px; }
QComboBox:disabled, QSpinBox:disabled, QLineEdit:disabled { color: @disabled@; }
QComboBox::drop-down { border: none; width: @drop@px; subcontrol-position: center right; subcontrol-origin: padding; }
QComboBox::down-arrow { image: url(:/icons/glyphs/down-@mode@.svg); width: @glyph@px; height: @glyph@px; }
QComboBox QAbstractItemView { background: @panel@; border: 1px solid @border@; padding: 4px; selection-background-color: @selection@; selection-color: @text@; }
QComboBox QAbstractItemView::item { min-height: @row@px; padding: 0 8px; border: none; }
QSpinBox::up-button, QSpinBox::down-button { border: none; width: @drop@px; background: transparent; }
QSpinBox::up-button:hover, QSpinBox::down-button:hover { background: @hover@; }
QSpinBox::up-arrow { image: url(:/icons/glyphs/up-@mode@.svg); width: @spin@px; height: @spin@px; }
QSpinBox::down-arrow { image: url(:/icons/glyphs/down-@mode@.svg); width: @spin@px; height: @spin@px; }
QAbstractItemView QLineEdit, QAbstractItemView QSpinBox, QAbstractItemView QComboBox { min-height: 0; padding: 0 4px; border-radius: 0; border: 2px solid @accent@; }
QCheckBox, QRadioButton { spacing: 8px; border: 2px solid transparent; border-radius: 4px; padding: 1px; }
QCheckBox:focus, QRadioButton:focus { border-color: @accent@; }
QCheckBox::indicator { width: @glyph2@px; height: @glyph2@px; border: 1px solid @muted@; border-radius: 3px; background: @panel@; }
QCheckBox::indicator:checked { image: url(:/icons/glyphs/check-@mode@.svg); }

QSlider { border: 2px solid transparent; border-radius: @radius@px; }
QSlider:focus { border-color: @accent@; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: @border@; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: @accent@; }
QSlider::handle:horizontal { width: @knob@px; height: @knob@px; margin: -@knobOver@px 0; border-radius: @knobRadius@px; background: @accent@; }

QTabWidget::pane { border: none; }
QTabBar { background: transparent; border: 2px solid transparent; border-radius: @radius@px; qproperty-drawBase: 0; }
QTabBar:focus { border-color: @accent@; }
QTabBar::tab { background: transparent; color: @muted@; border: none; border-bottom: 3px solid transparent; padding: @pad@px 3px @pad@px 3px; margin: 0 9px; }
QTabBar::tab:hover { color: @text@; }
QTabBar::tab:selected { color: @accent@; font-weight: 600; border-bottom-color: @accent@; }
QTabBar::tab:focus { color: @accent@; }

QAbstractItemView { background: @panel@; alternate-background-color: @panel@; border: 2px solid transparent; border-radius: 4px; gridline-color: transparent; selection-background-color: @selection@; selection-color: @text@; }
QAbstractItemView:focus { border-color: @accent@; }
QTableView::item, QTreeView::item, QListView::item { padding: 0 8px; border: none; }
QTableView::item:hover, QTreeView::item:hover, QListView::item:hover { background: @hover@; }
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected { background: @selection@; color: @text@; }
QHeaderView { background: @panel@; border: none; }
QHeaderView::section { background: @panel@; color: @muted@; font-weight: 600; border: none; border-bottom: 1px solid @border@; padding: @pad@px 8px; }
QTableCornerButton::section { background: @panel@; border: none; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }
QTextEdit, QPlainTextEdit, QTextBrowser { background: @panel@; border: 2px solid transparent; border-radius: 4px; selection-background-color: @accent@; selection-color: @accentText@; }
QTextEdit:focus, QPlainTextEdit:focus, QTextBrowser:focus { border-color: @accent@; }
QScrollBar:vertical { background: transparent; width: @bar@px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: @bar@px; margin: 2px; }
QScrollBar::handle { background: @disabled@; border-radius: @barRadius@px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @muted@; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }
QProgressBar { background: @lane@; border: 1px solid @border@; border-radius: 4px; text-align: center; }
QProgressBar::chunk { background: @accent@; border-radius: 3px; }
)";

// The parts that only this program has.
const char *const kOwnSheet = R"(
#modeRail { background: @rail@; }
#modeRail QToolButton { color: @railText@; border: 2px solid transparent; border-radius: @radius@px; padding: 6px 2px; font-size: @railSize@px; }
#modeRail QToolButton:hover, #modeRail QToolButton:checked { background: @railChosen@; }
#modeRail QToolButton:checked { font-weight: 600; }
#modeRail QToolButton:focus { border-color: @railAccent@; }
#modeRail QToolButton[role="foot"] { font-size: @label@px; padding: 4px 2px; }
#dockTitle { background: @panel@; border: 1px solid @border@; border-bottom: none; border-top-left-radius: @radius@px; border-top-right-radius: @radius@px; }
#dockTitle QToolButton { padding: 1px; }
#dockBody { background: @panel@; border: 1px solid @border@; border-top: none; border-bottom-left-radius: @radius@px; border-bottom-right-radius: @radius@px; }
#messageBar { background: @errorFill@; border: 1px solid @error@; border-radius: @radius@px; }
#messageBar[kind="offer"] { background: @note@; border-color: @noteBorder@; }
#messageTitle { font-weight: 600; color: @error@; }
#messageBar[kind="offer"] #messageTitle { color: @text@; }
#overlayCard { background: @panel@; border: 1px solid @border@; border-radius: 10px; }
#keyCap { background: @lane@; border: 1px solid @border@; border-bottom: 2px solid @border@; border-radius: 4px; padding: 1px 8px; font-weight: 600; }
)";

QString filled(const QString &sheet, const QHash<QString, QString> &values)
{
    QString result;
    result.reserve(sheet.size() + sheet.size() / 2);
    const QStringList parts = sheet.split(QLatin1Char('@'));
    for (qsizetype i = 0; i < parts.size(); ++i)
        result += i % 2 == 0 ? parts.at(i) : values.value(parts.at(i));
    return result;
}

QHash<QString, QString> valuesOf(const Theme &t)
{
    QHash<QString, QString> values;
    const auto color = [&values](const char *name, const QColor &c) {
        values.insert(QLatin1String(name), c.name());
    };
    const auto number = [&values](const char *name, int n) {
        values.insert(QLatin1String(name), QString::number(n));
    };
    color("window", t.window);
    color("panel", t.panel);
    color("border", t.border);
    color("lane", t.lane);
    color("hover", t.hover);
    color("text", t.text);
    color("muted", t.mutedText);
    color("disabled", t.disabledText);
    color("accent", t.accent);
    color("accentText", t.accentText);
    color("selection", t.selection);
    color("note", t.noteFill);
    color("noteBorder", t.noteBorder);
    color("rail", t.rail);
    color("railText", t.railText);
    color("railChosen", t.railChosen);
    color("railAccent", t.railAccent);
    color("error", t.error);
    color("errorFill", t.errorFill);
    number("body", t.bodyPixels);
    number("label", t.labelPixels);
    number("title", t.titlePixels);
    number("heading", t.bodyPixels * 3 / 2);
    number("railSize", t.projection ? t.bodyPixels * 4 / 5 : t.bodyPixels - 1);
    number("grid", t.grid8);
    number("radius", t.radius);
    const int pad = t.bodyPixels / 4;
    number("pad", pad);
    number("pad1", pad + 1);
    number("field", t.bodyPixels * 3 / 2);
    number("row", t.bodyPixels * 2);
    number("glyph", t.bodyPixels - 2);
    number("glyph2", t.bodyPixels + 2);
    number("spin", t.bodyPixels * 5 / 7);
    number("drop", t.bodyPixels * 3 / 2);
    const int knob = t.bodyPixels + 2 - t.bodyPixels % 2;
    number("knob", knob);
    number("knobOver", (knob - 4) / 2);
    number("knobRadius", knob / 2);
    const int bar = t.projection ? 14 : 10;
    number("bar", bar);
    number("barRadius", (bar - 4) / 2);
    values.insert(QStringLiteral("mode"),
                  t.kind == ThemeKind::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
    return values;
}

} // namespace

QPalette paletteFor(const Theme &theme)
{
    QPalette palette(theme.panel, theme.window);
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.panel);
    palette.setColor(QPalette::AlternateBase, theme.lane);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::Button, theme.panel);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.accentText);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.accentText);
    palette.setColor(QPalette::ToolTipBase, theme.panel);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.mutedText);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::Light, theme.panel);
    palette.setColor(QPalette::Mid, theme.border);
    palette.setColor(QPalette::Dark, theme.mutedText);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(QPalette::Disabled, role, theme.disabledText);
    return palette;
}

QString styleSheetFor(const Theme &theme)
{
    const QHash<QString, QString> values = valuesOf(theme);
    return filled(QLatin1String(kSheet), values) + filled(QLatin1String(kOwnSheet), values);
}

} // namespace timeslice
