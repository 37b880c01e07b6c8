// The export dialog writes what was chosen and remembers it.
#include "app/export_dialog.h"
#include "app/export_preview.h"
#include "app/export_settings.h"
#include "exchange/templates.h"
#include "model/document.h"
#include "model/edits.h"
#include "model/logo.h"
#include "support/printing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <catch2/catch.hpp>

#include <cmath>
#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

Project sample() {
    CountingIds ids;
    auto project = sampleProject(ids);
    REQUIRE(project.ok());
    return project.take();
}

void forgetExports() {
    QSettings store(QSettings::IniFormat, QSettings::UserScope, u"waymark"_s, u"waymark"_s);
    store.remove(u"export"_s);
    store.remove(u"exports"_s);
}

// Lets exports of that format not open the folder.
ExportSetting quietSetting(PublishFormat format) {
    ExportSetting setting;
    setting.format = endingOf(format);
    setting.paper = u"fit"_s;
    setting.theme = u"light"_s;
    setting.openFolder = false;
    return setting;
}

QByteArray exported(PublishFormat format, const QString& name) {
    forgetExports();
    QTemporaryDir dir;
    Settings settings;
    ExportSettings().remember({}, quietSetting(format));
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
    CHECK(ExportSettings().of({}).format == endingOf(format));
    CHECK(ExportSettings().of({}).folder() == dir.path());
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
    forgetExports();
    ExportSetting setting = quietSetting(PublishFormat::Pptx);
    setting.slides = true;
    ExportSettings().remember({}, setting);
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
    CHECK(ExportSettings().of({}).format == u"pptx"_s);
    CHECK(ExportSettings().of({}).slides);
    forgetExports();
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
    forgetExports();
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

TEST_CASE("exports are remembered of each file and format apart") {
    forgetExports();
    ExportSetting poster = quietSetting(PublishFormat::Pdf);
    poster.paper = u"A0"_s;
    poster.tiles = u"A3"_s;
    poster.titleBlock = {true, u"1.2"_s, false, true};
    ExportSetting picture = quietSetting(PublishFormat::Png);
    picture.scale = 4;
    picture.transparent = true;
    ExportSettings().remember(u"/maps/a.journey"_s, poster);
    ExportSettings().remember(u"/maps/a.journey"_s, picture);
    ExportSettings().remember(u"/maps/b.journey"_s, quietSetting(PublishFormat::Pdf));

    Settings settings;
    const Project project = sample();
    ExportDialog dialog(project, project.roots<Map>().front(), u"Coffee"_s, settings);
    dialog.show();
    dialog.rememberFor(u"/maps/a.journey"_s);
    CHECK(dialog.format() == PublishFormat::Png);
    CHECK(dialog.options().scale == 4);
    CHECK(dialog.options().transparent);
    CHECK_FALSE(dialog.options().titleBlock);
    dialog.setFormat(PublishFormat::Pdf);
    CHECK(dialog.options().paper.size == PaperSize::A0);
    REQUIRE(dialog.options().tiles);
    CHECK(dialog.options().tiles->size == PaperSize::A3);
    REQUIRE(dialog.options().titleBlock);
    CHECK(dialog.options().titleBlock->version == u"1.2"_s);
    CHECK_FALSE(dialog.options().titleBlock->date.isValid());
    dialog.findChild<QComboBox*>(u"tiles"_s)->setCurrentIndex(1);
    dialog.setFormat(PublishFormat::Png);
    CHECK(dialog.options().scale == 4);
    dialog.setFormat(PublishFormat::Pdf); // with what was chosen a moment ago
    REQUIRE(dialog.options().tiles);
    CHECK(dialog.options().tiles->size == PaperSize::A4);
    dialog.rememberFor(u"/maps/b.journey"_s);
    CHECK(dialog.options().paper.size == PaperSize::Fit);
    CHECK_FALSE(dialog.options().titleBlock);
    forgetExports();
}

TEST_CASE("the preview of an export has the title block that the file has") {
    forgetExports();
    Settings settings;
    const Project project = sample();
    ExportDialog dialog(project, project.roots<Map>().front(), u"Coffee"_s, settings);
    dialog.show();
    dialog.setFormat(PublishFormat::Png);
    auto* preview = dialog.findChild<ExportPreview*>();
    REQUIRE(preview);
    const double without = preview->mapSize().height();
    dialog.findChild<QCheckBox*>(u"titleBlock"_s)->setChecked(true);
    CHECK(preview->mapSize().height() > without + 20);
    const auto picture = render(project, PublishFormat::Png, dialog.options());
    REQUIRE(picture.ok());
    CHECK(QImage::fromData(*picture).height() ==
          std::lround(preview->mapSize().height() * dialog.options().scale));
    dialog.setFormat(PublishFormat::Svg);
    CHECK(dialog.options().titleBlock);
    dialog.setFormat(PublishFormat::Xlsx);
    CHECK_FALSE(dialog.options().titleBlock);
    forgetExports();
}

TEST_CASE("a logo goes into the project with one step that can be taken back") {
    forgetExports();
    Settings settings;
    RandomIds ids;
    Document document(sample());
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"logo.png"_s);
    QImage green(1600, 400, QImage::Format_RGB32);
    green.fill(Qt::green);
    REQUIRE(green.save(file));
    const auto keep = [&](const std::optional<Attachment>& picture) {
        return document.commit(setLogo(document.project(), ids, picture));
    };
    const auto logoIn = [&](const Project& project) {
        ExportDialog dialog(project, project.roots<Map>().front(), u"Coffee"_s, settings);
        dialog.setFormat(PublishFormat::Png);
        dialog.findChild<QCheckBox*>(u"titleBlock"_s)->setChecked(true);
        return dialog.options().titleBlock.value_or(TitleBlock()).logo;
    };
    {
        const Project project = document.project();
        ExportDialog dialog(project, project.roots<Map>().front(), u"Coffee"_s, settings);
        dialog.setLogoKeeper(keep);
        dialog.setFormat(PublishFormat::Png);
        dialog.findChild<QCheckBox*>(u"titleBlock"_s)->setChecked(true);
        dialog.takeLogo(folder.filePath(u"none.png"_s)); // said, and nothing changes
        CHECK(dialog.options().titleBlock->logo.isNull());
        CHECK_FALSE(document.canUndo());
        dialog.takeLogo(file);
        CHECK(dialog.options().titleBlock->logo.size() == QSize(800, 200));
    }
    CHECK(logoIn(document.project()).size() == QSize(800, 200));
    document.undo();
    CHECK(logoIn(document.project()).isNull());
    document.redo();
    REQUIRE(document.commit(setLogo(document.project(), ids, std::nullopt)).ok());
    CHECK(logoIn(document.project()).isNull());
    forgetExports();
}

TEST_CASE("Cancel stops an export, says so and leaves the old file") {
    forgetExports();
    Settings settings;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"map.pdf"_s);
    {
        QFile old(path);
        REQUIRE(old.open(QIODevice::WriteOnly));
        old.write("as it was");
    }
    const Project project = sample();
    ExportDialog dialog(project, project.roots<Map>().front(), u"Coffee"_s, settings);
    dialog.show();
    QSignalSpy finished(&dialog, &ExportDialog::finishedExport);
    dialog.exportTo(path);
    dialog.reject(); // while it works
    REQUIRE(QTest::qWaitFor([&] { return finished.count() == 1; }, 60'000));
    CHECK_FALSE(finished[0][0].toBool());
    CHECK(dialog.isVisible());
    QStringList said;
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        if (label->isVisible())
            said << label->text();
    CHECK(said.contains(u"The export was cancelled; nothing was written."_s));
    QFile left(path);
    REQUIRE(left.open(QIODevice::ReadOnly));
    CHECK(left.readAll() == "as it was");
    dialog.reject(); // now it closes
    CHECK_FALSE(dialog.isVisible());
    forgetExports();
}

TEST_CASE("an export is made again as it was, of the map as it is now") {
    forgetExports();
    QTemporaryDir dir;
    const QString journey = dir.filePath(u"shop.journey"_s);
    const QString path = dir.filePath(u"stage.png"_s);
    Settings settings;
    Project project = sample();
    const Id<Map> map = project.roots<Map>().front();
    const auto run = [&](const std::function<void(ExportDialog&)>& start) {
        ExportDialog dialog(project, map, u"Coffee"_s, settings);
        dialog.rememberFor(journey);
        QSignalSpy finished(&dialog, &ExportDialog::finishedExport);
        start(dialog);
        REQUIRE(QTest::qWaitFor([&] { return finished.count() == 1; }, 60'000));
        REQUIRE(finished[0][0].toBool());
        return QImage(path);
    };
    ExportSettings().remember(journey, quietSetting(PublishFormat::Png));
    const std::vector<AnyId> selection{anyId(touchpointsOf(project, map).front())};
    const QImage first = run([&](ExportDialog& dialog) {
        dialog.offerParts(selection);
        dialog.findChild<QComboBox*>(u"show"_s)->setCurrentIndex(1); // its stage
        dialog.exportTo(path);
    });
    REQUIRE_FALSE(first.isNull());
    CHECK(ExportSettings().of(journey).isFileOurs());
    CHECK(run([](ExportDialog& dialog) { dialog.repeat({}); }) == first);
    const AnyId stage = anyId(project.find(touchpointsOf(project, map).front())->stage);
    REQUIRE(project.apply(rename(project, stage, u"Otherwise"_s)).ok());
    CHECK(run([](ExportDialog& dialog) { dialog.repeat({}); }) != first);

    QFile file(path); // somebody else's now
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    CHECK_FALSE(ExportSettings().of(journey).isFileOurs());
    forgetExports();
}
