// Writes records into the tables of the format: one by one, as an edit names them, or all of a
// project in a fixed order.
#pragma once

#include "model/project.h"
#include "storage/columns.h"

#include <array>

namespace waymark {

// Keeps its statements prepared; the database must outlive it.
class RecordWriter {
public:
    explicit RecordWriter(Database& database)
        : m_database(database) {}

    // Writes the rows that each change names and no others. Error (Internal) when the tables do not
    // hold what the changes say was there; the caller rolls back.
    Result<void> write(const Changeset& changeset);

    // Writes every record of a project into empty tables, kind by kind in the order of ids.
    Result<void> writeAll(const Project& project);

private:
    struct ListStatements {
        Statement insert;
        Statement clear;
    };
    struct KindStatements {
        Statement insert;
        Statement update;
        Statement remove;
        std::array<ListStatements, maxLists> lists;
    };

    template <class T>
    Result<void> add(const T& record);
    template <class T>
    Result<void> change(const T& before, const T& after);
    template <class T>
    Result<void> remove(const T& record);
    template <class T, class Value>
    Result<void> addList(int list, std::string_view field, qint64 parent, const Value& value);
    template <class T, class Value>
    Result<void> clearList(int list, std::string_view field, qint64 parent);
    template <class T>
    Result<void> writeKind(const Project& project);
    Result<Statement*> prepared(Statement& statement, const QByteArray& sql);
    Result<void> runOnOneRow(Statement& statement, const char* what, AnyId id);

    Database& m_database;
    std::array<KindStatements, kindCount> m_statements;
};

} // namespace waymark
