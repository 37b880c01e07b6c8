#include "publish/view_options.h"

#include "model/saved_views.h"

namespace waymark {

void showAs(PublishOptions& options, const Project& project, Id<SavedView> id) {
    if (const SavedView* view = project.find(id))
        showAs(options, project, *view);
}

void showAs(PublishOptions& options, const Project& project, const SavedView& view) {
    options.maps = {view.map};
    options.layout.arrangement.reset();
    if (!view.lanes.empty())
        options.layout.arrangement = view.lanes;
    options.layout.leftOut = nullptr;
    options.faded = nullptr;
    const RecordFilter filter = filterOf(view);
    if (filter.isEmpty())
        return;
    auto others = std::make_shared<const std::unordered_set<AnyId>>(
        applyFilter(project, view.map, filter).others);
    (view.hidesOthers ? options.layout.leftOut : options.faded) = std::move(others);
}

} // namespace waymark
