#include "model/logo.h"

#include "model/rank.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

// No file is called so: a slash is in none of their names.
const auto logoName = u"title block/logo"_s;

} // namespace

const Attachment* logoOf(const Project& project) {
    for (const Id<Attachment> id : project.roots<Attachment>()) {
        const Attachment* attachment = project.find(id);
        if (attachment->name == logoName)
            return attachment;
    }
    return nullptr;
}

Changeset setLogo(const Project& project, IdSource& ids, std::optional<Attachment> picture) {
    Changeset edit;
    edit.label = picture ? QCoreApplication::translate("edits", "Change logo")
                         : QCoreApplication::translate("edits", "Remove logo");
    if (const Attachment* known = logoOf(project);
        known && picture && known->bytes == picture->bytes)
        return edit;
    Rank last = 0;
    for (const Id<Attachment> id : project.roots<Attachment>()) {
        const Attachment* attachment = project.find(id);
        last = attachment->rank;
        if (attachment->name == logoName)
            edit.remove(*attachment);
    }
    if (!picture)
        return edit;
    picture->id = ids.make<Attachment>();
    while (project.find(picture->id))
        picture->id = ids.make<Attachment>();
    picture->rank = last + rankStep;
    picture->name = logoName;
    edit.add(std::move(*picture));
    return edit;
}

} // namespace waymark
