// The window of pictures: a click leads to the record, a drag judges an opportunity in one step of
// undo, keys do the same, and it is written as it is shown.
#include "app/editor.h"
#include "app/insight_commands.h"
#include "app/insights_panel.h"
#include "app/open_document.h"
#include "app/picture_view.h"
#include "app/pictures_window.h"
#include "gui/window_driver.h"
#include "model/edits.h"
#include "support/printing.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

// The sample with the window of pictures beside it.
struct OpenPictures : Studio {
    OpenPictures() {
        openSample();
        trigger(u"pictures"_s);
        REQUIRE(window->insights().pictures());
        pictures().refresh();
    }
    [[nodiscard]] PicturesWindow& pictures() const { return *window->insights().pictures(); }
    [[nodiscard]] PictureView& view() const { return pictures().view(); }
    [[nodiscard]] const PictureDot& dot(size_t i) const { return view().picture().dots.at(i); }
    [[nodiscard]] QPoint at(QPointF point) const { return view().toView(point).toPoint(); }
    [[nodiscard]] Opportunity opportunity(size_t i) const {
        return *project().find(Id<Opportunity>{dot(i).record.value});
    }
    // Where the cell of that worth is, in the view.
    [[nodiscard]] QPoint cell(Worth worth) const {
        const QRectF matrix = view().picture().matrix;
        return at({matrix.left() + (worth.effort - 0.5) * matrix.width() / 5,
                   matrix.bottom() - (worth.impact - 0.5) * matrix.height() / 5});
    }
};

} // namespace

TEST_CASE("a click on a dot or on its words leads to the record") {
    OpenPictures studio;
    REQUIRE(studio.view().picture().dots.size() >= 2);
    const AnyId first = studio.dot(0).record;
    QTest::mouseClick(&studio.view(), Qt::LeftButton, {}, studio.at(studio.dot(0).centre));
    CHECK(studio.canvas().current() == first);
    const auto [record, rect] = studio.view().picture().words.back();
    QTest::mouseClick(&studio.view(), Qt::LeftButton, {}, studio.at(rect.center()));
    CHECK(studio.canvas().current() == record);
    for (const auto kind : {PictureKind::PainPoints, PictureKind::Channels, PictureKind::Curves}) {
        studio.pictures().showKind(kind);
        REQUIRE_FALSE(studio.view().picture().dots.empty());
        const PictureDot dot = studio.dot(0);
        QTest::mouseClick(&studio.view(), Qt::LeftButton, {}, studio.at(dot.centre));
        CHECK(studio.canvas().current() == dot.record);
    }
}

TEST_CASE("dragging a dot says what an opportunity is worth, in one step of undo") {
    OpenPictures studio;
    const Project before = studio.project();
    const AnyId record = studio.dot(0).record;
    const Worth wanted = studio.opportunity(0).impact == 2 ? Worth{3, 4} : Worth{2, 4};
    QSignalSpy edits(&studio.document(), &Document::changed);
    QTest::mousePress(&studio.view(), Qt::LeftButton, {}, studio.at(studio.dot(0).centre));
    for (const Worth& over : {Worth{3, 3}, Worth{3, 4}, wanted})
        QTest::mouseMove(&studio.view(), studio.cell(over));
    CHECK(edits.count() == 0);
    QTest::mouseRelease(&studio.view(), Qt::LeftButton, {}, studio.cell(wanted));
    CHECK(edits.count() == 1);
    const Opportunity& now = *studio.project().find(Id<Opportunity>{record.value});
    CHECK(now.impact == wanted.impact);
    CHECK(now.effort == wanted.effort);
    CHECK(studio.view().current() == record);
    studio.trigger(u"undo"_s);
    CHECK(studio.project() == before);
    // Let go where it was, it is an edit of nothing; given up by Esc, too.
    studio.pictures().refresh();
    QTest::mousePress(&studio.view(), Qt::LeftButton, {}, studio.at(studio.dot(0).centre));
    QTest::mouseMove(&studio.view(), studio.cell(wanted));
    QTest::keyClick(&studio.view(), Qt::Key_Escape);
    QTest::mouseRelease(&studio.view(), Qt::LeftButton, {}, studio.cell(wanted));
    CHECK(studio.project() == before);
    CHECK(studio.window->insights().pictures());
}

TEST_CASE("keys go through the dots, judge the current one, and lead to its card") {
    OpenPictures studio;
    studio.view().setCurrent(studio.dot(0).record);
    QTest::keyClick(&studio.view(), Qt::Key_Right);
    CHECK(studio.view().current() == studio.dot(1).record);
    QTest::keyClick(&studio.view(), Qt::Key_Up);
    CHECK(studio.view().current() == studio.dot(0).record);
    CHECK(studio.view().accessibleDescription() == studio.dot(0).spoken);
    const AnyId record = studio.dot(0).record;
    const Opportunity before = studio.opportunity(0);
    REQUIRE(before.effort);
    const bool grows = *before.effort < 5;
    QTest::keyClick(&studio.view(), grows ? Qt::Key_Right : Qt::Key_Left, Qt::AltModifier);
    CHECK(studio.project().find(before.id)->effort == *before.effort + (grows ? 1 : -1));
    CHECK(studio.view().current() == record);
    QTest::keyClick(&studio.view(), Qt::Key_Return);
    CHECK(studio.canvas().current() == record);
}

TEST_CASE("the window follows edits, the map and the theme, and closes with the document") {
    OpenPictures studio;
    const size_t dots = studio.view().picture().dots.size();
    studio.canvas().select(studio.dot(0).record);
    studio.trigger(u"delete"_s);
    studio.pictures().refresh();
    CHECK(studio.view().picture().dots.size() == dots - 1);
    studio.trigger(u"undo"_s);
    studio.trigger(u"duplicateMap"_s);
    studio.pictures().refresh();
    CHECK(studio.pictures().choice().map == studio.window->editor()->map());
    studio.pictures().showKind(PictureKind::Curves);
    CHECK(studio.pictures().findChild<QComboBox*>()->isVisible());
    studio.trigger(u"themeDark"_s);
    studio.trigger(u"themeLight"_s);
    // The panel leads here as well.
    studio.pictures().close();
    studio.waitUntil([&] { return !studio.window->insights().pictures(); });
    studio.trigger(u"insights"_s);
    for (QPushButton* button : studio.window->editor()->insights().findChildren<QPushButton*>())
        if (button->text() == u"Pictures…"_s)
            button->click();
    REQUIRE(studio.window->insights().pictures());
    studio.window->setDocument(nullptr);
    CHECK_FALSE(studio.window->insights().pictures());
}

TEST_CASE("two maps are compared, what became of one beside what it was") {
    OpenPictures studio;
    const Id<Map> today = studio.window->editor()->map();
    studio.trigger(u"duplicateMap"_s);
    const Id<Map> future = studio.window->editor()->map();
    REQUIRE(future != today);
    const Id<Touchpoint> point = touchpointsOf(studio.project(), future).front();
    REQUIRE(studio.window->commit(remove(studio.project(), {anyId(point)})));
    studio.window->updateActions();
    studio.trigger(u"compareMaps"_s);
    CHECK(studio.pictures().choice().other == today);
    const auto says = [&](const QString& text) {
        return std::ranges::any_of(studio.view().picture().texts,
                                   [&](const TextRun& run) { return run.text.contains(text); });
    };
    CHECK(says(u"0 added, 1 removed"_s));
    CHECK(says(u"− removed"_s));
}

TEST_CASE("the picture that is shown is written as PNG, SVG or PDF") {
    OpenPictures studio;
    for (const QString& ending : {u"png"_s, u"svg"_s, u"pdf"_s}) {
        studio.questions.savePath = studio.path(u"picture."_s + ending);
        for (QPushButton* button : studio.pictures().findChildren<QPushButton*>())
            if (button->text() == u"Export…"_s)
                button->click();
        QFile file(studio.questions.savePath);
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.size() > 1000);
    }
    CHECK(studio.questions.proposed.endsWith(u".png"_s));
    CHECK(studio.questions.said.isEmpty());
    studio.questions.savePath = studio.path(u"picture.docx"_s);
    studio.window->insights().exportPicture(studio.pictures().choice());
    CHECK(studio.questions.said == QStringList{u"The picture was not written"_s});
    CHECK_FALSE(QFile::exists(studio.questions.savePath));
}

TEST_CASE("the comparison of two maps is written as slides") {
    OpenPictures studio;
    const auto button = [&] {
        for (QPushButton* found : studio.pictures().findChildren<QPushButton*>())
            if (found->text() == u"Export as slides…"_s)
                return found;
        return static_cast<QPushButton*>(nullptr);
    };
    REQUIRE(button());
    // There is nothing to write before two maps are held against each other.
    CHECK(button()->isHidden());
    studio.trigger(u"compareMaps"_s);
    CHECK_FALSE(button()->isHidden());
    for (const QString& ending : {u"pptx"_s, u"pdf"_s}) {
        studio.questions.savePath = studio.path(u"slides."_s + ending);
        button()->click();
        QFile file(studio.questions.savePath);
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.size() > 5000);
    }
    CHECK(studio.questions.proposed.endsWith(u".pptx"_s));
    CHECK(studio.questions.said.isEmpty());
    studio.questions.savePath = studio.path(u"slides.docx"_s);
    button()->click();
    CHECK(studio.questions.said == QStringList{u"The slides were not written"_s});
    CHECK_FALSE(QFile::exists(studio.questions.savePath));
}
