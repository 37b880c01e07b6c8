// Print and settings in the real window; on a machine without a printer, as a test has none.
#include "app/author_name.h"
#include "app/editor.h"
#include "app/export_settings.h"
#include "app/page_preview.h"
#include "app/print_dialog.h"
#include "app/print_job.h"
#include "app/settings_dialog.h"
#include "gui/window_driver.h"
#include "model/edits.h"
#include "support/printing.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QScreen>
#include <QSettings>
#include <QTest>
#include <QTimer>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

struct Opened {
    Project project;
    Id<Map> map;
};

Opened sampleOf(const Studio& studio) {
    return {studio.project(), studio.window->editor()->map()};
}

template <class Widget>
Widget* named(const QWidget& dialog, const QString& name) {
    for (auto* widget : dialog.findChildren<Widget*>())
        if (widget->accessibleName() == name)
            return widget;
    FAIL("no " << name.toStdString());
    return nullptr;
}

} // namespace

TEST_CASE("without a printer the pages are offered as a PDF, and that is what is drawn") {
    Studio studio;
    studio.openSample();
    const auto [project, map] = sampleOf(studio);
    PrintDialog dialog(project, map, u"Coffee"_s, studio.workspace.settings(), studio.questions,
                       studio.window);
    CHECK(dialog.toFile());
    studio.questions.savePath = studio.path(u"coffee.pdf"_s);
    dialog.accept();
    CHECK(dialog.result() == QDialog::Accepted);
    CHECK(dialog.outcome().contains(u"coffee.pdf"));
    CHECK(studio.questions.proposed.endsWith(u"Coffee.pdf"));
    QFile file(studio.path(u"coffee.pdf"_s));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.read(5) == "%PDF-");
}

TEST_CASE("a PDF that cannot be written is said, and the dialog stays") {
    Studio studio;
    studio.openSample();
    const auto [project, map] = sampleOf(studio);
    PrintDialog dialog(project, map, u"Coffee"_s, studio.workspace.settings(), studio.questions,
                       studio.window);
    studio.questions.savePath = studio.path(u"no such folder/coffee.pdf"_s);
    dialog.accept();
    CHECK(dialog.result() != QDialog::Accepted);
    CHECK(studio.questions.said == QStringList{u"The map was not printed"_s});
    // Cancelling the question for a file says nothing.
    studio.questions.said.clear();
    studio.questions.savePath.clear();
    dialog.accept();
    CHECK(studio.questions.said.isEmpty());
}

TEST_CASE("several pages are turned by keys, and the choices come back") {
    Studio studio;
    studio.openSample();
    const auto [project, map] = sampleOf(studio);
    {
        PrintDialog dialog(project, map, u"Coffee"_s, studio.workspace.settings(), studio.questions,
                           studio.window);
        named<QComboBox>(dialog, u"Pages"_s)->setCurrentIndex(1);
        named<QComboBox>(dialog, u"Paper"_s)->setCurrentText(u"A5"_s);
        auto* preview = dialog.findChild<PagePreview*>();
        REQUIRE(preview);
        dialog.show();
        QTest::keyClick(preview, Qt::Key_PageDown);
        CHECK(preview->page() == 1);
        QTest::keyClick(preview, Qt::Key_PageUp);
        QTest::keyClick(preview, Qt::Key_PageUp);
        CHECK(preview->page() == 0);
        studio.questions.savePath = studio.path(u"pages.pdf"_s);
        dialog.accept();
    }
    PrintDialog again(project, map, u"Coffee"_s, studio.workspace.settings(), studio.questions,
                      studio.window);
    CHECK_FALSE(again.options().onePage);
    CHECK(again.options().paper.size == PaperSize::A5);
    studio.workspace.settings().setPrintSetting({});
}

TEST_CASE("every setting takes effect at once and is remembered") {
    Studio studio;
    studio.openSample();
    Settings& settings = studio.workspace.settings();
    {
        SettingsDialog dialog(studio.workspace, studio.window);
        auto* theme = named<QComboBox>(dialog, u"Theme"_s);
        theme->setCurrentText(u"Dark"_s);
        CHECK(&studio.workspace.appearance().theme() == &Theme::darkTheme());
        theme->setCurrentText(u"Light"_s);
        CHECK(&studio.workspace.appearance().theme() == &Theme::lightTheme());
        named<QLineEdit>(dialog, u"Name for comments"_s)->setText(u"Ada"_s);
        CHECK(authorName() == u"Ada");
        named<QComboBox>(dialog, u"Usual paper"_s)->setCurrentText(u"A3"_s);
        for (auto* box : dialog.findChildren<QCheckBox*>())
            box->setChecked(true);
    }
    CHECK(settings.theme() == ThemeSetting::Light);
    CHECK(settings.defaultPaper() == u"A3");
    CHECK(ExportSettings().of({}, u"pdf"_s).paper == u"A3");
    CHECK(settings.reducesMotion());
    CHECK(settings.usuallySavesByItself());
    CHECK(settings.savesByItself(u"/some/file.journey"_s));
    settings.setSavesByItself(u"/some/file.journey"_s, false);
    CHECK_FALSE(settings.savesByItself(u"/some/file.journey"_s));

    settings.setUsuallySavesByItself(false);
    settings.setReducesMotion(false);
    settings.setAuthorName({});
    settings.setDefaultPaper(u"A4"_s);
    QSettings(QSettings::IniFormat, QSettings::UserScope, u"waymark"_s, u"waymark"_s)
        .remove(u"export"_s);
}

TEST_CASE("print and settings open from the menu and close by Esc") {
    Studio studio;
    studio.openSample();
    for (const QString& id : {u"print"_s, u"settings"_s}) {
        int opened = 0;
        QTimer timer;
        QObject::connect(&timer, &QTimer::timeout, [&] {
            QWidget* dialog = QApplication::activeModalWidget();
            if (!dialog)
                return;
            ++opened;
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
        timer.start(1);
        studio.trigger(id);
        CHECK(opened == 1);
    }
}

TEST_CASE("printing begins with what is seen, and offers the parts that exporting offers") {
    Studio studio;
    studio.openSample();
    const auto [project, map] = sampleOf(studio);
    const auto heightOf = [](const PrintDialog& dialog) {
        return dialog.job().pages().front().part.height();
    };
    PrintDialog whole(project, map, u"Coffee"_s, studio.workspace.settings(), studio.questions);
    CHECK(named<QComboBox>(whole, u"Show"_s)->isVisibleTo(&whole) ==
          !project.of<SavedView>(map).empty());

    const Id<Lane> doing = *laneOf(project, map, LaneKind::Doing);
    SavedView seen;
    seen.map = map;
    seen.lanes = {{doing, false}};
    PrintDialog dialog(project, map, u"Coffee"_s, studio.workspace.settings(), studio.questions);
    dialog.showSeen(seen);
    CHECK(heightOf(dialog) < heightOf(whole) / 2);
    CHECK(dialog.screen()->availableSize().height() >= dialog.height());
    auto* show = named<QComboBox>(dialog, u"Show"_s);
    show->setCurrentIndex(0);
    CHECK(heightOf(dialog) == heightOf(whole));

    const Id<Touchpoint> first = touchpointsOf(project, map).front();
    dialog.offerParts({anyId(first)});
    show->setCurrentIndex(show->count() - 1); // the selection, with the columns it lies in
    CHECK(dialog.job().pages().front().part.width() < whole.job().pages().front().part.width());
    studio.questions.savePath = studio.path(u"part.pdf"_s);
    dialog.accept();
    CHECK(QFile::exists(studio.path(u"part.pdf"_s)));
}

TEST_CASE("a filter that only fades leaves its mark on the paper too") {
    Studio studio;
    studio.openSample();
    const auto [project, map] = sampleOf(studio);
    const auto drawn = [](const PrintJob& job) {
        QImage page(job.pageSizeInMm().toSize() * 3, QImage::Format_RGB32);
        page.fill(Qt::white);
        QPainter painter(&page);
        painter.scale(3, 3);
        job.paint(painter, job.pages()[0]);
        return page;
    };
    PrintOptions faded;
    auto others = std::make_shared<std::unordered_set<AnyId>>();
    for (const auto& [id, note] : project.all<Note>())
        others->insert(anyId(note.id));
    faded.faded = others;
    CHECK(drawn(PrintJob(project, map, faded)) != drawn(PrintJob(project, map, {})));
}
