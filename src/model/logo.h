// The logo of the title blocks of a project: a picture attached to it, so that the one file carries
// it, told from other attachments by its name.
#pragma once

#include "model/project.h"

namespace waymark {

// The logo, or null. Of several, as a merge may leave, the first.
const Attachment* logoOf(const Project&);

// Makes the picture, which needs no id, rank or name, the logo in place of what is it now; without
// a picture there is none any more. An empty Changeset if nothing changes.
Changeset setLogo(const Project&, IdSource&, std::optional<Attachment> picture);

} // namespace waymark
