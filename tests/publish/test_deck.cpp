// The slides of a deck: what is told on which, that nothing is cut, lies over something else or is
// too small to read.
#include "model/edits.h"
#include "publish/deck.h"
#include "publish/deck_text.h"
#include "publish/map_maker.h"
#include "publish/pptx_file.h"
#include "publish/programs.h"
#include "publish/slide_check.h"
#include "support/printing.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QRegularExpression>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

Deck deckFor(const Project& project) {
    PublishOptions options;
    options.maps = project.roots<Map>();
    const auto sheets = sheetsOf(project, options);
    REQUIRE(sheets.ok());
    return deckOf(*sheets);
}

QStringList titlesOf(const Deck& deck) {
    QStringList titles;
    for (const DeckSlide& slide : deck.slides)
        titles << slide.title;
    return titles;
}

// The lines in the order in which they flow, blanks drawn together, to compare what was split.
QString flowing(const QString& text) {
    return text.simplified();
}

Project busyStage(int cards) {
    MapMaker maker(u"A busy map"_s, u"With one stage that has too much in it"_s);
    maker.stage(u"Busy"_s, u"Get through"_s).touchpoint(u"Counter"_s, u"Store"_s).feels(2, 3);
    for (int i = 0; i < cards; ++i) {
        using enum LaneKind;
        const LaneKind lane = std::array{Doing, Thinking, PainPoints, Opportunities}[size_t(i) % 4];
        maker.card(lane, u"Card%1x says something that takes a line or two of a column"_s.arg(i));
    }
    return maker.project();
}

// A text of so many words, numbered.
QString words(int count) {
    QStringList list;
    for (int i = 0; i < count; ++i)
        list << u"word%1"_s.arg(i);
    return list.join(u' ');
}

Project longTexts() {
    using enum LaneKind;
    MapMaker maker(words(60), words(900));
    maker.stage(words(40), words(200))
        .touchpoint(words(50), words(30))
        .feels(-3, 4)
        .card(Doing, words(1500))
        .card(PainPoints, words(1200))
        .card(Opportunities, words(700))
        .loss(0.4, words(300))
        .kpi(words(150), 3, 5, u"days"_s);
    maker.stage(u"Nextstage"_s);
    return maker.project();
}

} // namespace

TEST_CASE("A deck tells the journey in its order") {
    const Deck deck = deckFor(coffeeMap());
    CHECK(titlesOf(deck) ==
          QStringList{u"Maya orders her first coffee subscription"_s, u"The whole journey"_s,
                      u"Awareness"_s, u"Consideration"_s, u"Purchase"_s, u"Delivery"_s,
                      u"Loyalty"_s, u"Moments that matter"_s,
                      u"Top pain points and what answers them"_s,
                      u"Pain points by severity and reach"_s, u"Where customers are lost"_s,
                      u"Opportunities by impact and effort"_s, u"Next steps"_s});
    CHECK(textOf(deck.slides[0]).contains(u"Maya Okafor"_s));
    CHECK(textOf(deck.slides[0]).contains(u"without thinking about it"_s));
    const QString journey = textOf(deck.slides[1]);
    for (const QString& text : {u"Awareness"_s, u"Loyalty"_s, u"Unboxing"_s, u"received"_s,
                                u"1 pain point"_s, u"1 opportunity"_s, u"−62% are lost"_s})
        CHECK(journey.contains(text));
    CHECK(deck.slides[2].notes == u"Open with the advert everybody remembers."_s);
    CHECK(deck.slides[3].notes.isEmpty());
    const QString delivery = textOf(deck.slides[5]);
    for (const QString& text :
         {u"Stage 4 of 5"_s, u"Goal: Have coffee by Friday"_s, u"Tracking"_s, u"gap 5"_s,
          u"No arrival day shown"_s, u"impact 5 · effort 2 · Logistics"_s, u"83%"_s,
          u"target 95%"_s, u"“This smells amazing”"_s})
        CHECK(delivery.contains(text));
    // The most severe first, and what answers it below.
    const QString pains = textOf(deck.slides[8]);
    CHECK(pains.indexOf(u"No arrival day shown"_s) <
          pains.indexOf(u"Own tracking page with a promised day"_s));
    CHECK(pains.contains(u"No opportunity answers this yet"_s));
    const QString losses = textOf(deck.slides[10]);
    CHECK(losses.indexOf(u"−62%"_s) < losses.indexOf(u"−31%"_s));
    CHECK(textOf(deck.slides[12]).contains(u"Logistics"_s));
    // The pictures show what the map shows.
    REQUIRE(deck.slides[9].picture);
    CHECK(deck.slides[9].picture->kind == PictureKind::PainPoints);
    CHECK(QRectF(QPointF(), deckSize).contains(deck.slides[11].picturePlace.adjusted(0, 84, 0, 0)));
}

TEST_CASE("Every word of a map is in its deck, and every slide holds what is on it") {
    for (const Project& project :
         {coffeeMap(), longMap(1), longMap(40), emptyMap(), manyScripts(), busyStage(60)}) {
        const Deck deck = deckFor(project);
        for (const DeckSlide& slide : deck.slides)
            checkSlide(slide);
        const QString text = textOf(deck);
        for (const auto& [id, stage] : project.all<Stage>())
            CHECK(text.contains(stage.name));
        for (const auto& [id, touchpoint] : project.all<Touchpoint>()) {
            CHECK(text.contains(touchpoint.name));
            CHECK(text.contains(touchpoint.channel));
        }
        for (const auto& [id, note] : project.all<Note>())
            CHECK(text.contains(note.text));
        for (const auto& [id, pain] : project.all<PainPoint>())
            CHECK(text.contains(pain.text));
        for (const auto& [id, step] : project.all<Opportunity>())
            CHECK(text.contains(step.text));
        for (const auto& [id, loss] : project.all<Loss>())
            CHECK(text.contains(loss.reason));
    }
}

TEST_CASE("A stage with sixty cards flows on to further slides, each card once") {
    const Deck deck = deckFor(busyStage(60));
    QString text;
    int slides = 0;
    for (const DeckSlide& slide : deck.slides) {
        if (slide.title != u"Busy"_s)
            continue;
        CHECK(textOf(slide).contains(slides == 0 ? u"Stage 1 of 1"_s
                                                 : u"Stage 1 of 1 (continued)"_s));
        text += textOf(slide) + u'\n';
        ++slides;
    }
    CHECK(slides > 2);
    for (int i = 0; i < 60; ++i)
        CHECK(text.count(u"Card%1x"_s.arg(i)) == 1);
}

TEST_CASE("Texts that are longer than a slide go on on the next") {
    const Deck deck = deckFor(longTexts());
    for (const DeckSlide& slide : deck.slides)
        checkSlide(slide);
    CHECK(deck.slides.size() < 100);
    QString doing;
    for (const DeckSlide& slide : deck.slides) {
        for (const SlideShape& shape : slide.shapes) {
            if (shape.name != u"Doing"_s)
                continue;
            for (const SlideParagraph& paragraph : shape.text.paragraphs)
                doing += paragraph.text + u' ';
        }
    }
    CHECK(flowing(doing) == words(1500));
    CHECK(textOf(deck).contains(u"Nextstage"_s));
}

TEST_CASE("Photos of personas and pictures on cards are on their slides") {
    Project project = coffeeMap();
    QImage image(300, 200, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    Attachment attachment;
    attachment.id = {900'001};
    attachment.rank = 1;
    attachment.name = u"Maya at her desk"_s;
    attachment.mediaType = u"image/png"_s;
    QBuffer buffer(&attachment.bytes);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, "PNG"));
    attachment.sha256 = QCryptographicHash::hash(attachment.bytes, QCryptographicHash::Sha256);
    Changeset changes;
    changes.add(attachment);
    const Persona maya = project.all<Persona>().begin()->second;
    Persona photographed = maya;
    photographed.photo = attachment.id;
    changes.change(maya, photographed);
    Note doing;
    for (const auto& [id, note] : project.all<Note>())
        if (note.text.startsWith(u"Refreshes"_s))
            doing = note;
    Note pictured = doing;
    pictured.image = attachment.id;
    changes.change(doing, pictured);
    REQUIRE(project.apply(changes).ok());

    const Deck deck = deckFor(project);
    const auto pictures = [](const DeckSlide& slide) {
        return std::count_if(slide.shapes.begin(), slide.shapes.end(), [](const SlideShape& shape) {
            return shape.geometry == SlideShape::Geometry::Picture && !shape.image.isNull() &&
                   !shape.description.isEmpty();
        });
    };
    for (const DeckSlide& slide : deck.slides)
        checkSlide(slide);
    CHECK(pictures(deck.slides[0]) == 1);
    CHECK(pictures(deck.slides[5]) == 1);

    Files files;
    PublishOptions options;
    options.slides = true;
    const auto bytes = render(project, PublishFormat::Pptx, options);
    REQUIRE(bytes.ok());
    const PptxFile pptx(files.write(u"deck.pptx"_s, *bytes));
    QStringList media;
    for (const QString& part : pptx.parts().keys())
        if (part.startsWith(u"ppt/media/"_s))
            media << part;
    REQUIRE(media.size() == 1); // the same picture is there once
    CHECK(QImage::fromData(pptx.parts()[media[0]]).size() == image.size());
    CHECK(pptx.parts()[u"ppt/slides/slide1.xml"_s].contains("prst=\"ellipse\""));
    CHECK(pptx.parts()[u"ppt/slides/slide6.xml"_s].contains("descr=\"Maya at her desk\""));
}

TEST_CASE("What a map does not tell has no slide") {
    const Deck deck = deckFor(MapMaker(u"Bare"_s).stage(u"Only"_s).project());
    CHECK(titlesOf(deck) == QStringList{u"Bare"_s, u"The whole journey"_s, u"Only"_s});
    const Deck nothing = deckFor(emptyMap());
    CHECK(titlesOf(nothing) == QStringList{u"Nothing yet"_s, u"The whole journey"_s});
}

TEST_CASE("A review moment is named once on the slide of its stage") {
    Project project = coffeeMap();
    for (const auto& [id, touchpoint] : project.all<Touchpoint>())
        if (touchpoint.name == u"Unboxing"_s || touchpoint.name == u"Compare plans"_s)
            REQUIRE(project.apply(setField(project, id, &Touchpoint::reviewMoment, true, {})).ok());
    const auto countOn = [](const Deck& deck, const QString& title) {
        for (const DeckSlide& slide : deck.slides)
            if (slide.title == title)
                return textOf(slide).count(u"review moment"_s, Qt::CaseInsensitive);
        return qsizetype(-1);
    };
    const Deck deck = deckFor(project);
    CHECK(countOn(deck, u"Delivery"_s) == 1);
    CHECK(countOn(deck, u"Consideration"_s) == 1);
    // Without the curve as well.
    PublishOptions options;
    options.layout.lanes.emplace();
    for (const auto& [id, lane] : project.all<Lane>())
        if (lane.lane != LaneKind::Feeling)
            options.layout.lanes->push_back(id);
    const auto sheets = sheetsOf(project, options);
    REQUIRE(sheets.ok());
    CHECK(countOn(deckOf(*sheets), u"Delivery"_s) == 1);
}

TEST_CASE("A few cards on a slide are larger than many") {
    const auto largest = [](const Deck& deck, const QString& title) {
        double size = 0;
        for (const DeckSlide& slide : deck.slides)
            if (slide.title == title)
                for (const SlideShape& shape : slide.shapes)
                    for (const SlideParagraph& paragraph : shape.text.paragraphs)
                        if (!shape.isTitle)
                            size = std::max(size, paragraph.size);
        return size;
    };
    const QString title = u"Top pain points and what answers them"_s;
    MapMaker few(u"Few"_s);
    few.stage(u"S"_s).touchpoint(u"T"_s).card(LaneKind::PainPoints, u"Waits"_s);
    CHECK(largest(deckFor(few.project()), title) >= 1.2 * decksize::card);
    CHECK(largest(deckFor(longMap(8)), title) <= decksize::card);
}

TEST_CASE("Pain points are set against reach only where something tells of it") {
    const auto showsReach = [](const Project& project) {
        const Deck deck = deckFor(project);
        return std::any_of(deck.slides.begin(), deck.slides.end(), [](const DeckSlide& slide) {
            return slide.picture && slide.picture->kind == PictureKind::PainPoints;
        });
    };
    MapMaker maker(u"Reach"_s);
    maker.stage(u"S"_s).touchpoint(u"T"_s).card(LaneKind::PainPoints, u"Waits"_s);
    maker.stage(u"R"_s).touchpoint(u"U"_s).card(LaneKind::PainPoints, u"Waits on"_s);
    Project project = maker.project();
    CHECK_FALSE(showsReach(project));
    RandomIds ids;
    const Id<Touchpoint> first = touchpointsOf(project, maker.map()).front();
    const auto lane = laneOf(project, maker.map(), LaneKind::Loss);
    REQUIRE(lane);
    REQUIRE(project.apply(addCard(project, ids, {*lane, {}, first}, u"Too dear"_s)).ok());
    const Id<Loss> loss = project.of<Loss>(*lane).front();
    REQUIRE(project.apply(setField(project, loss, &Loss::amount, std::optional(0.4), {})).ok());
    CHECK(showsReach(project));
}

TEST_CASE("Larger letters break no word, and the legend tells what there is") {
    MapMaker maker(u"Words"_s);
    maker.stage(u"Lieferung"_s)
        .touchpoint(u"Sendungsverfolgung"_s)
        .card(LaneKind::PainPoints, u"Kein Liefertag"_s);
    Project project = maker.project();
    RandomIds ids;
    const Id<Touchpoint> place = touchpointsOf(project, maker.map()).front();
    REQUIRE(project.apply(setFeeling(project, ids, place, {}, FeelingField::Received, 3)).ok());
    const Deck deck = deckFor(project);
    REQUIRE(deck.slides.size() > 2);
    const DeckSlide& slide = deck.slides[2];
    SlideParagraph word = deckParagraph(u"a Sendungsverfolgung"_s, 20, FontCut::Regular, Qt::black);
    const double width = deckWidth(u"Sendungsverfolgung"_s, 20, FontCut::Regular);
    CHECK_FALSE(breaksWord(word, width));
    CHECK(breaksWord(word, width - 10));
    bool isTold = false;
    for (const SlideShape& shape : slide.shapes) {
        for (const SlideParagraph& paragraph : shape.text.paragraphs) {
            if (paragraph.text != u"Sendungsverfolgung"_s)
                continue;
            isTold = true;
            CHECK(deckLines(paragraph, shape.rect.width()) == 1);
            CHECK(paragraph.size > decksize::heading); // as large as it may be
        }
    }
    CHECK(isTold);
    CHECK(textOf(slide).contains(u"received"_s));
    CHECK_FALSE(textOf(slide).contains(u"desired"_s));
}

TEST_CASE("Lanes that are hidden are not told") {
    const Project project = coffeeMap();
    PublishOptions options;
    std::vector<Id<Lane>> lanes;
    for (const auto& [id, lane] : project.all<Lane>()) {
        if (lane.lane != LaneKind::PainPoints && lane.lane != LaneKind::Loss &&
            lane.lane != LaneKind::Feeling)
            lanes.push_back(id);
    }
    options.layout.lanes = lanes;
    const auto sheets = sheetsOf(project, options);
    REQUIRE(sheets.ok());
    const Deck deck = deckOf(*sheets);
    const QString text = textOf(deck);
    CHECK_FALSE(text.contains(u"No arrival day shown"_s));
    CHECK_FALSE(text.contains(u"phone field"_s));
    CHECK_FALSE(text.contains(u"received"_s));
    CHECK(text.contains(u"Own tracking page"_s));
}

TEST_CASE("A deck as PDF has a page of 16 to 9 for each slide, with its words and bookmarks") {
    Files files;
    for (const Project& project : {coffeeMap(), busyStage(60), manyScripts()}) {
        PublishOptions options;
        options.slides = true;
        const auto bytes = render(project, PublishFormat::Pdf, options);
        REQUIRE(bytes.ok());
        const QString path = files.write(u"deck.pdf"_s, *bytes);
        const Ran check = runProgram(u"qpdf"_s, {u"--check"_s, path});
        INFO(check.errors.toStdString());
        CHECK(check.exitCode == 0);
        const Deck deck = deckFor(project);
        CHECK(pdfInfo(path, u"Pages"_s).toInt() == int(deck.slides.size()));
        CHECK(pdfInfo(path, u"Page size"_s).startsWith(u"960 x 540 pts"_s));
        const QString found = textOfPdf(path);
        static const QRegularExpression latin(u"^[A-Za-z0-9]+$"_s);
        for (const QString& word : flowing(textOf(deck)).split(u' ')) {
            INFO(word.toStdString());
            if (latin.match(word).hasMatch())
                CHECK(found.contains(word));
        }
    }
}

TEST_CASE("A journey of many stages goes on on further slides, in letters of 12 points") {
    const Deck deck = deckFor(longMap(40));
    int slides = 0;
    QString text;
    for (const DeckSlide& slide : deck.slides) {
        if (!slide.title.startsWith(u"The whole journey"_s))
            continue;
        CHECK(slide.title == u"The whole journey, %1 of 7"_s.arg(++slides));
        checkSlide(slide);
        text += textOf(slide) + u'\n';
    }
    CHECK(slides == 7);
    const QStringList lines = text.split(u'\n');
    const Project project = longMap(40);
    for (const auto& [id, stage] : project.all<Stage>())
        CHECK(lines.count(stage.name) == 1);
    for (const auto& [id, touchpoint] : project.all<Touchpoint>())
        CHECK(lines.count(touchpoint.name) == 1);
    PublishOptions options;
    options.slides = true;
    CHECK(publishingHints(longMap(40), PublishFormat::Pptx, options).isEmpty());
}

TEST_CASE("A stage with more touchpoints than a slide of the whole journey holds says how many") {
    MapMaker maker(u"Many"_s);
    maker.stage(u"First"_s).touchpoint(u"Only"_s);
    maker.stage(u"Second"_s);
    for (int i = 1; i <= 70; ++i)
        maker.touchpoint(u"Point%1"_s.arg(i)).feels(i % 5 - 2, 3);
    const Deck deck = deckFor(maker.project());
    REQUIRE(deck.slides.size() > 1);
    const DeckSlide& slide = deck.slides[1];
    checkSlide(slide);
    const QStringList lines = textOf(slide).split(u'\n');
    static const QRegularExpression point(u"^Point\\d+$"_s);
    const auto shown = lines.filter(point).size();
    CHECK(shown > 3);
    CHECK(lines.contains(u"and %1 more"_s.arg(70 - shown)));
    CHECK(lines.contains(u"Only"_s));
}
