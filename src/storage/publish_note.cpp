#include "storage/publish_note.h"

#include "model/atomic_file.h"
#include "storage/draft_worker.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

QString noteOf(const DraftFolder& folder, const QString& id) {
    return draftFolderOf(folder, id) + u"/publishing.json"_s;
}

// Numbers as text: JSON's are not exact beyond 2^53.
std::optional<PublishNote> readPublishNote(const DraftFolder& folder, const QString& id) {
    QFile file(noteOf(folder, id));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    const auto number = [&](const QString& name) {
        return object.value(name).toString().toLongLong();
    };
    PublishNote note;
    note.path = object.value(u"path"_s).toString();
    note.content.size = number(u"size"_s);
    note.content.digest = QByteArray::fromHex(object.value(u"digest"_s).toString().toLatin1());
    note.keepsHistory = object.value(u"history"_s).toBool();
    note.sequence = number(u"sequence"_s);
    note.state = number(u"state"_s);
    if (note.path.isEmpty() || note.content.digest.isEmpty())
        return std::nullopt;
    return note;
}

} // namespace

void writePublishNote(const DraftFolder& folder, const QString& id, const PublishNote& note) {
    const QJsonObject object{{u"path"_s, note.path},
                             {u"size"_s, QString::number(note.content.size)},
                             {u"digest"_s, QString::fromLatin1(note.content.digest.toHex())},
                             {u"history"_s, note.keepsHistory},
                             {u"sequence"_s, QString::number(note.sequence)},
                             {u"state"_s, QString::number(note.state)}};
    const auto written = writeFileAtomically(noteOf(folder, id), QJsonDocument(object).toJson());
    Q_UNUSED(written);
}

void removePublishNote(const DraftFolder& folder, const QString& id) {
    QFile::remove(noteOf(folder, id));
}

bool hasPublishNote(const DraftFolder& folder, const QString& id) {
    return QFileInfo::exists(noteOf(folder, id));
}

void settlePublication(const DraftFolder& folder, const QString& id, DraftStore& store) {
    const auto note = readPublishNote(folder, id);
    if (!note)
        return;
    const auto header = store.header();
    // An older note than what the draft knows itself tells nothing.
    if (!header || note->sequence > header->sequence || note->sequence < header->publishedSequence)
        return;
    const auto there = stampOf(note->path);
    if (!there || !sameContent(*there, note->content))
        return;
    DraftOrigin origin = header->origin;
    origin.path = note->path;
    origin.stamp = *there;
    // Switched on or off after it was written, the history has to be saved once more.
    origin.needsSaving = origin.keepsHistory != note->keepsHistory;
    if (!store.notePublished(origin, note->sequence, note->state,
                             QDateTime::currentMSecsSinceEpoch()))
        return;
    writeOriginFile(folder, id, origin);
    removePublishNote(folder, id);
}

} // namespace waymark
