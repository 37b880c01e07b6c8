// Themes, and text of others in every part of the window.
#include "app/editor.h"
#include "app/filter_bar.h"
#include "app/filter_view.h"
#include "app/find_bar.h"
#include "app/find_view.h"
#include "app/inspector.h"
#include "app/plain_widgets.h"
#include "app/status_line.h"
#include "app/top_bar.h"
#include "app/welcome_screen.h"
#include "gui/window_driver.h"
#include "model/edits.h"
#include "support/printing.h"

#include <QAction>
#include <QCoreApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

// The mean lightness of a picture, 0 … 255.
double lightness(const QImage& image) {
    double sum = 0;
    int count = 0;
    for (int y = 0; y < image.height(); y += 7) {
        for (int x = 0; x < image.width(); x += 7, ++count)
            sum += image.pixelColor(x, y).lightness();
    }
    return sum / count;
}

} // namespace

TEST_CASE("the theme changes the whole window at once") {
    Studio studio;
    const auto isDark = [&] { return lightness(studio.window->grab().toImage()) < 90; };
    studio.trigger(u"themeLight"_s);
    CHECK_FALSE(isDark());
    studio.trigger(u"themeDark"_s);
    CHECK(isDark());
    studio.openSample();
    CHECK(isDark());
    CHECK(studio.action(u"themeDark"_s)->isChecked());
    studio.trigger(u"themeLight"_s);
    CHECK_FALSE(isDark());
    CHECK_FALSE(studio.action(u"themeDark"_s)->isChecked());
    studio.trigger(u"themeSystem"_s);
    CHECK(Settings().theme() == ThemeSetting::System);
}

TEST_CASE("markup in a map is shown as text everywhere in the window") {
    const QString hostile = u"<img src='file:///tmp/canary.png'><b>x</b>"_s;
    Studio studio;
    studio.openSample();
    const Id<Map> map = studio.window->editor()->map();
    std::vector<AnyId> all{anyId(map), anyId(studio.project().roots<Persona>().front())};
    for (const Id<Stage> stage : studio.project().of<Stage>(map))
        all.push_back(anyId(stage));
    for (const Id<Touchpoint> touchpoint : touchpointsOf(studio.project(), map))
        all.push_back(anyId(touchpoint));
    for (const Id<Lane> lane : studio.project().of<Lane>(map))
        all.push_back(anyId(lane));
    for (const AnyId id : all)
        REQUIRE(studio.window->commit(rename(studio.project(), id, hostile)));

    bool shown = false;
    for (const AnyId id : all) {
        studio.canvas().select(id);
        QCoreApplication::processEvents();
        studio.window->grab();
        for (const QLabel* label : studio.window->findChildren<QLabel*>()) {
            CHECK(label->textFormat() == Qt::PlainText);
            shown |= label->text() == hostile;
        }
        for (const QWidget* widget : studio.window->findChildren<QWidget*>())
            CHECK_FALSE(widget->toolTip().contains(u"<img"_s));
    }
    CHECK(shown);
}

TEST_CASE("the window works at the sizes people have") {
    Studio studio;
    studio.openSample();
    for (const QSize size : {QSize(800, 500), QSize(1366, 768), QSize(3840, 2160)}) {
        studio.window->resize(size);
        QCoreApplication::processEvents();
        CHECK(studio.window->size() == size);
        CHECK(studio.canvas().width() >= 240);
        CHECK(studio.canvas().width() > size.width() / 4);
    }
}

TEST_CASE("no field of the inspector is wider than the inspector") {
    Studio studio;
    studio.openSample();
    for (const QString& text : {u""_s, u"Awareness"_s, u"Checkout"_s, u"Phone number is required"_s,
                                u"Plan finder: 3 questions, 1 answer"_s}) {
        const AnyId record = text.isEmpty() ? AnyId() : studio.find(text);
        CAPTURE(text);
        studio.canvas().select(record);
        QCoreApplication::processEvents();
        const Inspector& inspector = studio.window->editor()->inspector();
        CHECK(inspector.widget()->minimumSizeHint().width() <= inspector.viewport()->width());
        CHECK(inspector.widget()->width() == inspector.viewport()->width());
    }
}

TEST_CASE("each button that acts says what it does and by which key, each sign has a name") {
    Studio studio;
    studio.openSample();
    Editor& editor = *studio.window->editor();
    editor.setCommentsShown(true);
    studio.trigger(u"filter"_s);
    studio.trigger(u"replace"_s);
    studio.trigger(u"addComment"_s);
    int buttons = 0;
    for (const auto* button : editor.findChildren<QAbstractButton*>()) {
        if (!button->isVisibleTo(&editor))
            continue;
        CAPTURE(button->text(), button->accessibleName(), button->toolTip());
        ++buttons;
        // A sign alone tells nobody anything; a word may suffice by itself.
        const bool isSign = button->text().size() <= 2;
        if (isSign) {
            CHECK_FALSE(button->toolTip().isEmpty());
            CHECK(button->accessibleName().size() > 2);
        }
    }
    CHECK(buttons > 20);
    // Those of the bars above and below the map run commands, which have keys.
    for (const QWidget* bar :
         {static_cast<QWidget*>(&editor.topBar()), static_cast<QWidget*>(&editor.statusLine())})
        for (const auto* button : bar->findChildren<QPushButton*>()) {
            CAPTURE(button->text());
            CHECK_FALSE(button->toolTip().isEmpty());
        }
    for (const auto* button : editor.topBar().findChildren<QPushButton*>()) {
        CAPTURE(button->text(), button->toolTip());
        CHECK(button->toolTip().contains(u'('));
    }
}

TEST_CASE("the bars above a narrow map keep what they hold whole and apart") {
    Studio studio;
    studio.openSample();
    studio.window->resize(900, 540);
    studio.trigger(u"filter"_s);
    studio.trigger(u"replace"_s);
    for (const QWidget* bar : {static_cast<QWidget*>(studio.window->editor()->filtering().bar()),
                               static_cast<QWidget*>(studio.window->editor()->finding().bar())}) {
        CAPTURE(bar->accessibleName());
        Studio::waitUntil([&] {
            return bar->isVisible() && bar->width() > 300 &&
                   bar->height() >= bar->sizeHint().height();
        });
        // Parts are laid out once the window has got its size.
        std::vector<QRect> places;
        const auto isInOrder = [&] {
            places.clear();
            bool inOrder = true;
            for (const auto* control : bar->findChildren<QWidget*>()) {
                const auto* button = qobject_cast<const QPushButton*>(control);
                if (!control->isVisible() || (!button && !qobject_cast<const QLineEdit*>(control)))
                    continue;
                const QRect place(control->mapTo(bar, QPoint()), control->size());
                inOrder = inOrder && bar->rect().contains(place);
                if (button && button->menu())
                    inOrder = inOrder && place.width() >= button->sizeHint().width();
                for (const QRect& other : places)
                    inOrder = inOrder && !other.intersects(place);
                places.push_back(place);
            }
            return inOrder;
        };
        Studio::waitUntil(isInOrder);
        CHECK(places.size() >= 7);
    }
}
