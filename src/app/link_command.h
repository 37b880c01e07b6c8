// Insert ▸ Link: a loop, a jump or a second way in, from the touchpoint of the selection to one
// that is found by a few letters.
#pragma once

namespace waymark {

class MainWindow;

void addLinkFromSelection(MainWindow& window);

} // namespace waymark
