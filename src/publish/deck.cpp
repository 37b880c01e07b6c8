#include "publish/deck.h"

#include "drawing/layout_builder.h"
#include "publish/deck_content.h"
#include "publish/deck_journey.h"
#include "publish/deck_pages.h"
#include "publish/deck_stage.h"

#include <QTransform>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr double pictureBottom = 700;
constexpr double pictureMargin = 32;

// What a speaker may want to know of the personas and has no place on the cover.
QString notesOn(const Sheet& sheet) {
    QStringList notes;
    for (const Id<Persona> id : sheet.map->personas) {
        const Persona* persona = sheet.project->find(id);
        if (!persona)
            continue;
        QStringList lines;
        const auto add = [&](const QString& label, const QString& text) {
            if (!text.isEmpty())
                lines << label + u": "_s + QString(text).replace(u'\n', "; "_L1);
        };
        add(deckTr("About"), persona->about);
        add(deckTr("Goals"), persona->goals);
        add(deckTr("Frustrations"), persona->frustrations);
        if (!lines.isEmpty())
            notes << persona->name + u'\n' + lines.join(u'\n');
    }
    return notes.join(u"\n\n"_s);
}

void addCover(DeckPages& pages, const Sheet& sheet) {
    const Theme& theme = *sheet.theme;
    const Map& map = *sheet.map;
    constexpr double textWidth = 1000;
    constexpr double personasTop = 452;
    const QString title = map.title.isEmpty() ? deckTr("Customer journey") : map.title;
    DeckSlide& slide = pages.begin(title, theme.accent);
    slide.notes = notesOn(sheet);
    Map untitled = map;
    untitled.title = deckTr("Customer journey");
    double y = pages.addText(
        deckParagraph(mapAndState(untitled), decksize::caption, FontCut::SemiBold, theme.accent),
        {deckframe::left, 92, textWidth, 0});
    std::vector<DeckBlock> about;
    const auto tell = [&](const QString& text, double size, FontCut cut, const QColor& colour) {
        if (!text.isEmpty())
            about.push_back({{bareCard({deckParagraph(text, size, cut, colour)}, 0)}, {}});
    };
    if (const double bottom =
            pages.addTitle(title, {deckframe::left, y + 8}, deckframe::width, {54, 42, 32, 24}))
        y = bottom;
    else
        tell(title, decksize::heading, FontCut::SemiBold, theme.ink);
    tell(map.scenario, 22, FontCut::Regular, theme.inkSoft);
    if (!map.goal.isEmpty())
        tell(deckTr("Goal: %1").arg(map.goal), decksize::lead, FontCut::Medium, theme.ink);

    DeckFlow texts(std::move(about), theme.paper);
    DeckFlow personas(personaBlocks(sheet), theme.paper);
    const double bottom = personas.isDone() ? deckframe::bottom : personasTop - 24;
    if (bottom - y > 60)
        texts.fill({QPointF(deckframe::left, y + 18), QPointF(deckframe::left + textWidth, bottom)},
                   1, 0, slide.shapes, pages.group());
    if (!personas.isDone())
        personas.fill({QPointF(deckframe::left, personasTop),
                       QPointF(deckframe::right, deckframe::bottom - 8)},
                      std::clamp(personas.count(), 2, 4), 28, slide.shapes, pages.group());
    // The way's stages as a strip of their colours.
    const auto& stages = sheet.layout.stages();
    const double step = deckSize.width() / std::max(1.0, double(stages.size()));
    for (size_t i = 0; i < stages.size() && step >= 6; ++i) {
        const Stage& stage = *sheet.project->find(stages[i].id);
        SlideShape strip;
        strip.rect = QRectF(double(i) * step, deckSize.height() - 10, step, 10);
        strip.fill = stageColour(theme, stage, int(i));
        strip.name = stage.name;
        slide.shapes.push_back(std::move(strip));
    }
    std::vector<DeckBlock> rest = texts.takeRest();
    for (DeckBlock& block : personas.takeRest())
        rest.push_back(std::move(block));
    pages.addCards({}, deckTr("Who and what it is about"), std::move(rest), 2);
}

// A picture to decide by of what the sheet shows; none where there is too little to compare.
void addPicture(DeckPages& pages, const Sheet& sheet, PictureKind kind, Kind records,
                const QString& eyebrow) {
    constexpr size_t fewest = 2;
    auto only = std::make_shared<std::unordered_set<AnyId>>();
    for (const ShownRecord& shown : shownRecords(sheet, records)) {
        const Opportunity* opportunity = sheet.project->find(Id<Opportunity>{shown.id.value});
        if (records != Kind::Opportunity || (opportunity->impact && opportunity->effort))
            only->insert(shown.id);
    }
    if (only->size() < fewest)
        return;
    // Without it the dots would stand in one column, and claim what nobody said.
    if (kind == PictureKind::PainPoints && !isReachKnown(*sheet.project, sheet.map->id))
        return;
    DeckSlide& slide = pages.begin(titleOf(kind), sheet.theme->accent);
    double y = pages.addText(
        deckParagraph(eyebrow, decksize::small, FontCut::Regular, sheet.theme->inkSoft),
        {deckframe::left, 48, deckframe::width, 0});
    y = pages.addText(
        deckParagraph(slide.title, decksize::listTitle, FontCut::SemiBold, sheet.theme->ink),
        {deckframe::left, y + 2, deckframe::width, 0}, true);
    slide.picture = std::make_shared<const DecisionPicture>(layOutPicture(
        *sheet.project,
        {.kind = kind, .map = sheet.map->id, .only = std::move(only), .isOnSlide = true},
        *sheet.theme));
    const QSizeF size = slide.picture->size;
    const double top = slide.picture->contentTop;
    const QRectF room(QPointF(pictureMargin, y + 12),
                      QPointF(deckSize.width() - pictureMargin, pictureBottom));
    const double scale =
        std::min(room.width() / size.width(), room.height() / (size.height() - top));
    slide.picturePlace =
        QRectF(room.left() + (room.width() - size.width() * scale) / 2, room.top() - top * scale,
               size.width() * scale, size.height() * scale);
}

void drawText(const SlideCanvas& canvas, const SlideShape& shape) {
    QRectF box = shape.rect.marginsRemoved(shape.text.insets);
    if (shape.geometry == SlideShape::Geometry::Chevron)
        box.adjust(shape.radius, 0, -shape.radius, 0);
    std::vector<SlideParagraph> paragraphs = shape.text.paragraphs;
    // What does not wrap is centred over its place where it needs more.
    const double width = shape.text.wraps ? box.width() : 1e5;
    const double height = measureParagraphs(paragraphs, width);
    double y = shape.text.isCentredVertically ? box.center().y() - height / 2 : box.top();
    for (const SlideParagraph& paragraph : paragraphs) {
        if (&paragraph != &paragraphs.front())
            y += paragraph.before;
        const TextRole role = measuringRole(paragraph.cut);
        const double scale = paragraph.size / fontSizeOf(role);
        double left = box.left();
        double room = box.width();
        if (!shape.text.wraps) {
            room = deckWidth(paragraph.text, paragraph.size, paragraph.cut);
            if (paragraph.alignment.testFlag(Qt::AlignHCenter))
                left = box.center().x() - room / 2;
        }
        TextRun run;
        run.text = paragraph.text;
        run.role = role;
        run.colour = paragraph.colour;
        run.alignment = paragraph.alignment;
        const double lines = double(deckLines(paragraph, room));
        run.box = QRectF(0, 0, room / scale, lines * paragraph.lineHeight / scale);
        canvas.push(QTransform(scale, 0, 0, scale, left, y));
        canvas.surface.beginGroup({{}, shape.name});
        canvas.surface.text(run);
        canvas.surface.endGroup();
        canvas.pop();
        y += lines * paragraph.lineHeight;
    }
}

QPainterPath chevronPath(const QRectF& rect, double tip, bool isNotched) {
    QPainterPath path;
    path.moveTo(rect.topLeft());
    path.lineTo(rect.right() - tip, rect.top());
    path.lineTo(rect.right(), rect.center().y());
    path.lineTo(rect.right() - tip, rect.bottom());
    path.lineTo(rect.bottomLeft());
    if (isNotched)
        path.lineTo(rect.left() + tip, rect.center().y());
    path.closeSubpath();
    return path;
}

void drawShape(const SlideCanvas& canvas, const SlideShape& shape) {
    using Geometry = SlideShape::Geometry;
    Surface& surface = canvas.surface;
    switch (shape.geometry) {
    case Geometry::Rectangle:
        if (shape.fill.isValid() || shape.stroke.colour.isValid())
            surface.rect(shape.rect, shape.radius, shape.fill, shape.stroke);
        break;
    case Geometry::Ellipse:
        surface.ellipse(shape.rect.center(), shape.rect.width() / 2, shape.fill, shape.stroke);
        break;
    case Geometry::Pentagon:
    case Geometry::Chevron:
        surface.path(chevronPath(shape.rect, shape.radius, shape.geometry == Geometry::Chevron),
                     shape.fill, shape.stroke);
        break;
    case Geometry::Line:
        if (shape.isFlipped)
            surface.line(shape.rect.bottomLeft(), shape.rect.topRight(), shape.stroke);
        else
            surface.line(shape.rect.topLeft(), shape.rect.bottomRight(), shape.stroke);
        break;
    case Geometry::Path:
        surface.path(shape.path, shape.fill, shape.stroke);
        break;
    case Geometry::Picture:
        surface.image(shape.rect, shape.image, shape.isRound);
        break;
    }
    drawText(canvas, shape);
}

} // namespace

Deck deckOf(const std::vector<Sheet>& sheets) {
    DeckPages pages(*sheets.front().theme);
    for (const Sheet& sheet : sheets) {
        const QString eyebrow = mapAndState(*sheet.map);
        addCover(pages, sheet);
        const auto personas = feelingPersonas(*sheet.project, sheet.map->id);
        addJourneySlides(pages, sheet, personas, eyebrow);
        for (size_t i = 0; i < sheet.layout.stages().size(); ++i)
            addStageSlides(pages, sheet, int(i), personas);
        pages.addCards(eyebrow, deckTr("Moments that matter"), momentBlocks(sheet), 3);
        pages.addCards(eyebrow, deckTr("Top pain points and what answers them"), painBlocks(sheet),
                       2);
        addPicture(pages, sheet, PictureKind::PainPoints, Kind::PainPoint, eyebrow);
        pages.addCards(eyebrow, deckTr("Where customers are lost"), lossBlocks(sheet), 3);
        addPicture(pages, sheet, PictureKind::Opportunities, Kind::Opportunity, eyebrow);
        pages.addCards(eyebrow, deckTr("Next steps"), stepBlocks(sheet), 3);
    }
    return pages.finish();
}

bool drawSlide(const SlideCanvas& canvas, const Deck& deck, const DeckSlide& slide,
               const Progress& progress, double share) {
    canvas.surface.rect(QRectF(QPointF(), deckSize).adjusted(-1, -1, 1, 1), 0, deck.theme->paper,
                        {});
    for (const SlideShape& shape : slide.shapes)
        drawShape(canvas, shape);
    if (slide.picture) {
        const double scale = slide.picturePlace.width() / slide.picture->size.width();
        canvas.push(
            QTransform(scale, 0, 0, scale, slide.picturePlace.left(), slide.picturePlace.top()));
        paintPicture(canvas.surface, *slide.picture, *deck.theme, {.isGroundless = true});
        canvas.pop();
    }
    return !progress || progress(share);
}

} // namespace waymark
