#include "gui/window_driver.h"

#include "app/editor.h"
#include "app/open_document.h"
#include "model/edits.h"

#include <QAction>
#include <QCoreApplication>
#include <QTest>
#include <QThreadPool>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

Stillness::~Stillness() {
    QThreadPool::globalInstance()->waitForDone();
}

Studio::Studio()
    : workspace(questions, {dir.filePath(u"drafts"_s), {}})
    , window(workspace.openWindow()) {
    workspace.recents().clear();
    window->resize(1366, 768);
    REQUIRE(QTest::qWaitForWindowActive(window, 60'000));
}

void Studio::waitUntil(const std::function<bool()>& condition) {
    REQUIRE(QTest::qWaitFor(condition, 60'000));
}

void Studio::trigger(const QString& id) const {
    window->updateActions();
    CAPTURE(id);
    REQUIRE(action(id)->isEnabled());
    action(id)->trigger();
}

void Studio::openSample() {
    window->files().newFrom(u"sample"_s);
    REQUIRE(window->editor());
    canvas().setReducedMotion(true);
    QCoreApplication::processEvents();
}

void Studio::saveAs(const QString& file) {
    questions.savePath = path(file);
    trigger(u"saveAs"_s);
    waitUntil([&] { return window->filePath() == path(file); });
}

const Project& Studio::project() const {
    return window->openDocument()->project();
}

Document& Studio::document() const {
    return window->openDocument()->document();
}

Canvas& Studio::canvas() const {
    return window->editor()->canvas();
}

AnyId Studio::find(const QString& text) const {
    const Project& all = project();
    const Id<Map> map = window->editor()->map();
    std::vector<AnyId> ids;
    for (const Id<Stage> stage : all.of<Stage>(map))
        ids.push_back(anyId(stage));
    for (const Id<Touchpoint> touchpoint : touchpointsOf(all, map))
        ids.push_back(anyId(touchpoint));
    for (const Id<Lane> lane : all.of<Lane>(map)) {
        ids.push_back(anyId(lane));
        for (const AnyId card : all.referrers(anyId(lane)))
            ids.push_back(card);
    }
    for (const AnyId id : ids) {
        if (mainText(*all.find(id)) == text)
            return id;
    }
    FAIL("nothing on the map is called " << text.toStdString());
    return {};
}

QPoint Studio::placeOf(AnyId record) const {
    canvas().reveal(record);
    return canvas().viewRectOf(record).center().toPoint();
}

void Studio::click(AnyId record) const {
    QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, placeOf(record));
}

void Studio::type(const QString& text) const {
    // The first letter may bring the keyboard elsewhere.
    for (const QChar letter : text)
        QTest::keyClicks(window->focusWidget(), QString(letter));
}

void Studio::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const {
    QTest::keyClick(window->focusWidget(), key, modifiers);
}

} // namespace waymark
