// The editor as a program with windows.
#pragma once

#include <QStringList>

namespace waymark {

// Runs the editor until its last window is closed. Needs a QApplication. `files` are opened, each
// in a window of its own; with none there is the welcome screen. A file that another program of the
// same user has open is shown there; when all are, this one says so and ends. Returns the exit
// code.
int runEditor(const QStringList& files);

// What changed is on the screen a few milliseconds sooner than Qt would paint it, unless the user's
// environment says otherwise. To be called before the first window; runEditor() does.
void paintSoon();

} // namespace waymark
