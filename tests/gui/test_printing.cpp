// Print and settings in the real window; on a machine without a printer, as a test has none.
#include "app/author_name.h"
#include "app/editor.h"
#include "app/page_preview.h"
#include "app/print_dialog.h"
#include "app/settings_dialog.h"
#include "gui/window_driver.h"
#include "support/printing.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
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
    CHECK(settings.exportSetting().paper == u"A3");
    CHECK(settings.reducesMotion());
    CHECK(settings.usuallySavesByItself());
    CHECK(settings.savesByItself(u"/some/file.journey"_s));
    settings.setSavesByItself(u"/some/file.journey"_s, false);
    CHECK_FALSE(settings.savesByItself(u"/some/file.journey"_s));

    settings.setUsuallySavesByItself(false);
    settings.setReducesMotion(false);
    settings.setAuthorName({});
    settings.setDefaultPaper(u"A4"_s);
    settings.setExportSetting({u"pdf"_s, u"fit"_s, u"light"_s, 2, false, false, {}});
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
