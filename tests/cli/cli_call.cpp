#include "cli/cli_call.h"

#include "support/printing.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace waymark::test {

Outcome call(const QStringList& arguments) {
    Outcome outcome;
    QTextStream out(&outcome.out);
    QTextStream err(&outcome.err);
    outcome.code = runCommandLine(QStringList{u"waymark"_s} + arguments, {out, err});
    out.flush();
    err.flush();
    return outcome;
}

QString Workplace::write(const QString& name, const QByteArray& bytes) const {
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return file.fileName();
}

QString Workplace::journey(const QString& name, const QString& templateKey) const {
    const Outcome made = call({u"new"_s, path(name), u"--template"_s, templateKey});
    REQUIRE(made.err == QString());
    REQUIRE(made.code == 0);
    return path(name);
}

QStringList Workplace::names() const {
    return QDir(m_folder.path())
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isOneLine(const QString& text) {
    return text.endsWith(u'\n') && text.count(u'\n') == 1 && text.size() > 1;
}

} // namespace waymark::test
