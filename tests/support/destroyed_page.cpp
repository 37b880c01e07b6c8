#include "support/destroyed_page.h"

#include "model/remapping.h"
#include "support/random_project.h"

#include <QtEndian>

namespace waymark {

qsizetype rowsOnPage(const QByteArray& image, qsizetype page) {
    const qsizetype header = page * journeyPageSize + (page == 0 ? 100 : 0);
    const auto cells = qFromBigEndian<quint16>(image.constData() + header + 3);
    switch (image[header]) {
    case 0x02: // inner page of a table without row ids
    case 0x0A: // leaf of one
    case 0x0D: // leaf of any other table
        return cells;
    case 0x05: // inner page of one: holds no rows
        return 0;
    default: // more of a row that does not fit on its page
        return 1;
    }
}

namespace {

// The record with every reference replaced by the same.
Record bare(const Record& record) {
    Record result = *withReferences(record, [](AnyId target, OnRemove onRemove) {
        return onRemove == OnRemove::GoAlong ? AnyId{target.kind, 1} : AnyId{};
    });
    if (auto* comment = std::get_if<Comment>(&result))
        comment->about = {Kind::Map, 1};
    if (auto* vote = std::get_if<Vote>(&result))
        vote->about = {Kind::Map, 1};
    return result;
}

} // namespace

qsizetype recordsLost(const Project& project, const Project& salvaged) {
    qsizetype lost = 0;
    for (const Record& record : recordsOf(project)) {
        const auto found = salvaged.find(idOf(record));
        lost += !found || bare(*found) != bare(record);
    }
    return lost;
}

} // namespace waymark
