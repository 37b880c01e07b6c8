// What the tests of importing and exporting share.
#pragma once

#include "exchange/exchange.h"

#include <QByteArray>
#include <QStringList>

namespace waymark {

// Imports with ids from 1 on.
Result<Imported> importWith(Format format, const QByteArray& bytes,
                            const QString& title = QStringLiteral("File"));
// The same, for input that must be accepted: fails the test where it is not.
Imported importOk(Format format, const QByteArray& bytes,
                  const QString& title = QStringLiteral("File"));

// The bytes of a file under tests/exchange/data; fails the test where there is none.
QByteArray sampleBytes(const char* name);

// All of a project's text in one string, record by record.
QString allText(const Project& project);

// The words of `text` (letters, digits, nothing else) that occur nowhere in `project`.
QStringList missingWords(const QString& text, const Project& project);

// The names of the touchpoints of a map, left to right.
QStringList touchpointNames(const Project& project, Id<Map> map);
QStringList stageNames(const Project& project, Id<Map> map);
QStringList mapTitles(const Project& project);

// Where two lists first differ, for a message; empty when they are equal.
QString difference(const QStringList& a, const QStringList& b);

// The warnings in one string, one a line.
QString warningText(const std::vector<Warning>& warnings);

} // namespace waymark
