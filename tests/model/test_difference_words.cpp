// What differs between two projects, as a person would say it.
#include "model/difference_words.h"

#include "model/edits.h"
#include "model/small_map.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

QStringList lines(const Project& from, const Project& to) {
    QStringList result;
    for (const DifferenceLine& line : differenceInWords(from, to)) {
        const QChar sign = line.kind == DifferenceKind::Added     ? u'+'
                           : line.kind == DifferenceKind::Removed ? u'-'
                                                                  : u'~';
        QString text = sign + u" [%1|%2] %3"_s.arg(line.place, line.row, line.text);
        result.append(text.remove(QChar(0x2068)).remove(QChar(0x2069)));
    }
    return result;
}

} // namespace

TEST_CASE("equal projects have no difference to tell") {
    const SmallMap map;
    CHECK(differenceInWords(map.project, map.project).empty());
}

TEST_CASE("each kind of difference says where it is and what it was") {
    const SmallMap before;
    SmallMap after;
    after.apply(rename(after.project, after.thought, u"well"_s));
    CHECK(lines(before.project, after.project) ==
          QStringList{u"~ [First · A|Thinking] Card “hm” became “well”"_s});

    after = SmallMap();
    after.apply(remove(after.project, {after.painPoint}));
    const QStringList removed = lines(before.project, after.project);
    CHECK(removed.contains(u"- [First · A|Pain points] Pain point “slow”"_s));
    // What hung on it changed, too.
    CHECK(removed.filter(u"Opportunity"_s).size() == 1);

    after = SmallMap();
    after.addAt(LaneKind::Thinking, after.c, u"at last"_s);
    CHECK(lines(before.project, after.project) ==
          QStringList{u"+ [Second · C|Thinking] Card “at last”"_s});

    after = SmallMap();
    after.apply(setField(after.project, Id<PainPoint>{after.painPoint.value}, &PainPoint::severity,
                         3, u"Set severity"_s));
    CHECK(lines(before.project, after.project) ==
          QStringList{u"~ [First · A|Pain points] Pain point “slow”: severity: 3 instead of 2"_s});
}

TEST_CASE("the lines come in the order of the map") {
    const SmallMap before;
    SmallMap after;
    after.apply(rename(after.project, anyId(after.d), u"Z"_s));
    after.apply(rename(after.project, anyId(after.ana), u"Eva"_s));
    after.apply(rename(after.project, after.thought, u"well"_s));
    after.apply(rename(after.project, anyId(after.first), u"Start"_s));
    const QStringList all = lines(before.project, after.project);
    REQUIRE(all.size() == 4);
    CHECK(all[0] == u"~ [Start|] Stage “First” became “Start”"_s);
    CHECK(all[1].contains(u"“well”"_s));
    CHECK(all[2] == u"~ [Second · Z|] Touchpoint “D” became “Z”"_s);
    CHECK(all[3] == u"~ [Persona|] Persona “Ana” became “Eva”"_s);
}

TEST_CASE("of several maps each line names its own") {
    SmallMap before;
    before.apply(addMap(before.project, before.ids, u"Other"_s));
    Project after = before.project;
    const Changeset edit = rename(after, before.thought, u"well"_s);
    REQUIRE(after.apply(edit).ok());
    CHECK(lines(before.project, after).front().contains(u"[Map · First · A|Thinking]"_s));
}

TEST_CASE("a long text is cut, and one that runs the other way is set apart") {
    const SmallMap before;
    SmallMap after;
    after.apply(rename(after.project, after.thought, QString(5'000, u'x')));
    const auto all = differenceInWords(before.project, after.project);
    REQUIRE(all.size() == 1);
    CHECK(all[0].text.size() < 200);
    CHECK(all[0].text.count(QChar(0x2068)) == all[0].text.count(QChar(0x2069)));
}
