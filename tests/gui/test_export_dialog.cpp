// The export dialog writes what was chosen and remembers it.
#include "app/export_dialog.h"
#include "app/export_preview.h"
#include "exchange/templates.h"
#include "model/edits.h"
#include "support/printing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QPushButton>
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

TEST_CASE("the export dialog shows every slide of a deck and writes it") {
    QTemporaryDir dir;
    Settings settings;
    ExportSetting setting = settings.exportSetting();
    setting.format = u"pptx"_s;
    setting.slides = true;
    setting.openFolder = false;
    settings.setExportSetting(setting);
    const Project project = sample();
    ExportDialog dialog(project, project.roots<Map>().front(), u"Coffee"_s, settings);
    dialog.show();
    CHECK(dialog.format() == PublishFormat::Pptx);
    CHECK(dialog.options().slides);
    auto* preview = dialog.findChild<ExportPreview*>();
    REQUIRE(preview);
    REQUIRE(preview->slideCount() > 8);
    CHECK(preview->slide() == 0);
    QPushButton* next = nullptr;
    for (auto* button : dialog.findChildren<QPushButton*>())
        if (button->text() == ExportDialog::tr("Next"))
            next = button;
    REQUIRE(next);
    QImage last = preview->grab().toImage();
    for (int slide = 1; slide < preview->slideCount(); ++slide) {
        REQUIRE(next->isEnabled());
        next->click();
        CHECK(preview->slide() == slide);
        const QImage now = preview->grab().toImage();
        CHECK(now != last);
        last = now;
    }
    CHECK_FALSE(next->isEnabled());
    const int slides = preview->slideCount();

    dialog.setFormat(PublishFormat::Pdf); // the same deck
    CHECK(dialog.options().slides);
    CHECK(preview->slideCount() == slides);
    dialog.setFormat(PublishFormat::Png);
    CHECK_FALSE(dialog.options().slides);
    CHECK(preview->slideCount() == 0);
    dialog.setFormat(PublishFormat::Pptx);

    QSignalSpy finished(&dialog, &ExportDialog::finishedExport);
    dialog.exportTo(dir.filePath(u"deck.pptx"_s));
    REQUIRE(QTest::qWaitFor([&] { return finished.count() == 1; }, 60'000));
    REQUIRE(finished[0][0].toBool());
    QFile file(dir.filePath(u"deck.pptx"_s));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().count("ppt/slides/slide") == 2 * slides);
    CHECK(settings.exportSetting().format == u"pptx"_s);
    CHECK(settings.exportSetting().slides);
    settings.setExportSetting({});
}

TEST_CASE("the export dialog writes an SVG") {
    CHECK(exported(PublishFormat::Svg, u"map.svg"_s).contains("<svg"));
}

TEST_CASE("the export dialog writes a web page and a workbook") {
    CHECK(exported(PublishFormat::Html, u"map.html"_s).startsWith("<!DOCTYPE html>"));
    CHECK(exported(PublishFormat::Xlsx, u"map.xlsx"_s).startsWith("PK"));
}

TEST_CASE("the export dialog offers the stage and the lane of what is selected") {
    Settings settings;
    const Project project = sample();
    const Id<Map> map = project.roots<Map>().front();
    ExportDialog dialog(project, map, u"Coffee"_s, settings);
    dialog.show();
    auto* shown = dialog.findChild<QComboBox*>(u"show"_s);
    REQUIRE(shown);
    CHECK(shown->count() == 1);
    const Id<Touchpoint> touchpoint = touchpointsOf(project, map).front();
    dialog.offerParts({anyId(touchpoint)});
    REQUIRE(shown->count() == 3); // the map, the stage, the selection
    shown->setCurrentIndex(1);
    CHECK_FALSE(dialog.options().layout.showHead);
    CHECK(shown->currentText().contains(
        project.find(project.find(touchpoint)->stage)->name.simplified()));
    dialog.grab(); // the preview of the part is drawn
    shown->setCurrentIndex(0);
    CHECK(dialog.options().layout.showHead);
}

TEST_CASE("the export dialog cuts a poster into tiles") {
    Settings settings;
    const Project project = sample();
    ExportDialog dialog(project, project.roots<Map>().front(), u"Coffee"_s, settings);
    dialog.show();
    dialog.setFormat(PublishFormat::Pdf);
    auto* paper = dialog.findChild<QComboBox*>(u"paper"_s);
    auto* tiles = dialog.findChild<QComboBox*>(u"tiles"_s);
    REQUIRE(paper);
    REQUIRE(tiles);
    paper->setCurrentIndex(int(PaperSize::Fit));
    CHECK_FALSE(tiles->isVisible());
    paper->setCurrentIndex(int(PaperSize::A0));
    CHECK(tiles->isVisible());
    tiles->setCurrentIndex(1);
    REQUIRE(dialog.options().tiles);
    CHECK(dialog.options().tiles->size == PaperSize::A4);
    dialog.grab(); // the sheets are drawn over the preview
    dialog.setFormat(PublishFormat::Png);
    CHECK_FALSE(dialog.options().tiles);
}
