#include "storage/witness.h"

#include <mutex>
#include <sqlite3.h>

namespace waymark {

namespace {

// Connections are opened on the storage thread too.
struct Seen {
    std::mutex mutex;
    QByteArrayList statements;
    int calls = 0;
};
Seen& seen() {
    static Seen instance;
    return instance;
}

void onCanary(sqlite3_context* context, int, sqlite3_value**) {
    const std::scoped_lock lock(seen().mutex);
    ++seen().calls;
    sqlite3_result_int(context, 1);
}

int onStatement(unsigned, void*, void*, void* text) {
    const std::scoped_lock lock(seen().mutex);
    seen().statements += static_cast<const char*>(text);
    return 0;
}

int onOpen(sqlite3* handle, const char**, const void*) {
    // Innocuous, so that only the program's own precautions keep it from being called.
    sqlite3_create_function_v2(handle, "canary", -1,
                               SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nullptr,
                               onCanary, nullptr, nullptr, nullptr);
    sqlite3_trace_v2(handle, SQLITE_TRACE_STMT, onStatement, nullptr);
    return SQLITE_OK;
}

// The type under which SQLite takes the address of an extension's entry.
using Entry = void (*)();

} // namespace

Witness::Witness() {
    sqlite3_auto_extension(reinterpret_cast<Entry>(onOpen));
    clear();
}

Witness::~Witness() {
    sqlite3_cancel_auto_extension(reinterpret_cast<Entry>(onOpen));
}

void Witness::clear() {
    const std::scoped_lock lock(seen().mutex);
    seen().statements.clear();
    seen().calls = 0;
}

int Witness::calls() const {
    const std::scoped_lock lock(seen().mutex);
    return seen().calls;
}

QByteArrayList Witness::statementsWith(const QByteArray& word, const QByteArray& exception) const {
    const std::scoped_lock lock(seen().mutex);
    QByteArrayList result;
    for (const QByteArray& statement : seen().statements)
        if (statement.contains(word) && (exception.isEmpty() || !statement.startsWith(exception)))
            result += statement;
    return result;
}

qsizetype Witness::statementCount() const {
    const std::scoped_lock lock(seen().mutex);
    return seen().statements.size();
}

} // namespace waymark
