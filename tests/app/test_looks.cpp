// The style sheet, and text that is shown as it is.
#include "app/plain_widgets.h"
#include "app/theme_style.h"
#include "support/printing.h"

#include <QAction>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

TEST_CASE("the style sheet names no colour that the theme does not have") {
    for (const Theme* theme : {&Theme::lightTheme(), &Theme::darkTheme()}) {
        const QString sheet = themeStyleSheet(*theme);
        CHECK_FALSE(sheet.contains(u'@'));
        CHECK(sheet.contains(theme->accent.name()));
        CHECK(sheet.contains(theme->isDark ? u"check-dark.svg"_s : u"check-light.svg"_s));
    }
}

TEST_CASE("texts of the window are legible in both themes") {
    for (const Theme* theme : {&Theme::lightTheme(), &Theme::darkTheme()}) {
        const QPalette palette = themePalette(*theme);
        const auto contrast = [&](QPalette::ColorRole ink, QPalette::ColorRole ground) {
            return contrastRatio(palette.color(ink), palette.color(ground));
        };
        CHECK(contrast(QPalette::WindowText, QPalette::Window) >= 7);
        CHECK(contrast(QPalette::Text, QPalette::Base) >= 7);
        CHECK(contrast(QPalette::PlaceholderText, QPalette::Base) >= 4.5);
        CHECK(contrast(QPalette::HighlightedText, QPalette::Highlight) >= 4.5);
        CHECK(contrast(QPalette::Link, QPalette::Window) >= 4.5);
    }
}

TEST_CASE("labels and tool tips show markup as the text it is") {
    const QString hostile = u"<img src='file:///etc/passwd'> a < b & <b>c</b>"_s;
    PlainLabel label(hostile);
    CHECK(label.textFormat() == Qt::PlainText);
    CHECK(label.text() == hostile);
    QWidget widget;
    setPlainToolTip(&widget, hostile);
    CHECK(widget.toolTip().startsWith(u"<qt>&lt;img src="_s));
    QAction action;
    setPlainToolTip(&action, hostile);
    CHECK_FALSE(action.toolTip().contains(u"<img"_s));
    setPlainToolTip(&widget, {});
    CHECK(widget.toolTip().isEmpty());
}

TEST_CASE("a name that is set apart cannot turn what stands around it") {
    const QString name = isolated(QString(QChar(0x202E)) + u"gnp.exe"_s);
    CHECK(name.front() == QChar(0x2068));
    CHECK(name.back() == QChar(0x2069));
}
