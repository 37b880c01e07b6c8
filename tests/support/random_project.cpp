#include "support/random_project.h"

#include "model/edits.h"
#include "model/fields.h"
#include "model/rank.h"

#include <QCryptographicHash>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

int randomBelow(std::mt19937_64& random, int end) {
    return int(random() % quint64(end));
}

namespace {

using Random = std::mt19937_64;

constexpr std::array plainWords{
    "order"_L1,    "coffee"_L1,  "the"_L1,        "waits"_L1, "for"_L1,      "delivery"_L1,
    "customer"_L1, "calls"_L1,   "support"_L1,    "again"_L1, "compares"_L1, "price"_L1,
    "and"_L1,      "reviews"_L1, "signs"_L1,      "up"_L1,    "opens"_L1,    "parcel"_L1,
    "a"_L1,        "friend"_L1,  "recommends"_L1, "it"_L1,    "cancels"_L1,  "subscription"_L1,
    "email"_L1,    "arrives"_L1, "too"_L1,        "late"_L1,  "invoice"_L1,  "unclear"_L1};

const std::array wildWords{u"Donaudampfschifffahrtsgesellschaftskapitän"_s,
                           u"AntidisestablishmentarianismWithoutAnySpaceInItWhatsoever"_s,
                           u"https://example.org/a/very/long/address?with=arguments&and=more"_s,
                           u"顧客體驗地圖"_s,
                           u"カスタマージャーニー"_s,
                           u"여정지도"_s,
                           u"رحلة"_s,
                           u"العميل"_s,
                           u"לקוח"_s,
                           u"😀"_s,
                           u"👩‍👩‍👧‍👦"_s,
                           u"🇩🇪"_s,
                           u"नमस्ते"_s,
                           u"é̂̃"_s,
                           u"naïve"_s,
                           u"„Größe“"_s,
                           u"#:;,%[]"_s,
                           u"\"quoted\""_s,
                           u"<b>&amp;</b>"_s};

bool chance(Random& random, int percent) {
    return randomBelow(random, 100) < percent;
}

template <class T>
const T& oneOf(Random& random, const std::vector<T>& list) {
    return list[size_t(randomBelow(random, int(list.size())))];
}

template <class Enum>
Enum randomEnum(Random& random) {
    return Enum(randomBelow(random, int(EnumNames<Enum>::list.size())));
}

Colour randomColour(Random& random) {
    return chance(random, 30) ? Colour{quint32(random() & 0xFFFFFF)} : Colour{};
}

std::optional<double> randomNumber(Random& random, int min, int max) {
    if (chance(random, 25))
        return std::nullopt;
    return min + randomBelow(random, (max - min) * 10 + 1) / 10.0;
}

Details randomDetails(Random& random, bool wild) {
    Details details;
    for (int i = randomBelow(random, 4); i > 0; --i)
        details.push_back({randomText(random, 1, 2, wild), randomText(random, 1, 3, wild)});
    return details;
}

// Makes up the records of a project, parents first.
class Maker {
public:
    Maker(Random& random, const RandomShape& shape)
        : m_random(random)
        , m_shape(shape) {}

    std::vector<Record> run() {
        makeAttachments();
        makePersonas();
        for (int i = 0; i < m_shape.maps; ++i)
            makeMap(i);
        makeComments();
        add(Version{.id = next<Version>(), .name = text(1, 3), .time = 1'700'000'000'000});
        makeViews();
        return std::move(m_records);
    }

private:
    template <class T>
    Id<T> next() {
        return {m_nextId++};
    }
    QString text(int minWords, int maxWords) {
        return randomText(m_random, minWords, maxWords, m_shape.wildTexts);
    }
    template <class T>
    T& add(T record) {
        m_records.emplace_back(std::move(record));
        return std::get<T>(m_records.back());
    }
    QString maybe(int maxWords) { return chance(m_random, 50) ? text(1, maxWords) : QString(); }

    void makeAttachments() {
        for (int i = 0; i < 2; ++i) {
            const QByteArray bytes = "not really an image " + QByteArray::number(i);
            const auto hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
            m_images.push_back(add(Attachment{.id = next<Attachment>(),
                                              .rank = spreadRank(i),
                                              .name = text(1, 2),
                                              .mediaType = u"image/png"_s,
                                              .bytes = bytes,
                                              .sha256 = hash})
                                   .id);
        }
    }

    void makePersonas() {
        for (int i = 0; i < m_shape.personas; ++i) {
            Persona persona{.id = next<Persona>(), .rank = spreadRank(i)};
            persona.name = text(1, 2);
            persona.role = maybe(3);
            persona.quote = maybe(8);
            persona.about = maybe(20);
            persona.goals = maybe(6);
            persona.frustrations = maybe(6);
            persona.colour = randomColour(m_random);
            if (chance(m_random, 50))
                persona.photo = oneOf(m_random, m_images);
            m_personas.push_back(add(std::move(persona)).id);
        }
    }

    void makeMap(int index) {
        Map map{.id = next<Map>(), .rank = spreadRank(index)};
        map.title = text(1, 5);
        map.scenario = maybe(12);
        map.goal = maybe(6);
        map.state = randomEnum<MapState>(m_random);
        if (!m_maps.empty() && chance(m_random, 50))
            map.basedOn = oneOf(m_random, m_maps);
        map.personas = m_personas;
        if (chance(m_random, 30))
            map.scale = {1, 5, {}};
        const FeelingScale scale = map.scale;
        const Id<Map> id = add(std::move(map)).id;
        m_maps.push_back(id);

        m_stages.clear();
        m_touchpoints.clear();
        for (int s = 0; s < m_shape.stages; ++s)
            makeStage(id, s, scale);
        makeLanes(id);
        m_painPoints.clear();
        if (!m_stages.empty() && !m_cardLanes.empty())
            for (int c = 0; c < m_shape.cards; ++c)
                makeCard(c);
        makeTies(id);
    }

    void makeStage(Id<Map> map, int index, const FeelingScale& scale) {
        Stage stage{.id = next<Stage>(), .rank = spreadRank(index), .map = map};
        stage.name = text(1, 3);
        stage.colour = randomColour(m_random);
        stage.goal = maybe(6);
        stage.needs = maybe(6);
        stage.entersWhen = maybe(6);
        stage.doneWhen = maybe(6);
        stage.crmStage = maybe(2);
        stage.speakerNotes = maybe(10);
        m_stages.push_back(add(std::move(stage)).id);
        const Id<Stage> stageId = m_stages.back();
        for (int t = 0; t < m_shape.touchpointsPerStage; ++t) {
            Touchpoint point{.id = next<Touchpoint>(), .rank = spreadRank(t), .stage = stageId};
            point.name = text(1, 4);
            point.channel = maybe(1);
            point.owner = maybe(2);
            point.point =
                chance(m_random, 70) ? PointKind::Ordinary : randomEnum<PointKind>(m_random);
            point.momentOfTruth = chance(m_random, 10);
            point.reviewMoment = chance(m_random, 10);
            point.details = randomDetails(m_random, m_shape.wildTexts);
            m_touchpoints.push_back(add(std::move(point)).id);
            makeFeelings(m_touchpoints.back(), scale);
        }
    }

    void makeFeelings(Id<Touchpoint> touchpoint, const FeelingScale& scale) {
        std::vector<Id<Persona>> whose = m_personas;
        if (whose.empty())
            whose.push_back({});
        for (size_t i = 0; i < whose.size(); ++i) {
            if (chance(m_random, 20))
                continue;
            Feeling feeling{.id = next<Feeling>(), .rank = spreadRank(qsizetype(i))};
            feeling.touchpoint = touchpoint;
            feeling.persona = whose[i];
            feeling.received = randomNumber(m_random, scale.min, scale.max);
            feeling.desired = randomNumber(m_random, scale.min, scale.max);
            feeling.emotion = maybe(1);
            feeling.says = maybe(8);
            add(std::move(feeling));
        }
    }

    void makeLanes(Id<Map> map) {
        m_cardLanes.clear();
        const int kinds = int(EnumNames<LaneKind>::list.size());
        for (int i = 0; i < (m_shape.lanes > 0 ? m_shape.lanes : kinds); ++i) {
            Lane lane{.id = next<Lane>(), .rank = spreadRank(i), .map = map};
            lane.lane = LaneKind(i % kinds);
            lane.title = chance(m_random, 80) ? defaultTitle(lane.lane) : text(1, 3);
            lane.visible = chance(m_random, 90);
            lane.collapsed = chance(m_random, 10);
            lane.colour = randomColour(m_random);
            const Lane& added = add(std::move(lane));
            if (cardKind(added.lane))
                m_cardLanes.emplace_back(added.id, *cardKind(added.lane));
        }
    }

    void makeCard(int index) {
        const auto& [lane, kind] = oneOf(m_random, m_cardLanes);
        Place place{.lane = lane};
        if (m_touchpoints.empty() || chance(m_random, 10))
            place.stage = oneOf(m_random, m_stages);
        else
            place.touchpoint = oneOf(m_random, m_touchpoints);
        if (place.touchpoint && chance(m_random, 10))
            place.span = 1 + randomBelow(m_random, 4);
        const Rank rank = spreadRank(index);
        switch (kind) {
        case Kind::PainPoint:
            m_painPoints.push_back(add(PainPoint{.id = next<PainPoint>(),
                                                 .rank = rank,
                                                 .place = place,
                                                 .text = text(1, 10),
                                                 .severity = 1 + randomBelow(m_random, 3),
                                                 .evidence = randomEnum<Evidence>(m_random)})
                                       .id);
            break;
        case Kind::Opportunity:
            makeOpportunity(place, rank);
            break;
        case Kind::Loss: {
            Loss loss{.id = next<Loss>(), .rank = rank, .place = place, .reason = text(1, 6)};
            loss.unit = randomEnum<LossUnit>(m_random);
            loss.amount = randomNumber(m_random, 0, 1);
            loss.whereTo = maybe(3);
            loss.winBack = maybe(6);
            add(std::move(loss));
            break;
        }
        case Kind::Kpi: {
            Kpi kpi{.id = next<Kpi>(), .rank = rank, .place = place, .name = text(1, 3)};
            kpi.unit = chance(m_random, 50) ? u"%"_s : u"days"_s;
            kpi.target = randomNumber(m_random, 0, 100);
            kpi.actual = randomNumber(m_random, 0, 100);
            kpi.better = randomEnum<Better>(m_random);
            kpi.source = maybe(2);
            for (int i = randomBelow(m_random, 4); i > 0; --i)
                kpi.pastValues.push_back({1'600'000'000'000 - i, double(i)});
            add(std::move(kpi));
            break;
        }
        default: {
            Note note{.id = next<Note>(), .rank = rank, .place = place, .text = text(1, 14)};
            note.colour = randomColour(m_random);
            note.evidence = randomEnum<Evidence>(m_random);
            if (chance(m_random, 5))
                note.image = oneOf(m_random, m_images);
            add(std::move(note));
        }
        }
    }

    void makeOpportunity(const Place& place, Rank rank) {
        Opportunity opportunity{.id = next<Opportunity>(), .rank = rank, .place = place};
        opportunity.text = text(1, 10);
        if (!m_painPoints.empty())
            opportunity.answers.push_back(oneOf(m_random, m_painPoints));
        if (chance(m_random, 70))
            opportunity.impact = 1 + randomBelow(m_random, 5);
        if (chance(m_random, 70))
            opportunity.effort = 1 + randomBelow(m_random, 5);
        opportunity.owner = maybe(2);
        opportunity.status = randomEnum<OpportunityStatus>(m_random);
        opportunity.solution = maybe(12);
        add(std::move(opportunity));
    }

    void makeTies(Id<Map> map) {
        if (m_touchpoints.empty())
            return;
        for (int i = 0; i < m_shape.links; ++i)
            add(Link{.id = next<Link>(),
                     .rank = spreadRank(i),
                     .from = oneOf(m_random, m_touchpoints),
                     .to = oneOf(m_random, m_touchpoints),
                     .label = maybe(3)});
        for (int i = 0; i < m_shape.comments; ++i)
            add(Interaction{.id = next<Interaction>(),
                            .rank = spreadRank(i),
                            .map = map,
                            .customer = text(1, 1),
                            .touchpoint = oneOf(m_random, m_touchpoints),
                            .time = 1'650'000'000'000 + i,
                            .details = randomDetails(m_random, m_shape.wildTexts)});
    }

    void makeComments() {
        if (m_records.empty())
            return;
        const int count = int(m_records.size());
        for (int i = 0; i < m_shape.comments; ++i) {
            const AnyId about = idOf(m_records[size_t(randomBelow(m_random, count))]);
            add(Comment{.id = next<Comment>(),
                        .rank = spreadRank(i),
                        .about = about,
                        .who = text(1, 2),
                        .when = 1'690'000'000'000 + i,
                        .text = text(1, 12),
                        .resolved = chance(m_random, 30)});
            add(Vote{.id = next<Vote>(),
                     .rank = spreadRank(i),
                     .about = idOf(m_records[size_t(randomBelow(m_random, count))]),
                     .who = text(1, 2),
                     .when = 1'690'000'000'000 + i,
                     .text = maybe(3)});
        }
    }

    void makeViews() {
        if (m_maps.empty())
            return;
        for (int i = 0; i < m_shape.views; ++i) {
            SavedView view{.id = next<SavedView>(),
                           .rank = spreadRank(i),
                           .map = oneOf(m_random, m_maps),
                           .name = text(1, 3)};
            // Also of other maps: the model does not forbid it.
            for (const auto& [lane, kind] : m_cardLanes)
                if (chance(m_random, 40))
                    view.lanes.push_back({lane, chance(m_random, 30)});
            for (const Id<Persona> persona : m_personas)
                if (chance(m_random, 40))
                    view.personas.push_back(persona);
            for (int n = randomBelow(m_random, 3); n > 0; --n)
                view.channels.append(maybe(2));
            for (int n = randomBelow(m_random, 3); n > 0; --n)
                view.owners.append(maybe(2));
            for (int n = randomBelow(m_random, 3); n > 0; --n)
                view.evidence.push_back(randomEnum<Evidence>(m_random));
            view.text = maybe(2);
            view.hidesOthers = chance(m_random, 50);
            if (chance(m_random, 60))
                view.zoom = (5 + randomBelow(m_random, 700)) / 100.0;
            if (!m_touchpoints.empty() && chance(m_random, 60))
                view.atTouchpoint = oneOf(m_random, m_touchpoints);
            if (!m_cardLanes.empty() && chance(m_random, 60))
                view.atLane = oneOf(m_random, m_cardLanes).first;
            view.across = (randomBelow(m_random, 400) - 100) / 64.0;
            view.down = (randomBelow(m_random, 400) - 100) / 64.0;
            add(std::move(view));
        }
    }

    Random& m_random;
    const RandomShape& m_shape;
    qint64 m_nextId = 1000;
    std::vector<Record> m_records;
    std::vector<Id<Attachment>> m_images;
    std::vector<Id<Persona>> m_personas;
    std::vector<Id<Map>> m_maps;
    std::vector<Id<Stage>> m_stages;
    std::vector<Id<Touchpoint>> m_touchpoints;
    std::vector<std::pair<Id<Lane>, Kind>> m_cardLanes;
    std::vector<Id<PainPoint>> m_painPoints;
};

} // namespace

QString randomText(std::mt19937_64& random, int minWords, int maxWords, bool wild) {
    QString text;
    for (int i = minWords + randomBelow(random, maxWords - minWords + 1); i > 0; --i) {
        if (!text.isEmpty())
            text += chance(random, 3) ? u'\n' : u' ';
        if (wild && chance(random, 12))
            text += wildWords[size_t(randomBelow(random, int(wildWords.size())))];
        else
            text += plainWords[size_t(randomBelow(random, int(plainWords.size())))];
    }
    return text;
}

Project randomProject(std::mt19937_64& random, const RandomShape& shape) {
    auto project = Project::fromRecords(Maker(random, shape).run());
    Q_ASSERT(project.ok());
    return project.take();
}

std::vector<Record> recordsOf(const Project& project) {
    std::vector<Record> records;
    records.reserve(size_t(project.recordCount()));
    forEachKind([&]<class T>(const T*) {
        for (const auto& [id, record] : project.all<T>())
            records.emplace_back(record);
    });
    return records;
}

} // namespace waymark
