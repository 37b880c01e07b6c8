// The past of a document, as it is read from a draft and carried by a file: every edit with its
// time and label, names that somebody gave to states, and the way from one state to another. A
// state is known by the sequence of the edit that led to it; 0 is the state before the first edit.
#pragma once

#include "model/changeset.h"

#include <QByteArray>
#include <QString>

#include <limits>
#include <map>
#include <memory>
#include <vector>

namespace waymark {

// What an edit was to the steps of undo.
enum class HistoryKind : quint8 {
    Edit, // a step of its own
    More, // went on with the step before it: a run of typing, a drag
    Undo, // took the last step back
    Redo, // did it again
};

// One state to list: what an edit led to. Runs of edits that went on with one another make one
// line, unless a state among them has a name.
struct HistoryLine {
    qint64 sequence = 0;
    qint64 time = 0;                      // milliseconds since 1970, UTC
    HistoryKind kind = HistoryKind::Edit; // Edit, Undo or Redo
    QString label;                        // "Rename stage"; what an undo took back
    QString name;                         // empty for most

    friend bool operator==(const HistoryLine&, const HistoryLine&) = default;
};

// Which lines are asked for: those after the state `after` and before `before`, the latest first.
struct HistoryRange {
    qint64 after = -1;
    qint64 before = std::numeric_limits<qint64>::max();
    int count = 1000; // at most so many
};

// The way from one state towards another.
struct Passage {
    qint64 reached = 0; // the state that the changeset leads to
    Changeset changeset;
};

// A history outside a draft.
struct HistoryRow {
    qint64 sequence = 0; // 1, 2, 3 …
    qint64 time = 0;
    QString label;
    int undoIndex = 0;    // how many steps of undo were done after it
    QByteArray changeset; // as encodeChangeset() makes it
    HistoryKind kind = HistoryKind::Edit;

    friend bool operator==(const HistoryRow&, const HistoryRow&) = default;
};
struct FileHistory {
    std::vector<HistoryRow> rows;
    std::map<qint64, QString> names;

    friend bool operator==(const FileHistory&, const FileHistory&) = default;
};

// The history with one more edit, made at `time` by something that is no window; null stays null.
std::shared_ptr<const FileHistory> withEdit(const std::shared_ptr<const FileHistory>& history,
                                            const Changeset& edit, qint64 time);

// Names of the kinds in a table: "edit", "more", "undo", "redo".
QByteArray nameOfHistoryKind(HistoryKind kind);
HistoryKind historyKindNamed(QByteArrayView name); // Edit for what is none of them

} // namespace waymark
