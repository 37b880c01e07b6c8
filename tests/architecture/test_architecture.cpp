// Holds the tree as it stands against the rules of source_rules.h.
#include "architecture/source_rules.h"
#include "support/printing.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

const QDir& tree() {
    static const QDir dir(QStringLiteral(WAYMARK_SOURCE));
    return dir;
}

// The C++ files under a folder of the tree, relative to its top.
QStringList sourcesIn(const QString& folder) {
    QStringList paths;
    QDirIterator it(tree().filePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext())
        paths.append(tree().relativeFilePath(it.next()));
    paths.sort();
    return paths;
}

QString read(const QString& path) {
    QFile file(tree().filePath(path));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

void checkAll(const QStringList& paths) {
    const QtModuleOf moduleOf = qtModulesIn(QStringLiteral(WAYMARK_QT_HEADERS));
    for (const QString& path : paths) {
        for (const Finding& finding : checkSource(path, read(path), moduleOf))
            FAIL_CHECK(finding.text().toStdString());
    }
}

} // namespace

TEST_CASE("the sources keep to the arrows of the architecture") {
    const QStringList paths = sourcesIn(u"src"_s);
    REQUIRE(paths.contains(u"src/model/project.h"_s));
    checkAll(paths);
}

TEST_CASE("the tests keep to their rules") {
    const QStringList paths = sourcesIn(u"tests"_s);
    REQUIRE(paths.contains(u"tests/architecture/test_architecture.cpp"_s));
    checkAll(paths);
}

TEST_CASE("the folders are those of the plan") {
    const auto folders = QDir::Dirs | QDir::NoDotAndDotDot;
    const QDir src(tree().filePath(u"src"_s));
    for (const Finding& finding : checkFolders(tree().entryList(folders), src.entryList(folders)))
        FAIL_CHECK(finding.text().toStdString());
}
