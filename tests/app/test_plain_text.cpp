// Names from strangers in our own lines and file names.
#include "app/plain_text.h"
#include "app/plain_widgets.h"

#include <QFileInfo>
#include <QTextLayout>

#include <catch2/catch.hpp>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

const QString hebrew = QString::fromUtf8("\xd7\x9e\xd7\xa4\xd7\x94"); // "map"

// Where each character from `from` on stands in a line, from the first of them.
QList<int> placesFrom(const QString& line, qsizetype from) {
    QTextLayout layout(line);
    layout.beginLayout();
    QTextLine laidOut = layout.createLine();
    laidOut.setLineWidth(10'000);
    layout.endLayout();
    QList<int> places;
    for (qsizetype i = from; i < line.size(); ++i)
        places += int(std::lround(laidOut.cursorToX(int(i)) - laidOut.cursorToX(int(from))));
    return places;
}

} // namespace

TEST_CASE("marks that reverse the direction of writing are written out") {
    CHECK(visibleMarks(u"photo\u202Egpj.exe"_s) == u"photo‹RLO›gpj.exe"_s);
    CHECK(visibleMarks(u"\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"_s) ==
          u"‹LRE›‹RLE›‹PDF›‹LRO›‹RLO›‹LRI›‹RLI›‹FSI›‹PDI›"_s);
    CHECK(visibleMarks({}).isEmpty());
    // What scripts need is kept: the marks of direction, joiners, and everything else.
    const QString kept = hebrew + u"\u200E\u200F\u200D\u202F\u2060 plain"_s;
    CHECK(visibleMarks(kept) == kept);
    CHECK(PlainLabel(u"a\u202Eb"_s).text() == u"a‹RLO›b"_s);
    CHECK(PlainLabel(isolated(u"a"_s)).text() == u"\u2068a\u2069"_s);
}

TEST_CASE("an isolated name leaves what stands around it where it was") {
    const QString head = u"The file "_s;
    const QString tail = u" was changed by somebody else. 123"_s;
    const QList<int> alone = placesFrom(u"x"_s + tail, 1);
    for (const QString& name : {u"abc"_s, hebrew, u"\u202Egpj.exe"_s, u"x\u2069\u202Ey"_s,
                                u"\u2067\u2067"_s, u"\u202D"_s, hebrew + u"\u202E 12"_s}) {
        CAPTURE(name.toStdString());
        const QString line = head + isolated(name) + tail;
        const QList<int> places = placesFrom(line, line.size() - tail.size());
        REQUIRE(places.size() == alone.size());
        for (qsizetype i = 0; i < places.size(); ++i)
            CHECK(std::abs(places[i] - alone[i]) <= 1); // pixels are rounded
    }
    // Without it the neighbours are turned round.
    const QString bare = head + u"\u202Egpj.exe"_s + tail;
    CHECK(placesFrom(bare, bare.size() - tail.size()) != alone);
}

TEST_CASE("any title makes a name of a file in the folder that was chosen") {
    const QStringList titles{
        u"../../etc/passwd"_s,
        u"..\\..\\x"_s,
        u"/etc/passwd"_s,
        u"C:\\x"_s,
        u"C:x"_s,
        u"\\\\server\\share"_s,
        u"//server/share"_s,
        u"file:///etc/passwd"_s,
        u"."_s,
        u".."_s,
        u"..."_s,
        u".hidden"_s,
        u"-rf"_s,
        u"--help"_s,
        u"~root"_s,
        u"CON"_s,
        u"con.txt"_s,
        u"nul"_s,
        u"COM1"_s,
        u"lpt9.x"_s,
        u"aux "_s,
        u"a\nb"_s,
        u"a\tb"_s,
        u"a\rb"_s,
        u"a\\0b"_s,
        QString(QChar(0)) + u"x"_s,
        u"\u202Egpj.exe"_s,
        u"\u2066x"_s,
        u"\u200B"_s,
        u"\uFEFFx"_s,
        u"a?b"_s,
        u"a*b"_s,
        u"a|b"_s,
        u"a<b>c"_s,
        u"\"quoted\""_s,
        u"a:b"_s,
        u"%2e%2e%2f"_s,
        u"$(reboot)"_s,
        u"`reboot`"_s,
        u"; rm -rf"_s,
        u"name.journey.exe"_s,
        u"trailing. "_s,
        u" "_s,
        {},
        u"x"_s.repeated(300),
        QString::fromUtf8("\xF0\x9F\x98\x80").repeated(200),
        QString(QChar(0xD800)),
        QString(QChar(0xDC00)) + u"x"_s,
        hebrew,
        u"R&D: \"plan\""_s,
        u"mailto:a@b"_s,
        u"javascript:alert(1)"_s,
        u"http://x/y"_s,
        u"..%c0%af"_s,
        u"a/./b"_s,
        u"…"_s,
        u"\u2028x"_s,
        u"\u0007bell"_s,
        u"\u007Fdel"_s,
        u"\u0085x"_s,
        u"x\u0301\u0301"_s,
    };
    CHECK(titles.size() >= 60);
    for (const QString& title : titles) {
        CAPTURE(title.toStdString());
        const QString name = fileNameFor(title);
        CHECK_FALSE(name.isEmpty());
        CHECK(name.size() <= 81);
        CHECK(name.toUtf8().size() <= 240);
        CHECK(name.isValidUtf16());
        CHECK(QFileInfo(u"/folder/"_s + name + u".pdf"_s).absolutePath() == u"/folder"_s);
        CHECK_FALSE((name.startsWith(u'.') || name.startsWith(u'-') || name.startsWith(u'~')));
        for (const QChar c : name) {
            CHECK(c.category() != QChar::Other_Control);
            CHECK_FALSE(QStringView(u"/\\:*?\"<>|\u202E\u2066\u200B").contains(c));
        }
    }
    CHECK(fileNameFor(u"Coffee: today"_s) == u"Coffee today"_s);
    CHECK(fileNameFor(u"CON"_s) == u"_CON"_s);
    CHECK(fileNameFor(u"a?b"_s) == u"a b"_s);
}
