// Exports that show what a view shows.
#pragma once

#include "publish/publish.h"

namespace waymark {

// Lets the options draw the view's map with its lanes, and with what the view does not ask for
// faded or left out as it says. Nearness and place are of the screen. Nothing changes where there
// is no such view.
void showAs(PublishOptions& options, const Project& project, Id<SavedView> view);
// The same for a view that is in no project, as that of what is seen now.
void showAs(PublishOptions& options, const Project& project, const SavedView& view);

} // namespace waymark
