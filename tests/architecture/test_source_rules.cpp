// Plants what the architecture forbids and sees it found, and what it allows and sees it pass.
#include "architecture/source_rules.h"
#include "architecture/source_text.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

// A handful of Qt's headers, so that these tests do not hang on where Qt is installed.
QString moduleOf(const QString& header) {
    if (header == "QString"_L1 || header == "QtMath"_L1 || header == "QtCore"_L1)
        return u"Core"_s;
    if (header == "QPainter"_L1)
        return u"Gui"_s;
    if (header.startsWith("QtWidgets"_L1) || header == "QLabel"_L1)
        return u"Widgets"_s;
    return header == "QTcpSocket"_L1 ? u"Network"_s : QString();
}

// The findings as "line: rule".
QStringList found(const QString& path, const QString& source) {
    QStringList result;
    for (const Finding& finding : checkSource(path, source, moduleOf)) {
        REQUIRE(finding.file == path);
        result.append(u"%1: %2"_s.arg(finding.line).arg(finding.rule));
    }
    return result;
}

bool passes(const QString& path, const QString& source) {
    return found(path, source).isEmpty();
}

} // namespace

TEST_CASE("an include against the arrows is found with its line") {
    const QString source = u"// A layout.\n#include \"model/map.h\"\n#include \"app/window.h\"\n"_s;
    REQUIRE(found(u"src/drawing/layout.cpp"_s, source) ==
            QStringList{u"3: drawing may not include \"app/window.h\"; it may include: drawing, "
                        "model, insight"_s});
    REQUIRE(passes(u"src/app/window.cpp"_s, source));
}

TEST_CASE("every arrow that the plan does not draw is refused") {
    for (const Room& room : rooms()) {
        for (const Room& other : rooms()) {
            const bool allowed = room.name == other.name || room.rooms.contains(other.name);
            INFO(room.name.toStdString() << " includes " << other.name.toStdString());
            CHECK(passes(u"src/%1/a.cpp"_s.arg(room.name),
                         u"#include \"%1/b.h\"\n"_s.arg(other.name)) == allowed);
        }
    }
}

TEST_CASE("the arrows make no circle") {
    for (const Room& room : rooms()) {
        for (const Room& other : rooms()) {
            INFO(room.name.toStdString() << " and " << other.name.toStdString());
            CHECK_FALSE((room.rooms.contains(other.name) && other.rooms.contains(room.name)));
        }
    }
}

TEST_CASE("an include without its folder is refused") {
    REQUIRE_FALSE(passes(u"src/model/id.cpp"_s, u"#include \"id.h\"\n"_s));
    REQUIRE_FALSE(passes(u"src/model/id.cpp"_s, u"#include \"../app/window.h\"\n"_s));
    REQUIRE(
        passes(u"src/app/window.cpp"_s, u"#include \"window.moc\"\n#include \"ui_about.h\"\n"_s));
}

TEST_CASE("each folder uses its own modules of Qt") {
    REQUIRE(passes(u"src/model/id.h"_s, u"#include <QString>\n#include <QtMath>\n"_s));
    REQUIRE_FALSE(passes(u"src/model/id.h"_s, u"#include <QPainter>\n"_s));
    REQUIRE(passes(u"src/drawing/painter.h"_s, u"#include <QPainter>\n"_s));
    REQUIRE_FALSE(passes(u"src/drawing/painter.h"_s, u"#include <QLabel>\n"_s));
    REQUIRE_FALSE(passes(u"src/drawing/painter.h"_s, u"#include <QtWidgets/QLabel>\n"_s));
    REQUIRE(passes(u"src/canvas/canvas.h"_s, u"#include <QLabel>\n"_s));
    REQUIRE_FALSE(passes(u"src/app/window.h"_s, u"#include <QTcpSocket>\n"_s));
}

TEST_CASE("headers that read a whole module of Qt are refused everywhere") {
    for (const auto& path : {u"src/app/window.cpp"_s, u"tests/app/test_window.cpp"_s}) {
        REQUIRE_FALSE(passes(path, u"#include <QtWidgets>\n"_s));
        REQUIRE_FALSE(passes(path, u"#include <QtWidgets/QtWidgets>\n"_s));
        REQUIRE_FALSE(passes(path, u"#  include <QtCore>\n"_s));
    }
}

TEST_CASE("each library stays in its folder") {
    REQUIRE(passes(u"src/storage/file.cpp"_s, u"#include <sqlite3.h>\n#include <unistd.h>\n"_s));
    REQUIRE_FALSE(passes(u"src/app/window.cpp"_s, u"#include <sqlite3.h>\n"_s));
    REQUIRE_FALSE(passes(u"src/app/window.cpp"_s, u"#include <sys/stat.h>\n"_s));
    REQUIRE(passes(u"src/exchange/json.cpp"_s, u"#include <nlohmann/json.hpp>\n"_s));
    REQUIRE(passes(u"src/cli/info.h"_s, u"#include <nlohmann/json_fwd.hpp>\n"_s));
    REQUIRE_FALSE(passes(u"src/exchange/json.h"_s, u"#include <nlohmann/json.hpp>\n"_s));
    REQUIRE_FALSE(passes(u"src/model/id.cpp"_s, u"#include <nlohmann/json.hpp>\n"_s));
    REQUIRE(passes(u"src/publish/pptx.cpp"_s, u"#include <zip.h>\n"_s));
    REQUIRE_FALSE(passes(u"src/model/id.cpp"_s, u"#include <boost/any.hpp>\n"_s));
    REQUIRE(passes(u"src/model/id.cpp"_s, u"#include <vector>\n#include <cstdint>\n"_s));
}

TEST_CASE("main chooses between the window and the command line, and knows no more") {
    REQUIRE(passes(u"src/main.cpp"_s, u"#include \"app/run.h\"\n#include \"cli/run.h\"\n"_s));
    REQUIRE_FALSE(passes(u"src/main.cpp"_s, u"#include \"storage/file.h\"\n"_s));
}

TEST_CASE("calls that would read text as HTML are refused outside their wrappers") {
    const QString path = u"src/app/panel.cpp"_s;
    const QStringList calls{
        u"button->setToolTip(name);"_s,
        u"QToolTip::showText(at, name);"_s,
        u"layout->addWidget(new QLabel(name));"_s,
        u"QLabel title(name);"_s,
        u"auto title = std::make_unique<QLabel>(name);"_s,
        u"show(QLabel(name));"_s,
        u"QMessageBox::warning(this, title, name);"_s,
        u"QMessageBox box(this);"_s,
        u"edit->setHtml(name);"_s,
        u"QInputDialog::getText(this, name, name);"_s,
        u"label->setTextFormat(Qt::RichText);"_s,
        u"QDesktopServices::openUrl(link);"_s,
        u"QProcess::startDetached(name);"_s,
        u"text->setOpenExternalLinks(true);"_s,
    };
    for (const QString& call : calls) {
        INFO(call.toStdString());
        CHECK(found(path, u"\n"_s + call).size() == 1);
        CHECK(found(path, u"\n"_s + call).value(0).startsWith("2: "_L1));
        CHECK(passes(u"src/app/plain_widgets.cpp"_s, call));
    }
    REQUIRE(passes(path, u"QLabel* title = plainLabel(name);\nsetPlainToolTip(title, name);\n"_s));
    REQUIRE(passes(path, u"// setToolTip(x) is banned\nlog(\"QMessageBox::warning(\");\n"_s));
}

TEST_CASE("assertions of QtTest are refused in tests") {
    const QString path = u"tests/model/test_id.cpp"_s;
    REQUIRE(found(path, u"REQUIRE(a);\nQVERIFY(b);\n"_s).size() == 1);
    REQUIRE(found(path, u"QCOMPARE(a, b);"_s).size() == 1);
    REQUIRE(found(path, u"QTRY_VERIFY_WITH_TIMEOUT(a, 100);"_s).size() == 1);
    REQUIRE(passes(path, u"// Not QVERIFY.\nREQUIRE(text == \"QCOMPARE\");"_s));
}

TEST_CASE("a file that grew too long is found") {
    REQUIRE(passes(u"src/model/id.cpp"_s, u"int a;\n"_s.repeated(maxLines)));
    REQUIRE(found(u"src/model/id.cpp"_s, u"int a;\n"_s.repeated(maxLines + 1)).size() == 1);
}

TEST_CASE("a folder that is not in the plan is found") {
    REQUIRE(checkFolders({u"src"_s, u"tests"_s, u".ci"_s}, {u"model"_s}).isEmpty());
    REQUIRE(checkFolders({u"lib"_s}, {}).size() == 1);
    REQUIRE(checkFolders({}, {u"utils"_s}).size() == 1);
    REQUIRE(found(u"src/utils/a.cpp"_s, u"\n"_s).size() == 1);
    REQUIRE(found(u"src/a.cpp"_s, u"\n"_s).size() == 1);
}

TEST_CASE("comments and literals are blanked, code is not") {
    const auto code = [](const QString& line) { return codeLines(line).join(u'\n'); };
    REQUIRE(code(u"a /* b\nc */ d"_s) == u"a     \n     d"_s);
    REQUIRE(code(u"a // b"_s) == u"a     "_s);
    REQUIRE(code(u"f(\"x // y\", 'z')"_s) == u"f(\"      \", ' ')"_s);
    REQUIRE(code(u"\"\\\"a\" b"_s) == u"\"   \" b"_s);
    REQUIRE(code(u"'\\'' b"_s) == u"'  ' b"_s);
    REQUIRE(code(u"1'000'000 + b"_s) == u"1'000'000 + b"_s);
    REQUIRE(code(u"u'a' b"_s) == u"u' ' b"_s);
    REQUIRE(code(u"R\"x(\" a\n)\" b)x\" c"_s) == u"R\"     \n      \" c"_s);
}

TEST_CASE("an include inside a string or a comment is none") {
    REQUIRE(
        includesIn(u"// #include <a>\nR\"(\n#include <b>\n)\"\n/*\n#include <c>\n*/"_s).isEmpty());
    const QList<Include> list = includesIn(u"#pragma once\n# include \"a/b.h\" // why\n"_s);
    REQUIRE(list.size() == 1);
    REQUIRE(list[0].path == u"a/b.h"_s);
    REQUIRE(list[0].line == 2);
    REQUIRE_FALSE(list[0].angled);
}
