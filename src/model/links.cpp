#include "model/links.h"

#include "model/fresh_ids.h"
#include "model/rank.h"
#include "model/validate.h"

#include <QCoreApplication>

namespace waymark {

Changeset addLink(const Project& project, IdSource& source, Id<Touchpoint> from, Id<Touchpoint> to,
                  const QString& label, Id<Link>* added) {
    if (from == to || !project.find(from) || !project.find(to) ||
        mapOf(project, anyId(from)) != mapOf(project, anyId(to)))
        return {};
    Rank last = 0;
    for (const Id<Link> id : project.of<Link>(from))
        last = std::max(last, project.find(id)->rank);
    FreshIds ids(project, source);
    Link link{.id = ids.make<Link>(), .from = from, .to = to, .label = cleanText(label)};
    link.rank = rankBetween(last, std::nullopt).value_or(last);
    Changeset changeset{QCoreApplication::translate("edits", "Add link"), {}, {}};
    if (added)
        *added = link.id;
    changeset.add(std::move(link));
    return changeset;
}

} // namespace waymark
