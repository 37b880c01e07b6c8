// What goes to the clipboard and comes back: pieces of maps as records for this program, and as
// text, table and picture for all others.
#pragma once

#include "exchange/fragment_json.h"
#include "model/edits.h"

#include <QStringList>

class QClipboard;
class QMimeData;

namespace waymark {

// The format of pieces of maps, for other windows and other runs of the program.
QString pieceMimeType();

// A copy of these records as a clipboard or a drag carries it; the caller owns it. It offers the
// records, plain text (a tab-separated grid where there are several cells), HTML, CSV and a
// picture; each is made when it is asked for, so copying takes no longer for it.
QMimeData* makePiece(const Project& project, const std::vector<AnyId>& ids);
// Puts that on the clipboard.
void putOnClipboard(QClipboard& clipboard, const Project& project, const std::vector<AnyId>& ids);
// Only as a table with all its names, or only as a picture; the latter may fail.
void putTableOnClipboard(QClipboard& clipboard, const Project& project,
                         const std::vector<AnyId>& ids);
Result<void> putPictureOnClipboard(QClipboard& clipboard, const Project& project,
                                   const std::vector<AnyId>& ids);

// Whether a piece of a map lies there, whole or not.
bool holdsPiece(const QMimeData* data);
// That piece; fails as readFragment() does.
Result<ReadFragment> pieceIn(const QMimeData* data);
// The plain text that lies there; empty when there is none.
QString textIn(const QMimeData* data);
// Whether there is anything that a map takes: a piece, text, a picture or files.
bool hasPasteable(const QMimeData* data);

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
inline constexpr int maxCardLines = 1000;
CardLines cardLinesOf(const QString& text);
// Where cards pasted as text go: into the selected card's cell, or the first lane that holds cards
// at the selected touchpoint or stage, or at the map's first column. Nothing in a map without any.
std::optional<Place> placeForCards(const Project& project, Id<Map> map, AnyId current);

} // namespace waymark
