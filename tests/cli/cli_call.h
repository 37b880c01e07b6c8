// Calls the command line as a user would, with its output caught and a folder to work in.
#pragma once

#include "cli/command_line.h"

#include <QByteArray>
#include <QTemporaryDir>

namespace waymark::test {

struct Outcome {
    int code = -1;
    QString out;
    QString err;
};

// Runs `waymark ARGUMENTS…` in this process.
Outcome call(const QStringList& arguments);

// A folder of its own for each test, gone afterwards.
class Workplace {
public:
    // The path of a file of that name in it.
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    // Writes a file there and returns its path.
    [[nodiscard]] QString write(const QString& name, const QByteArray& bytes) const;
    // A map file made from a template there; returns its path.
    [[nodiscard]] QString journey(const QString& name = QStringLiteral("map.journey"),
                                  const QString& templateKey = QStringLiteral("sample")) const;
    // The names of all files there, sorted.
    [[nodiscard]] QStringList names() const;

private:
    QTemporaryDir m_folder;
};

// All bytes of a file; empty where there is none.
QByteArray bytesOf(const QString& path);

// Whether `text` is exactly one line.
bool isOneLine(const QString& text);

} // namespace waymark::test
