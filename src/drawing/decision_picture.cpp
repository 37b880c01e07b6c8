#include "drawing/decision_picture.h"

#include "drawing/faces.h"
#include "drawing/picture_parts.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr double reach = 4; // how far beside a dot a click still means it

} // namespace

PictureBuilder::PictureBuilder(const Project& p, const PictureChoice& c, const Theme& t)
    : project(p)
    , choice(c)
    , theme(t)
    , map(*p.find(c.map)) {
    picture.kind = c.kind;
    picture.title = titleOf(c.kind);
    picture.isEmpty = false;
    picture.contentTop = 84;
    if (c.isOnSlide)
        return;
    const double height = oneLine(picture.title, TextRole::MapTitle, theme.ink, pictureMargin - 8);
    oneLine(map.title, TextRole::Scenario, theme.inkSoft, pictureMargin - 6 + height);
}

QString PictureBuilder::tr(const char* text) {
    return QCoreApplication::translate("DecisionPicture", text);
}

double PictureBuilder::text(const QString& words, TextRole role, const QColor& colour, QPointF at,
                            double width, Qt::Alignment alignment) {
    if (words.isEmpty())
        return 0;
    const double height = textHeight(words, role, width);
    picture.texts.push_back({.text = words,
                             .role = role,
                             .colour = colour,
                             .box = QRectF(at, QSizeF(width, height)),
                             .alignment = alignment});
    return height;
}

double PictureBuilder::oneLine(const QString& words, TextRole role, const QColor& colour,
                               double y) {
    constexpr double room = 576; // of the narrowest picture
    const QString whole = words.left(200).simplified();
    QString shown = whole;
    for (qsizetype letters = shown.size(); letters > 1 && textWidth(shown, role) > room;)
        shown = whole.left(--letters).trimmed() + QChar(0x2026);
    return text(shown, role, colour, {pictureMargin, y}, room);
}

void PictureBuilder::line(QPointF from, QPointF to, const Stroke& stroke) {
    QPainterPath path(from);
    path.lineTo(to);
    picture.shapes.push_back({path, {}, stroke});
}

void PictureBuilder::box(const QRectF& rect, double radius, const QColor& fill,
                         const Stroke& stroke) {
    QPainterPath path;
    path.addRoundedRect(rect, radius, radius);
    picture.shapes.push_back({path, fill, stroke});
}

void PictureBuilder::dotsIn(const QRectF& cell, const std::vector<PictureDot>& dots) {
    constexpr double widest = 26; // from dot to dot
    const double count = double(dots.size());
    const double perRow = std::max(1.0, std::ceil(std::sqrt(count * cell.width() / cell.height())));
    const double rows = std::ceil(count / perRow);
    const double step =
        std::min({widest, cell.width() / perRow, cell.height() / std::max(1.0, rows)});
    for (size_t i = 0; i < dots.size(); ++i) {
        const double row = std::floor(double(i) / perRow);
        const double inRow = std::min(perRow, count - row * perRow);
        PictureDot dot = dots[i];
        dot.centre =
            cell.center() + QPointF((std::fmod(double(i), perRow) - (inRow - 1) / 2) * step,
                                    (row - (rows - 1) / 2) * step);
        dot.radius = std::min(11.0, step / 2 - 1);
        picture.dots.push_back(std::move(dot));
    }
}

double PictureBuilder::list(const std::vector<Entry>& entries, QPointF at, double width,
                            double bottom) {
    constexpr double numberWidth = 30;
    double y = at.y();
    for (size_t i = 0; i < entries.size(); ++i) {
        const Entry& entry = entries[i];
        const double top = y;
        const double height = textHeight(entry.words, TextRole::Card, width - numberWidth) +
                              textHeight(entry.facts, TextRole::CardMeta, width - numberWidth);
        if (choice.isOnSlide && i > 0 && y + height + lineHeightOf(TextRole::CardMeta) > bottom) {
            y += text(tr("… and %1 more").arg(entries.size() - i), TextRole::CardMeta,
                      theme.inkSoft, {at.x() + numberWidth, y}, width - numberWidth);
            break;
        }
        text(entry.number, TextRole::Card, theme.inkFaint, {at.x(), y}, numberWidth - 8,
             Qt::AlignTrailing);
        const double left = at.x() + numberWidth;
        y += std::max(lineHeightOf(TextRole::Card),
                      text(entry.words, TextRole::Card, theme.ink, {left, y}, width - numberWidth));
        y += text(entry.facts, TextRole::CardMeta, theme.inkSoft, {left, y + 1},
                  width - numberWidth);
        picture.words.emplace_back(entry.record,
                                   QRectF(at.x() - 4, top - 3, width + 8, y - top + 6));
        y += 8;
    }
    return y;
}

void PictureBuilder::sayEmpty(const QString& sentence) {
    picture.isEmpty = true;
    text(sentence, TextRole::Card, theme.inkSoft, {pictureMargin, 112}, 560);
}

DecisionPicture PictureBuilder::take(double width, double bottom) {
    picture.size = {width, bottom + pictureMargin};
    return std::move(picture);
}

bool PictureBuilder::shows(AnyId record) const {
    return !choice.only || choice.only->contains(record);
}

QString PictureBuilder::placeName(const Place& place) const {
    if (const Touchpoint* touchpoint = project.find(place.touchpoint))
        return touchpoint->name;
    const Stage* stage = project.find(place.stage);
    return stage ? stage->name : QString();
}

DecisionPicture layOutPicture(const Project& project, const PictureChoice& choice,
                              const Theme& theme) {
    PictureBuilder builder(project, choice, theme);
    switch (choice.kind) {
    case PictureKind::Opportunities:
        return layOutOpportunities(std::move(builder));
    case PictureKind::PainPoints:
        return layOutPains(std::move(builder));
    case PictureKind::Channels:
        return layOutChannels(std::move(builder));
    case PictureKind::Funnel:
        return layOutFunnel(std::move(builder));
    case PictureKind::Curves:
        break;
    }
    return layOutCurves(std::move(builder));
}

void paintPicture(Surface& surface, const DecisionPicture& picture, const Theme& theme,
                  const PictureMarks& marks) {
    if (!marks.isGroundless)
        surface.rect(QRectF(QPointF(), picture.size), 0, theme.paper, {});
    for (const auto& [record, rect] : picture.words)
        if (!marks.current.isNull() && record == marks.current)
            surface.rect(rect, 4, theme.accentSoft, {});
    for (const PictureShape& shape : picture.shapes)
        surface.path(shape.path, shape.fill, shape.stroke);
    for (const TextRun& run : picture.texts)
        surface.text(run);
    for (const PictureDot& dot : picture.dots) {
        const bool isCurrent = !marks.current.isNull() && dot.record == marks.current;
        const QPointF centre = isCurrent && marks.moved ? *marks.moved : dot.centre;
        surface.beginGroup({dot.record, dot.spoken});
        if (isCurrent)
            surface.ellipse(centre, dot.radius + 4, {}, {theme.accent, 2});
        if (dot.mood) {
            drawFace(surface, centre, dot.radius, *dot.mood, theme.paper, dot.ink);
        } else {
            surface.ellipse(centre, dot.radius, dot.fill, {theme.paper, 1});
            constexpr double readable = 8; // the smallest dot that has room for a number
            if (dot.radius >= readable && !dot.number.isEmpty()) {
                const double height = lineHeightOf(TextRole::CardMeta);
                surface.text({.text = dot.number,
                              .role = TextRole::CardMeta,
                              .colour = dot.ink,
                              .box = QRectF(centre.x() - 20, centre.y() - height / 2, 40, height),
                              .alignment = Qt::AlignHCenter});
            }
        }
        surface.endGroup();
    }
}

AnyId recordAt(const DecisionPicture& picture, QPointF point) {
    AnyId nearest;
    double least = 1e9;
    for (const PictureDot& dot : picture.dots) {
        const QPointF off = point - dot.centre;
        const double distance = std::hypot(off.x(), off.y());
        if (distance <= dot.radius + reach && distance < least) {
            nearest = dot.record;
            least = distance;
        }
    }
    if (!nearest.isNull())
        return nearest;
    for (const auto& [record, rect] : picture.words)
        if (rect.contains(point))
            return record;
    return {};
}

std::optional<Worth> worthAt(const DecisionPicture& picture, QPointF point) {
    if (!picture.matrix.contains(point))
        return std::nullopt;
    const auto fifth = [](double share) { return std::clamp(int(share * 5) + 1, 1, 5); };
    return Worth{.impact = fifth((picture.matrix.bottom() - point.y()) / picture.matrix.height()),
                 .effort = fifth((point.x() - picture.matrix.left()) / picture.matrix.width())};
}

std::optional<PictureKind> pictureFromName(const QString& name) {
    if (name == "opportunities"_L1)
        return PictureKind::Opportunities;
    if (name == "pains"_L1)
        return PictureKind::PainPoints;
    if (name == "channels"_L1)
        return PictureKind::Channels;
    if (name == "curves"_L1)
        return PictureKind::Curves;
    if (name == "funnel"_L1)
        return PictureKind::Funnel;
    return std::nullopt;
}

QString titleOf(PictureKind kind) {
    switch (kind) {
    case PictureKind::Opportunities:
        return PictureBuilder::tr("Opportunities by impact and effort");
    case PictureKind::PainPoints:
        return PictureBuilder::tr("Pain points by severity and reach");
    case PictureKind::Channels:
        return PictureBuilder::tr("Channels by stage");
    case PictureKind::Funnel:
        return PictureBuilder::tr("The funnel along the map");
    case PictureKind::Curves:
        break;
    }
    return PictureBuilder::tr("Curve against curve");
}

} // namespace waymark
