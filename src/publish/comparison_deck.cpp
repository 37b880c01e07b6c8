#include "publish/comparison_deck.h"

#include "model/atomic_file.h"
#include "publish/comparison_parts.h"
#include "publish/deck_file.h"
#include "publish/deck_stage.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

ComparedMaps compared(const Project& project, Id<Map> a, Id<Map> b, const Theme& theme) {
    const Map& first = *project.find(a);
    const Map& second = *project.find(b);
    const auto name = [&](const Map& map) {
        const QString title = map.title.isEmpty() ? deckTr("Customer journey") : map.title;
        return first.title == second.title ? mapAndState(map) : title;
    };
    ComparedMaps maps{.project = project,
                      .a = first,
                      .b = second,
                      .theme = theme,
                      .comparison = compareMaps(project, a, b),
                      .nameA = name(first),
                      .nameB = name(second),
                      .eyebrow = {}};
    maps.eyebrow = maps.nameA + u" → "_s + maps.nameB;
    return maps;
}

constexpr qsizetype mostStagesInSentence = 10;

// The touchpoint that gains most, or loses most; null where none does.
const TouchpointPair* extremeOf(const MapComparison& comparison, bool isBetter) {
    const TouchpointPair* found = nullptr;
    double most = 0;
    for (const StagePair& stage : comparison.stages)
        for (const TouchpointPair& pair : stage.touchpoints)
            if (const double gain = pair.gain().value_or(0) * (isBetter ? 1 : -1); gain > most) {
                most = gain;
                found = &pair;
            }
    return found;
}

std::vector<DeckBlock> figureBlocks(const ComparedMaps& maps) {
    const Theme& theme = maps.theme;
    std::vector<DeckBlock> blocks;
    const auto add = [&](const QString& figure, const QString& words, const QColor& colour) {
        DeckBlock block;
        block.cards.push_back(colouredCard(
            theme.card, {deckParagraph(figure, decksize::figure, FontCut::SemiBold, colour),
                         deckParagraph(words, decksize::small, FontCut::Regular, theme.inkSoft)}));
        blocks.push_back(std::move(block));
    };
    const MapComparison& all = maps.comparison;
    const auto counted = [](const QString& sign, int count) {
        return count > 0 ? sign + QString::number(count) : QString::number(count);
    };
    add(counted(u"+ "_s, all.added), deckTr("touchpoints added"), theme.ink);
    add(counted(u"− "_s, all.removed), deckTr("removed"), theme.ink);
    add(counted(u"≠ "_s, all.changed), deckTr("changed"), theme.ink);
    add(signedSum(all.gains), deckTr("gains"), gainColour(theme, all.gains));
    add(signedSum(all.losses), deckTr("losses"), gainColour(theme, all.losses));
    return blocks;
}

// What it comes to, in sentences.
DeckBlock sentences(const ComparedMaps& maps) {
    const MapComparison& all = maps.comparison;
    std::vector<SlideParagraph> lines;
    const auto say = [&](const QString& sentence, const QColor& colour) {
        lines.push_back(deckParagraph(sentence, decksize::lead, FontCut::Regular, colour, 8));
    };
    const auto tell = [&](const TouchpointPair* pair, const QString& sentence) {
        if (pair)
            say(sentence.arg(nameOf(maps, *pair), levelText(maps, *pair->feltA.received),
                             levelText(maps, *pair->feltB.received), signedSum(*pair->gain())),
                maps.theme.ink);
    };
    tell(extremeOf(all, true), deckTr("The largest gain: %1, from %2 to %3 (%4)."));
    tell(extremeOf(all, false), deckTr("The largest loss: %1, from %2 to %3 (%4)."));
    QStringList byStage;
    for (const StagePair& stage : all.stages) {
        double sum = 0;
        for (const TouchpointPair& pair : stage.touchpoints)
            sum += pair.gain().value_or(0);
        if (sum != 0)
            byStage << nameOf(maps, stage) + u' ' + signedSum(sum);
    }
    if (byStage.size() > 1 && byStage.size() <= mostStagesInSentence)
        say(deckTr("Stage by stage: %1.").arg(byStage.join(u" · "_s)), maps.theme.ink);
    int better = 0;
    int worse = 0;
    for (const StagePair& stage : all.stages)
        for (const TouchpointPair& pair : stage.touchpoints) {
            better += pair.gain().value_or(0) > 0;
            worse += pair.gain().value_or(0) < 0;
        }
    if (better + worse > 0)
        say(deckTr("Better at %1 touchpoints, worse at %2.").arg(better).arg(worse),
            maps.theme.ink);
    int stages = 0;
    for (const StagePair& stage : all.stages)
        stages += stage.difference == Difference::Added || stage.difference == Difference::Removed;
    if (stages > 0)
        say(deckTr("Stages that only one of the maps has: %1.").arg(stages), maps.theme.ink);
    if (all.added + all.removed + all.changed == 0 && stages == 0)
        say(deckTr("Both maps have the same touchpoints, and they say the same."), maps.theme.ink);
    if (maps.a.scale != maps.b.scale)
        say(deckTr("Feelings are told on the scale of the first map."), maps.theme.inkSoft);
    DeckBlock block;
    if (!lines.empty())
        block.cards.push_back(bareCard(std::move(lines), 0));
    return block;
}

void addSummary(DeckPages& pages, const ComparedMaps& maps) {
    const Theme& theme = maps.theme;
    const QString heading = deckTr("Two maps side by side");
    pages.begin(heading, theme.accent);
    double y =
        pages.addText(deckParagraph(heading, decksize::caption, FontCut::SemiBold, theme.accent),
                      {deckframe::left, 72, deckframe::width, 0});
    std::vector<DeckBlock> rest;
    if (const double bottom = pages.addTitle(maps.eyebrow, {deckframe::left, y + 8},
                                             deckframe::width, {42, 36, 30, 24}))
        y = bottom;
    else
        rest.push_back(
            {{bareCard({deckParagraph(maps.eyebrow, decksize::lead, FontCut::SemiBold, theme.ink)},
                       0)},
             {}});
    DeckSlide& slide = pages.current();
    slide.notes = deckTr("A: %1\nB: %2").arg(mapAndState(maps.a), mapAndState(maps.b));
    constexpr double gap = 20;
    const auto fill = [&](std::vector<DeckBlock> blocks, double height, int columns) {
        DeckFlow flow(std::move(blocks), theme.paper);
        const QRectF area(deckframe::left, y, deckframe::width, height);
        flow.fill(area, columns, gap, slide.shapes, pages.group());
        for (DeckBlock& block : flow.takeRest())
            rest.push_back(std::move(block));
    };
    y += 36;
    constexpr double figuresHeight = 150;
    fill(enlarged(figureBlocks(maps), 1.25), figuresHeight, 5);
    y += figuresHeight + 12;
    if (DeckBlock told = sentences(maps); !told.cards.empty())
        fill({std::move(told)}, deckframe::bottom - y, 1);
    pages.addCards(maps.eyebrow, deckTr("What it comes to"), std::move(rest), 2);
}

Error wrongFormat() {
    return {ErrorCode::Invalid,
            deckTr("The slides of a comparison are written as .pptx or .pdf, so nothing was "
                   "written. Choose one of these endings."),
            {}};
}

} // namespace

Deck comparisonDeckOf(const Project& project, Id<Map> a, Id<Map> b, const Theme& theme) {
    const ComparedMaps maps = compared(project, a, b, theme);
    DeckPages pages(theme);
    addSummary(pages, maps);
    addCurveSlides(pages, maps);
    pages.addCards(maps.eyebrow, deckTr("Stage by stage"), differenceBlocks(maps), 3);
    pages.addCards(maps.eyebrow, deckTr("Gains and losses"), gainBlocks(maps), 2);
    return pages.finish();
}

bool takesComparison(PublishFormat format) {
    return format == PublishFormat::Pptx || format == PublishFormat::Pdf;
}

Result<QByteArray> renderComparison(const Project& project, PublishFormat format, Id<Map> a,
                                    Id<Map> b, const PublishOptions& options,
                                    const Progress& progress) {
    if (!takesComparison(format))
        return wrongFormat();
    if (!project.find(a) || !project.find(b))
        return Error{ErrorCode::NotFound,
                     deckTr("One of the two maps is no longer in the project, so nothing was "
                            "written. Choose two maps again."),
                     {}};
    const Deck deck = comparisonDeckOf(project, a, b, themeOf(options.theme));
    const QString names = project.find(a)->title + u" → "_s + project.find(b)->title;
    const DeckFacts facts{options.title.isEmpty() ? names : options.title, options.author,
                          deckTr("Two maps side by side")};
    return format == PublishFormat::Pptx ? deckAsPptx(deck, facts, progress)
                                         : deckAsPdf(deck, facts, progress);
}

Result<void> publishComparison(const QString& path, const Project& project, PublishFormat format,
                               Id<Map> a, Id<Map> b, const PublishOptions& options,
                               const Progress& progress) {
    const auto bytes = renderComparison(project, format, a, b, options, progress);
    if (!bytes)
        return bytes.error();
    return writeFileAtomically(path, *bytes);
}

} // namespace waymark
