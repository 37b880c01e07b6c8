#include "canvas/edit_session.h"

#include "canvas/canvas_parts.h"
#include "drawing/text_spots.h"
#include "model/edits.h"
#include "model/validate.h"

namespace waymark {

namespace {

constexpr int pauseMs = 500;    // after the last key
constexpr int longestMs = 2000; // while keys keep coming

// Names are one line; what a card or a goal says may be several.
bool isMultiLine(AnyId record, TextField field) {
    if (field == TextField::Channel)
        return false;
    if (field != TextField::Main)
        return true;
    switch (record.kind) {
    case Kind::Map:
    case Kind::Stage:
    case Kind::Touchpoint:
    case Kind::Lane:
    case Kind::Kpi:
        return false;
    default:
        return true;
    }
}

} // namespace

EditSession::EditSession(CanvasParts& parts, QWidget* viewport)
    : m_parts(parts)
    , m_editor(new InPlaceEditor(viewport)) {
    m_editor->setLimit(maxTextLength);
    for (QTimer* timer : {&m_pause, &m_longest}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &EditSession::flush);
    }
    m_pause.setInterval(pauseMs);
    m_longest.setInterval(longestMs);
    connect(m_editor, &QTextEdit::textChanged, this, &EditSession::onTextChanged);
    connect(m_editor, &InPlaceEditor::accepted, this, &EditSession::finish);
    connect(m_editor, &InPlaceEditor::cancelled, this, &EditSession::cancel);
    connect(m_editor, &InPlaceEditor::focusLost, this, &EditSession::accept);
    connect(m_editor, &InPlaceEditor::focusLent, this, &EditSession::flush);
}

bool EditSession::begin(AnyId record, TextField field, Start start) {
    accept();
    m_gesture = nextGesture(u"type");
    m_isNew = false;
    return open(record, field, start);
}

bool EditSession::beginNew(AnyId record, const QString& gesture, Start start) {
    accept();
    m_gesture = gesture;
    m_isNew = true;
    return open(record, TextField::Main, start);
}

bool EditSession::open(AnyId record, TextField field, Start start) {
    m_record = record;
    m_field = field;
    const auto at = spot();
    if (!at) {
        m_record = {};
        return false;
    }
    m_original = at->text;
    m_committed = at->text;
    m_walksOn = true;
    m_parts.zoomToType(at->box);
    m_parts.reveal(at->box, record, field);
    m_editor->setMultiLine(isMultiLine(record, field));
    m_editor->setCapturing(m_parts.capture.isOn());
    relayout();
    {
        const QSignalBlocker quiet(m_editor);
        m_editor->setText(start == Start::Replace ? QString() : at->text);
    }
    relayout();
    m_lines = std::max(1, m_editor->lineCount());
    QTextCursor cursor = m_editor->textCursor();
    cursor.movePosition(QTextCursor::End);
    m_editor->setTextCursor(cursor);
    if (start == Start::SelectAll)
        m_editor->selectAll();
    m_editor->show();
    if (!m_parts.composing)
        m_editor->setFocus();
    m_parts.updateViewport();
    emit openChanged(true);
    return true;
}

void EditSession::close() {
    m_record = {};
    m_pause.stop();
    m_longest.stop();
    setPending(false);
    if (m_editor->hasFocus())
        m_parts.takeFocus();
    m_editor->hide();
    m_parts.updateViewport();
    emit openChanged(false);
}

void EditSession::accept() {
    if (!isOpen())
        return;
    // What was just added and left without a word is taken back.
    if (m_isNew && m_editor->text().trimmed().isEmpty()) {
        cancel();
        return;
    }
    flush();
    if (isOpen())
        close();
}

void EditSession::cancel() {
    if (!isOpen())
        return;
    const AnyId record = m_record;
    const TextField field = m_field;
    Changeset back;
    if (m_isNew)
        back = remove(m_parts.project(), {record});
    else if (m_committed != m_original)
        back = setSpotText(m_parts.project(), record, field, m_original);
    back.gesture = m_gesture;
    const auto at = positionOf(m_parts.project(), m_parts.layout, record);
    close();
    m_parts.commit(back);
    if (m_isNew && at)
        m_parts.goNear(*at);
}

void EditSession::flush() {
    m_pause.stop();
    m_longest.stop();
    setPending(false);
    if (!isOpen() || m_editor->text() == m_committed)
        return;
    Changeset edit = setSpotText(m_parts.project(), m_record, m_field, m_editor->text());
    edit.gesture = m_gesture;
    m_committed = m_editor->text();
    m_parts.commit(edit);
}

void EditSession::onTextChanged() {
    if (!isOpen())
        return;
    setPending(m_editor->text() != m_committed);
    const int lines = m_editor->lineCount();
    if (lines != m_lines) {
        m_lines = lines;
        flush();
        return;
    }
    m_pause.start();
    if (!m_longest.isActive())
        m_longest.start();
}

void EditSession::setPending(bool pending) {
    if (std::exchange(m_isPending, pending) != pending)
        emit pendingChanged(pending);
}

void EditSession::finish(InPlaceEditor::Next next) {
    const AnyId record = m_record;
    const TextField field = m_field;
    const bool walksOn = m_walksOn || next != InPlaceEditor::Next::Down;
    accept();
    if (walksOn)
        emit walkedOn(record, field, next);
}

std::optional<TextSpot> EditSession::spot() const {
    return textSpot(m_parts.project(), m_parts.layout, *m_parts.theme, m_record, m_field);
}

void EditSession::relayout() {
    if (!isOpen())
        return;
    const auto at = spot();
    if (!at) {
        accept();
        return;
    }
    const StickyHeaders sticky = m_parts.sticky();
    m_editor->place(
        *at, sticky.toView(m_parts.camera, at->box, m_record, m_field), m_parts.camera.zoom(),
        sticky.roomOf(m_parts.camera.viewport(), m_record, m_field), m_parts.theme->accent);
}

void EditSession::follow(bool own) {
    if (!isOpen())
        return;
    const auto at = spot();
    if (!m_parts.project().contains(m_record) || (!own && at && at->text != m_committed)) {
        close();
        return;
    }
    relayout();
}

} // namespace waymark
