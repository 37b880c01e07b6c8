#include "storage/schema.h"

#include "storage/journey_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>

#include <algorithm>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// Plain sentences of this file, in the language of the window.
QString tr(const char* text) {
    return QCoreApplication::translate("storage", text);
}

// The steps that lead to the newest format. A released step never changes.
struct Step {
    int version; // the format after it
    const char* file;
};
constexpr char historyStep[] = ":/waymark/sql/0002_history.sql";
constexpr char viewsStep[] = ":/waymark/sql/0003_views.sql";
constexpr Step steps[] = {{plainFormatVersion, ":/waymark/sql/0001_first_tables.sql"},
                          {historyFormatVersion, historyStep},
                          {journeyFormatVersion, viewsStep}};

Result<QByteArray> resource(const char* name) {
    QFile file(QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Internal,
                     tr("A part of the program is missing: %1.").arg(QString::fromLatin1(name)),
                     {}};
    return file.readAll();
}

// SQL with comments, case and white space taken out of account: its tokens, one space between.
QByteArray tokens(QByteArrayView sql) {
    QByteArray result;
    qsizetype at = 0;
    const auto isWord = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '$' || uchar(c) >= 0x80;
    };
    while (at < sql.size()) {
        const char c = sql[at];
        qsizetype end = at + 1;
        if (c == ' ' || (c >= '\t' && c <= '\r')) {
            at = end;
            continue;
        }
        if (c == '-' && sql.sliced(at).startsWith("--")) {
            const qsizetype line = sql.indexOf('\n', at);
            at = line < 0 ? sql.size() : line + 1;
            continue;
        }
        if (c == '/' && sql.sliced(at).startsWith("/*")) {
            const qsizetype close = sql.indexOf("*/", at + 2);
            at = close < 0 ? sql.size() : close + 2;
            continue;
        }
        const bool isQuoted = c == '\'' || c == '"' || c == '`' || c == '[';
        if (isQuoted) {
            const qsizetype close = sql.indexOf(c == '[' ? ']' : c, end);
            end = close < 0 ? sql.size() : close + 1;
        } else if (isWord(c)) {
            while (end < sql.size() && isWord(sql[end]))
                ++end;
        }
        const QByteArrayView token = sql.sliced(at, end - at);
        result += isQuoted ? token.toByteArray() : token.toByteArray().toLower();
        result += ' ';
        at = end;
    }
    return result;
}

struct Entry {
    QByteArray type;
    QByteArray name;
    QByteArray sql; // as tokens
    QByteArray written;
};

// Statistics, and the indexes that SQLite makes for a table's keys. They have no definition of
// their own: something else that took such a name is looked at like everything else.
bool isSqlitesOwn(const Entry& entry) {
    if (entry.type == "index")
        return entry.name.startsWith("sqlite_autoindex_") && entry.sql.isEmpty();
    return entry.type == "table" &&
           (entry.sql == "create table sqlite_stat1 ( tbl , idx , stat ) " ||
            entry.sql == "create table sqlite_stat4 ( tbl , idx , neq , nlt , ndlt , sample ) ");
}

Result<std::vector<Entry>> entriesOf(Database& database) {
    auto rows = database.prepare("SELECT type, name, sql FROM sqlite_schema");
    if (!rows)
        return rows.error();
    std::vector<Entry> entries;
    for (;;) {
        const auto row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return entries;
        Entry entry{rows->blob(0), rows->blob(1), tokens(rows->bytes(2)), rows->blob(2)};
        if (!isSqlitesOwn(entry))
            entries.push_back(std::move(entry));
    }
}

// The version of the format that brought a table. Those of later versions than the first are only
// in files that need them.
int firstVersionWith(const QByteArray& table) {
    if (table == "history" || table == "history_name")
        return historyFormatVersion;
    return table == "saved_view" || table.startsWith("saved_view_") ? journeyFormatVersion
                                                                    : plainFormatVersion;
}

// Our own tables, as tokens by name.
const QHash<QByteArray, QByteArray>& expectedTables() {
    static const QHash<QByteArray, QByteArray> tables = [] {
        QHash<QByteArray, QByteArray> result;
        auto database = Database::openMemory();
        if (database && migrate(*database))
            if (const auto entries = entriesOf(*database))
                for (const Entry& entry : *entries)
                    result.insert(entry.name, entry.sql);
        return result;
    }();
    return tables;
}

QString describe(const Entry& entry) {
    const QString name = QString::fromUtf8(entry.name);
    if (entry.type == "trigger")
        return tr("It holds a trigger, “%1”, which no map has.").arg(name);
    if (entry.type == "view")
        return tr("It holds a view, “%1”, which no map has.").arg(name);
    if (entry.type == "index")
        return tr("It holds an index, “%1”, which no map has.").arg(name);
    if (entry.sql.startsWith("create virtual"))
        return tr("It holds a virtual table, “%1”, which no map has.").arg(name);
    return tr("It holds a table, “%1”, which no map has.").arg(name);
}

// A name as a token, without the quotes it may have.
QByteArray unquoted(const QByteArray& token) {
    const bool isQuoted = token.size() >= 2 && QByteArrayView("\"`[").contains(token[0]);
    return (isQuoted ? token.sliced(1, token.size() - 2) : token).toLower();
}

// Whether the tokens are one plain table definition of that name, from which nothing is computed
// when rows are written: no second statement behind it, no generated column, no SELECT, no default
// but a literal. Conditions (CHECK) are allowed: those of a later version are never evaluated.
bool isPlainDefinition(const QByteArray& sql, const QByteArray& name) {
    const QByteArrayList list = sql.chopped(1).split(' ');
    if (list.size() < 6 || list[0] != "create" || list[1] != "table" ||
        unquoted(list[2]) != name.toLower() || list[3] != "(")
        return false;
    int depth = 0;
    for (qsizetype i = 3; i < list.size(); ++i) {
        const QByteArray& token = list[i];
        if (token == "(")
            ++depth;
        else if (token == ")")
            --depth;
        else if (depth == 0 && token != "strict" && token != "without" && token != "rowid" &&
                 token != ",")
            return false;
        const bool isComputed = token == "as" || token == "generated" || token == "select" ||
                                (token == "(" && list[i - 1] == "default");
        if (isComputed || token == ";" || depth < 0)
            return false;
    }
    return depth == 0;
}

// Whether a later version may have made `found` out of our `expected` by adding columns: all of
// our tokens stand in it in their order.
bool isExtended(const QByteArray& expected, const QByteArray& found) {
    const QByteArrayList ours = expected.split(' ');
    const QByteArrayList theirs = found.split(' ');
    qsizetype next = 0;
    for (const QByteArray& token : theirs)
        if (next < ours.size() && token == ours[next])
            ++next;
    return next == ours.size();
}

bool isPlainTable(const Entry& entry) {
    return entry.type == "table" && !entry.name.toLower().startsWith("sqlite_") &&
           isPlainDefinition(entry.sql, entry.name);
}

// Each step up to `version` that the database lacks and `isWanted` asks for, in one transaction.
template <class IsWanted>
Result<void> runSteps(Database& database, int version, const IsWanted& isWanted) {
    const auto found = database.number("PRAGMA user_version");
    if (!found)
        return found.error();
    for (const Step& step : steps) {
        if (step.version <= *found || step.version > version || !isWanted(step))
            continue;
        const auto sql = resource(step.file);
        if (!sql)
            return sql.error();
        auto transaction = Transaction::begin(database);
        if (!transaction)
            return transaction.error();
        if (auto done = database.execute(*sql); !done)
            return done;
        if (auto done = transaction->commit(); !done)
            return done;
    }
    return database.execute("PRAGMA application_id = " + QByteArray::number(journeyApplicationId));
}

} // namespace

Result<void> migrate(Database& database, int version) {
    return runSteps(database, version, [](const Step&) { return true; });
}

Result<void> createFileTables(Database& database, OptionalTables wanted) {
    return runSteps(database, journeyFormatVersion, [&](const Step& step) {
        return step.version == historyFormatVersion   ? wanted.history
               : step.version == journeyFormatVersion ? wanted.views
                                                      : true;
    });
}

Result<void> createMissingTables(Database& database, OptionalTables wanted) {
    const auto version = database.number("PRAGMA user_version");
    if (!version)
        return version.error();
    for (const auto& [isWanted, file] :
         {std::pair{wanted.history, historyStep}, std::pair{wanted.views, viewsStep}}) {
        if (!isWanted)
            continue;
        const auto sql = resource(file);
        if (!sql)
            return sql.error();
        if (auto done = database.execute(*sql); !done)
            return done;
    }
    return database.execute("PRAGMA user_version = " + QByteArray::number(*version));
}

Result<void> extendDraftTables(Database& database) {
    const struct {
        QByteArray table;
        QByteArray column;
        QByteArray definition;
    } additions[] = {{"history", "kind", "TEXT NOT NULL DEFAULT 'edit'"},
                     {"draft", "keeps_history", "INTEGER NOT NULL DEFAULT 0"},
                     {"draft", "published_state", "INTEGER NOT NULL DEFAULT -1"},
                     {"draft", "first_state", "INTEGER NOT NULL DEFAULT -1"}};
    for (const auto& each : additions) {
        const auto there = database.number("SELECT count(*) FROM pragma_table_info('" + each.table +
                                           "') WHERE name = '" + each.column + '\'');
        if (!there)
            return there.error();
        if (*there > 0)
            continue;
        if (auto done = database.execute("ALTER TABLE " + each.table + " ADD COLUMN " +
                                         each.column + ' ' + each.definition);
            !done)
            return done;
    }
    return {};
}

Result<void> createDraftTables(Database& database) {
    const auto sql = resource(":/waymark/sql/draft.sql");
    if (!sql)
        return sql.error();
    return database.execute(*sql);
}

const QByteArrayList& journeyTables() {
    static const QByteArrayList names = [] {
        QByteArrayList result = expectedTables().keys();
        std::sort(result.begin(), result.end());
        return result;
    }();
    return names;
}

Result<SchemaDifferences> compareSchema(Database& database, int formatVersion) {
    const auto entries = entriesOf(database);
    if (!entries)
        return entries.error();
    const bool isNewer = formatVersion > journeyFormatVersion;
    SchemaDifferences result;
    QHash<QByteArray, QByteArray> missing = expectedTables();
    missing.removeIf(
        [&](const auto& table) { return firstVersionWith(table.key()) > formatVersion; });
    for (const Entry& entry : *entries) {
        const auto expected = missing.constFind(entry.name);
        if (expected == missing.constEnd() || entry.type != "table") {
            if (isNewer && isPlainTable(entry)) {
                result.unknownTables += entry.name;
                result.definitions += entry.written;
            } else
                result.findings += describe(entry);
            continue;
        }
        const bool isExtension = isNewer && isPlainTable(entry) && isExtended(*expected, entry.sql);
        if (*expected != entry.sql && !isExtension) {
            result.findings += tr("Its table “%1” is defined in another way than in a map.")
                                   .arg(QString::fromUtf8(entry.name));
            if (!isPlainTable(entry))
                result.unreadable += entry.name;
        }
        if (isNewer)
            result.definitions += entry.written;
        missing.erase(expected);
    }
    result.hasHistory = formatVersion >= historyFormatVersion && !missing.contains("history") &&
                        !missing.contains("history_name");
    // Some of the tables of views are none.
    const bool hasViews = std::ranges::any_of(*entries, [](const Entry& entry) {
        return firstVersionWith(entry.name) == journeyFormatVersion &&
               expectedTables().contains(entry.name);
    });
    const auto isNeeded = [&](const QByteArray& name) {
        const int version = firstVersionWith(name);
        return version == plainFormatVersion || (version == journeyFormatVersion && hasViews);
    };
    for (const QByteArray& name : journeyTables())
        if (missing.contains(name) && isNeeded(name)) {
            result.findings += tr("Its table “%1” is missing.").arg(QString::fromUtf8(name));
            result.unreadable += name;
        }
    return result;
}

} // namespace waymark
