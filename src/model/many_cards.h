// Cards that come together, from several people: one edit for all of them.
#pragma once

#include "model/edits.h"

namespace waymark {

struct NewCard {
    Place place;
    QString text;
};

// Adds the cards, each last in its cell, in their order. Those whose place is not on the map any
// more are passed over. `added` receives an id for each, null for those.
Changeset addCards(const Project&, IdSource&, const std::vector<NewCard>& cards,
                   std::vector<AnyId>* added = nullptr);

} // namespace waymark
