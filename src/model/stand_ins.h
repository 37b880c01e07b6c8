// What stands in a project for the records of a pasted fragment: a copy, something that is there
// already (the same persona, a lane of the same kind), or nothing.
#pragma once

#include "model/fresh_ids.h"
#include "model/seating.h"

namespace waymark {

class StandIns {
public:
    // `map` is where the paste lands. What has to be added so that something can stand in (a lane,
    // a persona) goes to `added`. All must outlive this.
    StandIns(const Project& project, const Project& fragment, Id<Map> map, FreshIds& ids,
             Seating& seating, std::vector<Record>& added);

    // What stands for `original`; null for nothing. Adds a persona, an attachment or the lane of a
    // card where the project has none like it.
    AnyId of(AnyId original);
    // Lets `copy` (or, with a null id, nothing) stand for `original` from now on.
    void set(AnyId original, AnyId copy) { m_standIns[original] = copy; }

private:
    AnyId find(AnyId original);
    AnyId findPersona(const Persona& original);
    AnyId findAttachment(const Attachment& original) const;
    AnyId findLane(const Lane& original) const;
    [[nodiscard]] bool isSameRecord(AnyId id) const;
    AnyId addCopy(AnyId original);

    const Project& m_project;
    const Project& m_fragment;
    const Id<Map> m_map;
    FreshIds& m_ids;
    Seating& m_seating;
    std::vector<Record>& m_added;
    std::unordered_map<AnyId, AnyId> m_standIns;
    std::unordered_set<AnyId> m_takenPersonas; // each stands for one persona of the fragment
};

} // namespace waymark
