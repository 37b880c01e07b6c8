#include "model/validate.h"

#include "model/fields.h"
#include "model/project.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr QChar high(0xD83D);
constexpr QChar low(0xDE00);

// The field that validate() finds fault with; empty when all is well.
QString fault(const Record& record) {
    const auto legal = validate(record);
    return legal ? QString() : legal.error().position;
}

const Place somewhere{{5}, {}, {6}, 1};

} // namespace

TEST_CASE("text is cleaned of what cannot be stored") {
    struct Row {
        QString dirty, clean;
    };
    const QString replaced(QChar::ReplacementCharacter);
    const auto row = GENERATE_COPY(values<Row>({
        {u""_s, u""_s},
        {u"plain"_s, u"plain"_s},
        {u"a\r\nb\rc\nd"_s, u"a\nb\nc\nd"_s},
        {u"a\r\r\nb"_s, u"a\n\nb"_s},
        {u"nul\0here"_s, u"nul"_s + replaced + u"here"_s},
        {QString(high) + low, QString(high) + low},
        {u"lone "_s + high, u"lone "_s + replaced},
        {low + u" lone"_s, replaced + u" lone"_s},
        {QString(low) + high, replaced + replaced},
        {QString(high) + high + low, replaced + high + low},
        {QString(maxTextLength, u'x'), QString(maxTextLength, u'x')},
        {QString(maxTextLength + 1, u'x'), QString(maxTextLength, u'x')},
        {QString(5'000'000, u'x'), QString(maxTextLength, u'x')},
        // Not cut through the middle of a character.
        {QString(maxTextLength - 1, u'x') + high + low, QString(maxTextLength - 1, u'x')},
    }));
    bool changed = false;
    CHECK(cleanText(row.dirty, &changed) == row.clean);
    CHECK(changed == (row.dirty != row.clean));
    CHECK(cleanText(row.clean) == row.clean);
    CHECK(fault(Persona{.id = {1}, .name = row.clean}).isEmpty());
}

TEST_CASE("a text that cannot be stored is refused wherever it stands") {
    const auto text = GENERATE(values<QString>(
        {u"a\0b"_s, u"a"_s + high, low + u"a"_s, QString(maxTextLength + 1, u'x')}));
    CHECK(fault(Persona{.id = {1}, .goals = text}) == u"goals");
    CHECK(fault(Note{.id = {1}, .place = somewhere, .text = text}) == u"text");
    CHECK(fault(Touchpoint{.id = {1}, .stage = {2}, .details = {{text, {}}}}) == u"details");
    CHECK(fault(Touchpoint{.id = {1}, .stage = {2}, .details = {{{}, text}}}) == u"details");
    CHECK(fault(Map{.id = {1}, .scale = {1, 5, {text}}}) == u"scale");
}

TEST_CASE("numbers that are none, and numbers out of range, are refused") {
    const auto wrong = GENERATE(values({notANumber, infinity, -infinity}));
    CAPTURE(wrong);
    CHECK(fault(Feeling{.id = {1}, .touchpoint = {2}, .received = wrong}) == u"received");
    CHECK(fault(Feeling{.id = {1}, .touchpoint = {2}, .desired = wrong}) == u"desired");
    CHECK(fault(Kpi{.id = {1}, .place = somewhere, .target = wrong}) == u"target");
    CHECK(fault(Kpi{.id = {1}, .place = somewhere, .pastValues = {{0, wrong}}}) == u"past_values");
    CHECK(!fault(Loss{.id = {1}, .place = somewhere, .amount = wrong}).isEmpty());
    CHECK(fault(Loss{.id = {1}, .place = somewhere, .amount = 1.01}) == u"amount");
    CHECK(fault(Loss{.id = {1}, .place = somewhere, .amount = -0.01}) == u"amount");
    CHECK(fault(Loss{.id = {1}, .place = somewhere, .unit = LossUnit::Count, .amount = 12}) == u"");
}

TEST_CASE("whole numbers keep to their range") {
    CHECK(fault(PainPoint{.id = {1}, .place = somewhere, .severity = 0}) == u"severity");
    CHECK(fault(PainPoint{.id = {1}, .place = somewhere, .severity = 4}) == u"severity");
    CHECK(fault(Opportunity{.id = {1}, .place = somewhere, .impact = 0}) == u"impact");
    CHECK(fault(Opportunity{.id = {1}, .place = somewhere, .effort = 6}) == u"effort");
    CHECK(fault(Opportunity{.id = {1}, .place = somewhere, .impact = 1, .effort = 5}) == u"");
    CHECK(fault(Persona{.id = {1}, .colour = {0x1000000}}) == u"colour");
    CHECK(fault(Persona{.id = {1}, .colour = {0xFFFFFF}}) == u"");
    CHECK(fault(Map{.id = {1}, .scale = {5, 5, {}}}) == u"scale");
    CHECK(fault(Map{.id = {1}, .scale = {5, -5, {}}}) == u"scale");
    CHECK(fault(Map{.id = {1}, .scale = {-101, 5, {}}}) == u"scale");
    CHECK(fault(Map{.id = {1}, .scale = {0, INT_MAX, {}}}) == u"scale");
    CHECK(fault(Map{.id = {1}, .scale = {1, 2, {u"a"_s, u"b"_s, u"c"_s}}}) == u"scale");
    CHECK(fault(Map{.id = {1}, .scale = {1, 2, {u"a"_s, u"b"_s}}}) == u"");
}

TEST_CASE("ids and ranks keep to what JSON can hold exactly") {
    const qint64 most = qint64(1) << 53;
    CHECK(fault(Persona{.id = {0}}) == u"id");
    CHECK(fault(Persona{.id = {-1}}) == u"id");
    CHECK(fault(Persona{.id = {most}}) == u"id");
    CHECK(fault(Persona{.id = {most - 1}}) == u"");
    CHECK(fault(Persona{.id = {1}, .rank = most + 1}) == u"rank");
    CHECK(fault(Persona{.id = {1}, .rank = -most - 1}) == u"rank");
    CHECK(fault(Persona{.id = {1}, .rank = std::numeric_limits<Rank>::min()}) == u"rank");
}

TEST_CASE("choices that do not exist are refused") {
    CHECK(fault(Map{.id = {1}, .state = MapState(3)}) == u"state");
    CHECK(fault(Touchpoint{.id = {1}, .stage = {2}, .point = PointKind(200)}) == u"point");
    CHECK(fault(Lane{.id = {1}, .map = {2}, .lane = LaneKind(19)}) == u"kind");
    CHECK(fault(Note{.id = {1}, .place = somewhere, .evidence = Evidence(3)}) == u"evidence");
    CHECK(fault(Loss{.id = {1}, .place = somewhere, .unit = LossUnit(2)}) == u"unit");
    CHECK(fault(Kpi{.id = {1}, .place = somewhere, .better = Better(2)}) == u"better");
    CHECK(fault(Comment{.id = {1}, .about = {Kind(17), 5}}) == u"about");
    CHECK(fault(Vote{.id = {1}, .about = {Kind(255), 5}}) == u"about");
}

TEST_CASE("a record says what it hangs on, and nothing hangs on itself") {
    CHECK(fault(Stage{.id = {1}}) == u"map");
    CHECK(fault(Touchpoint{.id = {1}}) == u"stage");
    CHECK(fault(Lane{.id = {1}}) == u"map");
    CHECK(fault(Feeling{.id = {1}}) == u"touchpoint");
    CHECK(fault(Link{.id = {1}, .from = {2}}) == u"to");
    CHECK(fault(Interaction{.id = {1}, .map = {2}}) == u"touchpoint");
    CHECK(fault(Comment{.id = {1}}) == u"about");
    CHECK(fault(Comment{.id = {1}, .about = {Kind::Comment, 1}}) == u"about");
    CHECK(fault(Comment{.id = {1}, .about = {Kind::Comment, 2}}) == u"");
    CHECK(fault(Comment{.id = {1}, .about = {Kind::Note, INT64_MAX}}) == u"about");
    CHECK(fault(Map{.id = {1}, .basedOn = {1}}) == u"based_on");
    // A list names something with each of its entries.
    CHECK(fault(Map{.id = {1}, .personas = {{2}, {0}}}) == u"personas");
    CHECK(fault(Opportunity{.id = {1}, .place = somewhere, .answers = {{0}}}) == u"answers");
}

TEST_CASE("a card sits in a lane, at one stage or one touchpoint") {
    const auto at = [](Place place) { return fault(Note{.id = {1}, .place = place}); };
    CHECK(at({{5}, {}, {6}, 1}) == u"");
    CHECK(at({{5}, {6}, {}, 1}) == u"");
    CHECK(at({{}, {}, {6}, 1}) == u"place");
    CHECK(at({{5}, {}, {}, 1}) == u"place");
    CHECK(at({{5}, {6}, {6}, 1}) == u"place");
    CHECK(at({{5}, {}, {6}, 0}) == u"place");
    CHECK(at({{5}, {}, {6}, maxSpan}) == u"");
    CHECK(at({{5}, {}, {6}, maxSpan + 1}) == u"place");
}

TEST_CASE("there is an end to details and attachments") {
    CHECK(fault(Touchpoint{.id = {1}, .stage = {2}, .details = Details(maxDetails)}) == u"");
    CHECK(fault(Touchpoint{.id = {1}, .stage = {2}, .details = Details(maxDetails + 1)}) ==
          u"details");
    CHECK(fault(Attachment{.id = {1}, .bytes = QByteArray(maxAttachmentBytes + 1, 'x')}) ==
          u"bytes");
}

TEST_CASE("a feeling is brought into its scale and rounded to a tenth") {
    const FeelingScale five{1, 5, {}};
    CHECK(clampToScale(3.14159, five) == 3.1);
    CHECK(clampToScale(0, five) == 1);
    CHECK(clampToScale(99, five) == 5);
    CHECK(clampToScale(infinity, five) == 5);
    CHECK(clampToScale(-infinity, five) == 1);
    CHECK(clampToScale(notANumber, five) == 1);
    CHECK(clampToScale(notANumber, {}) == 0);
    CHECK(clampToScale(notANumber, {-10, -2, {}}) == -2);
    CHECK(!std::signbit(clampToScale(-0.01, {})));
}

TEST_CASE("every error says what it means for the work, and where the fault is") {
    for (const Record& record :
         {Record(Persona{}), Record(Stage{.id = {1}}), Record(Comment{.id = {1}}),
          Record(Map{.id = {1}, .scale = {2, 1, {}}}),
          Record(Persona{.id = {1}, .name = QString(30'000, u'x')})}) {
        const auto legal = validate(record);
        REQUIRE(!legal.ok());
        CHECK(legal.error().code == ErrorCode::Invalid);
        CHECK(legal.error().message.contains(u"Nothing was changed."_s));
        CHECK(!legal.error().position.isEmpty());
    }
}
