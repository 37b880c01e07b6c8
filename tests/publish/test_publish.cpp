// What all formats share: names, files that fail, cancelling, hints.
#include "publish/map_maker.h"
#include "publish/programs.h"
#include "publish/publish.h"
#include "publish/xml_text.h"
#include "support/printing.h"

#include <QDir>
#include <QFileInfo>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

constexpr auto formats = {PublishFormat::Pdf,  PublishFormat::Png,  PublishFormat::Svg,
                          PublishFormat::Pptx, PublishFormat::Html, PublishFormat::Xlsx};

} // namespace

TEST_CASE("Papers are known by name in any case") {
    CHECK(paperFromName(u"a3"_s) == Paper{PaperSize::A3});
    CHECK(paperFromName(u"FIT"_s) == Paper{});
    CHECK(paperFromName(u"16:9"_s) == Paper{PaperSize::Slide});
    CHECK(paperFromName(u"Letter-portrait"_s) == Paper{PaperSize::Letter, Orientation::Portrait});
    for (const QString& name : {u""_s, u"A6"_s, u"B4"_s, u"A4 "_s, u"-portrait"_s})
        CHECK(!paperFromName(name));
    for (const QString& name : paperNames())
        CHECK(paperFromName(name));
}

TEST_CASE("Formats and themes are known by name") {
    CHECK(formatFromPath(u"/tmp/a.b/map.PDF"_s) == PublishFormat::Pdf);
    CHECK(formatFromPath(u"map.svg"_s) == PublishFormat::Svg);
    CHECK(!formatFromPath(u"map.docx"_s));
    CHECK(!formatFromPath(u"map"_s));
    CHECK(themeFromName(u"dark"_s) == ThemeChoice::Dark);
    CHECK(!themeFromName(u"grey"_s));
}

TEST_CASE("A file that cannot be written leaves what was there") {
    Files files;
    const Project project = coffeeMap();
    for (const auto format : formats) {
        const QString path = files.write(u"map."_s + endingOf(format), "as it was");
        PublishOptions wrong;
        wrong.maps = {Id<Map>{999'999}};
        const auto result = publishTo(path, project, format, wrong);
        REQUIRE(!result.ok());
        CHECK(result.error().code == ErrorCode::NotFound);
        CHECK(Files::read(path) == "as it was");
        CHECK(publishTo(path, project, format, {}).ok());
        CHECK(Files::read(path).size() > 1000);

        const auto missing = publishTo(files.path(u"no/such/map"_s), project, format, {});
        REQUIRE(!missing.ok());
        CHECK(!missing.error().message.isEmpty());
        const auto full = publishTo(u"/dev/full"_s, project, format, {});
        CHECK(!full.ok());
    }
    CHECK(QDir(QFileInfo(files.path(u"x"_s)).path())
              .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
              .size() == int(formats.size()));
}

TEST_CASE("Cancelling leaves what was there") {
    Files files;
    for (const auto format : formats) {
        const QString path = files.write(u"map"_s, "as it was");
        int calls = 0;
        const auto result = publishTo(path, longMap(40), format, {}, [&](double share) {
            CHECK(share >= 0);
            CHECK(share <= 1);
            return ++calls < 3;
        });
        REQUIRE(!result.ok());
        CHECK(result.error().code == ErrorCode::Cancelled);
        CHECK(calls == 3);
        CHECK(Files::read(path) == "as it was");
    }
}

TEST_CASE("Progress never goes back and ends with all done") {
    for (const auto format : formats) {
        double last = -1;
        REQUIRE(render(longMap(5), format, {}, [&](double share) {
                    CHECK(share >= last);
                    last = share;
                    return true;
                }).ok());
        CHECK(last == 1);
    }
}

TEST_CASE("A project without maps is said to be one") {
    const auto bytes = render(Project(), PublishFormat::Pdf, {});
    REQUIRE(!bytes.ok());
    CHECK(bytes.error().code == ErrorCode::NotFound);
}

TEST_CASE("Options out of range are refused") {
    const Project project = coffeeMap();
    for (const double scale : {0.0, -1.0, 100.0, std::nan("")}) {
        PublishOptions options;
        options.scale = scale;
        const auto bytes = render(project, PublishFormat::Png, options);
        REQUIRE(!bytes.ok());
        CHECK(bytes.error().code == ErrorCode::Invalid);
    }
    PublishOptions options;
    options.dpi = 0;
    CHECK(!render(project, PublishFormat::Png, options).ok());
    options = {};
    options.marginMm = -1;
    CHECK(!render(project, PublishFormat::Pdf, options).ok());
}

TEST_CASE("Text too small for its paper is told, with a paper that would do") {
    PublishOptions options;
    CHECK(publishingHints(longMap(4), PublishFormat::Pdf, options).isEmpty());
    options.paper = *paperFromName(u"A5"_s);
    const QStringList hints = publishingHints(longMap(4), PublishFormat::Pdf, options);
    REQUIRE(hints.size() == 1);
    CHECK(hints[0].contains(u"A5"_s));
    CHECK(hints[0].contains(u"Choose A"_s));
    options.paper = *paperFromName(u"A0"_s);
    CHECK(publishingHints(longMap(4), PublishFormat::Pdf, options).isEmpty());
}

TEST_CASE("Writing a file tells the same hints") {
    Files files;
    PublishOptions options;
    options.paper = *paperFromName(u"A5"_s);
    const QString path = files.path(u"small.pdf"_s);
    QStringList hints;
    REQUIRE(publishTo(path, longMap(4), PublishFormat::Pdf, options, {}, &hints).ok());
    CHECK_FALSE(hints.isEmpty());
    CHECK(hints == publishingHints(longMap(4), PublishFormat::Pdf, options));
}

TEST_CASE("Text for XML holds nothing that XML does not") {
    CHECK(xmlSafe(u"a\vb\fc"_s) == u"a\nb\nc"_s);
    CHECK(xmlSafe(u"tab\tline\n"_s) == u"tab\tline\n"_s);
    CHECK(xmlSafe(u"😀"_s) == u"😀"_s);
    const QString bad(
        QList<QChar>{QChar(0xD800), QChar(u'x'), QChar(0xDC00), QChar(0xFFFF), QChar(u'\0')}
            .constData(),
        5);
    CHECK(xmlSafe(bad) == u"\uFFFDx\uFFFD\uFFFD\uFFFD"_s);
}
