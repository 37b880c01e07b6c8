#include "model/opportunities.h"

#include "model/edits.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

Changeset judgeOpportunity(const Project& project, Id<Opportunity> id, int impact, int effort) {
    const Opportunity* now = project.find(id);
    if (!now)
        return {};
    Opportunity after = *now;
    after.impact = std::clamp(impact, 1, 5);
    after.effort = std::clamp(effort, 1, 5);
    if (after == *now)
        return {};
    return setRecord(project, Record(std::move(after)),
                     QCoreApplication::translate("edits", "Judge opportunity"));
}

} // namespace waymark
