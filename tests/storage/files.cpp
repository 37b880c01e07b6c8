#include "storage/files.h"

#include "storage/journey_file.h"
#include "storage/unknown_parts.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace waymark {

namespace {

QString templatePath() {
    const QString memory = QStringLiteral("/dev/shm");
    const bool isThere = !isSoak() && QFileInfo(memory).isDir() && QFileInfo(memory).isWritable();
    return (isThere ? memory : QDir::tempPath()) + QStringLiteral("/waymark-test-XXXXXX");
}

} // namespace

TestFolder::TestFolder()
    : m_folder(templatePath()) {
    REQUIRE(m_folder.isValid());
}

QStringList TestFolder::names() const {
    return QDir(path()).entryList(
        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void writeBytes(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

namespace {

int collect(void* into, int, char** values, char**) {
    auto* rows = static_cast<QByteArrayList*>(into);
    rows->append(values[0]);
    return 0;
}

} // namespace

QByteArray querySql(const QString& path, const QByteArray& sql) {
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open(path.toUtf8().constData(), &handle) == SQLITE_OK);
    QByteArrayList rows;
    const int code = sqlite3_exec(handle, sql.constData(), collect, &rows, nullptr);
    INFO(sqlite3_errmsg(handle));
    CHECK(code == SQLITE_OK);
    sqlite3_close(handle);
    return rows.join('\n');
}

void runSql(const QString& path, const QByteArray& sql) {
    querySql(path, sql);
}

void interruptedSql(const QString& path, const QByteArray& sql,
                    const std::function<void()>& inTheMiddle) {
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open(path.toUtf8().constData(), &handle) == SQLITE_OK);
    CHECK(sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK);
    inTheMiddle();
    sqlite3_close(handle);
}

Project smallProject(quint64 seed) {
    std::mt19937_64 random(seed);
    return randomProject(random, {.maps = 2, .stages = 3, .touchpointsPerStage = 2, .cards = 30});
}

QString soundFile(const TestFolder& folder, const Project& project, const QString& name) {
    const QString path = folder.path(name);
    const auto published = publishJourney(project, path);
    if (!published)
        FAIL(published.error());
    return path;
}

QString spoiledWithSums(const TestFolder& folder, const Project& project, const QByteArray& sql) {
    const QString path = soundFile(folder, project);
    spoilWithSums(path, sql);
    return path;
}

void spoilWithSums(const QString& path, const QByteArray& sql) {
    runSql(path, sql);
    auto database = Database::openImage(bytesOf(path));
    REQUIRE(database.ok());
    QByteArray updates;
    for (const QByteArray& table : querySql(path, "SELECT table_name FROM checksum").split('\n')) {
        const auto sum = sumOfTable(*database, table);
        REQUIRE(sum.ok());
        updates += "UPDATE checksum SET row_count = " + QByteArray::number(sum->rows) +
                   ", blake2b = '" + sum->checksum + "' WHERE table_name = '" + table + "';";
    }
    runSql(path, updates);
}

} // namespace waymark
