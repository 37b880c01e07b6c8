// The editor as a program with windows.
#pragma once

#include <QStringList>

namespace waymark {

// Runs the editor until its last window is closed. Needs a QApplication. `files` are opened, each
// in a window of its own; with none there is the welcome screen. Returns the exit code.
int runEditor(const QStringList& files);

} // namespace waymark
