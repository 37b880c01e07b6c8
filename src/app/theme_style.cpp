#include "app/theme_style.h"

#include "drawing/text.h"

#include <QApplication>
#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

// Every rule of the window. @names are the theme's colours; sizes are those of the design.
const auto sheet = uR"(
QWidget { font-size: 9.4pt; }
QMainWindow, QDialog { background: @panel; }
QLabel { background: transparent; color: @ink; }
QLabel[role="strong"] { font-weight: 500; }
QLabel[role="soft"] { color: @inkSoft; font-size: 8.7pt; }
QLabel[role="caption"] { color: @inkSoft; font-size: 8.7pt; }
QLabel[role="section"] { color: @inkFaint; font-size: 8.25pt; font-weight: 600; }
QLabel[role="title"] { font-size: 12.75pt; font-weight: 600; }
QLabel[role="heading"] { font-size: 15pt; font-weight: 600; }
QLabel[role="motto"] { color: @inkSoft; font-size: 10.1pt; }
QLabel[role="warning"] { color: @middling; font-size: 9pt; font-weight: 500; }

#topBar, #sideBar, #inspector, #historyPanel, #commentsPanel, #insightsPanel, #roomTray, #timeLine, #statusLine, #welcomeSide { background: @panel; }
#topBar { border-bottom: 1px solid @line; }
#statusLine, #timeLine { border-top: 1px solid @line; }
#welcomeSide { border-right: 1px solid @line; }
#welcomePage, #welcomePage QScrollArea, #welcomeGrid { background: @window; }
#fileName { font-size: 10.1pt; font-weight: 600; }
#safety { color: @inkSoft; font-size: 9pt; }
#safety[alarm="true"] { color: @bad; font-weight: 600; }
#notice { background: @accentSoft; border-bottom: 1px solid @line; }
#findBar { background: @panel; border-bottom: 1px solid @line; }
#palette { background: @card; border: 1px solid @borderStrong; }
#palette QListView { background: @card; border: none; outline: none; }
#notice[alarm="true"] QLabel { color: @bad; font-weight: 600; }
#notice QPushButton { color: @accentInk; font-weight: 600; padding: 0 9px; }
#notice QPushButton:hover { color: @ink; }
#notice QPushButton[kind="primary"] { color: @onAccent; }
#preview { background: @window; border: 1px solid @line; border-radius: 8px; }

QPushButton { background: @card; color: @ink; border: 1px solid @border; border-radius: 7px;
    padding: 0 13px; min-height: 28px; font-weight: 500; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @line; }
QPushButton:focus { border: 2px solid @accent; padding: 0 12px; min-height: 26px; }
QPushButton:disabled { color: @disabled; }
QPushButton[kind="primary"], QPushButton[kind="largePrimary"] { background: @accent;
    color: @onAccent; border: 1px solid @accent; }
QPushButton[kind="primary"]:hover, QPushButton[kind="largePrimary"]:hover {
    background: @accentOver; border-color: @accentOver; }
QPushButton[kind="primary"]:focus, QPushButton[kind="largePrimary"]:focus {
    border: 2px solid @focusOnAccent; }
QPushButton[kind="primary"]:disabled { background: @line; color: @disabled;
    border-color: @line; }
QPushButton[chip="true"] { border-radius: 12px; min-height: 24px; font-weight: 400; padding: 0 9px; }
QPushButton[chip="true"]:focus { min-height: 22px; padding: 0 8px; }
QPushButton[chip="true"][kind="chosen"] { background: @accentSoft; border-color: @accent;
    font-weight: 600; }
QPushButton[kind="flat"] { background: transparent; border: 1px solid transparent;
    color: @inkSoft; padding: 0 6px; min-height: 20px; border-radius: 5px; font-weight: 400; }
QPushButton[kind="flat"]:hover { background: @hover; color: @ink; }
QPushButton[kind="flat"]:checked { background: @accentSoft; color: @ink; font-weight: 500; }
QPushButton[kind="flat"]:focus { border: 1px solid @accent; }
QPushButton[kind="flat"]:disabled { color: @disabled; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent;
    color: @accentInk; padding: 0 2px; min-height: 20px; font-weight: 600; text-align: left; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 1px solid @accent; border-radius: 4px; }
QPushButton[kind="large"], QPushButton[kind="largePrimary"] { min-height: 38px;
    border-radius: 8px; font-size: 10.5pt; }
QPushButton[kind="large"]:focus, QPushButton[kind="largePrimary"]:focus { min-height: 36px; }
QPushButton[kind="largePrimary"] { font-weight: 600; }
#statusLine QPushButton { font-size: 8.7pt; }
QPushButton::menu-indicator { image: none; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox { background: @card; color: @ink;
    border: 1px solid @border; border-radius: 7px; padding: 0 9px;
    selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit, QComboBox, QAbstractSpinBox { min-height: 30px; }
QPlainTextEdit, QTextEdit { padding: 3px 5px; }
#inPlaceEditor, #inPlaceEditor:hover, #inPlaceEditor:focus {
    background: transparent; border: none; border-radius: 0; padding: 0; }
QLineEdit:hover, QPlainTextEdit:hover, QComboBox:hover { border-color: @borderOver; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
    border: 2px solid @accent; padding: 0 8px; min-height: 28px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: 2px 4px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: @disabled; }
QLineEdit[kind="large"] { border-radius: 8px; min-height: 34px; padding: 0 15px;
    font-size: 9.75pt; }
QLineEdit[kind="large"]:focus { padding: 0 14px; min-height: 32px; }
QLineEdit[kind="cell"] { background: transparent; border: none; border-radius: 0;
    border-bottom: 1px solid @lineSoft; min-height: 24px; padding: 0 1px; }
QLineEdit[kind="cell"][part="name"] { color: @inkSoft; }
QLineEdit[kind="cell"][part="value"] { font-weight: 500; }
QLineEdit[kind="cell"]:hover { border-bottom: 1px solid @borderOver; }
QLineEdit[kind="cell"]:focus { border-bottom: 2px solid @accent; min-height: 23px; padding: 0 1px; }
QLineEdit[kind="name"] { background: transparent; border: 1px solid transparent; font-weight: 600;
    font-size: 12.75pt; padding: 0 5px; }
QLineEdit[kind="name"]:hover { border-color: @border; }
QLineEdit[kind="name"]:focus { border: 2px solid @accent; padding: 0 4px; background: @card; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow { image: url(:/icons/controls/down-@mode.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @card; border: 1px solid @border; padding: 4px;
    outline: none; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }

QCheckBox, QRadioButton { color: @ink; spacing: 9px; background: transparent; min-height: 24px; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px; background: @card;
    border: 1px solid @borderStrong; border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent;
    image: url(:/icons/controls/check-@mode.svg); }
QRadioButton::indicator:checked { border-color: @accent; background: qradialgradient(cx: 0.5,
    cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5, stop: 0 @accent, stop: 0.55 @accent,
    stop: 0.65 @card, stop: 1 @card); }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid @accent; }
QCheckBox:focus, QRadioButton:focus { color: @accentInk; }

QMenuBar { background: @panel; color: @ink; padding: 2px 12px; border: none; }
QMenuBar::item { background: transparent; padding: 4px 8px; border-radius: 5px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @accentSoft; }
QMenu { background: @card; color: @ink; border: 1px solid @border; padding: 5px; }
QMenu::item { padding: 5px 28px 5px 26px; border-radius: 5px; }
QMenu::item:selected { background: @accentSoft; }
QMenu::item:disabled { color: @disabled; background: transparent; }
QMenu::separator { height: 1px; background: @line; margin: 5px 8px; }
QMenu::indicator { width: 12px; height: 12px; margin-left: 7px; }
QMenu::indicator:checked { image: url(:/icons/controls/tick-@mode.svg); }
QMenu::indicator:exclusive:checked { image: url(:/icons/controls/dot-@mode.svg); }
QMenu::right-arrow { image: url(:/icons/controls/right-@mode.svg); width: 10px; height: 10px;
    margin-right: 8px; }
QToolTip { background: @card; color: @ink; border: 1px solid @border; padding: 4px 6px;
    font-size: 9pt; }

QScrollArea { background: transparent; border: none; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: @scroll; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @scrollOver; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QSplitter::handle { background: @line; }
QSplitter::handle:hover { background: @accent; }

QAbstractItemView { background: @card; alternate-background-color: @panel; color: @ink;
    border: 1px solid @border; outline: none; selection-background-color: @accentSoft;
    selection-color: @ink; }
QListView[kind="panel"], QListView[kind="grid"] { background: transparent; border: none; }
#outline { background: @panel; border: none; border-right: 1px solid @line; outline: none; }
#outline::item { border: none; border-radius: 0; padding: 3px 2px; color: @ink; }
#outline::item:hover { background: @hover; }
#outline::item:selected { background: @accentSoft; color: @ink; }
#outline::item:selected:active { background: @accentSoft; color: @ink; border-bottom: 2px solid @accent; }
#outlineEditor { background: @card; color: @ink; border: 2px solid @accent; padding: 0; }
QAbstractItemView::item { padding: 4px; border-radius: 5px; color: @ink; }
QAbstractItemView::item:selected { background: @accentSoft; }
QTableView { background: @card; gridline-color: @lineSoft; border: 1px solid @border;
    border-radius: 7px; }
QHeaderView, QTableCornerButton::section { background: @panel; border: none; }
QHeaderView::section { background: @panel; color: @inkSoft; border: none;
    border-bottom: 1px solid @line; padding: 5px 6px; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 5px;
    padding: 4px; color: @ink; }
QToolButton:hover { background: @hover; }
QProgressBar { background: @line; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
)"_s;

QHash<QString, QColor> colours(const Theme& t) {
    return {
        {u"window"_s, t.window},
        {u"panel"_s, t.panel},
        {u"ink"_s, t.ink},
        {u"inkSoft"_s, t.inkSoft},
        {u"inkFaint"_s, t.inkFaint},
        {u"disabled"_s, mix(t.panel, t.ink, 0.4)},
        {u"line"_s, t.line},
        {u"lineSoft"_s, t.lineSoft},
        {u"border"_s, t.border},
        {u"borderOver"_s, mix(t.border, t.ink, 0.25)},
        {u"borderStrong"_s, mix(t.panel, t.ink, 0.5)},
        {u"accent"_s, t.accent},
        {u"accentInk"_s, legible(t.accent, t.panel)},
        {u"accentSoft"_s, t.accentSoft},
        {u"accentOver"_s, mix(t.accent, t.ink, 0.14)},
        {u"onAccent"_s, t.onAccent},
        {u"focusOnAccent"_s, mix(t.accent, t.ink, 0.55)},
        {u"hover"_s, t.hover},
        {u"card"_s, t.card.fill},
        {u"middling"_s, t.middling},
        {u"bad"_s, t.bad},
        {u"scroll"_s, mix(t.panel, t.ink, 0.2)},
        {u"scrollOver"_s, mix(t.panel, t.ink, 0.4)},
    };
}

} // namespace

QPalette themePalette(const Theme& t) {
    QPalette palette;
    palette.setColor(QPalette::Window, t.panel);
    palette.setColor(QPalette::WindowText, t.ink);
    palette.setColor(QPalette::Base, t.card.fill);
    palette.setColor(QPalette::AlternateBase, t.panel);
    palette.setColor(QPalette::Text, t.ink);
    palette.setColor(QPalette::PlaceholderText, t.inkFaint);
    palette.setColor(QPalette::Button, t.panel);
    palette.setColor(QPalette::ButtonText, t.ink);
    palette.setColor(QPalette::BrightText, t.bad);
    palette.setColor(QPalette::ToolTipBase, t.card.fill);
    palette.setColor(QPalette::ToolTipText, t.ink);
    palette.setColor(QPalette::Highlight, t.accent);
    palette.setColor(QPalette::HighlightedText, t.onAccent);
    palette.setColor(QPalette::Link, legible(t.accent, t.panel));
    palette.setColor(QPalette::LinkVisited, legible(t.accent, t.panel));
    palette.setColor(QPalette::Light, t.hover);
    palette.setColor(QPalette::Midlight, t.hover);
    palette.setColor(QPalette::Mid, t.border);
    palette.setColor(QPalette::Dark, mix(t.border, t.ink, 0.3));
    palette.setColor(QPalette::Shadow, mix(t.border, QColor(Qt::black), 0.5));
    const QColor disabled = mix(t.panel, t.ink, 0.4);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabled);
    return palette;
}

QString themeStyleSheet(const Theme& theme) {
    const QHash<QString, QColor> values = colours(theme);
    QString result;
    result.reserve(sheet.size() + 1000);
    for (qsizetype at = 0; at < sheet.size();) {
        const qsizetype mark = sheet.indexOf(u'@', at);
        if (mark < 0) {
            result += QStringView(sheet).mid(at);
            break;
        }
        qsizetype end = mark + 1;
        while (end < sheet.size() && sheet[end].isLetter())
            ++end;
        const QString name = sheet.mid(mark + 1, end - mark - 1);
        result += QStringView(sheet).mid(at, mark - at);
        Q_ASSERT(name == "mode"_L1 || values.contains(name));
        result +=
            name == "mode"_L1 ? (theme.isDark ? u"dark"_s : u"light"_s) : values.value(name).name();
        at = end;
    }
    return result;
}

QFont windowFont() {
    loadBundledFonts();
    QFont font;
    font.setFamilies({u"Waymark Sans"_s, u"Noto Color Emoji"_s});
    font.setPointSizeF(9.4);
    return font;
}

const Theme& currentTheme() {
    return QApplication::palette().color(QPalette::Window).lightness() < 128 ? Theme::darkTheme()
                                                                             : Theme::lightTheme();
}

} // namespace waymark
