// Saving what can be saved of a damaged file: rows from both ends of each table, records that obey
// the rules, references that lead somewhere.
#include "storage/columns.h"
#include "storage/journey_image.h"

#include "model/validate.h"

#include <QFileInfo>

#include <algorithm>
#include <map>
#include <unordered_set>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// The first two columns of a row: its place in the table.
using Key = std::pair<qint64, qint64>;

// Visits the rows of a table from the front up to where it cannot be read, then from the back down
// to there. Returns whether it could be read from end to end.
template <class Visit>
bool walk(Database& database, const QByteArray& table, const QByteArrayList& order, Visit visit) {
    Key last{0, 0};
    bool isWhole = true;
    for (const bool backwards : {false, true}) {
        const QByteArray direction = backwards ? " DESC" : "";
        auto rows = database.prepare("SELECT * FROM " + table + " ORDER BY " +
                                     order.join(direction + ", ") + direction);
        if (!rows)
            return false;
        for (;;) {
            const auto row = rows->step();
            if (!row) {
                isWhole = false;
                break;
            }
            if (!*row)
                return isWhole;
            const Key key{rows->integer(0), order.size() > 1 ? rows->integer(1) : 0};
            // Backwards, what was read before ends it; forwards, going round in circles does.
            if (key <= last) {
                isWhole = false;
                break;
            }
            if (!backwards)
                last = key;
            visit(*rows, key);
        }
    }
    return isWhole;
}

// What was found, and what was not.
struct Salvaged {
    std::vector<Record> records;
    std::map<QByteArray, qint64> lostRows; // by table; 0: nobody knows how many
};

template <class T, class Value>
std::map<qint64, std::map<qint64, Value>> readList(Database& database, Salvaged& out) {
    std::map<qint64, std::map<qint64, Value>> elements; // by record and position
    const QByteArray table = listTableName<T, Value>();
    qint64 lost = 0;
    const bool isWhole =
        walk(database, table, {tableName<T>(), "position"}, [&](const Statement& row, Key key) {
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
    if (!isWhole || lost > 0)
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
void salvageKind(Database& database, Salvaged& out) {
    std::map<qint64, T> found;
    qint64 lost = 0;
    const bool isWhole = walk(database, tableName<T>(), {"id"}, [&](const Statement& row, Key key) {
        RowReader reader(row);
        T record;
        if (readColumns(reader, record))
            found.emplace(key.first, std::move(record));
        else
            ++lost;
    });
    forEachList<T>([&](const auto& field) {
        using Value = std::remove_cvref_t<decltype(std::declval<T>().*field.member)>;
        for (auto& [id, parts] : readList<T, Value>(database, out))
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
    if (!isWhole || lost > 0)
        out.lostRows[tableName<T>()] = lost;
}

// Clears references to what is not there; false when the record cannot be without one of them.
template <class T, class Exists>
bool mend(T& record, const Exists& exists, int& cleared) {
    bool stays = true;
    forEachField<T>([&](const auto& field) {
        auto& value = record.*field.member;
        using Value = std::remove_cvref_t<decltype(value)>;
        if constexpr (isId<Value>) {
            if (value.isNull() || exists(anyId(value)))
                return;
            if (field.onRemove == OnRemove::GoAlong)
                stays = false;
            value = {};
            ++cleared;
        } else if constexpr (std::is_same_v<Value, AnyId>) {
            stays = stays && exists(value);
        } else if constexpr (std::is_same_v<Value, Place>) {
            stays = stays && exists(anyId(value.lane)) &&
                    (value.stage ? exists(anyId(value.stage)) : exists(anyId(value.touchpoint)));
        } else if constexpr (std::is_same_v<Value, std::vector<Id<Persona>>> ||
                             std::is_same_v<Value, std::vector<Id<PainPoint>>>) {
            cleared += int(std::erase_if(value, [&](auto id) { return !exists(anyId(id)); }));
        }
    });
    return stays;
}

// Drops records until every one that is left refers to records that are left.
void dropDangling(std::vector<Record>& records, QStringList& findings) {
    int dropped = 0;
    int cleared = 0;
    for (;;) {
        std::unordered_set<AnyId> there;
        for (const Record& record : records)
            there.insert(idOf(record));
        const auto exists = [&](AnyId id) { return there.contains(id); };
        const auto gone = std::erase_if(records, [&](Record& record) {
            return std::visit([&](auto& r) { return !mend(r, exists, cleared); }, record);
        });
        dropped += int(gone);
        if (gone == 0)
            break;
    }
    if (dropped > 0)
        findings +=
            u"%1 records were left out because what they belonged to is lost."_s.arg(dropped);
    if (cleared > 0)
        findings += u"%1 references to what is lost were removed."_s.arg(cleared);
}

} // namespace

Result<OpenedJourney> salvageJourney(const QString& path) {
    const QString name = QFileInfo(path).fileName();
    const auto content = readJourneyContent(path);
    if (!content)
        return content.error();
    const auto header = readImageHeader(content->bytes, name);
    if (!header)
        return header.error();
    OpenedJourney opened;
    opened.stamp = content->stamp;
    opened.formatVersion = header->formatVersion;
    if (const auto strict = readImage(content->bytes, name, Checks::Content))
        return opened.project = strict->project, opened;
    else
        opened.findings += strict.error().message;

    auto database = Database::openImage(inRollbackMode(content->bytes));
    if (!database)
        return damagedFile(name, database.error().message);
    const auto differences = compareSchema(*database, header->formatVersion);
    if (!differences)
        return damagedFile(name, u"not even its list of tables can be read"_s);
    Salvaged salvaged;
    forEachKind([&]<class T>(const T*) {
        if (differences->unreadable.contains(tableName<T>()))
            salvaged.lostRows[tableName<T>()] = 0;
        else
            salvageKind<T>(*database, salvaged);
    });
    for (const auto& [table, lost] : salvaged.lostRows)
        opened.findings +=
            lost == 0
                ? u"Part of the table “%1” could not be read."_s.arg(QString::fromLatin1(table))
                : u"%1 rows of the table “%2” could not be read."_s.arg(QString::number(lost),
                                                                        QString::fromLatin1(table));
    dropDangling(salvaged.records, opened.findings);
    if (salvaged.records.empty())
        return damagedFile(name, u"nothing in it can be read"_s);
    auto project = Project::fromRecords(std::move(salvaged.records));
    if (!project)
        return damagedFile(name, project.error().message);
    opened.project = project.take();
    return opened;
}

} // namespace waymark
