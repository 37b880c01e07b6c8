// The cards of a map, from full text down to strips when seen from afar, and the links.
#include "drawing/faces.h"
#include "drawing/images.h"
#include "drawing/map_painter.h"

#include "model/fields.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

QString groupTitle(AnyId id, const QString& text) {
    const auto kind = nameOf(id.kind);
    QString title = QString::fromLatin1(kind.data(), qsizetype(kind.size()));
    title.replace(u'_', u' ');
    title[0] = title[0].toUpper();
    return text.isEmpty() ? title : title + u": "_s + text;
}

bool hasFrame(Kind kind) {
    return kind != Kind::Loss && kind != Kind::Kpi && kind != Kind::Feeling;
}

} // namespace

CardColours MapPainter::coloursOf(AnyId id, LaneKind lane) const {
    switch (id.kind) {
    case Kind::PainPoint:
        return m_theme.pain;
    case Kind::Opportunity:
        return m_theme.opportunity;
    case Kind::Loss:
        return {m_theme.paper, m_theme.bad, m_theme.bad};
    case Kind::Kpi:
        return {m_theme.paper, m_theme.border, m_theme.ink};
    default:
        break;
    }
    CardColours colours =
        lane == LaneKind::Thinking || lane == LaneKind::Questions ? m_theme.thought : m_theme.card;
    if (id.kind == Kind::Note)
        if (const Note* note = m_project.find(Id<Note>{id.value}); note && note->colour.rgb) {
            const QColor own = QColor::fromRgb(0xFF000000u | *note->colour.rgb);
            colours.fill = mix(m_theme.card.fill, own, m_theme.isDark ? 0.22 : 0.12);
            colours.border = mix(m_theme.card.fill, own, m_theme.isDark ? 0.45 : 0.35);
        }
    return colours;
}

QColor MapPainter::toneColour(Tone tone, const CardColours& colours) const {
    switch (tone) {
    case Tone::Ink:
        return m_theme.ink;
    case Tone::Soft:
        return m_theme.inkSoft;
    case Tone::Faint:
        return m_theme.inkFaint;
    case Tone::Own:
        return colours.ink;
    case Tone::Good:
        return m_theme.good;
    case Tone::Middling:
        return m_theme.middling;
    case Tone::Bad:
        return m_theme.bad;
    }
    return m_theme.ink;
}

void MapPainter::paintLane(const LaneRow& row) {
    if (!isExposed({0, row.top - 2, 1e9, row.height + 4}))
        return;
    switch (row.kind) {
    case LaneKind::LineOfInteraction:
    case LaneKind::LineOfVisibility:
    case LaneKind::LineOfInternalInteraction:
        paintDivider(row);
        return;
    default:
        break;
    }
    if (row.collapsed) {
        paintCollapsed(row);
        return;
    }
    if (m_detail == LevelOfDetail::Strip)
        paintStrips(row);
    if (row.kind == LaneKind::Feeling)
        paintFeeling(row);
    if (m_detail != LevelOfDetail::Strip)
        paintCells(row);
    if (row.kind == LaneKind::Touchpoints && m_detail < LevelOfDetail::Block)
        paintLinks(row);
}

void MapPainter::paintCells(const LaneRow& row) {
    // A wide card may begin left of what is exposed.
    const int first = std::max(0, m_firstColumn - row.longestSpan + 1);
    for (int column = first; column <= m_lastColumn; ++column)
        for (const Box& box : row.cells[size_t(column)].boxes)
            if (isExposed(box.rect.translated(0, row.top)))
                paintBox(row, box, column);
}

void MapPainter::paintStrips(const LaneRow& row) {
    // Neighbouring cards become one strip; a run ends where a column is empty.
    if (row.kind == LaneKind::Feeling)
        return;
    const auto flush = [&](int from, int to, double bottom, AnyId id) {
        const CardColours colours = coloursOf(id, row.kind);
        const QColor fill =
            hasFrame(id.kind) ? mix(m_theme.paper, colours.border, 0.9) : m_theme.line;
        const double x = m_layout.columnX(from);
        m_surface.rect({x, row.top + measure::rowPadding,
                        m_layout.columnX(to + 1) - measure::columnGap - x,
                        std::max(4.0, bottom - measure::rowPadding)},
                       0, fill, {});
    };
    int from = -1;
    double bottom = 0;
    AnyId sample;
    for (int column = m_firstColumn; column <= m_lastColumn; ++column) {
        const Cell& cell = row.cells[size_t(column)];
        if (cell.bottom <= 0) {
            if (from >= 0)
                flush(from, column - 1, bottom, sample);
            from = -1;
            continue;
        }
        if (from < 0) {
            from = column;
            bottom = cell.bottom;
        }
        if (!cell.boxes.empty())
            sample = cell.boxes.front().id;
        bottom = std::max(bottom, cell.bottom);
    }
    if (from >= 0)
        flush(from, m_lastColumn, bottom, sample);
}

void MapPainter::paintCollapsed(const LaneRow& row) {
    const QString note = QCoreApplication::translate("map", "collapsed");
    text(note, TextRole::TouchpointMeta, m_theme.inkFaint,
         {m_layout.columnX(0), row.top + (row.height - 15) / 2, 200, 15});
}

void MapPainter::paintDivider(const LaneRow& row) {
    const double y = row.top + row.height / 2;
    m_surface.line({m_layout.columnX(0), y}, {m_layout.contentRight(), y},
                   {m_theme.inkFaint, 1.4, {6, 4}});
}

void MapPainter::paintBox(const LaneRow& row, const Box& box, int column) {
    const QRectF rect = box.rect.translated(0, row.top);
    const CardColours colours = coloursOf(box.id, row.kind);
    if (m_detail >= LevelOfDetail::Block) {
        if (box.id.kind != Kind::Feeling)
            m_surface.rect(
                rect, 0,
                hasFrame(box.id.kind) ? mix(colours.fill, colours.border, 0.6) : m_theme.line, {});
        fade(box.id, rect);
        return;
    }
    const CardFace face = cardFace(m_project, box.id, row.kind, rect.width());
    const QString name = face.pieces.empty() ? QString() : face.pieces.front().text;
    m_surface.beginGroup({box.id, groupTitle(box.id, name)});
    if (hasFrame(box.id.kind)) {
        const double radius =
            box.id.kind == Kind::Touchpoint ? measure::cardRadius + 1 : measure::cardRadius;
        m_surface.rect(rect, radius, colours.fill, {colours.border, 1});
    }
    if (const Touchpoint* touchpoint = m_project.find(Id<Touchpoint>{box.id.value});
        touchpoint && box.id.kind == Kind::Touchpoint)
        paintTouchpoint(*touchpoint, rect, column);
    else
        paintFace(face, box.id, rect, colours);
    if (box.id.kind == Kind::Loss)
        if (const Loss* loss = m_project.find(Id<Loss>{box.id.value}))
            paintLossArrow(*loss, rect, row.top);
    fade(box.id, rect);
    m_surface.endGroup();
}

void MapPainter::paintFace(const CardFace& face, AnyId id, const QRectF& rect,
                           const CardColours& colours) {
    if (face.pieces.empty())
        return;
    if (m_detail == LevelOfDetail::Title) {
        // From afar a card is known by the first line of its text.
        const Piece& name = face.pieces.front();
        const TextBlock block = breakText(name.text, name.role, name.rect.width());
        if (!block.lines.empty() && !isHidden(id, TextField::Main))
            text(name.text.mid(block.lines[0].start, block.lines[0].length), name.role,
                 toneColour(name.tone, colours), name.rect.translated(rect.topLeft()));
        return;
    }
    bool isFirst = true;
    for (const Piece& piece : face.pieces) {
        const QRectF place = piece.rect.translated(rect.topLeft());
        const QColor colour = toneColour(piece.tone, colours);
        switch (piece.kind) {
        case PieceKind::Text:
            if (!(isFirst && isHidden(id, TextField::Main)))
                text(piece.text, piece.role, colour, place);
            break;
        case PieceKind::SeverityDots:
            if (const PainPoint* pain = m_project.find(Id<PainPoint>{id.value}))
                for (int i = 0; i < 3; ++i)
                    m_surface.ellipse({place.left() + 4 + 11 * i, place.center().y()}, 3.6,
                                      i < pain->severity ? colour : QColor(), {colour, 1});
            break;
        case PieceKind::EvidenceMark: {
            // Half a disc for what is partly known, a whole one for what was researched.
            Evidence evidence = Evidence::Assumed;
            if (const Note* note = m_project.find(Id<Note>{id.value});
                note && id.kind == Kind::Note)
                evidence = note->evidence;
            else if (const PainPoint* pain = m_project.find(Id<PainPoint>{id.value}))
                evidence = pain->evidence;
            QPainterPath half;
            half.moveTo(place.center());
            half.arcTo(place, 90, 180);
            half.closeSubpath();
            m_surface.ellipse(place.center(), 3.5,
                              evidence == Evidence::Researched ? m_theme.inkSoft : QColor(),
                              {m_theme.inkSoft, 1});
            if (evidence == Evidence::PartlyKnown)
                m_surface.path(half, m_theme.inkSoft, {});
            break;
        }
        case PieceKind::Image:
            if (const Note* note = m_project.find(Id<Note>{id.value}))
                if (const Attachment* attachment = m_project.find(note->image)) {
                    const QImage image = imageOf(*attachment);
                    if (image.isNull())
                        m_surface.rect(place, 4, m_theme.lineSoft, {});
                    else
                        m_surface.image(place, image, false);
                }
            break;
        case PieceKind::Sparkline:
            if (const Kpi* kpi = m_project.find(Id<Kpi>{id.value}))
                paintSparkline(*kpi, place, colour);
            break;
        }
        isFirst = false;
    }
}

void MapPainter::paintTouchpoint(const Touchpoint& touchpoint, const QRectF& rect, int column) {
    const Stage* stage = m_project.find(touchpoint.stage);
    const int index = m_layout.columns()[size_t(column)].stage;
    const int number = m_layout.stages()[size_t(index)].number;
    const QColor colour = legible(stageColour(m_theme, *stage, number), m_theme.card.fill);
    const QPointF icon = rect.topLeft() + channelIconCentre;
    drawChannelIcon(m_surface, icon, channelOf(touchpoint.channel), colour,
                    mix(m_theme.card.fill, colour, 0.14));
    CardColours colours = m_theme.card;
    colours.ink = colour;
    CardFace face = cardFace(m_project, anyId(touchpoint.id), LaneKind::Touchpoints, rect.width());
    if (isHidden(anyId(touchpoint.id), TextField::Channel))
        std::erase_if(face.pieces,
                      [](const Piece& piece) { return piece.role == TextRole::TouchpointMeta; });
    paintFace(face, anyId(touchpoint.id), rect, colours);
    if (touchpoint.momentOfTruth && m_detail == LevelOfDetail::Full)
        for (const Piece& piece : face.pieces)
            if (piece.role == TextRole::CardMeta)
                drawMarker(m_surface, {icon.x(), rect.top() + piece.rect.top() + 8},
                           Marker::Diamond, colour);
}

void MapPainter::paintLossArrow(const Loss& loss, const QRectF& rect, double rowTop) {
    // As wide as many leave: 1.5 for nobody, ten for everybody.
    double width = 2;
    if (loss.amount)
        width = loss.unit == LossUnit::Share
                    ? 1.5 + 8.3 * *loss.amount
                    : std::min(9.0, 1.5 + 1.5 * std::log10(*loss.amount + 1));
    const bool isFirst = rect.top() - rowTop <= measure::rowPadding + 0.5;
    const double top = isFirst ? rowTop : rect.top();
    const QPointF turn(rect.left() + 14, rect.top() + 8);
    const QColor colour = mix(m_theme.paper, m_theme.bad, 0.88);
    QPainterPath path(QPointF(turn.x(), top + width / 2));
    path.lineTo(turn);
    path.quadTo(turn + QPointF(0, 10), turn + QPointF(10, 10));
    path.lineTo(turn + QPointF(13, 10));
    m_surface.path(path, {}, {colour, width});
    const double half = std::max(5.0, width * 0.9);
    QPainterPath head(turn + QPointF(14, 10 - half));
    head.lineTo(turn + QPointF(24, 10));
    head.lineTo(turn + QPointF(14, 10 + half));
    head.closeSubpath();
    m_surface.path(head, colour, {});
}

void MapPainter::paintSparkline(const Kpi& kpi, const QRectF& rect, const QColor& colour) {
    const auto [low, high] =
        std::minmax_element(kpi.pastValues.begin(), kpi.pastValues.end(),
                            [](const KpiValue& a, const KpiValue& b) { return a.value < b.value; });
    const double range = std::max(high->value - low->value, 1e-9);
    const double width = std::min(rect.width(), 72.0);
    const double step = width / double(kpi.pastValues.size() - 1);
    QPainterPath path;
    QPointF point;
    for (size_t i = 0; i < kpi.pastValues.size(); ++i) {
        point = {rect.left() + step * double(i),
                 rect.bottom() - 2 -
                     (rect.height() - 4) * (kpi.pastValues[i].value - low->value) / range};
        i == 0 ? path.moveTo(point) : path.lineTo(point);
    }
    m_surface.path(path, {}, {colour, 1.4});
    m_surface.ellipse(point, 2, colour, {});
}

void MapPainter::paintLinks(const LaneRow& row) {
    for (const LinkTrack& track : row.links) {
        const Link* link = m_project.find(track.id);
        const QRectF area = m_layout.linkRect(row, track);
        if (!link || !isExposed(area.adjusted(-10, -60, 10, 10)))
            continue;
        m_surface.beginGroup({anyId(track.id), groupTitle(anyId(track.id), link->label)});
        const double y = m_layout.linkY(row, track);
        const double cards = y - measure::linkTrackHeight * (track.track + 0.5) - 8;
        const double start = columnCentre(track.from) + (track.to >= track.from ? 8 : -8);
        const double end = columnCentre(track.to) + (track.to >= track.from ? -8 : 8);
        const double bend = std::min(8.0, std::abs(end - start) / 2 + 0.1);
        const double side = end >= start ? 1 : -1;
        QPainterPath path(QPointF(start, cards));
        path.lineTo(start, y - bend);
        path.quadTo(start, y, start + side * bend, y);
        path.lineTo(end - side * bend, y);
        path.quadTo(end, y, end, y - bend);
        path.lineTo(end, cards + 5);
        m_surface.path(path, {}, {m_theme.inkFaint, 1.3, {4, 3}});
        QPainterPath head(QPointF(end - 3.6, cards + 7));
        head.lineTo(end, cards + 1);
        head.lineTo(end + 3.6, cards + 7);
        head.closeSubpath();
        m_surface.path(head, m_theme.inkFaint, {});
        m_surface.endGroup();
    }
    // Labels last, so that no line of another link runs through them.
    for (const LinkTrack& track : row.links) {
        const Link* link = m_project.find(track.id);
        if (!link || link->label.isEmpty())
            continue;
        const double y = m_layout.linkY(row, track);
        const double width = textWidth(link->label, TextRole::TouchpointMeta) + 1;
        const double x = columnCentre(std::min(track.from, track.to)) + 32;
        if (!isExposed({x - 5, y - 8, width + 10, 16}))
            continue;
        m_surface.beginGroup({anyId(track.id), groupTitle(anyId(track.id), link->label)});
        m_surface.rect({x - 5, y - 8, width + 10, 16}, 8, m_theme.paper, {});
        text(link->label, TextRole::TouchpointMeta, m_theme.inkSoft, {x, y - 7.5, width, 15});
        m_surface.endGroup();
    }
}

} // namespace waymark
