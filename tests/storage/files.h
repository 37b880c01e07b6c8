// Small helpers of the storage tests: a folder of their own, bytes in and out, plain SQLite.
#pragma once

#include "model/project.h"
#include "support/printing.h"
#include "support/random_project.h"
#include "support/soak.h"

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

#include <functional>

namespace waymark {

// A folder that is gone at the end of the test. In memory, where there is such a place and no long
// form is asked for: syncing to
// a disk takes most of a storage test's time and makes no difference to what is tested here.
class TestFolder {
public:
    TestFolder();
    [[nodiscard]] QString path(const QString& name = {}) const {
        return name.isEmpty() ? m_folder.path() : m_folder.filePath(name);
    }
    // What lies in it, hidden files included, by name.
    [[nodiscard]] QStringList names() const;

private:
    QTemporaryDir m_folder;
};

QByteArray bytesOf(const QString& path);
void writeBytes(const QString& path, const QByteArray& bytes);

// Runs SQL on a file with an ordinary connection, as the sqlite3 shell would. Fails the test when
// the SQL fails.
void runSql(const QString& path, const QByteArray& sql);
// The first column of all rows, one a line.
QByteArray querySql(const QString& path, const QByteArray& sql);

// A sound file with something done to it by SQL, and its checksums made to fit that.
QString spoiledWithSums(const TestFolder& folder, const Project& project, const QByteArray& sql);

// The same to a file that is there.
void spoilWithSums(const QString& path, const QByteArray& sql);

// Runs SQL and calls `inTheMiddle` before the connection is closed, as if the writer were stopped
// there.
void interruptedSql(const QString& path, const QByteArray& sql,
                    const std::function<void()>& inTheMiddle);

// A small project with every kind of record.
Project smallProject(quint64 seed = 1);
// The path of a sound file of `project` in the folder.
QString soundFile(const TestFolder& folder, const Project& project,
                  const QString& name = QStringLiteral("Map.journey"));

} // namespace waymark
