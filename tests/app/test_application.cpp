// What the program as a whole sees to before it has a window.
#include "app/application.h"

#include <catch2/catch.hpp>

#include <QByteArray>

using namespace waymark;

TEST_CASE("what changed is painted soon, unless the environment says when") {
    constexpr auto name = "QT_QPA_UPDATE_IDLE_TIME";
    const QByteArray before = qgetenv(name);
    qunsetenv(name);
    paintSoon();
    CHECK(qgetenv(name) == "1");
    qputenv(name, "7");
    paintSoon();
    CHECK(qgetenv(name) == "7");
    if (before.isNull())
        qunsetenv(name);
    else
        qputenv(name, before);
}
