// What a later minor version of the program wrote into a file beyond what this one knows: whole
// tables, and columns at the end of known tables. It is kept as it is and published back, so that
// working with an older program costs nobody what a newer one had stored.
#pragma once

#include "model/project.h"
#include "storage/row.h"
#include "storage/schema.h"

#include <QByteArrayList>
#include <QHash>

#include <memory>
#include <variant>
#include <vector>

namespace waymark {

using SqlValue = std::variant<std::monostate, qint64, double, QString, QByteArray>;

struct UnknownParts {
    int formatVersion = 0;
    QByteArrayList definitions; // CREATE TABLE of every table, ours as the later version has them

    struct Rows {
        QByteArrayList columns; // those to be written back …
        int keys = 0;           // … the first so many name the row
        std::vector<std::vector<SqlValue>> rows;
    };
    QHash<QByteArray, Rows> columns; // of tables that we know: primary key, then what is unknown
    QHash<QByteArray, Rows> tables;  // whole tables; keys is 0
};

Result<std::shared_ptr<const UnknownParts>> readUnknownParts(Database& database, int formatVersion,
                                                             const SchemaDifferences& differences);

// Makes the later version's tables in an empty database, instead of migrate().
Result<void> createUnknownTables(Database& database, const UnknownParts& parts);
// Puts the unknown values back beside the records that are still there, and drops rows of unknown
// tables that refer to records which are not.
Result<void> writeUnknownParts(Database& database, const UnknownParts& parts);

// The checksum of any table, in the order of its primary key.
Result<TableSum> sumOfTable(Database& database, const QByteArray& table);

// For keeping them in a draft.
QByteArray encodeUnknownParts(const UnknownParts& parts);
std::shared_ptr<const UnknownParts> decodeUnknownParts(const QByteArray& bytes);

} // namespace waymark
