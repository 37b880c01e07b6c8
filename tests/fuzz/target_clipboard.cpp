// Text from the clipboard: it becomes cards that obey the rules, and undoing that leaves nothing.
#include "app/clipboard.h"
#include "fuzz/targets.h"
#include "model/edits.h"

namespace waymark {

void fuzzClipboard(const QByteArray& bytes) {
    CountingIds ids;
    Project project;
    Id<Map> map;
    mustHold(project.apply(addMap(project, ids, QStringLiteral("Map"), &map)).ok(), "a new map");
    const Project before = project;
    const QStringList lines = cardLines(QString::fromUtf8(bytes));
    std::vector<Changeset> applied;
    const auto place = placeForCards(project, map, {});
    mustHold(place.has_value(), "there is a place on a new map");
    for (const QString& line : lines.first(std::min<qsizetype>(lines.size(), 20))) {
        const Changeset change = addCard(project, ids, *place, line);
        mustHold(project.apply(change).ok(), "each line makes a card");
        applied.push_back(change);
    }
    mustHold(lines.size() <= 1000, "a paste makes a bounded number of cards");
    mustBeLegal(project);
    for (; !applied.empty(); applied.pop_back())
        mustHold(project.apply(inverse(applied.back())).ok(), "a paste can be undone");
    mustHold(project == before, "and nothing of it stays");
}

} // namespace waymark
