#include "storage/record_writer.h"

#include "storage/record_rows.h"

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray insertSql(const QByteArray& table, const QByteArrayList& columns) {
    const QByteArrayList marks(columns.size(), "?");
    return "INSERT INTO " + table + " (" + columns.join(", ") + ") VALUES (" + marks.join(", ") +
           ')';
}

// The id is the first parameter here too, so that binding is the same as for an insert.
QByteArray updateSql(const QByteArray& table, const QByteArrayList& columns) {
    QByteArrayList assignments;
    for (qsizetype i = 1; i < columns.size(); ++i)
        assignments += columns[i] + " = ?" + QByteArray::number(i + 1);
    return "UPDATE " + table + " SET " + assignments.join(", ") + " WHERE id = ?1";
}

} // namespace

Result<Statement*> RecordWriter::prepared(Statement& statement, const QByteArray& sql) {
    if (!statement.isPrepared()) {
        auto made = m_database.prepare(sql);
        if (!made)
            return made.error();
        statement = made.take();
    }
    return &statement;
}

Result<void> RecordWriter::runOnOneRow(Statement& statement, const char* what, AnyId id) {
    if (auto done = statement.run(); !done)
        return done;
    if (m_database.changedRows() == 1)
        return {};
    return Error{
        ErrorCode::Internal,
        u"The draft does not hold the record that is to be %1."_s.arg(QString::fromLatin1(what)),
        u"%1 %2"_s.arg(QString::fromLatin1(sqlName(nameOf(id.kind))), QString::number(id.value))};
}

template <class T, class Value>
Result<void> RecordWriter::addList(int list, std::string_view field, qint64 parent,
                                   const Value& value) {
    Statement& slot = m_statements[size_t(T::kind)].lists[size_t(list)].insert;
    qint64 position = 0;
    for (const auto& element : ListOf<Value>::elements(value)) {
        const auto statement =
            prepared(slot, slot.isPrepared() ? QByteArray()
                                             : insertSql(listTableName<T, Value>(field),
                                                         columnsOfList<T, Value>()));
        if (!statement)
            return statement.error();
        RowWriter row(**statement);
        putElement<Value>(row, parent, ++position, element);
        if (auto done = (*statement)->run(); !done)
            return done;
    }
    return {};
}

template <class T, class Value>
Result<void> RecordWriter::clearList(int list, std::string_view field, qint64 parent) {
    const auto statement = prepared(m_statements[size_t(T::kind)].lists[size_t(list)].clear,
                                    "DELETE FROM " + listTableName<T, Value>(field) + " WHERE " +
                                        tableName<T>() + " = ?");
    if (!statement)
        return statement.error();
    (*statement)->bind(1, parent);
    return (*statement)->run();
}

template <class T>
Result<void> RecordWriter::add(const T& record) {
    Statement& slot = m_statements[size_t(T::kind)].insert;
    const auto statement = prepared(
        slot, slot.isPrepared() ? QByteArray() : insertSql(tableName<T>(), columnsOfRecord<T>()));
    if (!statement)
        return statement.error();
    RowWriter row(**statement);
    putRecord(row, record);
    Result<void> result = (*statement)->run();
    int list = 0;
    forEachList<T>([&](const auto& field) {
        const auto& value = record.*field.member;
        if (result)
            result = addList<T>(list, field.name, record.id.value, value);
        ++list;
    });
    return result;
}

template <class T>
Result<void> RecordWriter::change(const T& before, const T& after) {
    const auto statement = prepared(m_statements[size_t(T::kind)].update,
                                    updateSql(tableName<T>(), columnsOfRecord<T>()));
    if (!statement)
        return statement.error();
    RowWriter row(**statement);
    putRecord(row, after);
    Result<void> result = runOnOneRow(**statement, "changed", anyId(after.id));
    int list = 0;
    forEachList<T>([&](const auto& field) {
        const auto& value = after.*field.member;
        using Value = std::remove_cvref_t<decltype(value)>;
        if (result &&
            !(ListOf<Value>::elements(before.*field.member) == ListOf<Value>::elements(value))) {
            result = clearList<T, Value>(list, field.name, after.id.value);
            if (result)
                result = addList<T>(list, field.name, after.id.value, value);
        }
        ++list;
    });
    return result;
}

template <class T>
Result<void> RecordWriter::remove(const T& record) {
    Result<void> result;
    int list = 0;
    forEachList<T>([&](const auto& field) {
        using Value = std::remove_cvref_t<decltype(record.*field.member)>;
        if (result)
            result = clearList<T, Value>(list, field.name, record.id.value);
        ++list;
    });
    if (!result)
        return result;
    const auto statement = prepared(m_statements[size_t(T::kind)].remove,
                                    "DELETE FROM " + tableName<T>() + " WHERE id = ?");
    if (!statement)
        return statement.error();
    (*statement)->bind(1, record.id.value);
    return runOnOneRow(**statement, "removed", anyId(record.id));
}

Result<void> RecordWriter::write(const Changeset& changeset) {
    for (const Change& one : changeset.changes) {
        Result<void> result;
        std::visit(
            [&](const auto& record) {
                using T = std::remove_cvref_t<decltype(record)>;
                if (!one.before)
                    result = add(record);
                else if (!one.after)
                    result = remove(record);
                else
                    result = change(std::get<T>(*one.before), record);
            },
            one.after ? *one.after : *one.before);
        if (!result)
            return result;
    }
    return {};
}

template <class T>
Result<void> RecordWriter::writeKind(const Project& project) {
    for (const T* record : inOrderOfIds<T>(project))
        if (auto done = add(*record); !done)
            return done;
    return {};
}

Result<void> RecordWriter::writeAll(const Project& project) {
    Result<void> result;
    forEachKind([&]<class T>(const T*) {
        if (result)
            result = writeKind<T>(project);
    });
    return result;
}

} // namespace waymark
