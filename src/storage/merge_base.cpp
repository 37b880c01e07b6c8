#include "storage/merge_base.h"

#include "model/atomic_file.h"
#include "storage/draft_place.h"
#include "storage/draft_worker.h"
#include "storage/journey_image.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <limits>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// Plain sentences of this file, in the language of the window.
QString tr(const char* text) {
    return QCoreApplication::translate("storage", text);
}

QString baseFileOf(const DraftFolder& folder, const QString& id) {
    return draftFolderOf(placeOfDraft(folder, id), id) + u"/base.journey"_s;
}

} // namespace

Result<void> keepMergeBase(const DraftFolder& folder, const QString& draftId, const QString& path,
                           const FileStamp& stamp) {
    const QString base = baseFileOf(folder, draftId);
    if (const auto there = stampOf(base); there && sameContent(*there, stamp))
        return {};
    const auto content = readWholeFile(path, maxJourneyBytes);
    if (!content)
        return content.error();
    if (!sameContent(content->stamp, stamp))
        return Error{ErrorCode::Changed, tr("“%1” was changed meanwhile.").arg(path), path};
    QDir().mkpath(QFileInfo(base).path());
    return writeFileAtomically(base, content->bytes);
}

Result<Project> readMergeBase(const DraftFolder& folder, const QString& draftId,
                              const FileStamp& stamp) {
    const QString base = baseFileOf(folder, draftId);
    const auto content = readWholeFile(base, maxJourneyBytes);
    if (!content)
        return content.error();
    if (!sameContent(content->stamp, stamp))
        return Error{ErrorCode::NotFound,
                     tr("No copy of the file as it was last opened or saved is kept."), base};
    auto opened = readJourneyBytes(content->bytes, base);
    if (!opened)
        return opened.error();
    return std::move(opened->project);
}

Result<void> keepAside(const DraftFolder& folder, const QString& path) {
    if (const auto opened = readJourney(path)) {
        DraftOrigin origin;
        origin.needsSaving = true;
        origin.unknown = opened->unknown;
        return Draft::create(folder, opened->project, origin)->flush();
    }
    const auto content = readWholeFile(path, std::numeric_limits<qint64>::max());
    if (!content)
        return content.error().code == ErrorCode::NotFound ? Result<void>() : content.error();
    const QDir replaced(dataHomeOf(folder) + u"/replaced"_s);
    replaced.mkpath(u"."_s);
    return writeFileAtomically(
        replaced.filePath(QString::number(QDateTime::currentMSecsSinceEpoch()) + u'-' +
                          QFileInfo(path).fileName()),
        content->bytes);
}

} // namespace waymark
