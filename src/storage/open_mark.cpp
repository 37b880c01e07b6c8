#include "storage/open_mark.h"

#include "storage/draft_worker.h"

#include <QFile>
#include <QFileInfo>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

QString markOf(const DraftFolder& folder, const QString& id) {
    return draftFolderOf(folder, id) + u"/open"_s;
}

} // namespace

std::optional<OpenMark> readOpenMark(const DraftFolder& folder, const QString& id) {
    QFile file(markOf(folder, id));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArrayList words = file.read(64).simplified().split(' ');
    OpenMark mark;
    mark.sessionEnded = words.value(0) == "ended";
    mark.crashes = std::max(0, words.value(1).toInt());
    return mark;
}

void writeOpenMark(const DraftFolder& folder, const QString& id, const OpenMark& mark) {
    QFile file(markOf(folder, id));
    if (QFileInfo::exists(draftFolderOf(folder, id)) && file.open(QIODevice::WriteOnly))
        file.write((mark.sessionEnded ? "ended " : "open ") + QByteArray::number(mark.crashes));
}

void removeOpenMark(const DraftFolder& folder, const QString& id) {
    QFile::remove(markOf(folder, id));
}

} // namespace waymark
