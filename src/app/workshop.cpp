#include "app/workshop.h"

#include "model/edits.h"
#include "model/votes.h"

#include <QDateTime>

#include <algorithm>
#include <vector>

namespace waymark {

Workshop::Workshop(Document& document, IdSource& ids, Id<Map> map, quint32 seed, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_ids(ids)
    , m_map(map)
    , m_random(seed) {
    connect(&document, &Document::changed, this, &Workshop::follow);
    connect(&document, &Document::wasReset, this, [this] { follow({}); });
}

bool Workshop::commit(const Changeset& edit) {
    if (edit.isEmpty())
        return false;
    const auto done = m_document.commit(edit);
    if (!done)
        emit refused(done.error().message);
    return done.ok();
}

// --- votes --------------------------------------------------------------------------------------

bool Workshop::vote(AnyId record, const QString& who) {
    return commit(
        addVote(m_document.project(), m_ids, record, who, QDateTime::currentMSecsSinceEpoch()));
}

bool Workshop::takeBack(AnyId record, const QString& who) {
    return commit(takeVoteBack(m_document.project(), record, who));
}

bool Workshop::clearVotes() {
    return commit(waymark::clearVotes(m_document.project(), m_map));
}

bool Workshop::sortByVotes(Id<Stage> stage) {
    const auto stages = stage ? std::vector{stage} : std::vector<Id<Stage>>();
    return commit(waymark::sortByVotes(m_document.project(), m_map, stages));
}

void Workshop::setVotesHidden(bool hidden) {
    m_hidesVotes = hidden;
    emit marksChanged();
    emit changed();
}

int Workshop::votesShown(AnyId record) const {
    return m_hidesVotes ? 0 : waymark::voteCount(m_document.project(), record);
}

int Workshop::voteCount() const {
    return waymark::voteCount(m_document.project(), m_map);
}

// --- face down ----------------------------------------------------------------------------------

void Workshop::setCovering(bool covering) {
    m_covering = covering;
    emit changed();
}

void Workshop::setCovered(Cards cards) {
    m_covered = std::make_shared<const Cards>(std::move(cards));
    emit marksChanged();
    emit changed();
}

AnyId Workshop::turnOneUp() {
    if (m_covered->empty())
        return {};
    // Sorted first: the order of a hash is not chance.
    std::vector<AnyId> all(m_covered->begin(), m_covered->end());
    std::ranges::sort(all);
    std::uniform_int_distribution<size_t> any(0, all.size() - 1);
    const AnyId chosen = all[any(m_random)];
    Cards rest = *m_covered;
    rest.erase(chosen);
    setCovered(std::move(rest));
    return chosen;
}

void Workshop::turnAllUp() {
    m_covering = false;
    setCovered({});
}

void Workshop::follow(const Changeset& changeset) {
    const Project& project = m_document.project();
    Cards cards = *m_covered;
    bool votes = false;
    for (const Change& change : changeset.changes) {
        votes = votes || change.id().kind == Kind::Vote;
        const bool isNew = !change.before && change.after;
        if (m_covering && isNew && placeOf(*change.after) && mapOf(project, change.id()) == m_map)
            cards.insert(change.id());
    }
    std::erase_if(cards, [&](AnyId id) { return !project.contains(id); });
    if (cards != *m_covered)
        setCovered(std::move(cards));
    else if (votes)
        emit marksChanged();
}

} // namespace waymark
