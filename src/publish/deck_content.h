// What the slides of a deck say: the records of a map as cards.
#pragma once

#include "publish/deck_flow.h"
#include "publish/sheet.h"

namespace waymark {

QString deckTr(const char* text);

// A fact in the row at the foot of a stage's slide: a KPI, a loss, when the stage is entered.
struct DeckFact {
    QString name; // above
    std::vector<SlideParagraph> paragraphs;
};

// One stage's share of the map, as shown: `index` is its place in the layout.
class StageContent {
public:
    // `isNamed` tells of a column, from the stage's first, whether its review moment is named
    // elsewhere on the slide.
    StageContent(const Sheet& sheet, int index, const std::function<bool(int)>& isNamed);

    std::vector<DeckBlock> touchpoints; // and what happens there
    std::vector<DeckBlock> findings;    // pain points and opportunities
    std::vector<DeckFact> facts;

private:
    void addCard(const AnyId& id, const LaneRow& row, DeckBlock& block);
    void addNote(const Note& note, const LaneRow& row, DeckBlock& here);
    void addEmotions(const Touchpoint& touchpoint, std::vector<SlideParagraph>& paragraphs) const;
    void addFeeling(const Feeling& feeling, DeckBlock& block) const;
    void addFact(const QString& name, std::vector<SlideParagraph> paragraphs);
    void addLoss(const Loss& loss);
    void addKpi(const Kpi& kpi);
    void addStageFacts(const Stage& stage);

    const Sheet& m_sheet;
    const Project& m_project;
    const Theme& m_theme;
    DeckBlock m_whole; // what is said of the stage as a whole
    bool m_hasManyColumns = false;
    AnyId m_labelled; // the lane whose title stands above the last card
    std::vector<DeckCard> m_pains;
    std::vector<DeckCard> m_opportunities;
    std::vector<DeckFact> m_losses;
};

// The sections after the stages. Each may be empty.
std::vector<DeckBlock> momentBlocks(const Sheet& sheet);
std::vector<DeckBlock> painBlocks(const Sheet& sheet);
std::vector<DeckBlock> lossBlocks(const Sheet& sheet);
std::vector<DeckBlock> stepBlocks(const Sheet& sheet);
// Those whose journey it is, for the cover.
std::vector<DeckBlock> personaBlocks(const Sheet& sheet);

// Cards that several sections show.
DeckCard bareCard(std::vector<SlideParagraph> paragraphs, double gap);
DeckCard colouredCard(const CardColours& colours, std::vector<SlideParagraph> paragraphs);
DeckCard painCard(const Theme& theme, const PainPoint& pain);
DeckCard opportunityCard(const Theme& theme, const Opportunity& opportunity, bool withOwner);
// A heading of cards below it, and a block that begins with it.
DeckCard headingCard(const QString& text, double size, const QColor& colour);
DeckBlock headedBlock(const QString& text, double size, const QColor& colour);

// Whether a card is shown: its lane is not collapsed and no filter has left it out.
bool isShown(const Sheet& sheet, const LaneRow& row, AnyId id);
// Where a feeling lies between the worst and the best of the map's scale, −1 … +1.
double moodOf(const Map& map, double value);
QColor moodColour(const Theme& theme, double mood);
// What is felt at a touchpoint, where the sheet shows feelings.
std::vector<const Feeling*> shownFeelings(const Sheet& sheet, Id<Touchpoint> touchpoint);
// The records of a kind that the sheet shows, in the journey's order, with the column they are in.
struct ShownRecord {
    AnyId id;
    int column = 0;
    const LaneRow* row = nullptr;
};
std::vector<ShownRecord> shownRecords(const Sheet& sheet, Kind kind);
// "Purchase · Checkout"
QString placeName(const Sheet& sheet, const Place& place);

} // namespace waymark
