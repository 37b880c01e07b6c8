#include "publish/pptx_surface.h"

#include "drawing/map_layout.h"
#include "publish/curve_pieces.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

SlideParagraph paragraphOf(const TextRun& run) {
    SlideParagraph paragraph;
    paragraph.text = run.text;
    paragraph.size = fontSizeOf(run.role);
    paragraph.cut = cutOf(run.role);
    paragraph.colour = run.colour;
    paragraph.lineHeight = lineHeightOf(run.role);
    paragraph.alignment = run.alignment;
    return paragraph;
}

double bottomOf(const TextRun& run) {
    return run.box.top() + textHeight(run.text, run.role, run.box.width());
}

bool isOneLine(const TextRun& run) {
    return breakText(run.text, run.role, run.box.width()).lines.size() == 1;
}

} // namespace

PptxSurface::PptxSurface(PptxDocument& document, SlideWriter& writer)
    : m_document(document)
    , m_writer(writer) {}

// --- groups -------------------------------------------------------------------------------------

void PptxSurface::add(Item item) {
    if (m_depth > 0)
        m_items.push_back(std::move(item));
    else
        write(item, {});
}

void PptxSurface::write(const Item& item, const QString& name) {
    SlideShape shape = item.shape;
    shape.name = name;
    shape.description = name;
    if (item.run) {
        shape.rect =
            QRectF(item.run->box.topLeft(), QPointF(item.run->box.right(), bottomOf(*item.run)));
        shape.text.paragraphs.push_back(paragraphOf(*item.run));
        shape.text.wraps = !isOneLine(*item.run);
        shape.name = item.run->text;
        shape.description.clear();
        shape.isTitle = item.run->role == TextRole::MapTitle && !m_hasTitle;
        m_hasTitle = m_hasTitle || shape.isTitle;
    }
    if (shape.geometry == SlideShape::Geometry::Picture)
        m_writer.picture(shape, m_document.addPicture(shape.image));
    else
        m_writer.shape(shape);
}

QRectF PptxSurface::areaOf(const Item& item) {
    return item.run ? item.run->box : item.shape.area();
}

// Whether the text could become the next paragraph of the card; `bottom` is where its texts end.
bool PptxSurface::putInto(SlideShape& card, const TextRun& run, double& bottom) {
    constexpr double slack = 1;
    SlideText& text = card.text;
    const QMarginsF insets(run.box.left() - card.rect.left(), run.box.top() - card.rect.top(),
                           card.rect.right() - run.box.right(), 0);
    if (!card.rect.adjusted(-slack, -slack, slack, slack).contains(run.box.center()))
        return false;
    if (!text.isEmpty() &&
        (std::abs(insets.left() - text.insets.left()) > slack || run.box.top() < bottom - slack))
        return false;
    SlideParagraph paragraph = paragraphOf(run);
    if (text.isEmpty()) {
        text.insets = insets;
        text.wraps = false;
    } else {
        paragraph.before = run.box.top() - bottom;
    }
    text.wraps = text.wraps || !isOneLine(run);
    text.paragraphs.push_back(paragraph);
    bottom = bottomOf(run);
    return true;
}

void PptxSurface::beginGroup(const Group& group) {
    if (++m_depth > 1)
        return; // a part of the one around it
    m_group = group;
    m_items.clear();
}

void PptxSurface::endGroup() {
    if (--m_depth > 0)
        return;
    // The first shape is the card; the texts that stand on it become its own.
    std::vector<Item> items;
    double bottom = 0;
    const bool hasCard = !m_items.empty() && !m_items[0].run &&
                         (m_items[0].shape.geometry == SlideShape::Geometry::Rectangle ||
                          m_group.record.kind == Kind::Stage);
    for (Item& item : m_items) {
        if (item.run && hasCard && !items.empty() && putInto(items[0].shape, *item.run, bottom))
            continue;
        items.push_back(std::move(item));
        SlideShape& shape = items.back().shape;
        if (items.size() == 1 && hasCard && m_group.record.kind == Kind::Stage &&
            shape.geometry == SlideShape::Geometry::Path) {
            shape.geometry = SlideShape::Geometry::Pentagon;
            shape.rect = shape.path.boundingRect();
            shape.radius = measure::chevronTip;
        }
    }
    m_items.clear();
    if (items.size() == 1) {
        write(items[0], m_group.title);
        return;
    }
    if (items.empty())
        return;
    QRectF area;
    for (const Item& item : items)
        area |= areaOf(item);
    m_writer.beginGroup(m_group.title, area);
    for (const Item& item : items)
        write(item, &item == &items[0] ? m_group.title : QString());
    m_writer.endGroup();
}

// --- shapes -------------------------------------------------------------------------------------

void PptxSurface::rect(const QRectF& rect, double radius, const QColor& fill,
                       const Stroke& stroke) {
    Item item;
    item.shape.rect = rect;
    item.shape.radius = radius;
    item.shape.fill = fill;
    item.shape.stroke = stroke;
    add(std::move(item));
}

void PptxSurface::ellipse(const QPointF& centre, double radius, const QColor& fill,
                          const Stroke& stroke) {
    Item item;
    item.shape.geometry = SlideShape::Geometry::Ellipse;
    item.shape.rect = QRectF(centre - QPointF(radius, radius), centre + QPointF(radius, radius));
    item.shape.fill = fill;
    item.shape.stroke = stroke;
    add(std::move(item));
}

void PptxSurface::line(const QPointF& from, const QPointF& to, const Stroke& stroke) {
    Item item;
    item.shape.geometry = SlideShape::Geometry::Line;
    item.shape.rect = QRectF(from, to).normalized();
    item.shape.isFlipped =
        (to.x() > from.x()) != (to.y() > from.y()) && from.x() != to.x() && from.y() != to.y();
    item.shape.stroke = stroke;
    add(std::move(item));
}

void PptxSurface::path(const QPainterPath& path, const QColor& fill, const Stroke& stroke) {
    if (path.isEmpty())
        return;
    Item item;
    item.shape.geometry = SlideShape::Geometry::Path;
    item.shape.path = path;
    item.shape.fill = fill;
    item.shape.stroke = stroke;
    add(std::move(item));
}

void PptxSurface::gradientPath(const QPainterPath& path,
                               const std::vector<std::pair<double, QColor>>& stops, double width) {
    const std::vector<CurvePiece> pieces = piecesByColour(path, stops);
    if (pieces.empty())
        return;
    const bool isAlone = m_depth == 0;
    const QString name = QCoreApplication::translate("publish", "Feeling curve");
    if (isAlone)
        m_writer.beginGroup(name, path.boundingRect());
    for (const CurvePiece& piece : pieces) {
        Item item;
        item.shape.geometry = SlideShape::Geometry::Path;
        item.shape.path = piece.path;
        item.shape.stroke = {piece.colour, width};
        add(std::move(item));
    }
    if (isAlone)
        m_writer.endGroup();
}

void PptxSurface::text(const TextRun& run) {
    Item item;
    item.run = run;
    add(std::move(item));
}

void PptxSurface::image(const QRectF& rect, const QImage& image, bool round) {
    if (image.isNull() || rect.isEmpty())
        return;
    Item item;
    item.shape.geometry = SlideShape::Geometry::Picture;
    item.shape.rect = rect;
    item.shape.image = image;
    item.shape.isRound = round;
    add(std::move(item));
}

} // namespace waymark
