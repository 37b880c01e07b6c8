// What the slides of a comparison are put together from (comparison_deck.h). Only comparison_*.cpp
// read this.
#pragma once

#include "insight/map_comparison.h"
#include "publish/deck_content.h"
#include "publish/deck_pages.h"

namespace waymark {

struct ComparedMaps {
    const Project& project;
    const Map& a;
    const Map& b;
    const Theme& theme;
    MapComparison comparison;
    QString nameA; // of the maps, told apart also where both have one title
    QString nameB;
    QString eyebrow; // above the titles of slides
};

// "+", "−", "≠"; empty for what is the same.
QString signOf(Difference difference);
// "Cart", or "Cart → Basket" where the names differ; the one there is where there is only one.
QString nameOf(const ComparedMaps& maps, const StagePair& pair);
QString nameOf(const ComparedMaps& maps, const TouchpointPair& pair);
// The name in map B, or in A where B has it no more, with its sign before it.
QString shortNameOf(const ComparedMaps& maps, const StagePair& pair);
QString shortNameOf(const ComparedMaps& maps, const TouchpointPair& pair);
// The name with its sign before it.
QString signedName(Difference difference, const QString& name);
// "+3", "−1.5", "0"; a value on the scale of map A as the map shows it.
QString signedSum(double value);
QString levelText(const ComparedMaps& maps, double value);
QColor gainColour(const Theme& theme, double gain);

// The slides with both curves over one another; none where nobody says how anything feels.
void addCurveSlides(DeckPages& pages, const ComparedMaps& maps);
// What is new, gone and otherwise, a block for each pair of stages.
std::vector<DeckBlock> differenceBlocks(const ComparedMaps& maps);
// What feels better, and what feels worse, the largest first.
std::vector<DeckBlock> gainBlocks(const ComparedMaps& maps);

} // namespace waymark
