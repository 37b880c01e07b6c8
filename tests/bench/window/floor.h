// The least that a Qt program can be: what the window bench holds Waymark's figures against.
#pragma once

#include <QString>

namespace waymark {

// Shows a window with eight menus, a toolbar and three docks, all of plain Qt; calls `painted` once
// its central widget was painted and every event before that has run. Returns the exit code.
int runFloor(void (*painted)());

// Reads every row and value of a SQLite file into memory and lets it go. Returns how many rows
// there were, -1 where the file could not be read.
qint64 readBare(const QString& path);

// What SQLite itself needs to write a whole file: VACUUM INTO, then a sync. Whether it could.
bool writeBare(const QString& from, const QString& to);

} // namespace waymark
