// The export dialog writes what was chosen and remembers it.
#include "app/export_dialog.h"
#include "exchange/templates.h"
#include "support/printing.h"

#include <QCheckBox>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

Project sample() {
    CountingIds ids;
    auto project = sampleProject(ids);
    REQUIRE(project.ok());
    return project.take();
}

QByteArray exported(PublishFormat format, const QString& name) {
    QTemporaryDir dir;
    Settings settings;
    ExportSetting setting = settings.exportSetting();
    setting.openFolder = false;
    settings.setExportSetting(setting);
    const Project project = sample();
    ExportDialog dialog(project, project.roots<Map>().front(), u"Coffee"_s, settings);
    dialog.show();
    dialog.setFormat(format);
    dialog.grab(); // the preview is drawn
    QSignalSpy finished(&dialog, &ExportDialog::finishedExport);
    dialog.exportTo(dir.filePath(name));
    REQUIRE(QTest::qWaitFor([&] { return finished.count() == 1; }, 60'000));
    REQUIRE(finished[0][0].toBool());
    CHECK(dialog.writtenPath() == dir.filePath(name));
    CHECK(settings.exportSetting().format == endingOf(format));
    CHECK(settings.exportSetting().folder == dir.path());
    QFile file(dir.filePath(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("the export dialog writes a PDF") {
    const QByteArray bytes = exported(PublishFormat::Pdf, u"map.pdf"_s);
    CHECK(bytes.startsWith("%PDF-"));
    CHECK(bytes.size() > 5'000);
}

TEST_CASE("the export dialog writes a PNG of twice the map's size") {
    const QImage image = QImage::fromData(exported(PublishFormat::Png, u"map.png"_s));
    REQUIRE_FALSE(image.isNull());
    const Project project = sample();
    const QSizeF map = MapLayout(project, project.roots<Map>().front()).size();
    CHECK(std::abs(image.width() - 2 * map.width()) <= 1);
}

TEST_CASE("the export dialog writes an SVG") {
    CHECK(exported(PublishFormat::Svg, u"map.svg"_s).contains("<svg"));
}
