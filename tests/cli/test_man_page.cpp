// The man page says what --help says.
#include "cli/cli_call.h"
#include "cli/command.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

#include <QRegularExpression>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::Literals::StringLiterals;

namespace {

// The man page without roff's marks: "\-\-dpi" becomes "--dpi".
QString manPage() {
    QString text =
        QString::fromUtf8(bytesOf(QStringLiteral(WAYMARK_SOURCE "/resources/waymark.1")));
    text.replace(u"\\-"_s, u"-"_s);
    return text;
}

// What the page says about one command.
QString sectionOf(const QString& command) {
    const QString page = manPage();
    const qsizetype start = page.indexOf(u".SS waymark %1 "_s.arg(command));
    if (start < 0)
        return {};
    const QRegularExpression next(u"\n\\.S[SH] "_s);
    return page.mid(start, page.indexOf(next, start + 1) - start);
}

} // namespace

TEST_CASE("the man page has a section for each command with all its options") {
    for (const Command& command : commands()) {
        const QString section = sectionOf(command.name);
        CAPTURE(command.name);
        REQUIRE_FALSE(section.isEmpty());
        for (const QCommandLineOption& option : command.options) {
            for (const QString& name : option.names()) {
                const QString written = (name.size() == 1 ? u"-"_s : u"--"_s) + name;
                CAPTURE(written);
                CHECK(QRegularExpression(u"\n\\.(TP\n\\.)?BR? [^\n]*%1\\b"_s.arg(written))
                          .match(section)
                          .hasMatch());
            }
            if (!option.valueName().isEmpty())
                CHECK(section.contains(option.valueName()));
        }
    }
}

TEST_CASE("the man page names no option that is not there") {
    QStringList known{u"--help"_s, u"--version"_s, u"--versions"_s, u"-h"_s, u"-v"_s};
    for (const Command& command : commands())
        for (const QCommandLineOption& option : command.options)
            for (const QString& name : option.names())
                known << (name.size() == 1 ? u"-"_s : u"--"_s) + name;
    QRegularExpressionMatchIterator found =
        QRegularExpression(u"(?<![\\w-])--[a-z][a-z-]*"_s).globalMatch(manPage());
    int count = 0;
    while (found.hasNext()) {
        ++count;
        CHECK(known.contains(found.next().captured()));
    }
    CHECK(count > 20);
}

TEST_CASE("the man page tells the exit codes and the first example of each command") {
    const QString page = manPage();
    for (const Command& command : commands())
        CHECK(page.contains(command.examples.front().call));
    for (const QString& code : {u".B 0\n"_s, u".B 1\n"_s, u".B 2\n"_s})
        CHECK(page.contains(code));
}
