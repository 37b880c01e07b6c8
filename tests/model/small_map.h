// A project with one small map to try edits on: two stages of two touchpoints, the usual lanes, a
// persona, and one card of each kind at the first touchpoint.
#pragma once

#include "model/edits.h"
#include "support/printing.h"

#include <catch2/catch.hpp>

namespace waymark {

struct SmallMap {
    explicit SmallMap(qint64 firstId = 1)
        : ids(firstId) {
        using namespace Qt::Literals::StringLiterals;
        apply(addMap(project, ids, u"Map"_s, &map));
        first = project.of<Stage>(map).front();
        a = project.of<Touchpoint>(first).front();
        apply(rename(project, anyId(first), u"First"_s));
        apply(rename(project, anyId(a), u"A"_s));
        apply(addStage(project, ids, map, u"Second"_s, {}, &second));
        apply(addTouchpoint(project, ids, first, u"B"_s, {}, &b));
        apply(addTouchpoint(project, ids, second, u"C"_s, {}, &c));
        apply(addTouchpoint(project, ids, second, u"D"_s, {}, &d));
        apply(addPersona(project, ids, u"Ana"_s, &ana));
        thought = addAt(LaneKind::Thinking, a, u"hm"_s);
        painPoint = addAt(LaneKind::PainPoints, a, u"slow"_s);
        opportunity = addAt(LaneKind::Opportunities, a, u"faster"_s);
        loss = addAt(LaneKind::Loss, a, u"gives up"_s);
        kpi = addAt(LaneKind::Kpis, a, u"Wait"_s);
        apply(setField(project, Id<Opportunity>{opportunity.value}, &Opportunity::answers,
                       {Id<PainPoint>{painPoint.value}}, u"Answer"_s));
    }

    // Applies an edit that must fit and must do something.
    void apply(const Changeset& edit) {
        REQUIRE(!edit.isEmpty());
        const auto done = project.apply(edit);
        if (!done)
            FAIL(done.error());
    }

    [[nodiscard]] Id<Lane> lane(LaneKind kind) const { return laneOf(project, map, kind).value(); }
    [[nodiscard]] Place at(LaneKind kind, Id<Touchpoint> touchpoint) const {
        return {lane(kind), {}, touchpoint, 1};
    }
    AnyId addAt(LaneKind kind, Id<Touchpoint> touchpoint, const QString& text) {
        AnyId added;
        apply(addCard(project, ids, at(kind, touchpoint), text, &added));
        return added;
    }
    AnyId addComment(AnyId about) {
        const Comment comment{.id = ids.make<Comment>(), .about = about};
        Changeset edit;
        edit.add(comment);
        apply(edit);
        return anyId(comment.id);
    }
    template <class T>
    const T& get(AnyId id) const {
        const T* record = project.find(Id<T>{id.value});
        REQUIRE(record);
        return *record;
    }
    [[nodiscard]] QString text(AnyId id) const { return mainText(project.find(id).value()); }
    // The main texts of a map's touchpoints, a bar between stages: "A B | C D".
    [[nodiscard]] QString columns(Id<Map> of) const {
        using namespace Qt::Literals::StringLiterals;
        QStringList stages;
        for (const Id<Stage> stage : project.of<Stage>(of)) {
            QStringList names;
            for (const Id<Touchpoint> touchpoint : project.of<Touchpoint>(stage))
                names.append(project.find(touchpoint)->name);
            stages.append(names.join(u' '));
        }
        return stages.join(u" | "_s);
    }
    [[nodiscard]] QString columns() const { return columns(map); }
    // The main texts of the cards of a cell, top to bottom: "hm, well".
    [[nodiscard]] QString cell(const Place& place) const {
        using namespace Qt::Literals::StringLiterals;
        QStringList texts;
        for (const AnyId id : cardsAt(project, place))
            texts.append(text(id));
        return texts.join(u", "_s);
    }

    CountingIds ids;
    Project project;
    Id<Map> map;
    Id<Stage> first, second;
    Id<Touchpoint> a, b, c, d;
    Id<Persona> ana;
    AnyId thought, painPoint, opportunity, loss, kpi;
};

} // namespace waymark
