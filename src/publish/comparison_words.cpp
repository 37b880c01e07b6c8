// The differences of two maps in words: by stage, and by how much better or worse a touchpoint
// feels.
#include "publish/comparison_parts.h"

#include "drawing/card_face.h"
#include "publish/record_words.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr size_t mostGains = 12; // told one by one

QString yesOrNo(bool value) {
    return value ? deckTr("yes") : deckTr("no");
}

QString orDash(const QString& text) {
    return text.isEmpty() ? u"–"_s : text;
}

QString kindOfPoint(PointKind point) {
    const QString name = pointName(point);
    return name.isEmpty() ? deckTr("Ordinary") : name;
}

template <class T>
QString newestName(const Project& project, Id<T> a, Id<T> b, const QString& unnamed) {
    const QString& name = project.find(b ? b : a)->name;
    return name.isEmpty() ? unnamed : name;
}

template <class T>
QString bothNames(const Project& project, Id<T> a, Id<T> b, const QString& unnamed) {
    const T* first = project.find(a);
    const T* second = project.find(b);
    const auto name = [&](const T* record) {
        return record->name.isEmpty() ? unnamed : record->name;
    };
    if (!first || !second)
        return name(first ? first : second);
    return first->name == second->name ? name(first) : name(first) + u" → "_s + name(second);
}

// One field that differs: its name, and what it says in both maps.
SlideParagraph fieldLine(const Theme& theme, const QString& name, const QString& before,
                         const QString& after) {
    return deckParagraph(deckTr("%1: %2 → %3").arg(name, orDash(before), orDash(after)),
                         decksize::small, FontCut::Regular, theme.inkSoft, 2);
}

void addStageFields(const ComparedMaps& maps, const StagePair& pair,
                    std::vector<SlideParagraph>& lines) {
    const Stage& a = *maps.project.find(pair.a);
    const Stage& b = *maps.project.find(pair.b);
    const auto add = [&](const char* field, const QString& name, QString Stage::* text) {
        if (pair.changed.contains(QLatin1StringView(field)))
            lines.push_back(fieldLine(maps.theme, name, a.*text, b.*text));
    };
    add("goal", deckTr("Goal"), &Stage::goal);
    add("needs", deckTr("Needs"), &Stage::needs);
    add("enters_when", deckTr("Starts when"), &Stage::entersWhen);
    add("done_when", deckTr("Done when"), &Stage::doneWhen);
    add("crm_stage", deckTr("CRM stage"), &Stage::crmStage);
}

// How a touchpoint feels in both maps, in the colour of what became of it.
std::optional<SlideParagraph> feltLine(const ComparedMaps& maps, const TouchpointPair& pair) {
    const auto level = [&](const std::optional<double>& value) {
        return value ? levelText(maps, *value) : u"–"_s;
    };
    if (!pair.changed.contains(u"received"_s))
        return std::nullopt;
    QString text =
        deckTr("Received: %1 → %2").arg(level(pair.feltA.received), level(pair.feltB.received));
    QColor colour = maps.theme.inkSoft;
    if (const auto gain = pair.gain()) {
        text += u" (%1)"_s.arg(signedSum(*gain));
        colour = gainColour(maps.theme, *gain);
    }
    return deckParagraph(text, decksize::small, FontCut::SemiBold, colour, 2);
}

void addTouchpointFields(const ComparedMaps& maps, const TouchpointPair& pair,
                         std::vector<SlideParagraph>& lines) {
    const Touchpoint& a = *maps.project.find(pair.a);
    const Touchpoint& b = *maps.project.find(pair.b);
    const auto add = [&](const char* field, const QString& name, const QString& before,
                         const QString& after) {
        if (pair.changed.contains(QLatin1StringView(field)))
            lines.push_back(fieldLine(maps.theme, name, before, after));
    };
    const auto level = [&](const std::optional<double>& value) {
        return value ? levelText(maps, *value) : QString();
    };
    add("stage", deckTr("Stage"), maps.project.find(a.stage)->name,
        maps.project.find(b.stage)->name);
    add("channel", deckTr("Channel"), a.channel, b.channel);
    add("owner", deckTr("Owner"), a.owner, b.owner);
    add("point", deckTr("Kind of point"), kindOfPoint(a.point), kindOfPoint(b.point));
    add("moment_of_truth", deckTr("Moment of truth"), yesOrNo(a.momentOfTruth),
        yesOrNo(b.momentOfTruth));
    add("review_moment", deckTr("Review moment"), yesOrNo(a.reviewMoment), yesOrNo(b.reviewMoment));
    if (auto felt = feltLine(maps, pair))
        lines.push_back(std::move(*felt));
    add("desired", deckTr("Desired"), level(pair.feltA.desired), level(pair.feltB.desired));
}

DeckCard touchpointCard(const ComparedMaps& maps, const TouchpointPair& pair) {
    const Theme& theme = maps.theme;
    std::vector<SlideParagraph> lines{deckParagraph(signedName(pair.difference, nameOf(maps, pair)),
                                                    decksize::card, FontCut::SemiBold, theme.ink)};
    const CardColours* colours = &theme.card;
    switch (pair.difference) {
    case Difference::Added:
    case Difference::Removed: {
        const bool isAdded = pair.difference == Difference::Added;
        colours = isAdded ? &theme.opportunity : &theme.pain;
        const Touchpoint& there = *maps.project.find(isAdded ? pair.b : pair.a);
        QStringList about{isAdded ? deckTr("Added") : deckTr("Removed")};
        if (!there.channel.isEmpty())
            about << there.channel;
        if (const auto& felt = isAdded ? pair.feltB.received : pair.feltA.received)
            about << deckTr("Received: %1").arg(levelText(maps, *felt));
        lines.push_back(deckParagraph(about.join(u" · "_s), decksize::small, FontCut::Regular,
                                      colours->ink, 2));
        break;
    }
    default:
        addTouchpointFields(maps, pair, lines);
        break;
    }
    DeckCard card = colouredCard(*colours, std::move(lines));
    card.name = deckTr("Touchpoint");
    return card;
}

// The touchpoints with the largest gain first, or loss.
std::vector<const TouchpointPair*> byGain(const MapComparison& comparison, bool isBetter) {
    std::vector<const TouchpointPair*> found;
    for (const StagePair& stage : comparison.stages)
        for (const TouchpointPair& pair : stage.touchpoints)
            if (const double gain = pair.gain().value_or(0); isBetter ? gain > 0 : gain < 0)
                found.push_back(&pair);
    std::ranges::stable_sort(found, [](const TouchpointPair* x, const TouchpointPair* y) {
        return std::abs(*x->gain()) > std::abs(*y->gain());
    });
    return found;
}

DeckBlock gainBlock(const ComparedMaps& maps, const QString& heading, bool isBetter) {
    const QColor colour = gainColour(maps.theme, isBetter ? 1 : -1);
    DeckBlock block = headedBlock(heading, decksize::caption, colour);
    const std::vector<const TouchpointPair*> all = byGain(maps.comparison, isBetter);
    for (size_t i = 0; i < std::min(all.size(), mostGains); ++i) {
        const TouchpointPair& pair = *all[i];
        const Touchpoint& touchpoint = *maps.project.find(pair.b);
        DeckCard card = colouredCard(
            maps.theme.card,
            {deckParagraph(nameOf(maps, pair), decksize::card, FontCut::Medium, maps.theme.ink),
             deckParagraph(maps.project.find(touchpoint.stage)->name, decksize::small,
                           FontCut::Regular, maps.theme.inkSoft)});
        if (auto felt = feltLine(maps, pair))
            card.paragraphs.push_back(std::move(*felt));
        card.mood = moodOf(maps.a, *pair.feltB.received);
        card.sign = moodColour(maps.theme, *card.mood);
        card.name = deckTr("Touchpoint");
        card.description = deckTr("Received: %1").arg(levelText(maps, *pair.feltB.received));
        block.cards.push_back(std::move(card));
    }
    if (all.size() > mostGains)
        block.cards.push_back(bareCard(
            {deckParagraph(deckTr("and %1 more, see stage by stage").arg(all.size() - mostGains),
                           decksize::small, FontCut::Regular, maps.theme.inkSoft)},
            10));
    return block;
}

} // namespace

QString signOf(Difference difference) {
    switch (difference) {
    case Difference::Added:
        return u"+"_s;
    case Difference::Removed:
        return u"−"_s;
    case Difference::Changed:
        return u"≠"_s;
    case Difference::Same:
        break;
    }
    return {};
}

QString nameOf(const ComparedMaps& maps, const StagePair& pair) {
    return bothNames(maps.project, pair.a, pair.b, deckTr("Unnamed stage"));
}

QString nameOf(const ComparedMaps& maps, const TouchpointPair& pair) {
    return bothNames(maps.project, pair.a, pair.b, deckTr("Unnamed touchpoint"));
}

QString shortNameOf(const ComparedMaps& maps, const StagePair& pair) {
    return signedName(pair.difference,
                      newestName(maps.project, pair.a, pair.b, deckTr("Unnamed stage")));
}

QString shortNameOf(const ComparedMaps& maps, const TouchpointPair& pair) {
    return signedName(pair.difference,
                      newestName(maps.project, pair.a, pair.b, deckTr("Unnamed touchpoint")));
}

QString signedName(Difference difference, const QString& name) {
    const QString sign = signOf(difference);
    return sign.isEmpty() ? name : sign + QChar(QChar::Nbsp) + name;
}

QString signedSum(double value) {
    const double rounded = std::round(value * 10) / 10;
    const QString size = QLocale().toString(std::abs(rounded));
    return rounded == 0 ? size : (rounded > 0 ? u"+"_s : u"−"_s) + size;
}

QString levelText(const ComparedMaps& maps, double value) {
    const double rounded = std::round(value * 10) / 10; // one from another scale may be uneven
    return maps.a.scale.min < 0 ? feelingNumber(rounded) : QLocale().toString(rounded);
}

QColor gainColour(const Theme& theme, double gain) {
    if (gain == 0)
        return theme.inkSoft;
    return gain > 0 ? theme.good : theme.bad;
}

std::vector<DeckBlock> differenceBlocks(const ComparedMaps& maps) {
    std::vector<DeckBlock> blocks;
    for (const StagePair& pair : maps.comparison.stages) {
        DeckBlock block = headedBlock(signedName(pair.difference, nameOf(maps, pair)),
                                      decksize::heading, maps.theme.ink);
        std::vector<SlideParagraph> fields;
        if (pair.difference == Difference::Changed)
            addStageFields(maps, pair, fields);
        if (!fields.empty())
            block.cards.push_back(bareCard(std::move(fields), 4));
        QStringList same;
        for (const TouchpointPair& touchpoint : pair.touchpoints) {
            if (touchpoint.difference == Difference::Same)
                same << nameOf(maps, touchpoint);
            else
                block.cards.push_back(touchpointCard(maps, touchpoint));
        }
        if (!same.isEmpty())
            block.cards.push_back(
                bareCard({deckParagraph(deckTr("The same: %1").arg(same.join(u", "_s)),
                                        decksize::small, FontCut::Regular, maps.theme.inkSoft)},
                         8));
        blocks.push_back(std::move(block));
    }
    return blocks;
}

std::vector<DeckBlock> gainBlocks(const ComparedMaps& maps) {
    std::vector<DeckBlock> blocks;
    if (maps.comparison.gains > 0)
        blocks.push_back(gainBlock(
            maps, deckTr("Feels better: %1").arg(signedSum(maps.comparison.gains)), true));
    if (maps.comparison.losses < 0)
        blocks.push_back(gainBlock(
            maps, deckTr("Feels worse: %1").arg(signedSum(maps.comparison.losses)), false));
    return blocks;
}

} // namespace waymark
