// What goes to the clipboard and comes back: pieces of maps within the program, text to and from
// all others.
#pragma once

#include "model/edits.h"

#include <QStringList>

class QClipboard;

namespace waymark {

// Puts a copy of these records there, and their texts for other programs.
void putOnClipboard(QClipboard& clipboard, const Project& project, const std::vector<AnyId>& ids);
// The piece of a map that lies there, or null.
const Fragment* fragmentOn(const QClipboard& clipboard);
// The plain text that lies there; empty when there is none.
QString textOn(const QClipboard& clipboard);
bool hasPasteable(const QClipboard& clipboard);

// The lines of a text that make cards: without empty ones and list marks; at most 1,000, each of
// legal length.
QStringList cardLines(const QString& text);

// The same, with what of the text found no room: how many lines beyond the thousandth, and how many
// that were cut at the length of a field.
struct CardLines {
    QStringList texts;
    qsizetype leftOut = 0;
    qsizetype shortened = 0;
};
CardLines cardLinesOf(const QString& text);
// Where cards pasted as text go: into the selected card's cell, or the first lane that holds cards
// at the selected touchpoint or stage, or at the map's first column. Nothing in a map without any.
std::optional<Place> placeForCards(const Project& project, Id<Map> map, AnyId current);

} // namespace waymark
