// A map on pages: fitted or cut, drawn whole, and never a success that is none.
#include "app/print_job.h"
#include "exchange/templates.h"
#include "support/printing.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

struct Sample {
    Sample() {
        auto read = sampleProject(ids);
        REQUIRE(read);
        project = read.take();
        map = project.roots<Map>().front();
    }
    CountingIds ids;
    Project project;
    Id<Map> map;
};

} // namespace

TEST_CASE("one page holds the whole map inside its margins") {
    Sample s;
    const PrintJob job(s.project, s.map, {});
    REQUIRE(job.pages().size() == 1);
    const PrintPage& page = job.pages()[0];
    CHECK(page.part == QRectF(QPointF(), MapLayout(s.project, s.map).size()));
    CHECK(QRectF(QPointF(10, 10), job.pageSizeInMm() - QSizeF(20, 20))
              .adjusted(-0.01, -0.01, 0.01, 0.01)
              .contains(page.rectInMm));
    // A wide map turns the paper.
    CHECK(job.pageSizeInMm() == QSizeF(297, 210));
}

TEST_CASE("several pages show every part of the map once") {
    Sample s;
    const QSizeF size = MapLayout(s.project, s.map).size();
    for (const double scale : {0.25, 0.6, 1.0, 2.0}) {
        CAPTURE(scale);
        const PrintJob job(s.project, s.map, {.onePage = false, .scale = scale});
        double area = 0;
        for (const PrintPage& page : job.pages()) {
            area += page.part.width() * page.part.height();
            CHECK(page.rectInMm.right() <= job.pageSizeInMm().width() - 10 + 0.5);
            CHECK(page.rectInMm.bottom() <= job.pageSizeInMm().height() - 10 + 0.5);
            CHECK(page.rectInMm.width() / page.part.width() == Approx(scale * 25.4 / 96));
        }
        CHECK(area == Approx(size.width() * size.height()));
    }
}

TEST_CASE("an empty map or margins without room give no page") {
    Sample s;
    CHECK(PrintJob(s.project, Id<Map>{424242}, {}).pages().empty());
    CHECK(PrintJob(s.project, s.map, {.marginMm = 200}).pages().empty());
}

TEST_CASE("a PDF of the pages is whole, and one that cannot be written leaves nothing") {
    Sample s;
    QTemporaryDir dir;
    const PrintJob job(s.project, s.map, {.onePage = false, .scale = 1});
    const QString path = dir.filePath(u"map.pdf"_s);
    REQUIRE(printToPdf(job, u"Coffee"_s, path));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    CHECK(bytes.startsWith("%PDF"));
    CHECK(bytes.trimmed().endsWith("%%EOF"));
    CHECK(bytes.count("/Type /Page\n") == qsizetype(job.pages().size()));

    CHECK_FALSE(printToPdf(job, u"Coffee"_s, dir.filePath(u"none/map.pdf"_s)));
    CHECK_FALSE(printToPdf(job, u"Coffee"_s, u"/dev/full"_s));
    CHECK_FALSE(printToPdf(PrintJob(s.project, Id<Map>{424242}, {}), {}, path));
    CHECK(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden) == QStringList{u"map.pdf"_s});
}

TEST_CASE("a printer that gives up half-way is no success") {
    Sample s;
    QTemporaryDir dir;
    const PrintJob job(s.project, s.map, {.onePage = false, .scale = 1});
    REQUIRE(job.pages().size() > 1);
    QPdfWriter device(dir.filePath(u"spool.pdf"_s));
    int asked = 0;
    const auto printed = job.print(device, [&] { return ++asked < 2; });
    REQUIRE_FALSE(printed);
    CHECK(printed.error().message.contains(u"printer"));
    CHECK(asked == 2);
}

TEST_CASE("what is printed is what the layout draws") {
    Sample s;
    const PrintJob job(s.project, s.map, {});
    QImage page(job.pageSizeInMm().toSize() * 4, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    painter.scale(4, 4);
    job.paint(painter, job.pages()[0]);
    painter.end();
    // The margin stays white; inside there is ink.
    CHECK(page.pixelColor(8, 8) == QColor(Qt::white));
    int dark = 0;
    for (int y = 0; y < page.height(); y += 3)
        for (int x = 0; x < page.width(); x += 3)
            dark += page.pixelColor(x, y).lightness() < 128;
    CHECK(dark > 200);
}
