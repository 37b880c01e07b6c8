// The slides of a deck as the bytes of a file: a presentation of native shapes, or the pages of a
// PDF.
#pragma once

#include "publish/deck.h"

namespace waymark {

struct DeckFacts {
    QString title;
    QString author; // empty: not said
    QString subject;
};

// Errors: Cancelled.
Result<QByteArray> deckAsPptx(const Deck& deck, const DeckFacts& facts,
                              const Progress& progress = {});
Result<QByteArray> deckAsPdf(const Deck& deck, const DeckFacts& facts,
                             const Progress& progress = {});

} // namespace waymark
