#include "drawing/theme.h"

#include <catch2/catch.hpp>

using namespace waymark;

TEST_CASE("every text colour is legible on every ground it stands on") {
    for (const Theme* theme : {&Theme::lightTheme(), &Theme::darkTheme(), &Theme::printTheme()}) {
        for (const QColor& ground : {theme->paper, theme->panel}) {
            CHECK(contrastRatio(theme->ink, ground) >= 4.5);
            CHECK(contrastRatio(theme->inkSoft, ground) >= 4.5);
            CHECK(contrastRatio(theme->inkFaint, ground) >= 4.5);
            CHECK(contrastRatio(theme->good, ground) >= 4.5);
            CHECK(contrastRatio(theme->middling, ground) >= 4.5);
            CHECK(contrastRatio(theme->bad, ground) >= 4.5);
        }
        for (const CardColours& card :
             {theme->card, theme->thought, theme->pain, theme->opportunity}) {
            CHECK(contrastRatio(theme->ink, card.fill) >= 4.5);
            CHECK(contrastRatio(card.ink, card.fill) >= 4.5);
        }
        CHECK(contrastRatio(theme->accent, theme->accentSoft) >= 4.5);
        CHECK(contrastRatio(theme->onAccent, theme->accent) >= 4.5);
        CHECK(contrastRatio(theme->ink, theme->accentSoft) >= 4.5);
        for (const QColor& stage : theme->stages)
            CHECK(contrastRatio(readableOn(stage), stage) >= 4.5);
    }
}

TEST_CASE("a colour is made legible on any ground") {
    for (const quint32 ground : {0xFFFFFFu, 0x17191Bu, 0x808080u, 0xFFEE00u})
        for (const quint32 colour : {0xFFFF00u, 0x000000u, 0xFFFFFFu, 0x4A5DD0u, 0x7F7F7Fu}) {
            const QColor on = QColor::fromRgb(ground);
            CHECK(contrastRatio(legible(QColor::fromRgb(colour), on), on) >= 4.5);
        }
}

TEST_CASE("stage colours go round, and a stage's own colour counts first") {
    const Theme& theme = Theme::lightTheme();
    Stage stage;
    CHECK(stageColour(theme, stage, 0) == stageColour(theme, stage, 5));
    CHECK(stageColour(theme, stage, 0) != stageColour(theme, stage, 1));
    stage.colour.rgb = 0x123456;
    CHECK(stageColour(theme, stage, 0) == QColor(0x12, 0x34, 0x56));
}
