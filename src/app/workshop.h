// What a workshop does with the map that is shown: votes with dots, parks what comes up, lays new
// cards face down until everybody has written theirs, and keeps the time. What is voted and parked
// is in the map; what is hidden at the moment is only here.
#pragma once

#include "app/workshop_timer.h"
#include "model/document.h"

#include <QObject>

#include <memory>
#include <random>
#include <unordered_set>

namespace waymark {

class Workshop : public QObject {
    Q_OBJECT

public:
    // The document and ids must outlive the workshop. `seed` decides in what order cards are
    // turned up.
    Workshop(Document& document, IdSource& ids, Id<Map> map, quint32 seed,
             QObject* parent = nullptr);

    [[nodiscard]] WorkshopTimer& timer() { return m_timer; }

    // --- votes: each is an edit of its own, said to be by `who` ----------------------------------
    bool vote(AnyId record, const QString& who);
    bool takeBack(AnyId record, const QString& who);
    bool clearVotes();
    // Of that stage; of the whole map where it is null.
    bool sortByVotes(Id<Stage> stage);
    // Hides how many dots there are, so that nobody votes with the crowd, or shows them again.
    void setVotesHidden(bool hidden);
    [[nodiscard]] bool hidesVotes() const { return m_hidesVotes; }
    // What is to be drawn on a record: 0 while hidden.
    [[nodiscard]] int votesShown(AnyId record) const;
    [[nodiscard]] int voteCount() const; // of the map, hidden or not

    // --- face down -------------------------------------------------------------------------------
    using Cards = std::unordered_set<AnyId>;
    // From now on new cards lie face down; ending it leaves them so until they are turned up.
    void setCovering(bool covering);
    [[nodiscard]] bool isCovering() const { return m_covering; }
    [[nodiscard]] const std::shared_ptr<const Cards>& covered() const { return m_covered; }
    // Turns one of them up, any; null where none lies face down.
    AnyId turnOneUp();
    void turnAllUp();

signals:
    // What is drawn on the map's records became another.
    void marksChanged();
    // Something else: covering began, votes were hidden.
    void changed();
    void refused(const QString& sentence);

private:
    bool commit(const Changeset& edit);
    void follow(const Changeset& changeset);
    void setCovered(Cards cards);

    Document& m_document;
    IdSource& m_ids;
    Id<Map> m_map;
    WorkshopTimer m_timer;
    bool m_hidesVotes = false;
    bool m_covering = false;
    std::shared_ptr<const Cards> m_covered = std::make_shared<const Cards>();
    std::mt19937 m_random;
};

} // namespace waymark
