// Two maps side by side as slides: what is told on which, and that nothing is cut or too small.
#include "model/edits.h"
#include "publish/comparison_deck.h"
#include "publish/deck_text.h"
#include "publish/map_maker.h"
#include "publish/pptx_file.h"
#include "publish/programs.h"
#include "publish/slide_check.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

// The coffee map and a copy of it in which some things are otherwise.
struct TwoMaps {
    Project project;
    Id<Map> today;
    Id<Map> future;

    explicit TwoMaps(Project made = coffeeMap())
        : project(std::move(made))
        , today(project.roots<Map>().front()) {
        CountingIds ids(900'000);
        commit(duplicate(project, ids, {anyId(today)}));
        for (const Id<Map> map : project.roots<Map>())
            if (map != today)
                future = map;
        REQUIRE(future);
        commit(rename(project, anyId(future), u"Next year"_s));
    }
    void commit(const Changeset& edit) { REQUIRE(project.apply(edit).ok()); }
    [[nodiscard]] Id<Touchpoint> at(const QString& name) const {
        for (const Id<Touchpoint> id : touchpointsOf(project, future))
            if (project.find(id)->name == name)
                return id;
        return {};
    }
    [[nodiscard]] Deck deck() const {
        return comparisonDeckOf(project, today, future, Theme::lightTheme());
    }
};

} // namespace

TEST_CASE("The slides tell what is new, gone and otherwise, and what it comes to") {
    TwoMaps maps;
    const Id<Touchpoint> checkout = maps.at(u"Checkout"_s);
    REQUIRE(checkout);
    maps.commit(setField(maps.project, checkout, &Touchpoint::channel, u"App"_s, {}));
    const Id<Feeling> feeling = maps.project.of<Feeling>(checkout).front();
    const double before = *maps.project.find(feeling)->received;
    maps.commit(setField(maps.project, feeling, &Feeling::received, std::optional(before + 3), {}));
    maps.commit(remove(maps.project, {anyId(maps.at(u"Read reviews"_s))}));

    const Id<Stage> awareness = maps.project.of<Stage>(maps.future).front();
    maps.commit(setField(maps.project, awareness, &Stage::crmStage, u"Visitor"_s, {}));

    const Deck deck = maps.deck();
    for (const DeckSlide& slide : deck.slides)
        checkSlide(slide);
    REQUIRE(deck.slides.size() >= 4);
    const QString summary = textOf(deck.slides.front());
    CHECK(summary.contains(u"Maya orders her first coffee subscription → Next year"_s));
    CHECK(summary.contains(u"− 1"_s));
    CHECK(summary.contains(u"≠ 1"_s));
    CHECK(summary.contains(u"+3"_s));
    CHECK(summary.contains(u"The largest gain: Checkout"_s));
    const QString curves = textOf(deck.slides[1]);
    CHECK(deck.slides[1].title == u"What customers receive"_s);
    for (const QString& text :
         {u"Awareness"_s, u"−\u00a0Read reviews"_s, u"≠\u00a0Checkout"_s, u"+3"_s})
        CHECK(curves.contains(text));
    // Both curves are shapes of their own.
    const auto lines = std::ranges::count_if(deck.slides[1].shapes, [](const SlideShape& shape) {
        return shape.geometry == SlideShape::Geometry::Path;
    });
    CHECK(lines == 2);
    // A sign before a stage's name breaks no word of it.
    for (const SlideShape& shape : deck.slides[1].shapes)
        if (shape.geometry == SlideShape::Geometry::Pentagon)
            CHECK_FALSE(breaksWord(shape.text.paragraphs.front(),
                                   shape.rect.marginsRemoved(shape.text.insets).width()));
    const QString all = textOf(deck);
    CHECK(all.contains(u"Channel: Website → App"_s));
    CHECK(all.contains(u"Feels better: +3"_s));
    CHECK_FALSE(all.contains(u"Feels worse"_s));
}

TEST_CASE("A map beside itself says that nothing differs") {
    const TwoMaps maps;
    const Deck deck = maps.deck();
    CHECK(textOf(deck.slides.front()).contains(u"they say the same"_s));
    for (const DeckSlide& slide : deck.slides)
        checkSlide(slide);
}

TEST_CASE("Long maps and maps in any script fit on their slides, with every touchpoint") {
    for (Project project : {longMap(40), manyScripts(), emptyMap(), coffeeMap()}) {
        TwoMaps maps(std::move(project));
        std::vector<Id<Touchpoint>> points = touchpointsOf(maps.project, maps.future);
        for (size_t i = 0; i < points.size(); i += 3) {
            const auto feelings = maps.project.of<Feeling>(points[i]);
            if (!feelings.empty())
                maps.commit(setField(maps.project, feelings.front(), &Feeling::received,
                                     std::optional(i % 2 ? 4.0 : -4.0), {}));
        }
        const Deck deck = maps.deck();
        for (const DeckSlide& slide : deck.slides)
            checkSlide(slide);
        const QString text = textOf(deck);
        for (const Id<Touchpoint> id : touchpointsOf(maps.project, maps.today))
            CHECK(text.contains(maps.project.find(id)->name));
    }
}

TEST_CASE("Titles and names of many words leave the slides of a comparison whole") {
    QStringList many;
    for (int i = 0; i < 300; ++i)
        many << u"word%1"_s.arg(i);
    MapMaker maker(many.join(u' '), u"so many"_s);
    for (int i = 0; i < 3; ++i)
        maker.stage(many.mid(0, 60).join(u' '))
            .touchpoint(many.mid(i, 50).join(u' '), many.mid(0, 30).join(u' '))
            .feels(i - 2, 2);
    const TwoMaps maps(maker.project());
    for (const DeckSlide& slide : maps.deck().slides)
        checkSlide(slide);
}

TEST_CASE("The slides are written as a presentation and as a PDF, and as nothing else") {
    const Files files;
    const TwoMaps maps;
    const QString path = files.path(u"what-changes.pptx"_s);
    REQUIRE(publishComparison(path, maps.project, PublishFormat::Pptx, maps.today, maps.future, {})
                .ok());
    const PptxFile file(path);
    CHECK(file.slides() == int(maps.deck().slides.size()));
    CHECK(file.textsOf(2).contains(u"What customers receive"_s));
    const auto pdf = renderComparison(maps.project, PublishFormat::Pdf, maps.today, maps.future,
                                      {.theme = ThemeChoice::Dark});
    REQUIRE(pdf.ok());
    CHECK(pdf->startsWith("%PDF-"));
    const auto png =
        renderComparison(maps.project, PublishFormat::Png, maps.today, maps.future, {});
    REQUIRE_FALSE(png.ok());
    CHECK(png.error().code == ErrorCode::Invalid);
    const auto gone =
        renderComparison(maps.project, PublishFormat::Pdf, maps.today, Id<Map>{999'999}, {});
    REQUIRE_FALSE(gone.ok());
    CHECK(gone.error().code == ErrorCode::NotFound);
}
