// Finding words in all texts, and following edits.
#include "model/find.h"

#include "model/find_replace.h"
#include "model/record_texts.h"
#include "model/small_map.h"
#include "model/validate.h"
#include "support/random_project.h"

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

// What the hits stand in, in their order, each with the words as they are written there.
QStringList found(const Project& project, FindIndex& index, const FindQuery& query) {
    index.search(project, query);
    QStringList list;
    for (int i = 0; i < index.count(); ++i) {
        const FindHit hit = index.hit(project, i);
        const std::optional<Record> record = project.find(hit.record);
        REQUIRE(record);
        std::visit(
            [&](const auto& r) {
                forEachText(r, [&](int number, std::string_view field, const QString& text) {
                    if (number != hit.number)
                        return;
                    CHECK(field == hit.field);
                    list.append(QString::fromLatin1(field.data(), qsizetype(field.size())) + u':' +
                                text.mid(hit.start, hit.length));
                });
            },
            *record);
    }
    return list;
}

QStringList foundIn(const Project& project, const FindQuery& query) {
    FindIndex index(project);
    return found(project, index, query);
}

template <class T, class Value>
void set(SmallMap& m, AnyId id, Value T::* field, Value value) {
    m.apply(setField(m.project, Id<T>{id.value}, field, std::move(value), u"Set"_s));
}

} // namespace

TEST_CASE("words are found in every text, in the order in which a map is read") {
    SmallMap m;
    set(m, anyId(m.map), &Map::title, u"The coffee map"_s);
    set(m, anyId(m.first), &Stage::speakerNotes, u"tell about Coffee"_s);
    set(m, anyId(m.b), &Touchpoint::name, u"COFFEE bar"_s);
    set(m, anyId(m.a), &Touchpoint::details, Details{{u"drink"_s, u"Caffee, no: coffée"_s}});
    set(m, m.thought, &Note::text, u"coffee or coffee"_s);
    set(m, m.opportunity, &Opportunity::solution, u"free coffee"_s);
    set(m, anyId(m.ana), &Persona::quote, u"Coffee!"_s);
    set(m, anyId(m.lane(LaneKind::Thinking)), &Lane::title, u"Coffee thoughts"_s);
    const Feeling feeling{.id = m.ids.make<Feeling>(), .touchpoint = m.c, .says = u"My coffee"_s};
    Changeset edit;
    edit.add(feeling);
    m.apply(edit);
    CHECK(foundIn(m.project, {u"coffee"_s}) ==
          QStringList{u"title:coffee"_s, u"title:Coffee"_s, u"speaker_notes:Coffee"_s,
                      u"details:coffée"_s, u"text:coffee"_s, u"text:coffee"_s, u"solution:coffee"_s,
                      u"name:COFFEE"_s, u"says:coffee"_s, u"quote:Coffee"_s});
    CHECK(foundIn(m.project, {u"tea"_s}).isEmpty());
    CHECK(foundIn(m.project, {QString()}).isEmpty());
}

TEST_CASE("case and whole words can be asked for") {
    SmallMap m;
    set(m, m.thought, &Note::text, u"Cat, concatenate; cat_flap, cats, CAT"_s);
    CHECK(foundIn(m.project, {u"cat"_s}).size() == 5);
    CHECK(foundIn(m.project, {u"cat"_s, true}).size() == 3);
    CHECK(foundIn(m.project, {u"cat"_s, false, true}) == QStringList{u"text:Cat"_s, u"text:CAT"_s});
    CHECK(foundIn(m.project, {u"CAT"_s, true, true}) == QStringList{u"text:CAT"_s});
    // With case, accents count as well.
    set(m, m.thought, &Note::text, u"résumé resume"_s);
    CHECK(foundIn(m.project, {u"resume"_s}).size() == 2);
    CHECK(foundIn(m.project, {u"resume"_s, true}) == QStringList{u"text:resume"_s});
    // Where words are not parted by spaces, one may begin anywhere.
    set(m, m.thought, &Note::text, u"商品を見る"_s);
    CHECK(foundIn(m.project, {u"品"_s, false, true}).size() == 1);
}

TEST_CASE("a hit never takes a character apart") {
    SmallMap m;
    set(m, m.thought, &Note::text, u"ofﬁce straße"_s);
    CHECK(foundIn(m.project, {u"office"_s}) == QStringList{u"text:ofﬁce"_s});
    CHECK(foundIn(m.project, {u"of"_s}).size() == 1);
    CHECK(foundIn(m.project, {u"off"_s}).isEmpty());
    CHECK(foundIn(m.project, {u"strasse"_s}) == QStringList{u"text:straße"_s});
}

TEST_CASE("an index that follows edits finds what a new one finds") {
    std::mt19937_64 random(11);
    Project project = randomProject(random, {.maps = 2, .cards = 40});
    CountingIds ids(1'000'000);
    FindIndex index(project);
    const QStringList queries{u"a"_s, u"co"_s, u"cof"_s, u"e"_s, u"ed"_s, u"the"_s};
    for (int round = 0; round < 120; ++round) {
        const Changeset edit = randomEdit(project, random, ids);
        if (edit.isEmpty())
            continue;
        REQUIRE(project.apply(edit).ok());
        index.update(project, edit);
        FindQuery query{queries[randomBelow(random, int(queries.size()))]};
        query.matchCase = round % 7 == 0;
        query.wholeWords = round % 5 == 0;
        FindIndex fresh(project);
        fresh.search(project, query);
        index.search(project, query);
        REQUIRE(index.count() == fresh.count());
        for (int i = 0; i < index.count(); ++i)
            REQUIRE(index.hit(project, i) == fresh.hit(project, i));
        // What is typed on is looked for among the hits.
        query.words += u'n';
        index.search(project, query);
        fresh.search(project, query);
        REQUIRE(index.count() == fresh.count());
    }
}

TEST_CASE("in one case just those hits are found that are written so") {
    for (unsigned seed = 1; seed <= 6; ++seed) {
        std::mt19937_64 random(seed);
        const Project project = randomProject(random, {.cards = 60});
        for (const QString& words : {u"e"_s, u"C"_s, u"é"_s, u"The"_s, u"an"_s, u"ا"_s, u"ß"_s}) {
            CAPTURE(seed, words);
            FindIndex index(project);
            index.search(project, {words});
            QStringList expected;
            const auto tell = [&](const FindHit& hit) {
                return u"%1 %2 %3 %4"_s.arg(int(hit.record.kind))
                    .arg(hit.record.value)
                    .arg(hit.number)
                    .arg(hit.start);
            };
            for (int i = 0; i < index.count(); ++i) {
                const FindHit hit = index.hit(project, i);
                std::visit(
                    [&](const auto& record) {
                        forEachText(record, [&](int number, std::string_view, const QString& text) {
                            if (number == hit.number && text.mid(hit.start, hit.length) == words)
                                expected.append(tell(hit));
                        });
                    },
                    *project.find(hit.record));
            }
            index.search(project, {words, true});
            QStringList found;
            for (int i = 0; i < index.count(); ++i)
                found.append(tell(index.hit(project, i)));
            CHECK(found == expected);
        }
    }
}

TEST_CASE("the first hit from a record on") {
    SmallMap m;
    set(m, anyId(m.a), &Touchpoint::name, u"x"_s);
    set(m, anyId(m.c), &Touchpoint::name, u"x"_s);
    FindIndex index(m.project);
    index.search(m.project, {u"x"_s});
    REQUIRE(index.count() == 2);
    CHECK(index.firstFrom(m.project, anyId(m.map)) == 0);
    CHECK(index.firstFrom(m.project, anyId(m.a)) == 0);
    CHECK(index.firstFrom(m.project, m.kpi) == 1);
    CHECK(index.firstFrom(m.project, anyId(m.c)) == 1);
    CHECK(index.firstFrom(m.project, anyId(m.d)) == 0); // and round again
    CHECK(index.isHit(anyId(m.a)));
    CHECK_FALSE(index.isHit(anyId(m.b)));
    CHECK(index.hitsIn(m.project, anyId(m.c)).size() == 1);
}

TEST_CASE("all hits are replaced in one edit") {
    SmallMap m;
    set(m, m.thought, &Note::text, u"aa Aa áa"_s);
    set(m, m.painPoint, &PainPoint::text, u"aaaa"_s);
    set(m, m.opportunity, &Opportunity::owner, u"Team AA"_s);
    FindIndex index(m.project);
    index.search(m.project, {u"aa"_s});
    REQUIRE(index.count() == 6);
    const Replacement done = replaceAll(m.project, index, u"xaax"_s);
    CHECK(done.count == 6);
    CHECK(done.edit.changes.size() == 3);
    const Project before = m.project;
    m.apply(done.edit);
    CHECK(m.text(m.thought) == u"xaax xaax xaax");
    CHECK(m.text(m.painPoint) == u"xaaxxaax");
    CHECK(m.get<Opportunity>(m.opportunity).owner == u"Team xaax");
    m.apply(inverse(done.edit));
    CHECK(m.project == before);
}

TEST_CASE("one hit is replaced without touching its neighbours") {
    SmallMap m;
    set(m, anyId(m.a), &Touchpoint::details, Details{{u"ad"_s, u"ad one, ad two"_s}});
    FindIndex index(m.project);
    index.search(m.project, {u"ad"_s});
    REQUIRE(index.count() == 3);
    const Replacement done = replaceHit(m.project, index.hit(m.project, 2), u"film"_s);
    CHECK(done.count == 1);
    m.apply(done.edit);
    CHECK(m.project.find(m.a)->details == Details{{u"ad"_s, u"ad one, film two"_s}});
}

TEST_CASE("what others said in comments is found and not replaced") {
    SmallMap m;
    const AnyId comment = m.addComment(m.thought);
    set(m, comment, &Comment::text, u"unlikely"_s);
    FindIndex index(m.project);
    index.search(m.project, {u"unlikely"_s});
    REQUIRE(index.count() == 1);
    CHECK(replaceAll(m.project, index, u"likely"_s).edit.isEmpty());
    CHECK(replaceHit(m.project, index.hit(m.project, 0), u"likely"_s).count == 0);
}

TEST_CASE("a text that would become too long is left and counted") {
    SmallMap m;
    set(m, m.thought, &Note::text, QString(maxTextLength - 1, u'y') + u'z');
    set(m, m.painPoint, &PainPoint::text, u"z"_s);
    FindIndex index(m.project);
    index.search(m.project, {u"z"_s});
    const Replacement done = replaceAll(m.project, index, u"two"_s);
    CHECK(done.count == 1);
    CHECK(done.tooLong == 1);
    m.apply(done.edit);
    CHECK(m.text(m.painPoint) == u"two");
}
