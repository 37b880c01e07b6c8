// Which screen a show takes.
#pragma once

#include <QString>

class QScreen;

namespace waymark {

// The screen of the name that was chosen, while it is plugged in; else one that the editor is not
// on, which will be the projector; else the only one there is.
QScreen* screenToPresentOn(const QString& chosen, QScreen* editors);

// "DELL U2723 · 1920 × 1080", as a menu shows it.
QString describeScreen(const QScreen& screen);

} // namespace waymark
