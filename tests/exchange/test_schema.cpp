// The published schema describes what we write, every field of it, and refuses what we would not.
#include "exchange/exchange_support.h"
#include "exchange/schema_validator.h"

#include "model/fields.h"
#include "support/printing.h"
#include "support/random_project.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject publishedSchema() {
    QFile file(QStringLiteral(WAYMARK_SOURCE "/docs/waymark.schema.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    REQUIRE(error.errorString() == u"no error occurred"_s);
    return document.object();
}

QJsonObject exportedJson(const Project& project) {
    const auto exported = exportProject(project, {.format = Format::Json});
    REQUIRE(exported.ok());
    return QJsonDocument::fromJson(exported->bytes).object();
}

} // namespace

TEST_CASE("every export is valid against the published schema") {
    const QJsonObject schema = publishedSchema();
    for (int seed = 1; seed <= 40; ++seed) {
        std::mt19937_64 random(static_cast<unsigned long>(seed));
        const Project project = randomProject(random, {.maps = 1 + seed % 2, .views = 3});
        INFO("seed " << seed);
        CHECK(schemaFaults(schema, exportedJson(project)).join(u'\n') == u""_s);
    }
    for (const char* file : {"tidy-en.csv", "matrix-de.csv"})
        CHECK(schemaFaults(schema, exportedJson(importOk(Format::Csv, sampleBytes(file)).project))
                  .isEmpty());
}

TEST_CASE("the schema sees faults") {
    const QJsonObject schema = publishedSchema();
    std::mt19937_64 random(1);
    QJsonObject whole = exportedJson(randomProject(random));
    CHECK(schemaFaults(schema, whole).isEmpty());
    for (
        const char* fault :
        {R"({"format":"other","version":1,"project":{"maps":[]}})",
         R"({"format":"waymark","version":1,"project":{}})",
         R"({"format":"waymark","version":1,"project":{"maps":[{"state":"past"}]}})",
         R"({"format":"waymark","version":1,"project":{"maps":[{"titel":"x"}]}})",
         R"({"format":"waymark","version":1,"project":{"maps":[{"id":0}]}})",
         R"({"format":"waymark","version":1,"project":{"maps":[{"lanes":["sideways"]}]}})",
         R"({"format":"waymark","version":1,"project":{"personas":[{"colour":"red"}],"maps":[]}})"}) {
        INFO(fault);
        CHECK_FALSE(schemaFaults(schema, QJsonDocument::fromJson(fault).object()).isEmpty());
    }
}

TEST_CASE("the schema describes every field of every record") {
    const QJsonObject schema = publishedSchema();
    CHECK(schemaGaps(schema).join(u'\n') == u""_s);
    const QJsonObject defs = schema[u"$defs"_s].toObject();
    const auto check = [&]<class T>(std::type_identity<T>) {
        const std::string_view kind = nameOf(T::kind);
        QString name = QString::fromLatin1(kind.data(), qsizetype(kind.size()));
        constexpr bool isCard = requires { &T::place; };
        if (isCard)
            name = u"card"_s;
        const QJsonObject properties = defs[name].toObject()[u"properties"_s].toObject();
        forEachField<T>([&](const auto& field) {
            using Value = std::remove_cvref_t<decltype(T{}.*field.member)>;
            // What a record hangs on is told by its place in the file.
            const std::string_view text = field.name;
            const bool isImplied = std::is_same_v<Value, Place> ||
                                   std::is_same_v<Value, Id<Stage>> ||
                                   (std::is_same_v<Value, Id<Map>> && text == "map") ||
                                   (T::kind == Kind::Feeling && text == "touchpoint");
            INFO(name.toStdString() << "." << field.name);
            CHECK(properties.contains(QLatin1StringView(field.name)) != isImplied);
        });
    };
    check(std::type_identity<Attachment>());
    check(std::type_identity<Persona>());
    check(std::type_identity<Map>());
    check(std::type_identity<Stage>());
    check(std::type_identity<Touchpoint>());
    check(std::type_identity<Lane>());
    check(std::type_identity<Feeling>());
    check(std::type_identity<Note>());
    check(std::type_identity<PainPoint>());
    check(std::type_identity<Opportunity>());
    check(std::type_identity<Loss>());
    check(std::type_identity<Kpi>());
    check(std::type_identity<Link>());
    check(std::type_identity<Interaction>());
    check(std::type_identity<Comment>());
    check(std::type_identity<Vote>());
    check(std::type_identity<Version>());
    check(std::type_identity<SavedView>());
}
