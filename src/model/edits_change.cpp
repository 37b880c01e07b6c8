// Edit functions that change what a record says.
#include "model/edit_labels.h"
#include "model/edits.h"
#include "model/fields.h"
#include "model/fresh_ids.h"
#include "model/main_text.h"
#include "model/seating.h"
#include "model/validate.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

// What a person types or pastes may hold what cannot be stored; that must not refuse the edit.
template <class T>
void cleanTexts(T& record) {
    forEachField<T>([&](const auto& field) {
        auto& value = record.*field.member;
        using Value = std::remove_cvref_t<decltype(value)>;
        if constexpr (std::is_same_v<Value, QString>) {
            value = cleanText(value);
        } else if constexpr (std::is_same_v<Value, Details>) {
            for (Detail& detail : value)
                detail = {cleanText(detail.name), cleanText(detail.value)};
        } else if constexpr (std::is_same_v<Value, FeelingScale>) {
            for (QString& name : value.names)
                name = cleanText(name);
        }
    });
}

bool saysNothing(const Feeling& feeling) {
    return !feeling.received && !feeling.desired && feeling.emotion.isEmpty() &&
           feeling.says.isEmpty();
}

} // namespace

Changeset setRecord(const Project& project, const Record& after, const QString& label) {
    const auto before = project.find(idOf(after));
    if (!before)
        return {};
    Record clean = after;
    std::visit([](auto& r) { cleanTexts(r); }, clean);
    if (*before == clean)
        return {};
    return {label, {}, {{before, std::move(clean)}}};
}

Changeset rename(const Project& project, AnyId id, const QString& text) {
    auto record = project.find(id);
    if (!record)
        return {};
    std::visit([&](auto& r) { r.*mainTextField<std::remove_cvref_t<decltype(r)>>() = text; },
               *record);
    return setRecord(project, *record, editLabel(Deed::Rename, id.kind));
}

Changeset setFeeling(const Project& project, IdSource& source, Id<Touchpoint> touchpoint,
                     Id<Persona> persona, FeelingField field, std::optional<double> value) {
    const Map* map = project.find(mapOf(project, anyId(touchpoint)));
    if (!map || (persona && !project.find(persona)) || (value && !std::isfinite(*value)))
        return {};
    if (value)
        value = clampToScale(*value, map->scale);
    const QString label = QCoreApplication::translate("edits", "Change feeling");
    const auto member = field == FeelingField::Received ? &Feeling::received : &Feeling::desired;

    const auto row = project.children(anyId(touchpoint), Kind::Feeling);
    const auto there = std::ranges::find_if(row, [&](const auto& child) {
        return project.find(Id<Feeling>{child.id})->persona == persona;
    });
    Changeset changeset{label, {}, {}};
    if (there == row.end()) {
        if (!value)
            return {};
        Feeling feeling{.id = FreshIds(project, source).make<Feeling>(),
                        .touchpoint = touchpoint,
                        .persona = persona};
        feeling.*member = value;
        Seating seating(project);
        seating.seatBefore(*rowOf(Record(feeling)), anyId(feeling.id));
        seating.settle(changeset);
        feeling.rank = seating.rankOf(anyId(feeling.id));
        changeset.add(std::move(feeling));
        return changeset;
    }
    const Feeling& before = *project.find(Id<Feeling>{there->id});
    Feeling after = before;
    after.*member = value;
    // A feeling that says nothing any more goes, unless somebody has spoken about it.
    if (saysNothing(after) && project.referrers(anyId(after.id)).empty())
        changeset.remove(before);
    else
        changeset.change(before, std::move(after));
    return changeset.isEmpty() ? Changeset{} : changeset;
}

} // namespace waymark
