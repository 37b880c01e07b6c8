#include "exchange/exchange_support.h"

#include "model/edits.h"
#include "model/fields.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QRegularExpression>
#include <QSet>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

template <class Value>
void appendText(QStringList& into, const Value& value) {
    if constexpr (std::is_same_v<Value, QString>) {
        into << value;
    } else if constexpr (std::is_same_v<Value, Details>) {
        for (const Detail& detail : value)
            into << detail.name << detail.value;
    } else if constexpr (std::is_same_v<Value, FeelingScale>) {
        into << value.names;
    }
}

} // namespace

Result<Imported> importWith(Format format, const QByteArray& bytes, const QString& title) {
    CountingIds ids;
    return importBytes(bytes, format, {.ids = ids, .fallbackTitle = title});
}

Imported importOk(Format format, const QByteArray& bytes, const QString& title) {
    auto imported = importWith(format, bytes, title);
    if (!imported)
        FAIL(imported.error());
    return imported.take();
}

QByteArray sampleBytes(const char* name) {
    QFile file(QStringLiteral(WAYMARK_TEST_DATA "/exchange/data/") + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly))
        FAIL("no sample " << name);
    return file.readAll();
}

QString allText(const Project& project) {
    QStringList texts;
    const auto collect = [&](const auto& table) {
        for (const auto& [id, record] : table)
            forEachField<std::remove_cvref_t<decltype(record)>>(
                [&](const auto& field) { appendText(texts, record.*field.member); });
    };
    collect(project.all<Persona>());
    collect(project.all<Map>());
    collect(project.all<Stage>());
    collect(project.all<Touchpoint>());
    collect(project.all<Lane>());
    collect(project.all<Feeling>());
    collect(project.all<Note>());
    collect(project.all<PainPoint>());
    collect(project.all<Opportunity>());
    collect(project.all<Loss>());
    collect(project.all<Kpi>());
    collect(project.all<Link>());
    return texts.join(u'\n');
}

QStringList missingWords(const QString& text, const Project& project) {
    static const QRegularExpression word(u"[\\p{L}\\p{N}]+"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    const auto wordsOf = [](const QString& from) {
        QSet<QString> words;
        auto matches = word.globalMatch(from);
        while (matches.hasNext())
            words.insert(matches.next().captured());
        return words;
    };
    QStringList missing = (wordsOf(text) - wordsOf(allText(project))).values();
    missing.sort();
    return missing;
}

QStringList touchpointNames(const Project& project, Id<Map> map) {
    QStringList names;
    for (const Id<Touchpoint> id : touchpointsOf(project, map))
        names << project.find(id)->name;
    return names;
}

QStringList stageNames(const Project& project, Id<Map> map) {
    QStringList names;
    for (const Id<Stage> id : project.of<Stage>(map))
        names << project.find(id)->name;
    return names;
}

QStringList mapTitles(const Project& project) {
    QStringList titles;
    for (const Id<Map> id : project.roots<Map>())
        titles << project.find(id)->title;
    return titles;
}

QString difference(const QStringList& a, const QStringList& b) {
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i)
        if (a.value(i, u"(end)"_s) != b.value(i, u"(end)"_s))
            return u"%1: %2 <> %3"_s.arg(QString::number(i), a.value(i, u"(end)"_s),
                                         b.value(i, u"(end)"_s));
    return {};
}

QString warningText(const std::vector<Warning>& warnings) {
    QStringList lines;
    for (const Warning& warning : warnings)
        lines << warning.toString();
    return lines.join(u'\n');
}

} // namespace waymark
