// The welcome screen, by keyboard.
#include "app/open_document.h"
#include "app/picture_buttons.h"
#include "app/welcome_screen.h"
#include "gui/window_driver.h"
#include "support/printing.h"

#include <QLineEdit>
#include <QTest>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

QLineEdit* searchField(const Studio& studio) {
    return studio.window->welcome().findChild<QLineEdit*>();
}

QString focusedCard(const Studio& studio) {
    const auto* card = qobject_cast<TemplateCard*>(studio.window->focusWidget());
    return card ? card->text() : QString();
}

} // namespace

TEST_CASE("arrow keys choose a template and Enter opens it") {
    Studio studio;
    studio.window->welcome().focusTemplates();
    const QString first = focusedCard(studio);
    REQUIRE_FALSE(first.isEmpty());
    studio.press(Qt::Key_Right);
    const QString second = focusedCard(studio);
    CHECK(second != first);
    studio.press(Qt::Key_Down);
    studio.press(Qt::Key_Up);
    CHECK(focusedCard(studio) == second);
    studio.press(Qt::Key_Left);
    CHECK(focusedCard(studio) == first);
    studio.press(Qt::Key_Return);
    REQUIRE(studio.window->openDocument());
    CHECK(studio.window->openDocument()->name() == first);
    CHECK(studio.window->openDocument()->project().roots<Map>().size() == 1);
    CHECK(studio.window->focusWidget() == &studio.canvas());
}

TEST_CASE("the search shows what has its words, and Enter takes the first") {
    Studio studio;
    QLineEdit* search = searchField(studio);
    REQUIRE(search);
    const auto all = studio.window->welcome().shownTemplates();
    CHECK(all.size() >= 10);
    CHECK(all.last() == u"sample"_s);
    search->setFocus();
    studio.type(u"blueprint"_s);
    CHECK(studio.window->welcome().shownTemplates() == QStringList{u"service-blueprint"_s});
    studio.press(Qt::Key_Down);
    CHECK(focusedCard(studio) == u"Service blueprint"_s);
    search->setFocus();
    search->setText(u"nothing has this"_s);
    CHECK(studio.window->welcome().shownTemplates().isEmpty());
    studio.press(Qt::Key_Return);
    CHECK(studio.window->openDocument() == nullptr);
    search->clear();
    CHECK(studio.window->welcome().shownTemplates() == all);
}

TEST_CASE("recent files stand on the welcome screen with what is in them") {
    Studio studio;
    studio.openSample();
    studio.saveAs(u"Coffee.journey"_s);
    studio.trigger(u"close"_s);
    RecentButton* button = nullptr;
    Studio::waitUntil([&] {
        const auto buttons = studio.window->welcome().findChildren<RecentButton*>();
        button = buttons.isEmpty() ? nullptr : buttons.last();
        return button && button->detail().contains(u"maps"_s);
    });
    CHECK(button->text() == u"Coffee"_s);
    CHECK(button->detail().startsWith(u"Today"_s));
    button->click();
    Studio::waitUntil([&] { return studio.window->openDocument() != nullptr; });
    CHECK(studio.window->filePath() == studio.path(u"Coffee.journey"_s));
}

TEST_CASE("an untouched new map gives way to the next, a touched one does not") {
    Studio studio;
    studio.trigger(u"new"_s);
    REQUIRE(studio.window->openDocument());
    studio.trigger(u"new"_s);
    CHECK(studio.workspace.windows().size() == 1);
    studio.trigger(u"addStage"_s);
    studio.canvas().finishEditing();
    studio.trigger(u"new"_s);
    CHECK(studio.workspace.windows().size() == 2);
}
