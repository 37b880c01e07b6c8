// The edit function that adds links between touchpoints.
#pragma once

#include "model/edits.h"

namespace waymark {

// A loop, a jump or a second way in, last among those that begin there. Empty when both ends are
// the same touchpoint, lie in different maps, or one is not there.
Changeset addLink(const Project&, IdSource&, Id<Touchpoint> from, Id<Touchpoint> to,
                  const QString& label, Id<Link>* added = nullptr);

} // namespace waymark
