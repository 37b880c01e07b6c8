#include "app/opening.h"

#include "app/open_document.h"

namespace waymark {

OpenedFile::OpenedFile() = default;
OpenedFile::OpenedFile(OpenedFile&&) noexcept = default;

OpenedFile::~OpenedFile() {
    if (document)
        document->setEnd(document->hasUnsavedEdits() ? DraftEnd::SessionEnded : DraftEnd::Closed);
}

OpenedFile openFile(const DraftFolder& drafts, const QString& path, int mapIndex, QThread* owner) {
    OpenedFile result;
    auto opened = readJourney(path);
    if (!opened) {
        result.error = opened.error();
        return result;
    }
    result.findings = opened->findings;
    result.document = OpenDocument::fromFile(drafts, path, opened.take());
    const Project& project = result.document->project();
    const auto maps = project.roots<Map>();
    if (!maps.empty())
        result.firstSight =
            MapLayout(project, maps[mapIndex < int(maps.size()) ? size_t(mapIndex) : 0]);
    result.document->handTo(owner);
    return result;
}

} // namespace waymark
