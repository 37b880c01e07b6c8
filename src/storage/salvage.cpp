// Saving what can be saved of a damaged file: every row that is still on a page of it, records that
// obey the rules, references that lead somewhere.
#include "storage/columns.h"
#include "storage/journey_image.h"

#include "model/validate.h"
#include "storage/lost_parents.h"
#include "storage/rescued_tables.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <map>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// Plain sentences of this file, in the language of the window.
QString tr(const char* text) {
    return QCoreApplication::translate("storage", text);
}

// The first two columns of a row: its place in the table.
using Key = std::pair<qint64, qint64>;

// Visits the rows of a table up to where it cannot be read. Returns whether that is its end.
template <class Visit>
bool walk(Database& database, const QByteArray& table, const QByteArrayList& order, Visit visit) {
    Key last{0, 0};
    auto rows = database.prepare("SELECT * FROM " + table + " ORDER BY " + order.join(", "));
    if (!rows)
        return false;
    for (;;) {
        const auto row = rows->step();
        if (!row)
            return false;
        if (!*row)
            return true;
        const Key key{rows->integer(0), order.size() > 1 ? rows->integer(1) : 0};
        // A damaged tree may lead through the same rows again and again.
        if (key <= last)
            return false;
        last = key;
        visit(*rows, key);
    }
}

// Where the rows of each table are read, what was found, and what was not.
struct Salvaged {
    Database& damaged;
    Database& rescued; // rows of the tables that SQLite cannot read to their end
    QByteArrayList rescuedTables;
    std::vector<Record> records;
    std::map<QByteArray, qint64> lostRows; // by table; 0: nobody knows how many

    Database& of(const QByteArray& table) {
        return rescuedTables.contains(table) ? rescued : damaged;
    }
};

// The tables of one kind of record, with the columns that order their rows.
template <class T>
QList<std::pair<QByteArray, QByteArrayList>> tablesOf() {
    QList<std::pair<QByteArray, QByteArrayList>> tables{{tableName<T>(), {"id"}}};
    forEachList<T>([&](const auto& field) {
        using Value = std::remove_cvref_t<decltype(std::declval<T>().*field.member)>;
        tables.append({listTableName<T, Value>(field.name), {tableName<T>(), "position"}});
    });
    return tables;
}

// Those of our tables that SQLite cannot read from end to end.
QByteArrayList brokenTables(Database& database, const QByteArrayList& unreadable) {
    QByteArrayList broken;
    forEachKind([&]<class T>(const T*) {
        for (const auto& [table, order] : tablesOf<T>())
            if (!unreadable.contains(table) &&
                !walk(database, table, order, [](const Statement&, Key) {}))
                broken += table;
    });
    return broken;
}

template <class T, class Value>
std::map<qint64, std::map<qint64, Value>> readList(Salvaged& out, std::string_view field) {
    std::map<qint64, std::map<qint64, Value>> elements; // by record and position
    const QByteArray table = listTableName<T, Value>(field);
    qint64 lost = 0;
    const bool isWhole = walk(out.of(table), table, {tableName<T>(), "position"},
                              [&](const Statement& row, Key key) {
                                  RowReader reader(row);
                                  qint64 parent = 0;
                                  qint64 position = 0;
                                  Value value;
                                  if (reader.read(parent) && reader.read(position) &&
                                      ListOf<Value>::readInto(reader, value))
                                      elements[key.first].emplace(key.second, std::move(value));
                                  else
                                      ++lost;
                              });
    if (!isWhole || lost > 0 || out.rescuedTables.contains(table))
        out.lostRows[table] = lost;
    return elements;
}

// Adds the elements read for one record to its list.
void append(Details& to, Details part) {
    to.insert(to.end(), part.begin(), part.end());
}
void append(FeelingScale& to, const FeelingScale& part) {
    to.names += part.names;
}
void append(QStringList& to, const QStringList& part) {
    to += part;
}
template <class Element>
void append(std::vector<Element>& to, const std::vector<Element>& part) {
    to.insert(to.end(), part.begin(), part.end());
}

template <class T>
bool readColumns(RowReader& row, T& record) {
    bool whole = row.read(record.id.value) && row.read(record.rank);
    forEachField<T>([&](const auto& field) {
        using Value = std::remove_cvref_t<decltype(record.*field.member)>;
        if constexpr (hasColumns<Value>)
            whole = whole && ColumnsOf<Value>::read(row, record.*field.member);
    });
    return whole;
}

template <class T>
void salvageKind(Salvaged& out) {
    std::map<qint64, T> found;
    qint64 lost = 0;
    const QByteArray table = tableName<T>();
    const bool isWhole = walk(out.of(table), table, {"id"}, [&](const Statement& row, Key key) {
        RowReader reader(row);
        T record;
        if (readColumns(reader, record))
            found.emplace(key.first, std::move(record));
        else
            ++lost;
    });
    forEachList<T>([&](const auto& field) {
        using Value = std::remove_cvref_t<decltype(std::declval<T>().*field.member)>;
        for (auto& [id, parts] : readList<T, Value>(out, field.name))
            if (const auto record = found.find(id); record != found.end())
                for (auto& [position, part] : parts)
                    append(record->second.*field.member, part);
    });
    for (auto& [id, record] : found) {
        Record whole(std::move(record));
        if (validate(whole))
            out.records.push_back(std::move(whole));
        else
            ++lost;
    }
    if (!isWhole || lost > 0 || out.rescuedTables.contains(table))
        out.lostRows[table] = lost;
}

} // namespace

Result<OpenedJourney> salvageImage(const QByteArray& bytes, const QString& name,
                                   SalvageSource source) {
    const auto header = readImageHeader(bytes, name);
    if (!header)
        return header.error();
    OpenedJourney opened;
    opened.formatVersion = header->formatVersion;
    const QByteArray image = inRollbackMode(bytes);
    auto database = Database::openImage(image);
    if (!database)
        return damagedFile(name, database.error().message);

    // A draft has tables of its own beside those of a map.
    const auto differences = compareSchema(*database, header->formatVersion);
    QByteArrayList unreadable;
    QByteArrayList broken;
    if (differences) {
        unreadable = differences->unreadable;
        broken = brokenTables(*database, unreadable);
        if (source == SalvageSource::File)
            opened.findings += differences->findings;
    } else {
        opened.findings += tr("The list of its tables is damaged.");
        broken = journeyTables();
    }
    auto rescued = rescueTables(image, broken, header->formatVersion > journeyFormatVersion);
    if (!rescued)
        return damagedFile(name, rescued.error().message);
    Salvaged salvaged{*database, *rescued, broken, {}, {}};
    forEachKind([&]<class T>(const T*) {
        if (unreadable.contains(tableName<T>()))
            salvaged.lostRows[tableName<T>()] = 0;
        else
            salvageKind<T>(salvaged);
    });
    for (const auto& [table, lost] : salvaged.lostRows)
        opened.findings +=
            lost == 0
                ? tr("Part of the table “%1” could not be read.").arg(QString::fromLatin1(table))
                : tr("%1 rows of the table “%2” could not be read.")
                      .arg(QString::number(lost), QString::fromLatin1(table));
    if (salvaged.records.empty())
        return damagedFile(name, tr("nothing in it can be read"));
    replaceLostParents(salvaged.records, opened.findings);
    auto project = Project::fromRecords(std::move(salvaged.records));
    if (!project)
        return damagedFile(name, project.error().message);
    opened.project = project.take();
    return opened;
}

Result<OpenedJourney> salvageJourney(const QString& path) {
    const QString name = QFileInfo(path).fileName();
    const auto content = readJourneyContent(path);
    if (!content)
        return content.error();
    auto strict = readImage(content->bytes, name);
    if (strict) {
        OpenedJourney opened;
        opened.project = strict->project;
        opened.formatVersion = strict->formatVersion;
        opened.stamp = content->stamp;
        return opened;
    }
    auto opened = salvageImage(content->bytes, name, SalvageSource::File);
    if (!opened)
        return opened;
    opened->stamp = content->stamp;
    opened->findings.prepend(strict.error().message);
    opened->findings.removeDuplicates();
    return opened;
}

} // namespace waymark
