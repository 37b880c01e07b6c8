#include "model/many_cards.h"

#include "model/cards.h"
#include "model/fresh_ids.h"
#include "model/seating.h"
#include "model/validate.h"

#include <QCoreApplication>

namespace waymark {

Changeset addCards(const Project& project, IdSource& source, const std::vector<NewCard>& cards,
                   std::vector<AnyId>* added) {
    FreshIds ids(project, source);
    Seating seating(project);
    std::vector<AnyId> made;
    for (const NewCard& card : cards) {
        made.emplace_back();
        if (!mapOfPlace(project, card.place))
            continue;
        made.back() = ids.make(*cardKind(project.find(card.place.lane)->lane));
        seating.seatBefore(cellKey(card.place), made.back());
    }
    Changeset edit;
    edit.label = QCoreApplication::translate("edits", "Add cards");
    seating.settle(edit);
    for (size_t i = 0; i < cards.size(); ++i) {
        if (made[i].isNull())
            continue;
        const Record card =
            makeCard(made[i], withLegalSpan(cards[i].place), cleanText(cards[i].text));
        edit.changes.push_back({std::nullopt, withRank(card, seating.rankOf(made[i]))});
    }
    if (added)
        *added = std::move(made);
    return edit;
}

} // namespace waymark
