// Edits at random; see random_project.h.
#include "model/edits.h"
#include "model/fields.h"
#include "support/random_project.h"

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

using Random = std::mt19937_64;

class Editor {
public:
    Editor(const Project& project, Random& random, IdSource& ids)
        : m_project(project)
        , m_random(random)
        , m_ids(ids) {}

    Changeset run(bool isFull) {
        if (isFull && chance(60))
            return remove(m_project, someIds(3));
        switch (randomBelow(m_random, 24)) {
        case 0:
            return chance(10) ? addMap(m_project, m_ids, text()) : moveMapSomewhere();
        case 1:
            return addStage(m_project, m_ids, id<Map>(), text(), before<Stage>());
        case 2:
        case 3:
            return addTouchpoint(m_project, m_ids, id<Stage>(), text(), before<Touchpoint>());
        case 4:
            return addLane(m_project, m_ids, id<Map>(), kindOfLane(), text(), before<Lane>());
        case 5:
            return addPersona(m_project, m_ids, text());
        case 6:
        case 7:
        case 8:
            return addCard(m_project, m_ids, place(), text());
        case 9:
        case 10:
            return rename(m_project, anyId(), text());
        case 11:
            return setSomeField();
        case 12:
        case 13:
            return setFeeling(m_project, m_ids, id<Touchpoint>(),
                              chance(30) ? Id<Persona>{} : id<Persona>(),
                              chance(50) ? FeelingField::Received : FeelingField::Desired, value());
        case 14:
            return moveStage(m_project, id<Stage>(), before<Stage>());
        case 15:
        case 16:
            return moveTouchpoint(m_project, id<Touchpoint>(), id<Stage>(), before<Touchpoint>());
        case 17:
            return moveLane(m_project, id<Lane>(), before<Lane>());
        case 18:
        case 19:
            return moveSomeCard();
        case 20:
            return remove(m_project, someIds(2));
        case 21:
            return duplicate(m_project, m_ids, someIds(2));
        case 22:
            return pasteSomething();
        default:
            return addTie();
        }
    }

private:
    bool chance(int percent) { return randomBelow(m_random, 100) < percent; }

    // Now and then what a clipboard or a keyboard can bring.
    QString text() {
        switch (randomBelow(m_random, 30)) {
        case 0:
            return {};
        case 1:
            return u"a\0b"_s + QChar(0xD800) + u"c\r\nd"_s;
        case 2:
            return QString(30'000, u'x');
        default:
            return randomText(m_random);
        }
    }

    std::optional<double> value() {
        switch (randomBelow(m_random, 8)) {
        case 0:
            return std::nullopt;
        case 1:
            return std::numeric_limits<double>::quiet_NaN();
        case 2:
            return 1e300;
        default:
            return randomBelow(m_random, 120) / 10.0 - 6;
        }
    }

    // The id of some record, or now and then one that names nothing.
    template <class T>
    Id<T> id() {
        const auto& all = m_project.all<T>();
        if (all.empty() || chance(3))
            return {randomBelow(m_random, 5)};
        return std::next(all.begin(), randomBelow(m_random, int(all.size())))->first;
    }

    template <class T>
    Before<T> before() {
        return chance(40) ? std::nullopt : Before<T>(id<T>());
    }

    AnyId anyId() {
        const int wanted = randomBelow(m_random, kindCount);
        AnyId result;
        forEachKind([&]<class T>(const T*) {
            if (T::kind == Kind(wanted))
                result = waymark::anyId(id<T>());
        });
        return result;
    }

    AnyId cardId() {
        const int wanted = randomBelow(m_random, 5);
        return wanted == 0   ? waymark::anyId(id<PainPoint>())
               : wanted == 1 ? waymark::anyId(id<Opportunity>())
               : wanted == 2 ? waymark::anyId(id<Loss>())
               : wanted == 3 ? waymark::anyId(id<Kpi>())
                             : waymark::anyId(id<Note>());
    }

    std::vector<AnyId> someIds(int most) {
        std::vector<AnyId> result;
        for (int i = randomBelow(m_random, most) + 1; i > 0; --i)
            result.push_back(chance(50) ? cardId() : anyId());
        // Whole maps come and go seldom, or there would be nothing but small ones.
        if (!chance(10))
            std::erase_if(result, [](AnyId any) { return any.kind == Kind::Map; });
        return result;
    }

    LaneKind kindOfLane() {
        return LaneKind(randomBelow(m_random, int(EnumNames<LaneKind>::list.size())));
    }

    // Mostly a lane and a column of one map.
    Place place() {
        Place result{.lane = id<Lane>(), .span = randomBelow(m_random, 6) - 1};
        const Lane* lane = m_project.find(result.lane);
        const auto columns =
            lane ? touchpointsOf(m_project, lane->map) : std::vector<Id<Touchpoint>>{};
        if (chance(15))
            result.stage = id<Stage>();
        if (!result.stage || chance(3))
            result.touchpoint = columns.empty() || chance(3)
                                    ? id<Touchpoint>()
                                    : columns[size_t(randomBelow(m_random, int(columns.size())))];
        return result;
    }

    Changeset moveMapSomewhere() { return moveMap(m_project, id<Map>(), before<Map>()); }

    Changeset moveSomeCard() {
        const AnyId card = cardId();
        Place to = place();
        // Often within its own cell, lane or map.
        if (const auto record = m_project.find(card); record && chance(60)) {
            const Place from = *placeOf(*record);
            to = chance(50) ? from : Place{to.lane, from.stage, from.touchpoint};
        }
        const std::vector<AnyId> cell = cardsAt(m_project, to);
        std::optional<AnyId> next;
        if (!cell.empty() && chance(60))
            next = cell[size_t(randomBelow(m_random, int(cell.size())))];
        return moveCard(m_project, m_ids, card, to, next);
    }

    Changeset setSomeField() {
        switch (randomBelow(m_random, 6)) {
        case 0:
            return setField(m_project, id<Stage>(), &Stage::goal, text(), u"Change goal"_s);
        case 1:
            return setField(m_project, id<Touchpoint>(), &Touchpoint::momentOfTruth, chance(50),
                            u"Mark moment of truth"_s);
        case 2:
            return setField(m_project, id<PainPoint>(), &PainPoint::severity,
                            1 + randomBelow(m_random, 3), u"Change severity"_s);
        case 3:
            return setField(m_project, id<Lane>(), &Lane::collapsed, chance(50),
                            u"Collapse lane"_s);
        case 4:
            return setField(m_project, id<Touchpoint>(), &Touchpoint::details,
                            Details{{text(), text()}}, u"Change details"_s);
        default:
            return answerPainPoint();
        }
    }

    Changeset answerPainPoint() {
        const auto opportunity = id<Opportunity>();
        const auto painPoint = id<PainPoint>();
        if (!m_project.find(painPoint))
            return {};
        return setField(m_project, opportunity, &Opportunity::answers, {painPoint},
                        u"Answer pain point"_s);
    }

    Changeset pasteSomething() {
        const Fragment fragment = copyFragment(m_project, someIds(3));
        PasteTarget at{.map = id<Map>()};
        if (chance(50))
            at.touchpoint = id<Touchpoint>();
        if (chance(30))
            at.stage = id<Stage>();
        if (chance(30))
            at.lane = id<Lane>();
        // Half of the targets are whole.
        if (const Id<Map> map = mapOf(m_project, waymark::anyId(at.touchpoint)); map && chance(50))
            at = {.map = map, .touchpoint = at.touchpoint};
        return paste(m_project, m_ids, fragment, at);
    }

    // A comment, a vote, a link or an interaction: whole records without an edit function.
    Changeset addTie() {
        const AnyId about = anyId();
        const auto from = id<Touchpoint>();
        const auto to = id<Touchpoint>();
        Changeset changeset{u"Add comment"_s, {}, {}};
        if (chance(60)) {
            if (m_project.contains(about) && about.kind != Kind::SavedView)
                changeset.add(Comment{.id = m_ids.make<Comment>(), .about = about});
        } else if (const Id<Map> map = mapOf(m_project, waymark::anyId(from));
                   map && mapOf(m_project, waymark::anyId(to)) == map) {
            if (chance(50))
                changeset.add(Link{.id = m_ids.make<Link>(), .from = from, .to = to});
            else
                changeset.add(
                    Interaction{.id = m_ids.make<Interaction>(), .map = map, .touchpoint = from});
        }
        return changeset;
    }

    const Project& m_project;
    Random& m_random;
    IdSource& m_ids;
};

} // namespace

Changeset randomEdit(const Project& project, std::mt19937_64& random, IdSource& ids,
                     qsizetype roomFor) {
    return Editor(project, random, ids).run(project.recordCount() > roomFor);
}

} // namespace waymark
