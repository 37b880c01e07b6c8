// What turns one project into another, as an edit: for going back to a saved file, to an earlier
// version, and for comparing.
#pragma once

#include "model/project.h"

namespace waymark {

// The Changeset that makes `from` equal to `to`. Records are told apart by their ids; the order is
// such that records are added before and removed after those that refer to them. Empty when both
// are equal.
Changeset difference(const Project& from, const Project& to, const QString& label);

} // namespace waymark
