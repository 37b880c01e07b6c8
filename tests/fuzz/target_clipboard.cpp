// What the clipboard brings: as text it becomes cards that obey the rules, as a piece of a map it
// is pasted or refused, and undoing either leaves nothing.
#include "app/clipboard.h"
#include "app/paste_text.h"
#include "fuzz/targets.h"
#include "model/edits.h"

namespace waymark {

namespace {

void pastePiece(const QByteArray& bytes) {
    const auto read = readFragment(bytes);
    if (!read)
        return;
    CountingIds ids;
    Project project;
    Id<Map> map;
    mustHold(project.apply(addMap(project, ids, QStringLiteral("Map"), &map)).ok(), "a new map");
    const Project before = project;
    const Changeset change = paste(project, ids, read->fragment, {.map = map});
    mustHold(project.apply(change).ok(), "what was read can be pasted");
    mustBeLegal(project);
    mustHold(project.apply(inverse(change)).ok(), "a pasted piece can be undone");
    mustHold(project == before, "and nothing of the piece stays");
}

// A table is planned and made whatever it holds.
void pasteTable(const QByteArray& bytes, const Project& start, Id<Map> map) {
    const PastedText text = readPastedText(QString::fromUtf8(bytes.left(4096)));
    if (text.isOneLine())
        return;
    for (const PasteShape shape : {PasteShape::CardPerCell, PasteShape::TouchpointPerLine}) {
        CountingIds ids(1'000'000);
        Project project = start;
        PasteChoice choice = suggestedChoice(project, map, text, {.rows = PasteRows::Named});
        choice.shape = shape;
        const PastePlan plan = planPaste(project, map, text, choice);
        const Changeset change = pasteAsPlanned(project, ids, map, plan);
        mustHold(project.apply(change).ok(), "a plan can be made");
        mustBeLegal(project);
    }
}

} // namespace

void fuzzClipboard(const QByteArray& bytes) {
    CountingIds ids;
    Project project;
    Id<Map> map;
    mustHold(project.apply(addMap(project, ids, QStringLiteral("Map"), &map)).ok(), "a new map");
    pastePiece(bytes);
    pasteTable(bytes, project, map);
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
