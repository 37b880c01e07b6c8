#include "exchange/map_cards.h"

#include "model/main_text.h"

#include <algorithm>

namespace waymark {

namespace {

template <class P>
std::vector<MapCard> collect(const Project& project, Id<P> parent) {
    struct Ranked {
        Rank laneRank;
        Id<Lane> lane;
        Rank rank;
        AnyId id;
        QString text;
    };
    std::vector<Ranked> ranked;
    const auto take = [&]<class T>(std::type_identity<T>) {
        for (const Id<T> id : project.of<T>(parent)) {
            const T& card = *project.find(id);
            ranked.push_back({project.find(card.place.lane)->rank, card.place.lane, card.rank,
                              anyId(id), card.*mainTextField<T>()});
        }
    };
    take(std::type_identity<Note>());
    take(std::type_identity<PainPoint>());
    take(std::type_identity<Opportunity>());
    take(std::type_identity<Loss>());
    take(std::type_identity<Kpi>());
    std::sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
        return std::tie(a.laneRank, a.lane, a.rank, a.id) <
               std::tie(b.laneRank, b.lane, b.rank, b.id);
    });
    std::vector<MapCard> cards;
    cards.reserve(ranked.size());
    for (Ranked& card : ranked)
        cards.push_back({card.lane, card.id, std::move(card.text)});
    return cards;
}

} // namespace

std::vector<MapCard> cardsOf(const Project& project, Id<Touchpoint> touchpoint) {
    return collect(project, touchpoint);
}

std::vector<MapCard> cardsOf(const Project& project, Id<Stage> stage) {
    return collect(project, stage);
}

} // namespace waymark
