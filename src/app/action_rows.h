// The rows of the table of commands, menu by menu, and the few words they are written in. Only
// action_table.cpp and the action_rows_*.cpp read this.
#pragma once

#include "app/action_table.h"

namespace waymark {

std::vector<ActionRow> fileRows();
std::vector<ActionRow> editRows();
std::vector<ActionRow> insertRows();
std::vector<ActionRow> mapRows();
std::vector<ActionRow> viewRows(); // those of the Help menu too
std::vector<ActionRow> savedViewRows();
std::vector<ActionRow> historyRows();
std::vector<ActionRow> presentRows();

namespace action_words {

using C = Commands&;

inline QString tr(const char* text) {
    return ActionTable::tr(text);
}

QList<QKeySequence> keys(std::initializer_list<const char*> names);

constexpr Facts open = Fact::Document;
constexpr Facts edit = Facts(Fact::Document) | Fact::Editable;

} // namespace action_words

} // namespace waymark
