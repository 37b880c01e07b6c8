#include "canvas/canvas_commands.h"

#include "canvas/canvas_parts.h"
#include "canvas/key_edits.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("canvas", text);
}

// The column the selection is in; -1 if it is in none.
int currentColumn(const CanvasParts& parts) {
    const AnyId current = parts.selection.current();
    if (current.isNull() && !parts.selection.cell())
        return -1;
    const KeyPosition at = parts.cursor();
    return at.row == headRow ? -1 : at.column;
}

// The stage the selection is in; null if it is in none.
Id<Stage> currentStage(const CanvasParts& parts) {
    const int column = currentColumn(parts);
    if (column < 0 || column >= int(parts.layout.columns().size()))
        return {};
    const int stage = parts.layout.columns()[size_t(column)].stage;
    return parts.layout.stages()[size_t(stage)].id;
}

template <class T>
Before<T> after(const std::vector<Id<T>>& row, Id<T> id) {
    const auto it = std::find(row.begin(), row.end(), id);
    if (it == row.end() || it + 1 == row.end())
        return {};
    return *(it + 1);
}

void addStageBefore(CanvasParts& parts, Before<Stage> before) {
    Id<Stage> added;
    const Changeset edit =
        addStage(parts.project(), parts.ids, parts.layout.map(), tr("New stage"), before, &added);
    parts.addAndEdit(edit, anyId(added), EditSession::Start::SelectAll);
}

void addTouchpointBefore(CanvasParts& parts, Id<Stage> stage, Before<Touchpoint> before) {
    Id<Touchpoint> added;
    const Changeset edit =
        addTouchpoint(parts.project(), parts.ids, stage, tr("New touchpoint"), before, &added);
    parts.addAndEdit(edit, anyId(added), EditSession::Start::SelectAll);
}

// The texts of a thing, in the order in which Enter leads through them.
std::vector<TextField> fieldsOf(AnyId record) {
    switch (record.kind) {
    case Kind::Map:
        return {TextField::Main, TextField::Scenario, TextField::MapGoal};
    case Kind::Stage:
        return {TextField::Main, TextField::StageGoal, TextField::EntersWhen, TextField::DoneWhen};
    case Kind::Touchpoint:
        return {TextField::Main, TextField::Channel};
    default:
        return {TextField::Main};
    }
}

// Tab at the end of the touchpoints or stages adds the next one.
bool addAtEnd(CanvasParts& parts, const KeyPosition& at) {
    if (at.record.kind == Kind::Stage) {
        addStageBefore(parts, {});
        return true;
    }
    if (at.record.kind != Kind::Touchpoint)
        return false;
    const Touchpoint* touchpoint = parts.project().find(Id<Touchpoint>{at.record.value});
    if (!touchpoint)
        return false;
    addTouchpointBefore(parts, touchpoint->stage, {});
    return true;
}

} // namespace

void addStageHere(CanvasParts& parts) {
    parts.session.accept();
    const auto stages = parts.project().of<Stage>(parts.layout.map());
    addStageBefore(parts, after(stages, currentStage(parts)));
}

void addTouchpointHere(CanvasParts& parts) {
    parts.session.accept();
    const auto stages = parts.project().of<Stage>(parts.layout.map());
    if (stages.empty()) {
        addStageBefore(parts, {});
        return;
    }
    const Id<Stage> current = currentStage(parts);
    const Id<Stage> stage = current ? current : stages.back();
    Before<Touchpoint> before;
    const int column = currentColumn(parts);
    if (column >= 0 && parts.selection.current().kind != Kind::Stage)
        before = after(parts.project().of<Touchpoint>(stage),
                       parts.layout.columns()[size_t(column)].touchpoint);
    addTouchpointBefore(parts, stage, before);
}

void addCardAt(CanvasParts& parts, const Place& place) {
    parts.session.accept();
    AnyId added;
    const Changeset edit = addCard(parts.project(), parts.ids, place, QString(), &added);
    parts.addAndEdit(edit, added, EditSession::Start::Replace);
}

void addCardHere(CanvasParts& parts) {
    parts.session.accept();
    const MapLayout& layout = parts.layout;
    if (layout.columns().empty()) {
        addStageHere(parts);
        return;
    }
    const KeyPosition at = parts.cursor();
    const int row = takesCards(layout, at.row) ? at.row : nextCardRow(layout, -1, 1);
    const int current = currentColumn(parts);
    const int column = current >= 0 ? current : parts.firstVisibleColumn();
    if (const auto place = placeAt(layout, row, column))
        addCardAt(parts, *place);
}

void addAt(CanvasParts& parts, const AddSpot& spot) {
    parts.session.accept();
    switch (spot.kind) {
    case Kind::Stage:
        addStageBefore(parts, spot.beforeStage);
        break;
    case Kind::Touchpoint:
        addTouchpointBefore(parts, spot.stage, spot.beforeTouchpoint);
        break;
    default:
        addCardAt(parts, spot.place);
    }
}

void addAnother(CanvasParts& parts) {
    parts.session.accept();
    switch (parts.selection.current().kind) {
    case Kind::Stage:
        addStageHere(parts);
        break;
    case Kind::Touchpoint:
        addTouchpointHere(parts);
        break;
    default:
        if (takesCards(parts.layout, parts.cursor().row))
            addCardHere(parts);
        else
            editHere(parts, EditSession::Start::AtEnd);
    }
}

void duplicateSelected(CanvasParts& parts) {
    parts.session.accept();
    PlannedEdit edit;
    edit.changeset = duplicate(parts.project(), parts.ids, parts.selection.records(), &edit.select);
    if (!edit.changeset.isEmpty() && parts.commit(edit))
        parts.reveal(parts.layout.rectOf(parts.project(), parts.selection.current()),
                     parts.selection.current());
}

void deleteSelected(CanvasParts& parts) {
    parts.session.accept();
    if (parts.selection.records().empty())
        return;
    // The map itself is not deleted from within; that is for the list of maps.
    std::vector<AnyId> going = parts.selection.records();
    std::erase_if(going, [](AnyId id) { return id.kind == Kind::Map; });
    const KeyPosition at = parts.cursor();
    const Changeset edit = remove(parts.project(), going);
    if (!edit.isEmpty() && parts.commit(edit) && parts.selection.isEmpty())
        parts.goNear(at);
}

void moveSelected(CanvasParts& parts, KeyStep step) {
    parts.session.accept();
    const auto& records = parts.selection.records();
    PlannedEdit edit;
    if (!records.empty() && records.back().kind == Kind::Feeling) {
        if (step == KeyStep::Up || step == KeyStep::Down)
            edit = nudgeFeelings(parts.project(), parts.ids, records, step == KeyStep::Up ? 1 : -1,
                                 false);
        edit.changeset.gesture = u"nudge-%1"_s.arg(records.back().value);
    } else {
        edit = moveByStep(parts.project(), parts.ids, parts.layout, records, step);
    }
    if (edit.changeset.isEmpty() || !parts.commit(edit))
        return;
    parts.reveal(parts.layout.rectOf(parts.project(), parts.selection.current()),
                 parts.selection.current());
}

bool editHere(CanvasParts& parts, EditSession::Start start, TextField field) {
    parts.session.accept();
    if (parts.layout.map().isNull())
        return false;
    if (parts.layout.stages().empty() && parts.selection.isEmpty()) {
        addStageHere(parts);
        return parts.session.isOpen();
    }
    if (parts.selection.records().empty()) {
        if (!parts.selection.cell())
            return false;
        const Place cell = *parts.selection.cell();
        const int row = parts.layout.laneIndex(cell.lane);
        if (takesCards(parts.layout, row))
            addCardAt(parts, cell);
        else if (cell.stage && row >= 0 &&
                 parts.layout.lanes()[size_t(row)].kind == LaneKind::Touchpoints)
            addTouchpointBefore(parts, cell.stage, {});
        return parts.session.isOpen();
    }
    const AnyId current = parts.selection.current();
    if (parts.selection.records().size() > 1)
        parts.select({current});
    return parts.session.begin(current, field, start);
}

void walkOnFrom(CanvasParts& parts, AnyId record, TextField field, InPlaceEditor::Next next) {
    using Next = InPlaceEditor::Next;
    if (next == Next::Another) {
        addAnother(parts);
        return;
    }
    const auto at = positionOf(parts.project(), parts.layout, record);
    if (!at || next == Next::Stay)
        return;
    if (next == Next::Down) {
        const std::vector<TextField> fields = fieldsOf(record);
        const auto here = std::find(fields.begin(), fields.end(), field);
        if (here != fields.end() && here + 1 != fields.end() &&
            parts.session.begin(record, *(here + 1), EditSession::Start::SelectAll))
            return;
        parts.goTo(stepFrom(parts.project(), parts.layout, parts.cursor(), KeyStep::Down));
        return;
    }
    const KeyStep step = next == Next::Right ? KeyStep::Right : KeyStep::Left;
    const KeyPosition to = stepFrom(parts.project(), parts.layout, *at, step);
    if (to.record == record && to.column == at->column) {
        if (next == Next::Right)
            addAtEnd(parts, *at);
        return;
    }
    parts.goTo(to);
    // Along a row of goals or channels, typing goes on in the same field.
    if (field != TextField::Main && to.record.kind == record.kind)
        parts.session.begin(to.record, field, EditSession::Start::SelectAll);
}

} // namespace waymark
