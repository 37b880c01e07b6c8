// Maps for the tests, made in a few words.
#pragma once

#include "model/project.h"

#include <QStringList>

namespace waymark {

class MapMaker {
public:
    explicit MapMaker(const QString& title, const QString& scenario = {});

    MapMaker& stage(const QString& name, const QString& goal = {});
    // The calls below speak of the stage or touchpoint added last.
    MapMaker& touchpoint(const QString& name, const QString& channel = {});
    MapMaker& feels(double received, double desired);
    MapMaker& card(LaneKind lane, const QString& text);
    MapMaker& loss(double share, const QString& reason);
    MapMaker& kpi(const QString& name, double actual, double target, const QString& unit);
    MapMaker& persona(const QString& name, const QString& role);
    MapMaker& notes(const QString& text); // the speaker's, of the stage

    [[nodiscard]] Project project();
    [[nodiscard]] Id<Map> map() const { return m_map.id; }

private:
    Place here(LaneKind lane);
    Rank nextRank() { return Rank(++m_count) << 30; }
    template <class T>
    T made();

    CountingIds m_ids;
    qint64 m_count = 0;
    Map m_map;
    std::vector<Stage> m_stages;
    std::vector<Touchpoint> m_touchpoints;
    std::vector<Lane> m_lanes;
    std::vector<Record> m_personas;
    std::vector<Record> m_cards;
};

// The coffee subscription: five stages, eight touchpoints, every kind of lane filled.
Project coffeeMap();
// That many stages of two touchpoints each, with a card in every lane.
Project longMap(int stages);
// Texts in Japanese, Arabic, Hindi and emoji.
Project manyScripts();
// One stage without a name, and nothing else.
Project emptyMap();

// Every word a reader of the whole map should find, as typed.
QStringList wordsOf(const Project& project);

} // namespace waymark
