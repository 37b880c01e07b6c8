#include "model/votes.h"

#include "model/edits.h"
#include "model/fresh_ids.h"
#include "model/rank.h"
#include "model/validate.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <tuple>

namespace waymark {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("edits", text);
}

std::vector<Id<Vote>> votesOn(const Project& project, AnyId about) {
    std::vector<Id<Vote>> votes;
    for (const auto& child : project.children(about, Kind::Vote))
        votes.push_back({child.id});
    return votes;
}

// Puts the cards of a cell in another order, by giving each the rank of the one whose place it
// takes.
void reorder(const Project& project, const std::vector<AnyId>& cell,
             const std::vector<AnyId>& wanted, Changeset& edit) {
    std::vector<Rank> ranks;
    for (const AnyId id : cell)
        ranks.push_back(rankOf(*project.find(id)));
    // Cards of several kinds have rows of their own; equal ranks keep no order.
    if (std::ranges::adjacent_find(ranks, std::greater_equal<>()) != ranks.end())
        for (size_t i = 0; i < ranks.size(); ++i)
            ranks[i] = spreadRank(qsizetype(i));
    for (size_t i = 0; i < wanted.size(); ++i) {
        const Record before = *project.find(wanted[i]);
        if (rankOf(before) == ranks[i])
            continue;
        Record after = before;
        std::visit([&](auto& record) { record.rank = ranks[i]; }, after);
        edit.changes.push_back({before, after});
    }
}

} // namespace

bool canBeVotedOn(AnyId record) {
    switch (record.kind) {
    case Kind::Stage:
    case Kind::Touchpoint:
    case Kind::Note:
    case Kind::PainPoint:
    case Kind::Opportunity:
    case Kind::Loss:
    case Kind::Kpi:
        return !record.isNull();
    default:
        return false;
    }
}

Changeset addVote(const Project& project, IdSource& ids, AnyId about, const QString& who,
                  qint64 when, Id<Vote>* added) {
    if (!canBeVotedOn(about) || !project.contains(about))
        return {};
    Vote vote;
    vote.id = FreshIds(project, ids).make<Vote>();
    const auto siblings = project.children(about, Kind::Vote);
    vote.rank =
        rankBetween(siblings.empty() ? std::nullopt : std::optional(siblings.back().rank), {})
            .value_or(maxRank);
    vote.about = about;
    vote.who = cleanText(who);
    vote.when = when;
    if (added)
        *added = vote.id;
    Changeset edit;
    edit.label = tr("Vote");
    edit.add(vote);
    return edit;
}

Changeset takeVoteBack(const Project& project, AnyId about, const QString& who) {
    const auto votes = votesOn(project, about);
    if (votes.empty())
        return {};
    // Their own before others', and of those the latest.
    const auto last = std::ranges::max_element(votes, {}, [&](Id<Vote> id) {
        const Vote& vote = *project.find(id);
        return std::tuple(vote.who == cleanText(who), vote.when, vote.rank);
    });
    Changeset edit;
    edit.label = tr("Take vote back");
    edit.remove(*project.find(*last));
    return edit;
}

Changeset changeVotes(const Project& project, IdSource& ids, const std::vector<VoteChange>& changes,
                      qint64 when) {
    FreshIds fresh(project, ids);
    std::map<AnyId, std::vector<Vote>> dots; // as they are after the changes so far
    const auto dotsOn = [&](AnyId about) -> std::vector<Vote>& {
        const auto [at, isNew] = dots.try_emplace(about);
        if (isNew)
            for (const Id<Vote> id : votesOn(project, about))
                at->second.push_back(*project.find(id));
        return at->second;
    };
    for (const VoteChange& change : changes) {
        if (!canBeVotedOn(change.about) || !project.contains(change.about))
            continue;
        std::vector<Vote>& here = dotsOn(change.about);
        const QString who = cleanText(change.who);
        if (change.more) {
            const auto after = here.empty() ? std::nullopt : std::optional(here.back().rank);
            Vote vote;
            vote.id = fresh.make<Vote>();
            vote.rank = rankBetween(after, {}).value_or(maxRank);
            vote.about = change.about;
            vote.who = who;
            vote.when = when;
            here.push_back(vote);
            continue;
        }
        const auto last = std::ranges::find(here.rbegin(), here.rend(), who, &Vote::who);
        if (last != here.rend())
            here.erase(std::next(last).base());
    }
    Changeset edit;
    edit.label = tr("Vote");
    for (const auto& [about, after] : dots) {
        for (const Id<Vote> id : votesOn(project, about))
            if (std::ranges::find(after, id, &Vote::id) == after.end())
                edit.remove(*project.find(id));
        for (const Vote& vote : after)
            if (!project.find(vote.id))
                edit.add(vote);
    }
    return edit;
}

Changeset clearVotes(const Project& project, Id<Map> map) {
    std::vector<Id<Vote>> votes;
    for (const auto& [id, vote] : project.all<Vote>())
        if (mapOf(project, vote.about) == map)
            votes.push_back(id);
    std::ranges::sort(votes); // a Changeset does not depend on the order of a hash
    Changeset edit;
    edit.label = tr("Clear votes");
    for (const Id<Vote> id : votes)
        edit.remove(*project.find(id));
    return edit;
}

int voteCount(const Project& project, AnyId about) {
    return int(project.children(about, Kind::Vote).size());
}

int voteCount(const Project& project, Id<Map> map) {
    return int(std::ranges::count_if(project.all<Vote>(), [&](const auto& entry) {
        return mapOf(project, entry.second.about) == map;
    }));
}

Changeset sortByVotes(const Project& project, Id<Map> map, const std::vector<Id<Stage>>& stages) {
    Changeset edit;
    edit.label = tr("Sort by votes");
    for (const Id<Lane> lane : project.of<Lane>(map)) {
        const auto sortCell = [&](const Place& place) {
            const std::vector<AnyId> cell = cardsAt(project, place);
            std::vector<AnyId> wanted = cell;
            std::ranges::stable_sort(wanted, std::greater<>(),
                                     [&](AnyId id) { return voteCount(project, id); });
            if (wanted != cell)
                reorder(project, cell, wanted, edit);
        };
        for (const Id<Stage> stage : project.of<Stage>(map)) {
            if (!stages.empty() && std::ranges::find(stages, stage) == stages.end())
                continue;
            sortCell({lane, stage, {}});
            for (const Id<Touchpoint> touchpoint : project.of<Touchpoint>(stage))
                sortCell({lane, {}, touchpoint});
        }
    }
    return edit;
}

} // namespace waymark
