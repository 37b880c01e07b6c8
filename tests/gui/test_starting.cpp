// Starting the program with a file: its map comes first, and nothing before it.
#include "app/editor.h"
#include "app/inspector.h"
#include "app/welcome_screen.h"
#include "gui/window_driver.h"
#include "support/printing.h"

#include <QApplication>
#include <QFile>
#include <QScrollBar>

#include <catch2/catch.hpp>

#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

// A program that is started again in the same home, with that file.
struct NextStart {
    NextStart(Studio& studio, const QString& file)
        : workspace(studio.questions, studio.workspace.drafts()) {
        workspace.start({file});
        REQUIRE(workspace.windows().size() == 1);
        window = workspace.windows().front();
    }

    Stillness stillness;
    Workspace workspace;
    QPointer<MainWindow> window;
};

bool isFilled(const Editor& editor) {
    return !editor.findChild<Inspector*>()->fields().empty();
}

// Looks at the inspector when a canvas is about to be painted for the first time.
class FirstPaint : public QObject {
public:
    FirstPaint() { qApp->installEventFilter(this); }

    std::optional<bool> cameToEmptyInspector;

protected:
    bool eventFilter(QObject* object, QEvent* event) override {
        const auto* canvas = qobject_cast<Canvas*>(object->parent());
        if (event->type() == QEvent::Paint && canvas && !cameToEmptyInspector)
            if (const auto* window = qobject_cast<MainWindow*>(canvas->window()))
                cameToEmptyInspector = !isFilled(*window->editor());
        return false;
    }
};

} // namespace

TEST_CASE("a start with a file shows its map, and never makes the welcome screen") {
    Studio studio;
    studio.openSample();
    studio.saveAs(u"One.journey"_s);
    REQUIRE(studio.window->close());
    Studio::waitUntil([&] { return !studio.window; });

    const NextStart next(studio, studio.path(u"One.journey"_s));
    Studio::waitUntil([&] { return next.window->editor() && next.window->isVisible(); });
    CHECK(next.window->filePath() == studio.path(u"One.journey"_s));
    CHECK_FALSE(next.window->findChild<WelcomeScreen*>());
    CHECK(next.window->files().opening().isEmpty());
    CHECK_FALSE(next.window->editor()->canvas().layout().columns().empty());
}

TEST_CASE("a start with a file that is no map says so over the welcome screen") {
    Studio studio;
    const QString path = studio.path(u"Broken.journey"_s);
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("not a map");
    }
    const NextStart next(studio, path);
    Studio::waitUntil([&] { return next.window->files().opening().isEmpty(); });
    CHECK(studio.questions.said.size() == 1);
    CHECK(next.window->isVisible());
    CHECK(next.window->findChild<WelcomeScreen*>());
    CHECK_FALSE(next.window->editor());
}

TEST_CASE("a map that nobody saw yet is fitted at once, without a glide") {
    Studio studio;
    studio.openSample();
    Canvas& canvas = studio.canvas();
    canvas.setReducedMotion(false);
    const auto maps = studio.project().roots<Map>();
    canvas.setMap(maps.back());
    canvas.setZoom(4);
    CHECK(canvas.horizontalScrollBar()->maximum() > 0);
    canvas.fitMap();
    CHECK(canvas.horizontalScrollBar()->maximum() == 0);
}

TEST_CASE("the inspector is filled when the map has been seen, or when somebody asks for it") {
    Studio studio;
    studio.openSample();
    studio.saveAs(u"One.journey"_s);
    REQUIRE(studio.window->close());
    Studio::waitUntil([&] { return !studio.window; });
    const FirstPaint first;

    const NextStart next(studio, studio.path(u"One.journey"_s));
    Studio::waitUntil([&] { return next.window->editor() != nullptr; });
    SECTION("when it was seen") {
        Studio::waitUntil([&] { return isFilled(*next.window->editor()); });
        REQUIRE(first.cameToEmptyInspector.has_value());
        CHECK(*first.cameToEmptyInspector);
    }
    SECTION("when it is asked for") {
        CHECK_FALSE(next.window->editor()->inspector().fields().empty());
    }
}
