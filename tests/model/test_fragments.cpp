// Copying and pasting: in the same map, another map, another project.
#include "model/invariants.h"
#include "model/small_map.h"
#include "support/random_project.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

Attachment makeImage(qint64 id) {
    Attachment image{.id = {id}, .name = u"cup"_s, .mediaType = u"image/png"_s};
    image.bytes = "a cup";
    image.sha256 = QCryptographicHash::hash(image.bytes, QCryptographicHash::Sha256);
    return image;
}

// Puts an image on the thought.
void addImage(SmallMap& m, qint64 id) {
    Note note = m.get<Note>(m.thought);
    note.image = {id};
    Changeset edit;
    edit.add(makeImage(id));
    edit.change(m.get<Note>(m.thought), note);
    m.apply(edit);
}

// A map with other columns than SmallMap has, in the same project or another.
struct Empty {
    explicit Empty(Project start = {}, qint64 firstId = 100'000)
        : ids(firstId)
        , project(std::move(start)) {
        REQUIRE(project.apply(addMap(project, ids, u"Empty"_s, &map)).ok());
        stage = project.of<Stage>(map).front();
        touchpoint = project.of<Touchpoint>(stage).front();
    }
    void paste(const Fragment& fragment, PasteTarget at = {}) {
        at.map = map;
        added.clear();
        const Changeset edit = waymark::paste(project, ids, fragment, at, &added);
        const auto done = project.apply(edit);
        if (!done)
            FAIL(done.error());
        checkInvariants(project);
    }
    [[nodiscard]] QString cell(LaneKind kind, Id<Touchpoint> at) const {
        QStringList texts;
        for (const AnyId id : cardsAt(project, {laneOf(project, map, kind).value(), {}, at, 1}))
            texts.append(mainText(*project.find(id)));
        return texts.join(u", "_s);
    }
    CountingIds ids;
    Project project;
    Id<Map> map;
    Id<Stage> stage;
    Id<Touchpoint> touchpoint;
    std::vector<AnyId> added;
};

} // namespace

TEST_CASE("whatever is copied is a small project of its own") {
    std::mt19937_64 random(31);
    const Project project = randomProject(random, {.maps = 2, .stages = 3, .cards = 60});
    const std::vector<Record> records = recordsOf(project);
    for (int i = 0; i < 300; ++i) {
        std::vector<AnyId> ids;
        for (int n = randomBelow(random, 4) + 1; n > 0; --n)
            ids.push_back(idOf(records[size_t(randomBelow(random, int(records.size())))]));
        const Fragment fragment = copyFragment(project, ids);
        CHECK(Project::fromRecords(fragment.records).ok());
        CHECK(std::ranges::is_sorted(fragment.records, {},
                                     [](const Record& record) { return idOf(record).kind; }));
        for (const AnyId id : ids)
            CHECK(std::ranges::count(fragment.roots, id) == 1);
    }
}

TEST_CASE("a card gets a lane of its kind where the other map has none") {
    SmallMap m;
    Id<Lane> needs;
    m.apply(addLane(m.project, m.ids, m.map, LaneKind::Needs, u"What they need"_s, {}, &needs));
    AnyId need;
    m.apply(addCard(m.project, m.ids, {needs, {}, m.a, 1}, u"calm"_s, &need));
    Empty other(m.project);
    const auto lanes = other.project.of<Lane>(other.map).size();

    other.paste(copyFragment(m.project, {need, m.thought}), {.touchpoint = other.touchpoint});

    CHECK(other.cell(LaneKind::Needs, other.touchpoint) == u"calm");
    CHECK(other.cell(LaneKind::Thinking, other.touchpoint) == u"hm");
    const auto now = other.project.of<Lane>(other.map);
    CHECK(now.size() == lanes + 1);
    CHECK(other.project.find(now.back())->title == u"What they need");
}

TEST_CASE("a stage is pasted behind the one that is chosen, into another project") {
    SmallMap m;
    m.apply(setFeeling(m.project, m.ids, m.a, m.ana, FeelingField::Received, 5));
    addImage(m, 900);
    const Fragment fragment = copyFragment(m.project, {anyId(m.first), m.thought});
    Empty other;
    other.paste(fragment, {.touchpoint = other.touchpoint});

    const auto stages = other.project.of<Stage>(other.map);
    REQUIRE(stages.size() == 2);
    CHECK(other.project.find(stages[1])->name == u"First");
    const auto columns = touchpointsOf(other.project, other.map);
    REQUIRE(columns.size() == 3);
    CHECK(other.cell(LaneKind::Thinking, columns[1]) == u"hm"); // once, though named twice
    CHECK(other.added.size() == 2);
    CHECK(other.project.all<Persona>().size() == 1);
    CHECK(other.project.all<Attachment>().size() == 1);
    CHECK(other.project.all<Feeling>().size() == 1);

    // Again: persona and image are there already.
    other.paste(fragment, {.stage = other.stage});
    CHECK(other.project.of<Stage>(other.map)[0] == other.stage);
    CHECK(other.project.of<Stage>(other.map).size() == 3);
    CHECK(other.project.all<Persona>().size() == 1);
    CHECK(other.project.all<Attachment>().size() == 1);
    CHECK(other.project.all<Feeling>().size() == 2);
}

TEST_CASE("a persona is shared when name and role agree, and else comes along") {
    SmallMap m;
    m.apply(setFeeling(m.project, m.ids, m.a, m.ana, FeelingField::Received, 5));
    const Fragment fragment = copyFragment(m.project, {anyId(m.a)});
    Empty other;
    Id<Persona> ana;
    REQUIRE(other.project.apply(addPersona(other.project, other.ids, u"Ana"_s, &ana)).ok());
    other.paste(fragment);
    CHECK(other.project.all<Persona>().size() == 1);
    CHECK(other.project.children(anyId(ana), Kind::Feeling).size() == 1);

    REQUIRE(other.project.apply(rename(other.project, anyId(ana), u"Anna"_s)).ok());
    other.paste(fragment);
    CHECK(other.project.all<Persona>().size() == 2);
    CHECK(other.project.children(anyId(ana), Kind::Feeling).size() == 1);
}

TEST_CASE("two personas that agree in name and role stay two") {
    SmallMap m;
    Id<Persona> twin;
    m.apply(addPersona(m.project, m.ids, u"Ana"_s, &twin));
    m.apply(setFeeling(m.project, m.ids, m.a, m.ana, FeelingField::Received, 5));
    m.apply(setFeeling(m.project, m.ids, m.a, twin, FeelingField::Received, -5));
    const Fragment fragment = copyFragment(m.project, {anyId(m.a)});
    Empty other;
    REQUIRE(other.project.apply(addPersona(other.project, other.ids, u"Ana"_s)).ok());
    other.paste(fragment);
    CHECK(other.project.all<Persona>().size() == 2);
    CHECK(other.project.all<Feeling>().size() == 2);
}

TEST_CASE("a pasted feeling takes the place of what was felt there, on the map's own scale") {
    SmallMap m;
    m.apply(setFeeling(m.project, m.ids, m.a, m.ana, FeelingField::Received, 5));
    m.apply(setFeeling(m.project, m.ids, m.b, m.ana, FeelingField::Received, -3));
    const AnyId feeling = anyId(m.project.of<Feeling>(m.a).front());
    const Fragment fragment = copyFragment(m.project, {feeling});
    m.apply(paste(m.project, m.ids, fragment, {.map = m.map, .touchpoint = m.b}));
    m.apply(paste(m.project, m.ids, fragment, {.map = m.map, .touchpoint = m.c}));
    const auto felt = [&](Id<Touchpoint> at) {
        const auto feelings = m.project.of<Feeling>(at);
        REQUIRE(feelings.size() == 1);
        return m.project.find(feelings.front())->received;
    };
    CHECK(felt(m.b) == 5);
    CHECK(felt(m.c) == 5);

    Empty other(m.project);
    REQUIRE(
        other.project
            .apply(setField(other.project, other.map, &Map::scale, FeelingScale{1, 5, {}}, u"x"_s))
            .ok());
    m.apply(setFeeling(m.project, m.ids, m.a, m.ana, FeelingField::Desired, 0));
    other.paste(copyFragment(m.project, {anyId(m.a)}));
    const auto columns = touchpointsOf(other.project, other.map);
    const auto there = other.project.of<Feeling>(columns.back());
    REQUIRE(there.size() == 1);
    CHECK(other.project.find(there.front())->received == 5);
    CHECK(other.project.find(there.front())->desired == 3);
}

TEST_CASE("a map is pasted whole, into the same project and another") {
    SmallMap m;
    Changeset log;
    log.add(Interaction{.id = {901}, .map = m.map, .touchpoint = m.a});
    log.add(Link{.id = {902}, .from = m.d, .to = m.a});
    m.apply(log);
    m.addComment(m.thought);
    const Fragment fragment = copyFragment(m.project, {anyId(m.map)});
    CHECK(fragment.records.size() == size_t(m.project.recordCount()) - 1); // Ana is not shown
    Project fresh;
    std::vector<AnyId> added;
    REQUIRE(fresh.apply(paste(fresh, m.ids, fragment, {}, &added)).ok());
    CHECK(fresh.recordCount() == qsizetype(fragment.records.size()));
    CHECK(added.size() == 1);
    checkInvariants(fresh);

    m.apply(paste(m.project, m.ids, fragment, {.map = m.map}, &added));
    CHECK(m.columns(Id<Map>{added.back().value}) == u"A B | C D");
    checkInvariants(m.project);
}

TEST_CASE("a link comes along when both its ends do, or when the other end is there") {
    SmallMap m;
    Changeset links;
    links.add(Link{.id = {902}, .from = m.a, .to = m.b, .label = u"within"_s});
    links.add(Link{.id = {903}, .from = m.d, .to = m.a, .label = u"back"_s});
    m.apply(links);
    const Fragment fragment = copyFragment(m.project, {anyId(m.first)});
    Empty other;
    other.paste(fragment);
    CHECK(other.project.all<Link>().size() == 1);
    m.apply(paste(m.project, m.ids, fragment, {.map = m.map}));
    CHECK(m.project.all<Link>().size() == 4);
}

TEST_CASE("an id alone does not make a lane or a touchpoint of another project the same") {
    // Both projects were made from one template and have since gone their own ways.
    SmallMap m;
    SmallMap other;
    Changeset link;
    link.add(Link{.id = {902}, .from = m.a, .to = m.d});
    m.apply(link);
    other.apply(rename(other.project, anyId(other.d), u"Something else"_s));
    const Fragment fragment = copyFragment(m.project, {anyId(m.a)});
    other.apply(paste(other.project, other.ids, fragment, {.map = other.map}));
    CHECK(other.project.all<Link>().empty());
    checkInvariants(other.project);
}

TEST_CASE("a touchpoint pasted into a map without stages gets one") {
    SmallMap m;
    Empty other;
    REQUIRE(other.project.apply(remove(other.project, {anyId(other.stage)})).ok());
    other.paste(copyFragment(m.project, {anyId(m.a), anyId(m.b)}));
    CHECK(other.project.of<Stage>(other.map).size() == 1);
    CHECK(touchpointsOf(other.project, other.map).size() == 2);
}

TEST_CASE("a card finds a place in a map without touchpoints, and none in one without stages") {
    SmallMap m;
    const Fragment fragment = copyFragment(m.project, {m.thought});
    Empty other;
    REQUIRE(other.project.apply(remove(other.project, {anyId(other.touchpoint)})).ok());
    other.paste(fragment);
    REQUIRE(other.added.size() == 1);
    CHECK(placeOf(*other.project.find(other.added[0]))->stage == other.stage);

    REQUIRE(other.project.apply(remove(other.project, {anyId(other.stage)})).ok());
    CHECK(paste(other.project, other.ids, fragment, {.map = other.map}).isEmpty());
}

TEST_CASE("a lane takes along the cards whose columns the map has") {
    SmallMap m;
    m.addAt(LaneKind::Thinking, m.c, u"at last"_s);
    const Id<Lane> lane = m.lane(LaneKind::Thinking);
    const Fragment fragment = copyFragment(m.project, {anyId(lane)});
    std::vector<AnyId> added;
    m.apply(paste(m.project, m.ids, fragment, {.map = m.map, .lane = lane}, &added));
    const Id<Lane> copy{added.at(0).value};
    CHECK(m.project.of<Lane>(m.map)[3] == copy);
    CHECK(m.cell({copy, {}, m.a, 1}) == u"hm");
    CHECK(m.cell({copy, {}, m.c, 1}) == u"at last");
    checkInvariants(m.project);
}

TEST_CASE("a comment on a persona that is shared is not said twice") {
    SmallMap m;
    m.addComment(anyId(m.ana));
    const Fragment fragment = copyFragment(m.project, {anyId(m.ana)});
    CHECK(paste(m.project, m.ids, fragment, {.map = m.map}).isEmpty());
    Empty other;
    other.paste(fragment);
    CHECK(other.project.all<Comment>().size() == 1);
    CHECK(other.added.size() == 1);
}

TEST_CASE("a target or a fragment that is not whole gives nothing") {
    SmallMap m;
    const Empty other(m.project);
    Fragment fragment = copyFragment(m.project, {m.thought});
    const auto nothing = [&](const PasteTarget& at) {
        return paste(other.project, m.ids, fragment, at).isEmpty();
    };
    CHECK(nothing({}));
    CHECK(nothing({.map = {999}}));
    CHECK(nothing({.map = m.map, .stage = other.stage}));
    CHECK(nothing({.map = m.map, .touchpoint = other.touchpoint}));
    CHECK(nothing({.map = m.map, .lane = {999}}));
    CHECK(!nothing({.map = m.map}));

    fragment.records.erase(fragment.records.begin()); // the map that its lane belongs to
    CHECK(nothing({.map = m.map}));
    fragment = {};
    CHECK(nothing({.map = m.map}));
    fragment.roots = {m.thought};
    CHECK(nothing({.map = m.map}));
}

TEST_CASE("a paste can be undone like any edit") {
    std::mt19937_64 random(32);
    CountingIds ids(1'000'000);
    const Project from = randomProject(random, {.stages = 4, .cards = 80});
    const Project to = randomProject(random, {.maps = 2, .stages = 3, .cards = 30});
    const std::vector<Record> records = recordsOf(from);
    for (int i = 0; i < 200; ++i) {
        std::vector<AnyId> chosen;
        for (int n = randomBelow(random, 6) + 1; n > 0; --n)
            chosen.push_back(idOf(records[size_t(randomBelow(random, int(records.size())))]));
        Project project = to;
        PasteTarget at{.map = to.roots<Map>()[size_t(randomBelow(random, 2))]};
        const auto columns = touchpointsOf(to, at.map);
        if (i % 2)
            at.touchpoint = columns[size_t(randomBelow(random, int(columns.size())))];
        const Changeset edit = paste(project, ids, copyFragment(from, chosen), at);
        REQUIRE(project.apply(edit).ok());
        checkInvariants(project);
        REQUIRE(project.apply(inverse(edit)).ok());
        REQUIRE(sameWithIndexes(project, to));
    }
}
