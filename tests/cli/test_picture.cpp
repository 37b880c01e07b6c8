// waymark export --picture: pictures to decide by as files.
#include "cli/cli_call.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QImage>
#include <QTemporaryDir>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::Literals::StringLiterals;

namespace {

// The sample, imported.
struct SampleFile {
    SampleFile() {
        REQUIRE(call({u"import"_s,
                      QStringLiteral(WAYMARK_SOURCE "/resources/samples/coffee-subscription.json"),
                      u"-o"_s, file})
                    .code == 0);
    }
    [[nodiscard]] Outcome picture(const QString& kind, const QString& out,
                                  const QStringList& more = {}) const {
        return call(QStringList{u"export"_s, file, u"--picture"_s, kind, u"-o"_s, path(out)} +
                    more);
    }
    [[nodiscard]] QString path(const QString& name) const { return dir.filePath(name); }

    QTemporaryDir dir;
    QString file = dir.filePath(u"shop.journey"_s);
};

} // namespace

TEST_CASE("every picture is written as PNG, SVG and PDF") {
    const SampleFile sample;
    for (const QString& kind :
         {u"opportunities"_s, u"pains"_s, u"channels"_s, u"curves"_s, u"funnel"_s}) {
        CAPTURE(kind);
        CHECK(sample.picture(kind, u"a.png"_s, {u"--scale"_s, u"1"_s}).code == 0);
        const QImage image(sample.path(u"a.png"_s));
        CHECK(image.width() >= 640);
        CHECK(sample.picture(kind, u"a.svg"_s).code == 0);
        CHECK(bytesOf(sample.path(u"a.svg"_s)).contains("Maya orders her first"));
        CHECK(sample.picture(kind, u"a.pdf"_s, {u"--theme"_s, u"dark"_s}).code == 0);
        CHECK(bytesOf(sample.path(u"a.pdf"_s)).startsWith("%PDF-"));
    }
    CHECK(sample.picture(u"curves"_s, u"b.svg"_s, {u"--against"_s, u"2"_s}).code == 0);
    CHECK(bytesOf(sample.path(u"b.svg"_s)).contains("Gains add up to"));
}

TEST_CASE("a picture that is none, and a file that holds none, are wrong calls") {
    const SampleFile sample;
    CHECK(sample.picture(u"pie"_s, u"a.png"_s).code == 2);
    CHECK(sample.picture(u"pains"_s, u"a.pptx"_s).code == 2);
    CHECK(sample.picture(u"pains"_s, u"a.csv"_s).code == 2);
    CHECK(sample.picture(u"pains"_s, u"a.png"_s, {u"--against"_s, u"2"_s}).code == 2);
    CHECK(call({u"export"_s, sample.file, u"--against"_s, u"2"_s, u"-o"_s, sample.path(u"a.png"_s)})
              .code == 2);
    const Outcome missing = sample.picture(u"curves"_s, u"a.png"_s, {u"--against"_s, u"99"_s});
    CHECK(missing.code == 1);
    CHECK(missing.err.contains(u"There is no map 99"_s));
    CHECK_FALSE(QFile::exists(sample.path(u"a.png"_s)));
}
