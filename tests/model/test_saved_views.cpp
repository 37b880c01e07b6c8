// Views as records: they are kept and found, and follow what becomes of their map.
#include "model/saved_views.h"

#include "model/difference_words.h"
#include "model/merge.h"
#include "model/small_map.h"
#include "model/validate.h"

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

SavedView viewOf(const SmallMap& m, const QString& name = u"Feelings"_s) {
    SavedView view;
    view.map = m.map;
    view.name = name;
    view.lanes = {{m.lane(LaneKind::Thinking), false}, {m.lane(LaneKind::Feeling), true}};
    view.personas = {m.ana};
    view.channels = {u"Web"_s, u""_s};
    view.evidence = {Evidence::Researched};
    view.text = u"slow"_s;
    view.zoom = 1.25;
    view.atTouchpoint = m.c;
    view.atLane = m.lane(LaneKind::Feeling);
    return view;
}

Id<SavedView> save(SmallMap& m, const SavedView& view) {
    Id<SavedView> added;
    m.apply(saveView(m.project, m.ids, view, &added));
    return added;
}

} // namespace

TEST_CASE("a view is added to its map, after those that are there") {
    SmallMap m;
    const Id<SavedView> first = save(m, viewOf(m, u"  First \n"_s));
    const Id<SavedView> second = save(m, viewOf(m, u"Second"_s));
    CHECK(m.project.of<SavedView>(m.map) == std::vector{first, second});
    CHECK(m.project.find(first)->name == u"First"_s);
    CHECK(saveView(m.project, m.ids, viewOf(m)).label == u"Save view"_s);
    CHECK(remove(m.project, {anyId(first)}).label == u"Delete view"_s);
    CHECK(rename(m.project, anyId(first), u"Other"_s).label == u"Rename view"_s);
    SavedView nowhere = viewOf(m);
    nowhere.map = {};
    CHECK(saveView(m.project, m.ids, nowhere).isEmpty());
}

TEST_CASE("what a view asks for is a filter, there and back") {
    const SmallMap m;
    const SavedView view = viewOf(m);
    const RecordFilter filter = filterOf(view);
    CHECK(filter.personas == std::vector{m.ana});
    CHECK(filter.channels == QStringList{u"Web"_s, u""_s});
    CHECK(filter.evidence == std::vector{Evidence::Researched});
    CHECK(filter.text == u"slow"_s);
    CHECK(withFilter(withFilter(view, {}), filter) == view);
    CHECK(filterOf(withFilter(view, {})).isEmpty());
}

TEST_CASE("a view that is updated keeps its name and its place among the others") {
    SmallMap m;
    const Id<SavedView> id = save(m, viewOf(m));
    const SavedView before = *m.project.find(id);
    SavedView seen = viewOf(m, u"not this"_s);
    seen.map = {};
    seen.lanes.pop_back();
    m.apply(updateView(m.project, id, seen));
    const SavedView& after = *m.project.find(id);
    CHECK(after.name == before.name);
    CHECK(after.rank == before.rank);
    CHECK(after.map == m.map);
    CHECK(after.lanes.size() == 1);
    CHECK(updateView(m.project, id, after).isEmpty());
    CHECK(updateView(m.project, {4711}, seen).isEmpty());
}

TEST_CASE("views are gone through in their order, round and round, and found by name") {
    SmallMap m;
    CHECK_FALSE(viewBeside(m.project, m.map, {}, 1));
    const Id<SavedView> a = save(m, viewOf(m, u"Alpha"_s));
    const Id<SavedView> b = save(m, viewOf(m, u"Beta"_s));
    const Id<SavedView> c = save(m, viewOf(m, u"Gamma"_s));
    CHECK(viewBeside(m.project, m.map, {}, 1) == a);
    CHECK(viewBeside(m.project, m.map, {}, -1) == c);
    CHECK(viewBeside(m.project, m.map, a, 1) == b);
    CHECK(viewBeside(m.project, m.map, c, 1) == a);
    CHECK(viewBeside(m.project, m.map, a, -1) == c);
    CHECK(viewBeside(m.project, m.map, a, -7) == c);
    CHECK(viewNamed(m.project, {m.map}, u" bETA "_s) == b);
    CHECK_FALSE(viewNamed(m.project, {m.map}, u"Delta"_s));
    CHECK_FALSE(viewNamed(m.project, {}, u"Beta"_s));
    CHECK(viewNames(m.project, {m.map}) == QStringList{u"Alpha"_s, u"Beta"_s, u"Gamma"_s});
}

TEST_CASE("what a view names may go, and the view still stands") {
    SmallMap m;
    const Id<SavedView> id = save(m, viewOf(m));
    m.apply(remove(m.project, {anyId(m.lane(LaneKind::Feeling)), anyId(m.ana), anyId(m.c)}));
    const SavedView& view = *m.project.find(id);
    REQUIRE(view.lanes.size() == 1);
    CHECK(view.lanes[0].lane == m.lane(LaneKind::Thinking));
    CHECK(view.personas.empty());
    CHECK_FALSE(view.atTouchpoint);
    CHECK_FALSE(view.atLane);
    CHECK(view.text == u"slow"_s);
}

TEST_CASE("a view goes with its map, and comes along with a variant, whose lanes it shows") {
    SmallMap m;
    const Id<SavedView> id = save(m, viewOf(m));
    std::vector<AnyId> added;
    m.apply(duplicate(m.project, m.ids, {anyId(m.map)}, &added));
    const Id<Map> variant{added.front().value};
    const auto copies = m.project.of<SavedView>(variant);
    REQUIRE(copies.size() == 1);
    const SavedView& copy = *m.project.find(copies.front());
    CHECK(copy.name == u"Feelings"_s);
    REQUIRE(copy.lanes.size() == 2);
    CHECK(copy.lanes[0].lane == *laneOf(m.project, variant, LaneKind::Thinking));
    CHECK(copy.lanes[1].collapsed);
    CHECK(mapOf(m.project, anyId(copy.atTouchpoint)) == variant);
    m.apply(remove(m.project, {anyId(variant)}));
    CHECK(m.project.all<SavedView>().size() == 1);
    CHECK(m.project.find(id));
}

TEST_CASE("a view that cannot be is refused") {
    const SmallMap m;
    SavedView view = viewOf(m);
    view.id = {900};
    CHECK(validate(Record(view)).ok());
    const auto refuses = [&](const auto& spoil) {
        SavedView bad = view;
        spoil(bad);
        return !validate(Record(bad)).ok();
    };
    CHECK(refuses([](SavedView& v) { v.map = {}; }));
    CHECK(refuses([](SavedView& v) { v.zoom = 100; }));
    CHECK(refuses([](SavedView& v) { v.zoom = 0; }));
    CHECK(refuses([](SavedView& v) { v.across = std::numeric_limits<double>::infinity(); }));
    CHECK(refuses([](SavedView& v) { v.lanes.push_back({}); }));
    CHECK(refuses([](SavedView& v) { v.channels.append(QString(30'000, u'x')); }));
    CHECK(refuses([](SavedView& v) { v.evidence.push_back(Evidence(9)); }));
    CHECK(refuses([](SavedView& v) { v.owners = QStringList(maxViewEntries + 1, u"x"_s); }));
    // Nobody comments on a view: the tables have no room for it.
    CHECK_FALSE(validate(Record(Comment{.id = {901}, .about = {Kind::SavedView, 900}})).ok());
    CHECK_FALSE(validate(Record(Vote{.id = {901}, .about = {Kind::SavedView, 900}})).ok());
}

TEST_CASE("both may change a view, and a lane that is gone on one side is gone from it") {
    SmallMap base;
    const Id<SavedView> id = save(base, viewOf(base));
    SmallMap mine = base;
    mine.apply(rename(mine.project, anyId(id), u"Mine"_s));
    SmallMap theirs = base;
    SavedView wider = *theirs.project.find(id);
    wider.lanes.push_back({theirs.lane(LaneKind::Loss), false});
    theirs.apply(updateView(theirs.project, id, wider));
    theirs.apply(remove(theirs.project, {anyId(theirs.lane(LaneKind::Feeling))}));
    const auto merged = merge(base.project, mine.project, theirs.project, {});
    REQUIRE(merged.ok());
    CHECK(merged->conflicts.empty());
    const SavedView& view = *merged->project.find(id);
    CHECK(view.name == u"Mine"_s);
    CHECK(view.lanes == std::vector<ViewLane>{{base.lane(LaneKind::Thinking), false},
                                              {base.lane(LaneKind::Loss), false}});
    CHECK_FALSE(merged->project.find(base.lane(LaneKind::Feeling)));

    // Two names are a question.
    theirs.apply(rename(theirs.project, anyId(id), u"Theirs"_s));
    const auto again = merge(base.project, mine.project, theirs.project, {});
    REQUIRE(again.ok());
    REQUIRE(again->conflicts.size() == 1);
    CHECK(again->conflicts[0].thing == u"View “Mine”"_s);
}

TEST_CASE("a difference says what became of a view") {
    SmallMap before;
    SmallMap after = before;
    const Id<SavedView> id = save(after, viewOf(after));
    const auto lines = differenceInWords(before.project, after.project);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].text.contains(u"View"_s));
    CHECK(lines[0].text.contains(u"Feelings"_s));
    before = after;
    after.apply(setField(after.project, id, &SavedView::text, u"fast"_s, u"x"_s));
    const auto changed = differenceInWords(before.project, after.project);
    REQUIRE(changed.size() == 1);
    CHECK(changed[0].text.contains(u"fast"_s));
}
