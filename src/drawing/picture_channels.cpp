// Where customers meet whom: channels down, stages across, in each cell the touchpoints with a face
// for how they feel.
#include "drawing/picture_parts.h"
#include "insight/feelings.h"
#include "model/interaction_log.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr double nameWidth = 132; // of channels
constexpr double cellWidth = 168;
constexpr double padding = 10;
constexpr double face = 7; // radius
constexpr double headTop = 104;

struct Channel {
    QString name;
    std::vector<std::vector<Id<Touchpoint>>> cells; // by stage
};

QColor moodColour(const Theme& theme, double mood) {
    constexpr double clear = 0.2;
    return mood > clear ? theme.good : mood < -clear ? theme.bad : theme.middling;
}

std::vector<Channel> channelsOf(const PictureBuilder& to, const std::vector<Id<Stage>>& stages) {
    std::vector<Channel> channels;
    const std::vector<std::vector<Id<Touchpoint>>> none(stages.size());
    Channel nameless{PictureBuilder::tr("No channel"), none};
    bool hasNameless = false;
    for (size_t s = 0; s < stages.size(); ++s)
        for (const Id<Touchpoint> id : to.project.of<Touchpoint>(stages[s])) {
            const QString name = to.project.find(id)->channel.simplified();
            if (name.isEmpty()) {
                nameless.cells[s].push_back(id);
                hasNameless = true;
                continue;
            }
            auto at = std::find_if(channels.begin(), channels.end(), [&](const Channel& channel) {
                return comparableName(channel.name) == comparableName(name);
            });
            if (at == channels.end())
                at = channels.insert(channels.end(), {name, none});
            at->cells[s].push_back(id);
        }
    if (hasNameless)
        channels.push_back(std::move(nameless));
    return channels;
}

} // namespace

DecisionPicture layOutChannels(PictureBuilder to) {
    const Theme& theme = to.theme;
    const std::vector<Id<Stage>> stages = to.project.of<Stage>(to.map.id);
    const std::vector<Channel> channels = channelsOf(to, stages);
    if (channels.empty()) {
        to.sayEmpty(PictureBuilder::tr("This map has no touchpoints yet."));
        return to.take(700, 200);
    }
    const double left = pictureMargin + nameWidth;
    const double right = left + double(stages.size()) * cellWidth;
    double headHeight = 0;
    for (const Id<Stage> id : stages)
        headHeight = std::max(headHeight, textHeight(to.project.find(id)->name, TextRole::LaneTitle,
                                                     cellWidth - 2 * padding));
    for (size_t s = 0; s < stages.size(); ++s) {
        const Stage& stage = *to.project.find(stages[s]);
        const QRectF head(left + double(s) * cellWidth, headTop, cellWidth,
                          headHeight + 2 * padding);
        const QColor colour = stageColour(theme, stage, int(s));
        to.box(head.adjusted(1, 0, -1, -2), 3, colour);
        to.text(stage.name, TextRole::LaneTitle, readableOn(colour),
                head.topLeft() + QPointF(padding, padding - 1), cellWidth - 2 * padding);
        to.picture.words.emplace_back(anyId(stage.id), head);
    }
    double y = headTop + headHeight + 2 * padding;
    const double top = y;
    for (const Channel& channel : channels) {
        const double named = to.text(channel.name, TextRole::LaneTitle, theme.ink,
                                     {pictureMargin, y + padding}, nameWidth - padding);
        double height = named + 2 * padding;
        for (size_t s = 0; s < stages.size(); ++s) {
            double down = y + padding;
            for (const Id<Touchpoint> id : channel.cells[s]) {
                const Touchpoint& touchpoint = *to.project.find(id);
                const QString name = touchpoint.name.isEmpty()
                                         ? PictureBuilder::tr("Touchpoint without a name")
                                         : touchpoint.name;
                const QPointF at(left + double(s) * cellWidth + padding, down);
                const double textLeft = at.x() + 2 * face + 7;
                const double textWidth = cellWidth - 2 * padding - 2 * face - 7;
                const double used =
                    to.text(name, TextRole::Card, theme.ink, {textLeft, down}, textWidth);
                PictureDot dot{.record = anyId(id), .radius = face};
                dot.centre = at + QPointF(face, lineHeightOf(TextRole::Card) / 2);
                QString felt = PictureBuilder::tr("nobody says how it feels");
                dot.fill = theme.lineSoft;
                dot.ink = theme.ink;
                if (const auto received = feltAt(to.project, id).received) {
                    const FeelingScale& scale = to.map.scale;
                    dot.mood = (*received - scale.min) / double(scale.max - scale.min) * 2 - 1;
                    dot.ink = moodColour(theme, *dot.mood);
                    felt = PictureBuilder::tr("received %1").arg(*received);
                }
                dot.spoken = PictureBuilder::tr("%1 by %2: %3").arg(name, channel.name, felt);
                to.picture.dots.push_back(dot);
                to.picture.words.emplace_back(
                    dot.record,
                    QRectF(at.x() - 3, down - 2, cellWidth - 2 * padding + 6, used + 4));
                down += used + 6;
            }
            height = std::max(height, down - y + padding - 6);
        }
        y += height;
        to.line({pictureMargin, y}, {right, y}, {theme.line, 1});
    }
    for (size_t s = 0; s <= stages.size(); ++s)
        to.line({left + double(s) * cellWidth, top}, {left + double(s) * cellWidth, y},
                {theme.line, 1});
    return to.take(std::max(right + pictureMargin, 640.0), y);
}

} // namespace waymark
