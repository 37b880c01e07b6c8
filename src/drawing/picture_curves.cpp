// Curve against curve: what the personas of a map receive, or what two maps give, touchpoint by
// touchpoint. A curve is told by its dashes as well as by its colour.
#include "drawing/curve.h"
#include "drawing/layout_builder.h"
#include "drawing/picture_parts.h"
#include "insight/map_comparison.h"
#include "model/edits.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr double axisWidth = 52;
constexpr double columnWidth = 108;
constexpr double plotHeight = 300;
constexpr double plotTop = 152;
constexpr double pointRadius = 5;
constexpr size_t mostCurves = 5;

// One curve: a value a column, or none.
struct Curve {
    QString name;
    QColor colour;
    std::vector<std::optional<double>> values;
    std::vector<AnyId> records; // in step with them
};

struct ColumnHead {
    QString stage; // empty: as before
    QString name;
    QString sign; // "+ added"
    AnyId record;
};

struct Curves {
    std::vector<Curve> curves;
    std::vector<ColumnHead> heads;
    FeelingScale scale;
    QString sentence; // what it comes to
};

QVector<qreal> dashesOf(size_t curve) {
    static const std::vector<QVector<qreal>> dashes{{}, {6, 4}, {2, 3}, {8, 3, 2, 3}, {1, 2}};
    return dashes[curve % dashes.size()];
}

Curves ofPersonas(const PictureBuilder& to) {
    Curves result;
    result.scale = to.map.scale;
    auto personas = feelingPersonas(to.project, to.map.id);
    if (personas.size() > mostCurves)
        personas.resize(mostCurves);
    const std::vector<Id<Touchpoint>> touchpoints = touchpointsOf(to.project, to.map.id);
    int index = 0;
    for (const Id<Persona> id : personas) {
        const Persona* persona = to.project.find(id);
        Curve curve{persona ? persona->name : PictureBuilder::tr("Customer"),
                    persona ? personaColour(to.theme, *persona, index) : to.theme.accent};
        ++index;
        for (const Id<Touchpoint> touchpoint : touchpoints) {
            std::optional<double> value;
            for (const Id<Feeling> one : to.project.of<Feeling>(touchpoint))
                if (const Feeling& feeling = *to.project.find(one);
                    feeling.persona == id && feeling.received)
                    value = feeling.received;
            curve.values.push_back(value);
            curve.records.push_back(anyId(touchpoint));
        }
        result.curves.push_back(std::move(curve));
    }
    Id<Stage> stage;
    for (const Id<Touchpoint> id : touchpoints) {
        const Touchpoint& touchpoint = *to.project.find(id);
        result.heads.push_back(
            {touchpoint.stage == stage ? QString() : to.project.find(touchpoint.stage)->name,
             touchpoint.name,
             {},
             anyId(id)});
        stage = touchpoint.stage;
    }
    return result;
}

QString signOf(const TouchpointPair& pair) {
    switch (pair.difference) {
    case Difference::Added:
        return PictureBuilder::tr("+ added");
    case Difference::Removed:
        return PictureBuilder::tr("− removed");
    case Difference::Changed:
        // The fields are called as in files.
        return PictureBuilder::tr("≠ changed: %1")
            .arg(pair.changed.join(u", "_s).replace(u'_', u' '));
    case Difference::Same:
        break;
    }
    return {};
}

// "+2", "−3.5", "0".
QString signedSum(double value) {
    const QString size = QLocale().toString(std::round(std::abs(value) * 10) / 10);
    return size == u"0"_s ? size : (value > 0 ? u"+"_s : u"−"_s) + size;
}

Curves ofMaps(const PictureBuilder& to) {
    Curves result;
    const Map& other = *to.project.find(to.choice.other);
    // A variant is told as what became of the map that it is based on.
    const bool isVariant = to.map.basedOn == other.id;
    const Map& before = isVariant ? other : to.map;
    const Map& after = isVariant ? to.map : other;
    const MapComparison comparison = compareMaps(to.project, before.id, after.id);
    result.scale = before.scale;
    // Two hues that nobody takes for each other, whichever colours he does not tell apart.
    Curve a{before.title, to.theme.stages[2]};
    Curve b{after.title, to.theme.accent};
    for (const StagePair& stage : comparison.stages) {
        const Stage* named = to.project.find(stage.b ? stage.b : stage.a);
        QString name = named->name;
        if (stage.difference == Difference::Added)
            name = PictureBuilder::tr("+ %1").arg(name);
        else if (stage.difference == Difference::Removed)
            name = PictureBuilder::tr("− %1").arg(name);
        for (const TouchpointPair& pair : stage.touchpoints) {
            const AnyId record = anyId(pair.b ? pair.b : pair.a);
            a.values.push_back(pair.feltA.received);
            a.records.push_back(pair.a ? anyId(pair.a) : record);
            b.values.push_back(pair.feltB.received);
            b.records.push_back(record);
            result.heads.push_back(
                {name, to.project.find(pair.b ? pair.b : pair.a)->name, signOf(pair), record});
            name.clear();
        }
    }
    result.curves = {std::move(a), std::move(b)};
    result.sentence = PictureBuilder::tr("Gains add up to %1, losses to %2; %3 added, %4 "
                                         "removed, %5 changed.")
                          .arg(signedSum(comparison.gains), signedSum(comparison.losses))
                          .arg(comparison.added)
                          .arg(comparison.removed)
                          .arg(comparison.changed);
    return result;
}

// What each curve is, in a row above the plot; a curve that says nothing at all is not drawn.
void legend(PictureBuilder& to, const std::vector<Curve>& curves, double y, double right) {
    double x = pictureMargin + axisWidth;
    for (size_t i = 0; i < curves.size(); ++i) {
        constexpr double sample = 34;
        const double width =
            std::min(textWidth(curves[i].name, TextRole::Legend) + 2, right - x - sample - 8);
        if (width < 40)
            break;
        to.line({x, y + 8}, {x + sample, y + 8}, {curves[i].colour, 2.5, dashesOf(i)});
        to.text(curves[i].name, TextRole::Legend, to.theme.ink, {x + sample + 8, y}, width);
        x += sample + width + 32;
    }
}

} // namespace

DecisionPicture layOutCurves(PictureBuilder to) {
    const Theme& theme = to.theme;
    Curves all = to.choice.other ? ofMaps(to) : ofPersonas(to);
    const bool saysAnything = std::ranges::any_of(all.curves, [](const Curve& curve) {
        return std::ranges::any_of(curve.values,
                                   [](const auto& value) { return value.has_value(); });
    });
    if (!saysAnything) {
        to.sayEmpty(PictureBuilder::tr("Nobody says yet how the touchpoints feel. Set the feeling "
                                       "in the feeling lane."));
        return to.take(700, 200);
    }
    const FeelingScale& scale = all.scale;
    const double left = pictureMargin + axisWidth;
    const double right = left + double(all.heads.size()) * columnWidth;
    const QRectF plot(left, plotTop, right - left, plotHeight);
    const auto yOf = [&](double value) {
        return plot.bottom() - (value - scale.min) / double(scale.max - scale.min) * plotHeight;
    };
    const double width = std::max(right + pictureMargin, 640.0);
    if (!all.sentence.isEmpty())
        to.text(all.sentence, TextRole::Card, theme.ink, {pictureMargin, 84},
                width - 2 * pictureMargin);
    legend(to, all.curves, 112, width - pictureMargin);
    to.box(plot, 0, theme.panel, {theme.line, 1});
    for (const double value :
         {double(scale.min), (scale.min + scale.max) / 2.0, double(scale.max)}) {
        to.line({left, yOf(value)}, {right, yOf(value)}, {theme.lineSoft, 1});
        to.text(QLocale().toString(value), TextRole::ScaleLabel, theme.inkSoft,
                {pictureMargin, yOf(value) - 6}, axisWidth - 8, Qt::AlignTrailing);
    }
    for (size_t c = 0; c < all.curves.size(); ++c) {
        const Curve& curve = all.curves[c];
        std::vector<QPointF> points;
        for (size_t i = 0; i < curve.values.size(); ++i)
            if (curve.values[i])
                points.emplace_back(left + (double(i) + 0.5) * columnWidth, yOf(*curve.values[i]));
        if (points.size() > 1)
            to.picture.shapes.push_back(
                {monotoneCurve(points), {}, {curve.colour, 2.5, dashesOf(c)}});
    }
    double deepest = plot.bottom();
    for (size_t i = 0; i < all.heads.size(); ++i) {
        const ColumnHead& head = all.heads[i];
        const double x = left + double(i) * columnWidth;
        double y = plot.bottom() + 8;
        if (!head.stage.isEmpty()) {
            if (i > 0)
                to.line({x, plot.top()}, {x, plot.bottom()}, {theme.line, 1, {3, 3}});
            y +=
                to.text(head.stage, TextRole::CardMeta, theme.inkSoft, {x + 4, y}, columnWidth - 8);
        } else {
            y += lineHeightOf(TextRole::CardMeta);
        }
        y = std::max(y, plot.bottom() + 8 + lineHeightOf(TextRole::CardMeta)) + 2;
        const double named = to.text(head.name, TextRole::Card, theme.ink, {x + 4, y},
                                     columnWidth - 8, Qt::AlignHCenter);
        to.picture.words.emplace_back(head.record,
                                      QRectF(x + 2, y - 2, columnWidth - 4, named + 4));
        y += named + 2;
        y += to.text(head.sign, TextRole::CardMeta, theme.accent, {x + 4, y}, columnWidth - 8,
                     Qt::AlignHCenter);
        deepest = std::max(deepest, y);
        for (const Curve& curve : all.curves) {
            if (!curve.values[i])
                continue;
            PictureDot dot{.record = curve.records[i],
                           .centre = {x + columnWidth / 2, yOf(*curve.values[i])},
                           .radius = pointRadius,
                           .fill = curve.colour};
            dot.ink = readableOn(curve.colour);
            dot.spoken = PictureBuilder::tr("%1, %2: received %3")
                             .arg(head.name, curve.name, QLocale().toString(*curve.values[i]));
            to.picture.dots.push_back(std::move(dot));
        }
    }
    return to.take(width, deepest);
}

} // namespace waymark
