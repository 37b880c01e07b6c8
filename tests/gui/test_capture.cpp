// Capture mode in the window: its state is seen, and it goes on from the fields.
#include "app/editor.h"
#include "app/open_document.h"
#include "app/status_line.h"
#include "gui/window_driver.h"
#include "model/edits.h"
#include "support/printing.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

QStringList textsAt(const Studio& studio, LaneKind lane, const QString& touchpoint) {
    const Project& project = studio.project();
    const Place place{.lane = *laneOf(project, studio.window->editor()->map(), lane),
                      .touchpoint = {studio.find(touchpoint).value}};
    QStringList texts;
    for (const AnyId card : cardsAt(project, place))
        texts.append(mainText(*project.find(card)));
    return texts;
}

} // namespace

TEST_CASE("capture mode is ticked in the menu, told at the foot of the window, and left by F8") {
    Studio studio;
    studio.openSample();
    const StatusLine& line = studio.window->editor()->statusLine();
    const QString counts = line.saying();
    studio.click(studio.find(u"Where is my coffee?"_s));
    studio.trigger(u"capture"_s);
    studio.window->updateActions();
    CHECK(studio.action(u"capture"_s)->isChecked());
    CHECK(line.saying().contains(u"Thinking · Tracking"_s));
    studio.type(u"It was to be here today"_s);
    studio.press(Qt::Key_Return);
    CHECK(line.saying().contains(u"Thinking · Unboxing"_s));
    studio.trigger(u"undo"_s);
    CHECK(line.saying().contains(u"Thinking · Tracking"_s));
    CHECK(studio.canvas().isCapturing());
    studio.trigger(u"redo"_s);
    studio.trigger(u"capture"_s);
    studio.window->updateActions();
    CHECK_FALSE(studio.action(u"capture"_s)->isChecked());
    CHECK(line.saying() == counts);
    CHECK(textsAt(studio, LaneKind::Thinking, u"Tracking"_s) ==
          QStringList{u"Where is my coffee?"_s, u"It was to be here today"_s});
}

TEST_CASE("from a line being captured to its fields and on") {
    Studio studio;
    studio.openSample();
    studio.click(studio.find(u"No arrival day on carrier page"_s));
    studio.trigger(u"capture"_s);
    studio.type(u"Nobody answers"_s);
    studio.trigger(u"fields"_s);
    studio.press(Qt::Key_3); // severity comes after the text
    studio.trigger(u"fields"_s);
    CHECK(studio.canvas().isCapturing());
    const AnyId card = studio.find(u"Nobody answers"_s);
    CHECK(studio.project().find(Id<PainPoint>{card.value})->severity == 3);
    studio.press(Qt::Key_Return);
    CHECK(studio.canvas().capturePlace() == u"Pain points · Unboxing"_s);
}

TEST_CASE("lines pasted while capturing go on along the lane, as one step") {
    Studio studio;
    studio.openSample();
    const int steps = studio.document().undoIndex();
    studio.click(studio.find(u"Why do they need my phone?"_s));
    studio.trigger(u"capture"_s);
    QApplication::clipboard()->setText(u"first\nsecond\n"_s);
    studio.trigger(u"paste"_s);
    CHECK(textsAt(studio, LaneKind::Thinking, u"Checkout"_s).contains(u"first"_s));
    CHECK(textsAt(studio, LaneKind::Thinking, u"Order email"_s) == QStringList{u"second"_s});
    CHECK(studio.document().undoIndex() == steps + 1);
    studio.press(Qt::Key_Escape);
}
