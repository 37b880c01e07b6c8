#include "publish/deck_content.h"

#include "drawing/card_face.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

const QMarginsF cardPadding(14, 10, 14, 10);

} // namespace

QString deckTr(const char* text) {
    return QCoreApplication::translate("deck", text);
}

DeckCard bareCard(std::vector<SlideParagraph> paragraphs, double gap) {
    DeckCard card;
    card.paragraphs = std::move(paragraphs);
    card.gap = gap;
    return card;
}

DeckCard colouredCard(const CardColours& colours, std::vector<SlideParagraph> paragraphs) {
    DeckCard card;
    card.paragraphs = std::move(paragraphs);
    card.fill = colours.fill;
    card.border = colours.border;
    card.padding = cardPadding;
    return card;
}

bool isShown(const Sheet& sheet, const LaneRow& row, AnyId id) {
    const auto& leftOut = sheet.layout.options().leftOut;
    return !row.collapsed && !(leftOut && leftOut->contains(id));
}

double moodOf(const Map& map, double value) {
    const FeelingScale& scale = map.scale;
    return std::clamp(2 * (value - scale.min) / double(scale.max - scale.min) - 1, -1.0, 1.0);
}

QColor moodColour(const Theme& theme, double mood) {
    constexpr double clear = 0.3; // as on the map
    return mood >= clear ? theme.good : mood <= -clear ? theme.bad : theme.middling;
}

std::vector<const Feeling*> shownFeelings(const Sheet& sheet, Id<Touchpoint> touchpoint) {
    std::vector<const Feeling*> feelings;
    const auto& rows = sheet.layout.lanes();
    const auto row = std::find_if(rows.begin(), rows.end(), [](const LaneRow& each) {
        return each.kind == LaneKind::Feeling && !each.collapsed;
    });
    if (row == rows.end() || !touchpoint)
        return feelings;
    for (const Id<Feeling> id : sheet.project->of<Feeling>(touchpoint)) {
        if (isShown(sheet, *row, anyId(id)))
            feelings.push_back(sheet.project->find(id));
    }
    return feelings;
}

std::vector<ShownRecord> shownRecords(const Sheet& sheet, Kind kind) {
    std::vector<ShownRecord> records;
    for (const LaneRow& row : sheet.layout.lanes()) {
        for (size_t column = 0; column < row.cells.size(); ++column) {
            for (const Box& box : row.cells[column].boxes) {
                if (box.id.kind == kind && isShown(sheet, row, box.id))
                    records.push_back({box.id, int(column), &row});
            }
        }
    }
    std::stable_sort(
        records.begin(), records.end(),
        [](const ShownRecord& a, const ShownRecord& b) { return a.column < b.column; });
    return records;
}

QString placeName(const Sheet& sheet, const Place& place) {
    const Touchpoint* touchpoint = sheet.project->find(place.touchpoint);
    const Stage* stage = sheet.project->find(touchpoint ? touchpoint->stage : place.stage);
    QStringList names;
    if (stage && !stage->name.isEmpty())
        names << stage->name;
    if (touchpoint && !touchpoint->name.isEmpty())
        names << touchpoint->name;
    return names.join(u" · "_s);
}

DeckCard headingCard(const QString& text, double size, const QColor& colour) {
    DeckCard card = bareCard({deckParagraph(text, size, FontCut::SemiBold, colour)}, 0);
    card.keepsWithNext = true;
    return card;
}

DeckBlock headedBlock(const QString& text, double size, const QColor& colour) {
    DeckBlock block;
    block.cards.push_back(headingCard(text, size, colour));
    block.continuedHeading =
        deckParagraph(deckTr("%1 (continued)").arg(text), size, FontCut::SemiBold, colour);
    return block;
}

DeckCard painCard(const Theme& theme, const PainPoint& pain) {
    DeckCard card = colouredCard(
        theme.pain, {deckParagraph(pain.text, decksize::card, FontCut::Regular, theme.ink)});
    card.dots = std::clamp(pain.severity, 1, 3);
    card.sign = theme.pain.ink;
    card.name = deckTr("Pain point");
    card.description = deckTr("Severity %1 of 3").arg(card.dots);
    return card;
}

DeckCard opportunityCard(const Theme& theme, const Opportunity& opportunity, bool withOwner) {
    std::vector<SlideParagraph> paragraphs{
        deckParagraph(opportunity.text, decksize::card, FontCut::Regular, theme.ink)};
    if (!opportunity.solution.isEmpty())
        paragraphs.push_back(deckParagraph(opportunity.solution, decksize::small, FontCut::Regular,
                                           theme.inkSoft, 2));
    Opportunity shown = opportunity;
    if (!withOwner)
        shown.owner.clear();
    if (const QString about = impactAndEffort(shown); !about.isEmpty())
        paragraphs.push_back(
            deckParagraph(about, decksize::small, FontCut::Medium, theme.opportunity.ink, 3));
    DeckCard card = colouredCard(theme.opportunity, std::move(paragraphs));
    card.name = deckTr("Opportunity");
    return card;
}

} // namespace waymark
