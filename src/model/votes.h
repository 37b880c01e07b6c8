// Dot votes on records, as edits and questions. Each dot is a Vote, so it has a voter and a time,
// is merged like any other record, and goes when its subject goes.
#pragma once

#include "model/project.h"

namespace waymark {

// One more dot on a card or touchpoint. Empty for what cannot be voted on.
Changeset addVote(const Project&, IdSource&, AnyId about, const QString& who, qint64 when,
                  Id<Vote>* added = nullptr);
// Takes the dot away that was put there last: of `who` if they have one there, else of anybody.
Changeset takeVoteBack(const Project&, AnyId about, const QString& who);
// A dot that somebody adds, or takes back from their own.
struct VoteChange {
    AnyId about;
    QString who;
    bool more = true;
};
// Several of them as one edit. Those that cannot be made are passed over.
Changeset changeVotes(const Project&, IdSource&, const std::vector<VoteChange>& changes,
                      qint64 when);
// All dots on the records of a map.
Changeset clearVotes(const Project&, Id<Map>);

// Whether a dot can be put on it: a card, a touchpoint or a stage.
bool canBeVotedOn(AnyId record);
int voteCount(const Project&, AnyId about);
// How many dots there are on the records of a map.
int voteCount(const Project&, Id<Map>);

// In each cell of a map (of these stages; with none, of all), the cards with the most dots come
// first; equal ones stay as they are.
Changeset sortByVotes(const Project&, Id<Map>, const std::vector<Id<Stage>>& stages = {});

} // namespace waymark
