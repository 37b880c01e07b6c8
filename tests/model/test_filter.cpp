// Which records of a map a filter asks for.
#include "model/filter.h"

#include "model/small_map.h"

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Filtered : SmallMap {
    Filtered() {
        set(a, &Touchpoint::channel, u"Email"_s);
        set(b, &Touchpoint::channel, u"Shop"_s);
        set(a, &Touchpoint::owner, u"Sales"_s);
        set(c, &Touchpoint::owner, u"Care"_s);
        note = addAt(LaneKind::Doing, c, u"Opens the parcel"_s);
        apply(setField(project, Id<Note>{note.value}, &Note::evidence, Evidence::Researched,
                       u"Set"_s));
        apply(setFeeling(project, ids, c, ana, FeelingField::Received, 2));
    }
    void set(Id<Touchpoint> id, QString Touchpoint::* field, const QString& value) {
        apply(setField(project, id, field, value, u"Set"_s));
    }
    [[nodiscard]] bool keeps(const RecordFilter& filter, AnyId id) const {
        return !applyFilter(project, map, filter).others.contains(id);
    }
    AnyId note;
};

} // namespace

TEST_CASE("an empty filter keeps everything") {
    const Filtered m;
    const FilterResult result = applyFilter(m.project, m.map, {});
    CHECK(result.others.empty());
    CHECK(result.cards == 6);
    CHECK(result.cardsKept == 6);
    CHECK(result.touchpoints == 4);
    CHECK(result.touchpointsKept == 4);
}

TEST_CASE("a channel keeps its touchpoints and what is on them") {
    const Filtered m;
    const RecordFilter filter{.channels = {u"Email"_s}};
    CHECK(m.keeps(filter, anyId(m.a)));
    CHECK(m.keeps(filter, m.thought));
    CHECK_FALSE(m.keeps(filter, anyId(m.b)));
    CHECK_FALSE(m.keeps(filter, m.note));
    const FilterResult result = applyFilter(m.project, m.map, filter);
    CHECK(result.touchpointsKept == 1);
    CHECK(result.cardsKept == 5);
    // "" asks for those without.
    CHECK(m.keeps({.channels = {QString()}}, anyId(m.c)));
    CHECK_FALSE(m.keeps({.channels = {QString()}}, anyId(m.a)));
    CHECK(m.keeps({.channels = {u"Email"_s, u"Shop"_s}}, anyId(m.b)));
    CHECK(channelsOn(m.project, m.map) == QStringList{QString(), u"Email"_s, u"Shop"_s});
}

TEST_CASE("an opportunity answers to its own owner before its touchpoint's") {
    Filtered m;
    CHECK(m.keeps({.owners = {u"Sales"_s}}, m.opportunity));
    m.apply(setField(m.project, Id<Opportunity>{m.opportunity.value}, &Opportunity::owner,
                     u"Care"_s, u"Set"_s));
    CHECK_FALSE(m.keeps({.owners = {u"Sales"_s}}, m.opportunity));
    CHECK(m.keeps({.owners = {u"Care"_s}}, m.opportunity));
    CHECK(m.keeps({.owners = {u"Care"_s}}, anyId(m.a))); // for what is on it
    CHECK(ownersOn(m.project, m.map) == QStringList{QString(), u"Care"_s, u"Sales"_s});
}

TEST_CASE("personas keep where they feel something, and fade the others") {
    Filtered m;
    Id<Persona> bo;
    m.apply(addPersona(m.project, m.ids, u"Bo"_s, &bo));
    const RecordFilter filter{.personas = {m.ana}};
    CHECK(m.keeps(filter, anyId(m.c)));
    CHECK(m.keeps(filter, m.note));
    CHECK(m.keeps(filter, anyId(m.ana)));
    CHECK_FALSE(m.keeps(filter, anyId(bo)));
    CHECK_FALSE(m.keeps(filter, m.thought));
    CHECK(applyFilter(m.project, m.map, {.personas = {bo}}).touchpointsKept == 0);
}

TEST_CASE("evidence and words ask for cards, and keep the touchpoints they are on") {
    const Filtered m;
    const RecordFilter known{.evidence = {Evidence::Researched}};
    CHECK(m.keeps(known, m.note));
    CHECK_FALSE(m.keeps(known, m.thought));
    CHECK_FALSE(m.keeps(known, m.kpi)); // a KPI is not known to any degree
    CHECK(m.keeps(known, anyId(m.c)));
    CHECK_FALSE(m.keeps(known, anyId(m.a)));
    const RecordFilter words{.text = u"PARCEL"_s};
    CHECK(m.keeps(words, m.note));
    CHECK(m.keeps(words, anyId(m.c)));
    CHECK_FALSE(m.keeps(words, m.kpi));
    CHECK(m.keeps({.text = u"sales"_s}, anyId(m.a)));
    // All that is asked for has to hold.
    CHECK_FALSE(m.keeps({.channels = {u"Email"_s}, .text = u"parcel"_s}, m.note));
}

TEST_CASE("a card over a stage is kept with any of its touchpoints") {
    Filtered m;
    AnyId wide;
    Place place{m.lane(LaneKind::Doing), m.first, {}, 1};
    m.apply(addCard(m.project, m.ids, place, u"Wide"_s, &wide));
    CHECK(m.keeps({.channels = {u"Shop"_s}}, wide));
    CHECK(m.keeps({.owners = {u"Sales"_s}}, wide));
    CHECK_FALSE(m.keeps({.owners = {u"Care"_s}}, wide));
}
