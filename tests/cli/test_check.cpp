// waymark check and compare: their keys, and what they say of the sample.
#include "cli/cli_call.h"
#include "insight/checks.h"
#include "storage/journey_file.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject jsonOf(const Outcome& outcome) {
    REQUIRE(outcome.code == 0);
    CHECK(outcome.err == QString());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(outcome.out.toUtf8(), &error);
    REQUIRE(error.error == QJsonParseError::NoError);
    return document.object();
}

// The texts of the findings of that code.
QStringList textsOf(const QJsonObject& checked, const QString& code) {
    QStringList texts;
    for (const QJsonValue finding : checked[u"findings"_s].toArray())
        if (finding[u"code"_s].toString() == code)
            texts << finding[u"text"_s].toString();
    return texts;
}

} // namespace

TEST_CASE("check --json has the promised keys, and finds what the sample leaves open") {
    const Workplace place;
    const QJsonObject checked = jsonOf(call({u"check"_s, place.journey(), u"--json"_s}));
    const QJsonArray findings = checked[u"findings"_s].toArray();
    REQUIRE(findings.size() > 5);
    for (const QJsonValue finding : findings) {
        const QJsonObject object = finding.toObject();
        for (const QString& key :
             {u"code"_s, u"severity"_s, u"map"_s, u"stage"_s, u"touchpoint"_s, u"text"_s})
            CHECK(object.contains(key));
        CHECK(QStringList{u"error"_s, u"warning"_s, u"hint"_s}.contains(
            finding[u"severity"_s].toString()));
        CHECK_FALSE(finding[u"text"_s].toString().isEmpty());
    }
    CHECK(textsOf(checked, u"no_stage_end"_s) ==
          QStringList{u"“Delivery” has no measure that ends it"_s});
    CHECK(textsOf(checked, u"quality_step"_s)
              .contains(u"“Order email” → “Tracking”: quality drops by 3.5"_s));
    CHECK(textsOf(checked, u"no_owner"_s).contains(u"“Checkout” has no owner"_s));
    CHECK(textsOf(checked, u"unanswered_pain"_s) ==
          QStringList{u"“Call from sales”: severe pain point without an opportunity"_s});
    CHECK(findings[0][u"stage"_s].toString() == u"Delivery"_s);
    CHECK(findings[0][u"touchpoint"_s].isNull());

    const Outcome text = call({u"check"_s, place.path(u"map.journey"_s)});
    CHECK(text.code == 0);
    CHECK(text.out.contains(u"error: “Delivery” has no measure that ends it (no_stage_end)"_s));
}

TEST_CASE("a check that is switched off is named with its reason and finds nothing") {
    const Workplace place;
    const QString path = place.journey();
    Project project = readJourney(path)->project;
    RandomIds ids;
    REQUIRE(project
                .apply(switchCheckOff(project, ids, project.roots<Map>().front(), u"no_stage_end"_s,
                                      u"Not ours"_s, u"Ana"_s, 1))
                .ok());
    REQUIRE(publishJourney(project, path).ok());
    const QJsonObject checked = jsonOf(call({u"check"_s, path, u"--json"_s}));
    CHECK(textsOf(checked, u"no_stage_end"_s).isEmpty());
    REQUIRE(checked[u"switched_off"_s].toArray().size() == 1);
    CHECK(checked[u"switched_off"_s][0][u"reason"_s].toString() == u"Not ours"_s);
    CHECK(call({u"check"_s, path}).out.contains(u"switched off: no_stage_end (Not ours)"_s));
}

TEST_CASE("compare tells what the future map changes, by number and by title") {
    const Workplace place;
    const QString path = place.journey();
    const Outcome outcome = call({u"compare"_s, path, u"1"_s, u"2"_s, u"--json"_s});
    const QJsonObject compared = jsonOf(outcome);
    CHECK(compared[u"a"_s].toString() == u"Maya orders her first coffee subscription"_s);
    const QJsonArray stages = compared[u"stages"_s].toArray();
    REQUIRE(stages.size() == 5);
    const QJsonValue purchase = stages[2];
    CHECK(purchase[u"a"_s].toString() == u"Purchase"_s);
    CHECK(purchase[u"b"_s].toString() == u"Purchase"_s);
    CHECK(purchase[u"touchpoints"_s][0][u"gain"_s].toDouble() == 4);
    CHECK(purchase[u"touchpoints"_s][0][u"difference"_s].toString() == u"changed"_s);
    CHECK(compared[u"gains"_s].toDouble() > 10);
    CHECK(compared[u"losses"_s].toDouble() == 0);
    CHECK(call({u"compare"_s, path, u"maya ORDERS her first coffee subscription"_s,
                u"To-be: Maya, first order"_s, u"--json"_s})
              .out == outcome.out);
    const Outcome text = call({u"compare"_s, path, u"1"_s, u"2"_s});
    CHECK(text.out.contains(u"gains +"_s));
    CHECK(text.out.contains(u"Checkout"_s));
}

TEST_CASE("compare -o writes slides, and prints what it prints without") {
    const Workplace place;
    const QString path = place.journey();
    const QString slides = place.path(u"slides.pptx"_s);
    const QString pages = place.path(u"slides.pdf"_s);
    const Outcome outcome =
        call({u"compare"_s, path, u"1"_s, u"2"_s, u"-o"_s, slides, u"-o"_s, pages});
    CHECK(outcome.code == 0);
    CHECK(outcome.out == call({u"compare"_s, path, u"1"_s, u"2"_s}).out);
    CHECK(bytesOf(slides).startsWith("PK"));
    CHECK(bytesOf(pages).startsWith("%PDF-"));
    const QString wrong = place.path(u"slides.png"_s);
    CHECK(call({u"compare"_s, path, u"1"_s, u"2"_s, u"-o"_s, wrong}).code == 2);
    CHECK_FALSE(QFile::exists(wrong));
    CHECK(
        call({u"compare"_s, path, u"1"_s, u"2"_s, u"-o"_s, place.path(u"no/such/a.pdf"_s)}).code ==
        1);
}

TEST_CASE("check and compare fail with one line where there is nothing to look at") {
    const Workplace place;
    const QString path = place.journey();
    for (const QStringList& arguments :
         {QStringList{u"check"_s, place.path(u"no.journey"_s)},
          QStringList{u"compare"_s, place.path(u"no.journey"_s), u"1"_s, u"2"_s},
          QStringList{u"compare"_s, path, u"1"_s, u"9"_s},
          QStringList{u"compare"_s, path, u"nothing"_s, u"1"_s}}) {
        const Outcome outcome = call(arguments);
        CHECK(outcome.code == 1);
        CHECK(outcome.out == QString());
        CHECK(isOneLine(outcome.err));
    }
}
