#include "publish/map_maker.h"

#include "model/edits.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

template <class T>
T MapMaker::made() {
    T record;
    record.id = m_ids.make<T>();
    record.rank = nextRank();
    return record;
}

MapMaker::MapMaker(const QString& title, const QString& scenario) {
    m_map = made<Map>();
    m_map.title = title;
    m_map.scenario = scenario;
    for (const LaneKind kind :
         {LaneKind::Touchpoints, LaneKind::Doing, LaneKind::Thinking, LaneKind::Feeling,
          LaneKind::PainPoints, LaneKind::Opportunities, LaneKind::Loss, LaneKind::Kpis}) {
        Lane lane = made<Lane>();
        lane.map = m_map.id;
        lane.lane = kind;
        lane.title = defaultTitle(kind);
        m_lanes.push_back(lane);
    }
}

MapMaker& MapMaker::stage(const QString& name, const QString& goal) {
    Stage stage = made<Stage>();
    stage.map = m_map.id;
    stage.name = name;
    stage.goal = goal;
    m_stages.push_back(stage);
    return *this;
}

MapMaker& MapMaker::touchpoint(const QString& name, const QString& channel) {
    Touchpoint touchpoint = made<Touchpoint>();
    touchpoint.stage = m_stages.back().id;
    touchpoint.name = name;
    touchpoint.channel = channel;
    m_touchpoints.push_back(touchpoint);
    return *this;
}

MapMaker& MapMaker::feels(double received, double desired) {
    Feeling feeling = made<Feeling>();
    feeling.touchpoint = m_touchpoints.back().id;
    feeling.received = received;
    feeling.desired = desired;
    m_cards.emplace_back(feeling);
    return *this;
}

Place MapMaker::here(LaneKind kind) {
    Place place;
    for (const Lane& lane : m_lanes) {
        if (lane.lane == kind)
            place.lane = lane.id;
    }
    place.touchpoint = m_touchpoints.back().id;
    return place;
}

MapMaker& MapMaker::card(LaneKind lane, const QString& text) {
    const auto add = [&](auto record) {
        record.place = here(lane);
        record.text = text;
        m_cards.emplace_back(record);
    };
    if (lane == LaneKind::PainPoints) {
        add(made<PainPoint>());
    } else if (lane == LaneKind::Opportunities) {
        Opportunity opportunity = made<Opportunity>();
        opportunity.impact = 5;
        opportunity.effort = 2;
        opportunity.owner = u"Logistics"_s;
        add(opportunity);
    } else {
        add(made<Note>());
    }
    return *this;
}

MapMaker& MapMaker::loss(double share, const QString& reason) {
    Loss loss = made<Loss>();
    loss.place = here(LaneKind::Loss);
    loss.amount = share;
    loss.reason = reason;
    m_cards.emplace_back(loss);
    return *this;
}

MapMaker& MapMaker::kpi(const QString& name, double actual, double target, const QString& unit) {
    Kpi kpi = made<Kpi>();
    kpi.place = here(LaneKind::Kpis);
    kpi.name = name;
    kpi.actual = actual;
    kpi.target = target;
    kpi.unit = unit;
    m_cards.emplace_back(kpi);
    return *this;
}

MapMaker& MapMaker::persona(const QString& name, const QString& role) {
    Persona persona = made<Persona>();
    persona.name = name;
    persona.role = role;
    m_map.personas.push_back(persona.id);
    m_personas.emplace_back(persona);
    return *this;
}

MapMaker& MapMaker::notes(const QString& text) {
    m_stages.back().speakerNotes = text;
    return *this;
}

Project MapMaker::project() {
    std::vector<Record> records = m_personas;
    records.emplace_back(m_map);
    records.insert(records.end(), m_stages.begin(), m_stages.end());
    records.insert(records.end(), m_touchpoints.begin(), m_touchpoints.end());
    records.insert(records.end(), m_lanes.begin(), m_lanes.end());
    records.insert(records.end(), m_cards.begin(), m_cards.end());
    auto project = Project::fromRecords(records);
    REQUIRE(project.ok());
    return project.take();
}

Project coffeeMap() {
    using enum LaneKind;
    MapMaker maker(u"Maya orders her first coffee subscription"_s,
                   u"Maya works from home and wants good beans without thinking about it."_s);
    maker.persona(u"Maya Okafor"_s, u"Remote designer"_s);
    maker.stage(u"Awareness"_s, u"Find a better cup"_s)
        .notes(u"Open with the advert everybody remembers."_s)
        .touchpoint(u"Instagram advert"_s, u"Social"_s)
        .feels(2, 3)
        .card(Doing, u"Scrolls at lunch and taps the picture"_s)
        .card(Thinking, u"Nice box. How much is it?"_s)
        .loss(0.62, u"not now"_s)
        .kpi(u"Click-through"_s, 2.1, 1.5, u"%"_s);
    maker.stage(u"Consideration"_s, u"Be sure it is worth it"_s)
        .touchpoint(u"Compare plans"_s, u"Website"_s)
        .feels(-1, 2)
        .card(Doing, u"Reads the plan table in two tabs"_s)
        .card(Thinking, u"Which one fits the office?"_s)
        .card(PainPoints, u"Three plans look alike"_s)
        .card(Opportunities, u"Plan finder with three questions"_s)
        .loss(0.31, u"price unclear"_s)
        .touchpoint(u"Read reviews"_s, u"Web"_s)
        .feels(1, 2)
        .card(Doing, u"Checks reviews elsewhere"_s);
    maker.stage(u"Purchase"_s, u"Order in five minutes"_s)
        .touchpoint(u"Checkout"_s, u"Website"_s)
        .feels(-2, 2)
        .card(PainPoints, u"Phone number required"_s)
        .loss(0.18, u"phone field"_s)
        .kpi(u"Finished"_s, 61, 75, u"%"_s)
        .touchpoint(u"Order email"_s, u"Email"_s)
        .feels(0.5, 2);
    maker.stage(u"Delivery"_s, u"Have coffee by Friday"_s)
        .touchpoint(u"Tracking"_s, u"Carrier site"_s)
        .feels(-3, 2)
        .card(Doing, u"Refreshes the carrier page thrice"_s)
        .card(Thinking, u"Where is my parcel?"_s)
        .card(PainPoints, u"No arrival day shown"_s)
        .card(Opportunities, u"Own tracking page with a promised day"_s)
        .kpi(u"On time"_s, 83, 95, u"%"_s)
        .touchpoint(u"Unboxing"_s, u"Parcel"_s)
        .feels(4, 4)
        .card(Thinking, u"This smells amazing"_s);
    maker.stage(u"Loyalty"_s, u"Never run out"_s)
        .touchpoint(u"Refill reminder"_s, u"Text message"_s)
        .feels(1, 3)
        .card(Doing, u"Pauses, then moves the date"_s)
        .kpi(u"Second order"_s, 44, 40, u"%"_s);
    return maker.project();
}

Project longMap(int stages) {
    using enum LaneKind;
    MapMaker maker(u"A long way"_s, u"Many stages in a row"_s);
    for (int i = 1; i <= stages; ++i) {
        maker.stage(u"Stage%1"_s.arg(i), u"Goal%1"_s.arg(i));
        for (int k = 1; k <= 2; ++k) {
            const int n = i * 10 + k;
            maker.touchpoint(u"Meeting%1"_s.arg(n), u"Channel%1"_s.arg(n))
                .feels((n * 7) % 11 - 5, 3)
                .card(Doing, u"Does%1 something at length that takes several lines"_s.arg(n))
                .card(Thinking, u"Thinks%1"_s.arg(n))
                .card(PainPoints, u"Suffers%1"_s.arg(n))
                .card(Opportunities, u"Improves%1"_s.arg(n))
                .loss(0.05, u"Leaves%1"_s.arg(n))
                .kpi(u"Measures%1"_s.arg(n), n, 50, u"days"_s);
        }
    }
    return maker.project();
}

Project manyScripts() {
    using enum LaneKind;
    MapMaker maker(u"Wörter überall"_s, u"日本語の地図"_s);
    maker.stage(u"発見する"_s, u"カフェを見つける"_s)
        .touchpoint(u"広告を見る"_s, u"ソーシャル"_s)
        .feels(2, 3)
        .card(Doing, u"お昼休みにスクロールして広告をタップする"_s);
    maker.stage(u"الشراء"_s, u"اطلب القهوة"_s)
        .touchpoint(u"الدفع"_s, u"الموقع"_s)
        .feels(-2, 3)
        .card(Doing, u"يكتب العنوان ورقم البطاقة"_s);
    maker.stage(u"Emoji 😀"_s, u"Смех и радость"_s)
        .touchpoint(u"Party 🎉"_s, u"Χαρά"_s)
        .feels(4, 4)
        .card(Doing, u"Waves 👋🏽 and a family 👨‍👩‍👧 smiles"_s)
        .card(PainPoints, u"कोई जवाब नहीं"_s);
    return maker.project();
}

Project emptyMap() {
    return MapMaker(u"Nothing yet"_s).stage(QString()).project();
}

namespace {

template <class T>
void addWords(const Project& project, std::initializer_list<QString T::*> fields,
              QStringList& words) {
    for (const auto& [id, record] : project.all<T>()) {
        for (QString T::* field : fields)
            words += (record.*field).split(u' ', Qt::SkipEmptyParts);
    }
}

} // namespace

QStringList wordsOf(const Project& project) {
    QStringList words;
    addWords<Map>(project, {&Map::title, &Map::scenario}, words);
    addWords<Persona>(project, {&Persona::name, &Persona::role}, words);
    addWords<Stage>(project, {&Stage::name, &Stage::goal}, words);
    addWords<Lane>(project, {&Lane::title}, words);
    addWords<Touchpoint>(project, {&Touchpoint::name, &Touchpoint::channel}, words);
    addWords<Note>(project, {&Note::text}, words);
    addWords<PainPoint>(project, {&PainPoint::text}, words);
    addWords<Opportunity>(project, {&Opportunity::text, &Opportunity::owner}, words);
    addWords<Loss>(project, {&Loss::reason}, words);
    addWords<Kpi>(project, {&Kpi::name}, words);
    return words;
}

} // namespace waymark
