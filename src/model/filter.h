// Which records of a map somebody wants to look at: those of some personas, channels, departments,
// that are known to some degree, or that say some words. A pure question; what becomes of the rest
// is for the views to decide.
#pragma once

#include "model/project.h"

#include <unordered_set>

namespace waymark {

// Each list asks for any of its entries; an empty one asks for nothing. All that is asked for has
// to hold.
struct RecordFilter {
    std::vector<Id<Persona>> personas; // who is told to feel something there
    QStringList channels;              // "": none is named
    QStringList owners;             // the same; of an opportunity, its own before the touchpoint's
    std::vector<Evidence> evidence; // of notes and pain points; other cards have none
    QString text;                   // anywhere in the record, without case and accents

    [[nodiscard]] bool isEmpty() const {
        return personas.empty() && channels.isEmpty() && owners.isEmpty() && evidence.empty() &&
               text.isEmpty();
    }
    friend bool operator==(const RecordFilter&, const RecordFilter&) = default;
};

struct FilterResult {
    // Touchpoints, cards, feelings and personas of the map that the filter does not ask for. A
    // touchpoint is asked for when it or a card on it is.
    std::unordered_set<AnyId> others;
    int cards = 0;     // of the map
    int cardsKept = 0; // that the filter asks for
    int touchpoints = 0;
    int touchpointsKept = 0;
};

FilterResult applyFilter(const Project& project, Id<Map> map, const RecordFilter& filter);

// What can be asked for on a map: the channels and owners named there, in alphabetical order.
QStringList channelsOn(const Project& project, Id<Map> map);
QStringList ownersOn(const Project& project, Id<Map> map);

} // namespace waymark
