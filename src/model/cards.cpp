#include "model/cards.h"

#include "model/edits.h"
#include "model/validate.h"

#include <QStringList>

#include <algorithm>

namespace waymark {

namespace {

template <class T>
concept Card = requires(T t) { t.place; };

// What cards of several kinds have in common, for turning one into another.
struct Common {
    QStringList texts;
    std::optional<Evidence> evidence;
};

Common commonOf(const Record& card) {
    Common common;
    if (const auto* note = std::get_if<Note>(&card)) {
        common = {{note->text}, note->evidence};
    } else if (const auto* pain = std::get_if<PainPoint>(&card)) {
        common = {{pain->text}, pain->evidence};
    } else if (const auto* opportunity = std::get_if<Opportunity>(&card)) {
        common = {{opportunity->text, opportunity->solution, opportunity->owner}, {}};
    } else if (const auto* loss = std::get_if<Loss>(&card)) {
        common = {{loss->reason, loss->whereTo, loss->winBack}, {}};
    } else if (const auto* kpi = std::get_if<Kpi>(&card)) {
        common = {{kpi->name, kpi->source}, {}};
    }
    common.texts.removeAll(QString());
    return common;
}

} // namespace

Id<Map> mapOfPlace(const Project& project, const Place& place) {
    const Lane* lane = project.find(place.lane);
    if (!lane || !cardKind(lane->lane) || bool(place.stage) == bool(place.touchpoint))
        return {};
    const Touchpoint* touchpoint = project.find(place.touchpoint);
    const Stage* stage = project.find(touchpoint ? touchpoint->stage : place.stage);
    return stage && stage->map == lane->map ? lane->map : Id<Map>{};
}

Place withLegalSpan(Place place) {
    place.span = place.stage ? 1 : std::clamp(place.span, 1, maxSpan);
    return place;
}

Record makeCard(AnyId id, const Place& place, const QString& text) {
    switch (id.kind) {
    case Kind::PainPoint:
        return PainPoint{.id = {id.value}, .place = place, .text = text};
    case Kind::Opportunity:
        return Opportunity{.id = {id.value}, .place = place, .text = text};
    case Kind::Loss:
        return Loss{.id = {id.value}, .place = place, .reason = text};
    case Kind::Kpi:
        return Kpi{.id = {id.value}, .place = place, .name = text};
    default:
        return Note{.id = {id.value}, .place = place, .text = text};
    }
}

Record cardAs(AnyId id, const Place& place, const Record& card) {
    if (idOf(card).kind == id.kind) {
        Record same = withPlace(card, place);
        std::visit([&](auto& r) { r.id.value = id.value; }, same);
        return same;
    }
    const Common common = commonOf(card);
    Record result = makeCard(id, place, cleanText(common.texts.join(u'\n')));
    if (common.evidence) {
        if (auto* note = std::get_if<Note>(&result))
            note->evidence = *common.evidence;
        else if (auto* pain = std::get_if<PainPoint>(&result))
            pain->evidence = *common.evidence;
    }
    return result;
}

Record withPlace(Record card, const Place& place) {
    std::visit(
        [&](auto& r) {
            if constexpr (Card<std::remove_cvref_t<decltype(r)>>)
                r.place = place;
        },
        card);
    return card;
}

} // namespace waymark
