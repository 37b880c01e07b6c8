#include "model/edit_labels.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace waymark {

namespace {

struct Words {
    const char* add;
    const char* rename;
    const char* move;
    const char* remove;
    const char* removeMany;
    const char* duplicate;
    const char* duplicateMany;
};

// In the order of Kind.
constexpr std::array<Words, kindCount> words{{
    {QT_TRANSLATE_NOOP("edits", "Add attachment"), QT_TRANSLATE_NOOP("edits", "Rename attachment"),
     QT_TRANSLATE_NOOP("edits", "Move attachment"), QT_TRANSLATE_NOOP("edits", "Delete attachment"),
     QT_TRANSLATE_NOOP("edits", "Delete %n attachments"),
     QT_TRANSLATE_NOOP("edits", "Duplicate attachment"),
     QT_TRANSLATE_NOOP("edits", "Duplicate %n attachments")},
    {QT_TRANSLATE_NOOP("edits", "Add persona"), QT_TRANSLATE_NOOP("edits", "Rename persona"),
     QT_TRANSLATE_NOOP("edits", "Move persona"), QT_TRANSLATE_NOOP("edits", "Delete persona"),
     QT_TRANSLATE_NOOP("edits", "Delete %n personas"),
     QT_TRANSLATE_NOOP("edits", "Duplicate persona"),
     QT_TRANSLATE_NOOP("edits", "Duplicate %n personas")},
    {QT_TRANSLATE_NOOP("edits", "Add map"), QT_TRANSLATE_NOOP("edits", "Rename map"),
     QT_TRANSLATE_NOOP("edits", "Move map"), QT_TRANSLATE_NOOP("edits", "Delete map"),
     QT_TRANSLATE_NOOP("edits", "Delete %n maps"), QT_TRANSLATE_NOOP("edits", "Duplicate map"),
     QT_TRANSLATE_NOOP("edits", "Duplicate %n maps")},
    {QT_TRANSLATE_NOOP("edits", "Add stage"), QT_TRANSLATE_NOOP("edits", "Rename stage"),
     QT_TRANSLATE_NOOP("edits", "Move stage"), QT_TRANSLATE_NOOP("edits", "Delete stage"),
     QT_TRANSLATE_NOOP("edits", "Delete %n stages"), QT_TRANSLATE_NOOP("edits", "Duplicate stage"),
     QT_TRANSLATE_NOOP("edits", "Duplicate %n stages")},
    {QT_TRANSLATE_NOOP("edits", "Add touchpoint"), QT_TRANSLATE_NOOP("edits", "Rename touchpoint"),
     QT_TRANSLATE_NOOP("edits", "Move touchpoint"), QT_TRANSLATE_NOOP("edits", "Delete touchpoint"),
     QT_TRANSLATE_NOOP("edits", "Delete %n touchpoints"),
     QT_TRANSLATE_NOOP("edits", "Duplicate touchpoint"),
     QT_TRANSLATE_NOOP("edits", "Duplicate %n touchpoints")},
    {QT_TRANSLATE_NOOP("edits", "Add lane"), QT_TRANSLATE_NOOP("edits", "Rename lane"),
     QT_TRANSLATE_NOOP("edits", "Move lane"), QT_TRANSLATE_NOOP("edits", "Delete lane"),
     QT_TRANSLATE_NOOP("edits", "Delete %n lanes"), QT_TRANSLATE_NOOP("edits", "Duplicate lane"),
     QT_TRANSLATE_NOOP("edits", "Duplicate %n lanes")},
    {QT_TRANSLATE_NOOP("edits", "Add feeling"), QT_TRANSLATE_NOOP("edits", "Edit feeling"),
     QT_TRANSLATE_NOOP("edits", "Move feeling"), QT_TRANSLATE_NOOP("edits", "Delete feeling"),
     QT_TRANSLATE_NOOP("edits", "Delete %n feelings"),
     QT_TRANSLATE_NOOP("edits", "Duplicate feeling"),
     QT_TRANSLATE_NOOP("edits", "Duplicate %n feelings")},
    {QT_TRANSLATE_NOOP("edits", "Add card"), QT_TRANSLATE_NOOP("edits", "Edit card"),
     QT_TRANSLATE_NOOP("edits", "Move card"), QT_TRANSLATE_NOOP("edits", "Delete card"),
     QT_TRANSLATE_NOOP("edits", "Delete %n cards"), QT_TRANSLATE_NOOP("edits", "Duplicate card"),
     QT_TRANSLATE_NOOP("edits", "Duplicate %n cards")},
    {QT_TRANSLATE_NOOP("edits", "Add pain point"), QT_TRANSLATE_NOOP("edits", "Edit pain point"),
     QT_TRANSLATE_NOOP("edits", "Move pain point"), QT_TRANSLATE_NOOP("edits", "Delete pain point"),
     QT_TRANSLATE_NOOP("edits", "Delete %n pain points"),
     QT_TRANSLATE_NOOP("edits", "Duplicate pain point"),
     QT_TRANSLATE_NOOP("edits", "Duplicate %n pain points")},
    {QT_TRANSLATE_NOOP("edits", "Add opportunity"), QT_TRANSLATE_NOOP("edits", "Edit opportunity"),
     QT_TRANSLATE_NOOP("edits", "Move opportunity"),
     QT_TRANSLATE_NOOP("edits", "Delete opportunity"),
     QT_TRANSLATE_NOOP("edits", "Delete %n opportunities"),
     QT_TRANSLATE_NOOP("edits", "Duplicate opportunity"),
     QT_TRANSLATE_NOOP("edits", "Duplicate %n opportunities")},
    {QT_TRANSLATE_NOOP("edits", "Add loss"), QT_TRANSLATE_NOOP("edits", "Edit loss"),
     QT_TRANSLATE_NOOP("edits", "Move loss"), QT_TRANSLATE_NOOP("edits", "Delete loss"),
     QT_TRANSLATE_NOOP("edits", "Delete %n losses"), QT_TRANSLATE_NOOP("edits", "Duplicate loss"),
     QT_TRANSLATE_NOOP("edits", "Duplicate %n losses")},
    {QT_TRANSLATE_NOOP("edits", "Add KPI"), QT_TRANSLATE_NOOP("edits", "Edit KPI"),
     QT_TRANSLATE_NOOP("edits", "Move KPI"), QT_TRANSLATE_NOOP("edits", "Delete KPI"),
     QT_TRANSLATE_NOOP("edits", "Delete %n KPIs"), QT_TRANSLATE_NOOP("edits", "Duplicate KPI"),
     QT_TRANSLATE_NOOP("edits", "Duplicate %n KPIs")},
    {QT_TRANSLATE_NOOP("edits", "Add link"), QT_TRANSLATE_NOOP("edits", "Edit link"),
     QT_TRANSLATE_NOOP("edits", "Move link"), QT_TRANSLATE_NOOP("edits", "Delete link"),
     QT_TRANSLATE_NOOP("edits", "Delete %n links"), QT_TRANSLATE_NOOP("edits", "Duplicate link"),
     QT_TRANSLATE_NOOP("edits", "Duplicate %n links")},
    {QT_TRANSLATE_NOOP("edits", "Add interaction"), QT_TRANSLATE_NOOP("edits", "Edit interaction"),
     QT_TRANSLATE_NOOP("edits", "Move interaction"),
     QT_TRANSLATE_NOOP("edits", "Delete interaction"),
     QT_TRANSLATE_NOOP("edits", "Delete %n interactions"),
     QT_TRANSLATE_NOOP("edits", "Duplicate interaction"),
     QT_TRANSLATE_NOOP("edits", "Duplicate %n interactions")},
    {QT_TRANSLATE_NOOP("edits", "Add comment"), QT_TRANSLATE_NOOP("edits", "Edit comment"),
     QT_TRANSLATE_NOOP("edits", "Move comment"), QT_TRANSLATE_NOOP("edits", "Delete comment"),
     QT_TRANSLATE_NOOP("edits", "Delete %n comments"),
     QT_TRANSLATE_NOOP("edits", "Duplicate comment"),
     QT_TRANSLATE_NOOP("edits", "Duplicate %n comments")},
    {QT_TRANSLATE_NOOP("edits", "Add vote"), QT_TRANSLATE_NOOP("edits", "Edit vote"),
     QT_TRANSLATE_NOOP("edits", "Move vote"), QT_TRANSLATE_NOOP("edits", "Delete vote"),
     QT_TRANSLATE_NOOP("edits", "Delete %n votes"), QT_TRANSLATE_NOOP("edits", "Duplicate vote"),
     QT_TRANSLATE_NOOP("edits", "Duplicate %n votes")},
    {QT_TRANSLATE_NOOP("edits", "Add version"), QT_TRANSLATE_NOOP("edits", "Rename version"),
     QT_TRANSLATE_NOOP("edits", "Move version"), QT_TRANSLATE_NOOP("edits", "Delete version"),
     QT_TRANSLATE_NOOP("edits", "Delete %n versions"),
     QT_TRANSLATE_NOOP("edits", "Duplicate version"),
     QT_TRANSLATE_NOOP("edits", "Duplicate %n versions")},
    {QT_TRANSLATE_NOOP("edits", "Save view"), QT_TRANSLATE_NOOP("edits", "Rename view"),
     QT_TRANSLATE_NOOP("edits", "Move view"), QT_TRANSLATE_NOOP("edits", "Delete view"),
     QT_TRANSLATE_NOOP("edits", "Delete %n views"), QT_TRANSLATE_NOOP("edits", "Duplicate view"),
     QT_TRANSLATE_NOOP("edits", "Duplicate %n views")},
}};

// Of records that have no word in common.
constexpr Words itemWords{
    QT_TRANSLATE_NOOP("edits", "Add item"),          QT_TRANSLATE_NOOP("edits", "Rename item"),
    QT_TRANSLATE_NOOP("edits", "Move item"),         QT_TRANSLATE_NOOP("edits", "Delete item"),
    QT_TRANSLATE_NOOP("edits", "Delete %n items"),   QT_TRANSLATE_NOOP("edits", "Duplicate item"),
    QT_TRANSLATE_NOOP("edits", "Duplicate %n items")};

bool isCard(Kind kind) {
    return kind >= Kind::Note && kind <= Kind::Kpi;
}

// The words that fit all of the records.
const Words& wordsFor(std::span<const AnyId> records) {
    const auto first = records.front().kind;
    if (std::ranges::all_of(records, [&](AnyId id) { return id.kind == first; }))
        return words[size_t(first)];
    if (std::ranges::all_of(records, [](AnyId id) { return isCard(id.kind); }))
        return words[size_t(Kind::Note)];
    return itemWords;
}

QString translated(const char* text, int count = -1) {
    return QCoreApplication::translate("edits", text, nullptr, count);
}

QString one(const Words& w, Deed deed) {
    switch (deed) {
    case Deed::Add:
        return translated(w.add);
    case Deed::Rename:
        return translated(w.rename);
    case Deed::Move:
        return translated(w.move);
    case Deed::Remove:
        return translated(w.remove);
    case Deed::Duplicate:
        return translated(w.duplicate);
    }
    return {};
}

} // namespace

QString editLabel(Deed deed, Kind kind) {
    return one(words[size_t(kind)], deed);
}

QString editLabel(Deed deed, std::span<const AnyId> records) {
    if (records.empty())
        return {};
    const Words& w = wordsFor(records);
    if (records.size() == 1)
        return one(w, deed);
    return translated(deed == Deed::Duplicate ? w.duplicateMany : w.removeMany,
                      int(records.size()));
}

} // namespace waymark
