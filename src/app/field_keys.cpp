#include "app/field_keys.h"

#include "app/editor.h"
#include "app/inspector.h"
#include "app/outline_view.h"
#include "app/palette_match.h"
#include "app/record_form.h"
#include "canvas/canvas.h"

#include <QApplication>
#include <QComboBox>
#include <QShortcut>

namespace waymark {

namespace {

bool isInFeelings(const Canvas& canvas) {
    const auto& cell = canvas.currentCell();
    const Lane* lane = cell ? canvas.document().project().find(cell->lane) : nullptr;
    return lane && lane->lane == LaneKind::Feeling;
}

} // namespace

FieldKeys::FieldKeys(Editor& editor, QWidget& inspector)
    : QObject(&editor)
    , m_editor(editor) {
    const auto key = [this, &inspector](const QKeySequence& keys, auto run) {
        auto* shortcut = new QShortcut(keys, &inspector);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    key(Qt::Key_Escape, [this] { goBack(); });
    for (const Qt::Key arrow : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down})
        key(QKeySequence(QKeyCombination(Qt::AltModifier, arrow)), [this, arrow] { walk(arrow); });
}

void FieldKeys::toggle() {
    if (m_editor.inspector().current()) {
        goBack();
        return;
    }
    Canvas& canvas = m_editor.canvas();
    const bool isTyping = canvas.isEditing();
    const AnyId typed = canvas.current();
    canvas.finishEditing();
    m_from = m_editor.outline().hasFocus() ? static_cast<QWidget*>(&m_editor.outline()) : &canvas;
    showInspector();
    // In an empty place of the curve, how it feels there is what is to be said.
    if (isInFeelings(canvas) && m_editor.inspector().goTo({RecordForm::tr("Feeling received"), 0}))
        return;
    const auto fields = m_editor.inspector().fields();
    const size_t first = isTyping && canvas.current() == typed && fields.size() > 1 ? 1 : 0;
    if (first >= fields.size() || !m_editor.inspector().goTo(fields[first]))
        m_editor.say(Editor::tr("Select one thing on the map first; then its fields are here."));
}

bool FieldKeys::goTo(const QString& name) {
    m_editor.canvas().finishEditing();
    showInspector();
    return m_editor.inspector().goTo({name, 0});
}

std::vector<PaletteEntry> FieldKeys::entries() {
    std::vector<PaletteEntry> entries;
    const QString kind = kindTitle(m_editor.inspector().record().kind);
    for (const auto& field : m_editor.inspector().fields()) {
        if (field.name.isEmpty() || field.nth > 0)
            continue;
        PaletteEntry entry;
        entry.text = field.name;
        entry.detail = Editor::tr("Field · %1").arg(kind);
        entry.folded = foldedForMatch(entry.text);
        entry.run = [this, name = field.name] { (void)goTo(name); };
        entries.push_back(std::move(entry));
    }
    return entries;
}

void FieldKeys::goBack() {
    (m_from && m_from->isVisible() ? m_from.data() : &m_editor.canvas())->setFocus();
}

void FieldKeys::walk(Qt::Key direction) {
    const auto field = m_editor.inspector().current();
    if (!field)
        return;
    m_editor.canvas().walk(direction);
    if (m_editor.inspector().goTo(*field))
        return;
    // Of another kind of thing: its first field.
    const auto fields = m_editor.inspector().fields();
    if (fields.empty() || !m_editor.inspector().goTo(fields.front()))
        goBack();
}

void FieldKeys::showInspector() {
    if (!m_editor.isInspectorShown())
        m_editor.setInspectorShown(true);
    m_editor.inspector().show(m_editor.map(), recordsToShow(m_editor.canvas()));
}

std::vector<AnyId> recordsToShow(const Canvas& canvas) {
    if (const auto& cell = canvas.currentCell())
        return {cell->touchpoint ? anyId(cell->touchpoint) : anyId(cell->stage)};
    return canvas.selection();
}

} // namespace waymark
