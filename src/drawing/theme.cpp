#include "drawing/theme.h"

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

QColor rgb(quint32 value) {
    return QColor::fromRgb(0xFF000000u | value);
}

const std::array<QColor, 5>& stageColours() {
    static const std::array<QColor, 5> colours{rgb(0x4A5DD0), rgb(0x1B7F74), rgb(0xA46408),
                                               rgb(0xBC4B3A), rgb(0x7A52BC)};
    return colours;
}

Theme makeLight() {
    Theme t;
    t.window = rgb(0xF4F4F1);
    t.panel = rgb(0xFBFBF9);
    t.paper = rgb(0xFFFFFF);
    t.ink = rgb(0x1F2328);
    t.inkSoft = rgb(0x6B7076);
    t.inkFaint = rgb(0x6F7479);
    t.line = rgb(0xE4E4DE);
    t.lineSoft = rgb(0xEDEDE8);
    t.border = rgb(0xDEDED8);
    t.accent = rgb(0x3B5BDB);
    t.accentSoft = rgb(0xE7ECFF);
    t.onAccent = rgb(0xFFFFFF);
    t.hover = rgb(0xF1F1EC);
    t.card = {rgb(0xFFFFFF), rgb(0xDEDED8), rgb(0x6B7076)};
    t.thought = {rgb(0xEEF3FB), rgb(0xCFDDF3), rgb(0x3B5BDB)};
    t.pain = {rgb(0xFDEEEC), rgb(0xF0C9C4), rgb(0xC03C32)};
    t.opportunity = {rgb(0xEAF6EF), rgb(0xBFE0CD), rgb(0x1F7A50)};
    t.good = rgb(0x1F7A50);
    t.middling = rgb(0x98620F);
    t.bad = rgb(0xC03C32);
    t.stages = stageColours();
    return t;
}

Theme makeDark() {
    Theme t;
    t.isDark = true;
    t.window = rgb(0x1B1D20);
    t.panel = rgb(0x212427);
    t.paper = rgb(0x17191B);
    t.ink = rgb(0xE8EAEC);
    t.inkSoft = rgb(0x9BA1A7);
    t.inkFaint = rgb(0x8F959B);
    t.line = rgb(0x33373B);
    t.lineSoft = rgb(0x25282B);
    t.border = rgb(0x383C41);
    t.accent = rgb(0x8EA6FF);
    t.accentSoft = rgb(0x2A3358);
    t.onAccent = rgb(0x14171F);
    t.hover = rgb(0x2A2E32);
    t.card = {rgb(0x222529), rgb(0x383C41), rgb(0x9BA1A7)};
    t.thought = {rgb(0x222C3C), rgb(0x35465F), rgb(0x8EA6FF)};
    t.pain = {rgb(0x3A2523), rgb(0x5C3733), rgb(0xF0857B)};
    t.opportunity = {rgb(0x1F3329), rgb(0x33553F), rgb(0x5CC493)};
    t.good = rgb(0x5CC493);
    t.middling = rgb(0xE0B05C);
    t.bad = rgb(0xF0857B);
    t.stages = stageColours();
    return t;
}

Theme makePrint() {
    Theme t = makeLight();
    t.window = rgb(0xFFFFFF);
    t.panel = rgb(0xFFFFFF);
    t.line = rgb(0xD4D4CE);
    return t;
}

// Relative luminance, WCAG 2.1, "relative luminance".
double luminance(const QColor& colour) {
    const auto channel = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) +
           0.0722 * channel(colour.blueF());
}

} // namespace

const Theme& Theme::lightTheme() {
    static const Theme theme = makeLight();
    return theme;
}

const Theme& Theme::darkTheme() {
    static const Theme theme = makeDark();
    return theme;
}

const Theme& Theme::printTheme() {
    static const Theme theme = makePrint();
    return theme;
}

QColor stageColour(const Theme& theme, const Stage& stage, int index) {
    if (stage.colour.rgb)
        return rgb(*stage.colour.rgb);
    return theme.stages[size_t(std::max(index, 0)) % theme.stages.size()];
}

QColor personaColour(const Theme& theme, const Persona& persona, int index) {
    // Personas next to one another take stage colours that are far apart.
    static constexpr std::array<size_t, 5> order{0, 2, 4, 1, 3};
    const QColor colour = persona.colour.rgb
                              ? rgb(*persona.colour.rgb)
                              : theme.stages[order[size_t(std::max(index, 0)) % order.size()]];
    return legible(colour, theme.paper);
}

QColor readableOn(const QColor& ground) {
    const QColor white = rgb(0xFFFFFF);
    const QColor black = rgb(0x14171F);
    return contrastRatio(white, ground) >= 4.5 ||
                   contrastRatio(white, ground) >= contrastRatio(black, ground)
               ? white
               : black;
}

QColor mix(const QColor& ground, const QColor& over, double share) {
    const auto blend = [&](double a, double b) { return a + (b - a) * share; };
    return QColor::fromRgbF(float(blend(ground.redF(), over.redF())),
                            float(blend(ground.greenF(), over.greenF())),
                            float(blend(ground.blueF(), over.blueF())));
}

double contrastRatio(const QColor& a, const QColor& b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor legible(QColor colour, const QColor& ground) {
    const QColor end = luminance(ground) > 0.18 ? rgb(0x000000) : rgb(0xFFFFFF);
    for (int step = 0; step < 60 && contrastRatio(colour, ground) < 4.5; ++step)
        colour = mix(colour, end, 0.1);
    return colour;
}

} // namespace waymark
