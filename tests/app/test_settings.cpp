// What the program remembers.
#include "app/motion.h"
#include "app/settings.h"
#include "support/printing.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

TEST_CASE("settings come back in the next run") {
    {
        Settings settings;
        settings.setTheme(ThemeSetting::Dark);
        settings.setInspectorShown(false);
        settings.setRecentFiles({u"/a/b.journey"_s, u"/a/ü, c.journey"_s});
    }
    Settings again;
    CHECK(again.theme() == ThemeSetting::Dark);
    CHECK_FALSE(again.isInspectorShown());
    CHECK(again.isSideBarShown());
    CHECK(again.recentFiles() == QStringList{u"/a/b.journey"_s, u"/a/ü, c.journey"_s});
    again.setTheme(ThemeSetting::System);
    again.setInspectorShown(true);
    again.setRecentFiles({});
}

TEST_CASE("motion is reduced as the desktop says, until it is chosen here") {
    const QString config =
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u'/';
    const auto write = [&](const QString& name, const QByteArray& text) {
        REQUIRE(QDir().mkpath(QFileInfo(config + name).path()));
        QFile file(config + name);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    CHECK_FALSE(systemReducesMotion());
    write(u"gtk-3.0/settings.ini"_s, "[Settings]\ngtk-enable-animations=0\n");
    CHECK(systemReducesMotion());
    write(u"gtk-3.0/settings.ini"_s, "[Settings]\ngtk-enable-animations=true\n");
    CHECK_FALSE(systemReducesMotion());
    write(u"kdeglobals"_s, "[KDE]\nAnimationDurationFactor=0\n");
    CHECK(systemReducesMotion());
    CHECK(Settings().reducesMotion());
    Settings().setReducesMotion(false);
    CHECK_FALSE(Settings().reducesMotion());
    QFile::remove(config + u"gtk-3.0/settings.ini"_s);
    QFile::remove(config + u"kdeglobals"_s);
}

TEST_CASE("the view of each file is remembered, and of old ones forgotten") {
    Settings settings;
    settings.setViewOf(u"/first"_s, {{1.5}, 2});
    CHECK(settings.viewOf(u"/first"_s).place.zoom == 1.5);
    CHECK(settings.viewOf(u"/first"_s).mapIndex == 2);
    CHECK(settings.viewOf(u"/unknown"_s).place.zoom == std::nullopt);
    settings.setViewOf(u"/whole"_s, {{1.5}, 2, "geometry", "panels", false, true});
    CHECK(settings.viewOf(u"/whole"_s).geometry == "geometry");
    CHECK(settings.viewOf(u"/whole"_s).panels == "panels");
    CHECK(settings.viewOf(u"/whole"_s).sideBar == false);
    CHECK(settings.viewOf(u"/whole"_s).inspector == true);
    CHECK(settings.viewOf(u"/first"_s).sideBar == std::nullopt);
    const CanvasPlace place{1.5, {12}, {34}, 0.25, 2.5};
    settings.setViewOf(u"/there"_s, {place, 1, "geometry", "panels", false, true});
    CHECK(settings.viewOf(u"/there"_s).place == place);
    settings.setViewOf(u"/odd"_s, {{900}, 0});
    CHECK(settings.viewOf(u"/odd"_s).place.zoom == std::nullopt);
    for (int i = 0; i < 220; ++i)
        settings.setViewOf(u"/file%1"_s.arg(i), {{1}, 0});
    CHECK(settings.viewOf(u"/first"_s).place.zoom == std::nullopt);
    CHECK(settings.viewOf(u"/file219"_s).place.zoom == 1);
}
