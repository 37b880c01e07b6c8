// What differs between two states of a project, in plain words and in the order of the map: for
// comparing recovered work with the saved file before choosing.
#pragma once

#include "model/project.h"

namespace waymark {

enum class DifferenceKind : quint8 { Added, Changed, Removed };

struct DifferenceLine {
    DifferenceKind kind = DifferenceKind::Changed;
    QString place; // "Coffee · Awareness · Instagram ad"; "Personas"
    QString row;   // the lane's title; empty for what is in none
    AnyId record;
    QString text;  // "Card “Reads the plan table” became “Compares the plans”"

    friend bool operator==(const DifferenceLine&, const DifferenceLine&) = default;
};

// From left to right and top to bottom; personas and other things that are on no map come last.
std::vector<DifferenceLine> differenceInWords(const Project& from, const Project& to);

} // namespace waymark
