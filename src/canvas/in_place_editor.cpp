#include "canvas/in_place_editor.h"

#include "drawing/shaped_text.h"
#include "model/validate.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr double room = 3; // pixels around the text, for the caret

// A map's font at a zoom. Its size is a fraction of a pixel, which QFont takes in points only.
QFont fontAt(TextRole role, double zoom, int dotsPerInch) {
    QFont font = fontOf(role);
    font.setPointSizeF(font.pixelSize() * zoom * 72.0 / dotsPerInch);
    return font;
}

// Looks are no edits: what is changed while one of these lives cannot be undone in the editor (and
// what was typed before cannot either, so this is for rare moments such as zooming).
class NoUndo {
public:
    explicit NoUndo(QTextDocument& document)
        : m_document(document) {
        m_document.setUndoRedoEnabled(false);
    }
    ~NoUndo() { m_document.setUndoRedoEnabled(true); }
    Q_DISABLE_COPY_MOVE(NoUndo)

private:
    QTextDocument& m_document;
};

} // namespace

InPlaceEditor::InPlaceEditor(QWidget* parent)
    : QTextEdit(parent) {
    setObjectName(u"inPlaceEditor"_s); // a style sheet gives it no frame of its own
    setFrameShape(QFrame::NoFrame);
    setAcceptRichText(false);
    setTabChangesFocus(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setAccessibleName(tr("Text"));
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(room);
    connect(this, &QTextEdit::textChanged, this, [this] {
        keepWithinLimit();
        fitHeight();
    });
    hide();
}

void InPlaceEditor::setMultiLine(bool multiLine) {
    m_multiLine = multiLine;
}

void InPlaceEditor::place(const TextSpot& spot, const QRectF& view, double zoom,
                          const QRectF& mayCover, const QColor& accent) {
    const bool sameLook = m_spot.role == spot.role && m_spot.colour == spot.colour &&
                          m_zoom == zoom && m_spot.alignment == spot.alignment && isVisible();
    m_spot = spot;
    m_zoom = zoom;
    m_view = view;
    m_room = mayCover;
    if (!sameLook) {
        QPalette colours = palette();
        colours.setColor(QPalette::Text, spot.colour);
        colours.setColor(QPalette::Base, Qt::transparent);
        // On a chevron the accent could be the ground's own colour: the ink is seen on any ground.
        const bool onPaper = contrastRatio(accent, spot.ground) >= 3;
        colours.setColor(QPalette::Highlight, onPaper ? accent : spot.colour);
        colours.setColor(QPalette::HighlightedText, onPaper ? readableOn(accent) : spot.ground);
        setPalette(colours);
        applyLook();
    }
    fitHeight();
}

void InPlaceEditor::applyLook() {
    const QSignalBlocker quiet(this);
    const NoUndo looksOnly(*document());
    const QFont font = fontAt(m_spot.role, m_zoom, logicalDpiY());
    document()->setDefaultFont(font);
    setFont(font);

    QTextCursor all(document());
    all.select(QTextCursor::Document);
    QTextBlockFormat block;
    block.setLineHeight(lineHeightOf(m_spot.role) * m_zoom, QTextBlockFormat::FixedHeight);
    block.setAlignment(m_spot.alignment);
    // The map shows thoughts in quotation marks: the words keep their place without them.
    if (m_spot.role == TextRole::Quote)
        block.setTextIndent(textWidth(quoted(u"x"_s).left(1), m_spot.role) * m_zoom);
    all.mergeBlockFormat(block);
}

void InPlaceEditor::fitHeight() {
    if (m_view.isEmpty())
        return;
    // Qt puts the baseline of a line of fixed height at four fifths of it; the map where the
    // shaped text says.
    const double lineHeight = lineHeightOf(m_spot.role) * m_zoom;
    const ShapedText& sample = shapedText(u"x"_s, m_spot.role, 1000);
    const double baseline =
        sample.lines.empty() ? 0.8 * lineHeight / m_zoom : sample.lines.front().baseline;
    // Both are painted on the nearest row of pixels; meeting on the same one, nothing jumps.
    const double target = std::floor(m_view.top() + baseline * m_zoom + 0.5);
    const double own = std::floor(room + 0.8 * lineHeight + 0.5);
    const QPoint whole(int(std::lround(m_view.left() - room)), int(target - own));
    const int width = int(std::ceil(m_view.width() + 2 * room));
    resize(width, height());
    const int needed = int(std::ceil(document()->size().height() + lineHeight / 4));
    const QRect geometry(whole, QSize(width, std::max(needed, int(m_view.height()))));
    if (geometry != this->geometry())
        setGeometry(geometry);
    const QRect visible = m_room.toAlignedRect().translated(-whole) & rect();
    if (visible == rect())
        clearMask();
    else
        setMask(visible.isEmpty() ? QRegion(-1, -1, 1, 1) : QRegion(visible));
    verticalScrollBar()->setValue(0);
}

void InPlaceEditor::setText(const QString& text) {
    setPlainText(text);
    applyLook();
    document()->clearUndoRedoStacks();
    fitHeight();
}

QString InPlaceEditor::text() const {
    QString text = toPlainText();
    if (!m_multiLine)
        text.replace(u'\n', u' ');
    return cleanText(text);
}

int InPlaceEditor::lineCount() const {
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        lines += std::max(1, block.layout()->lineCount());
    return lines;
}

bool InPlaceEditor::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        // With nothing of its own to take back, undo is for the window to handle.
        if ((key->matches(QKeySequence::Undo) && !document()->isUndoAvailable()) ||
            (key->matches(QKeySequence::Redo) && !document()->isRedoAvailable())) {
            event->ignore();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    }
    return QTextEdit::event(event);
}

void InPlaceEditor::keyPressEvent(QKeyEvent* event) {
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Escape:
        if (m_capturing)
            emit accepted(Next::End);
        else
            emit cancelled();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!control && !shift)
            emit accepted(Next::Down);
        else if (m_multiLine && !(m_capturing && shift))
            textCursor().insertBlock();
        else
            emit accepted(Next::Another);
        return;
    case Qt::Key_Tab:
        if (!control)
            emit accepted(Next::Right);
        return;
    case Qt::Key_Backtab:
        if (!control)
            emit accepted(Next::Left);
        return;
    default:
        QTextEdit::keyPressEvent(event);
    }
}

void InPlaceEditor::focusOutEvent(QFocusEvent* event) {
    QTextEdit::focusOutEvent(event);
    // A menu or another window takes the keyboard for a while only.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::MenuBarFocusReason &&
        event->reason() != Qt::ActiveWindowFocusReason)
        emit focusLost();
    else
        emit focusLent();
}

void InPlaceEditor::wheelEvent(QWheelEvent* event) {
    event->ignore(); // scrolls the map
}

void InPlaceEditor::contextMenuEvent(QContextMenuEvent* event) {
    const std::unique_ptr<QMenu> menu(createStandardContextMenu());
    menu->exec(event->globalPos());
}

bool InPlaceEditor::canInsertFromMimeData(const QMimeData* source) const {
    return source->hasText();
}

void InPlaceEditor::insertFromMimeData(const QMimeData* source) {
    // Only as much as there is room for: a text of megabytes would block the editor otherwise.
    QString text = source->text();
    if (m_capturing && text.trimmed().contains(u'\n')) {
        emit linesPasted(text);
        return;
    }
    if (text.size() > m_limit && m_pasteFilter) {
        const auto chosen = m_pasteFilter(text);
        if (!chosen)
            return;
        text = *chosen;
    }
    text.truncate(m_limit + 1);
    if (!m_multiLine)
        text.replace(u'\n', u' ');
    const int free =
        m_limit - (document()->characterCount() - 1) + textCursor().selectedText().size();
    textCursor().insertText(cleanText(text).left(std::max(0, free)));
}

void InPlaceEditor::keepWithinLimit() {
    const int excess = document()->characterCount() - 1 - m_limit;
    if (excess <= 0)
        return;
    const QSignalBlocker quiet(this);
    QTextCursor cursor = textCursor();
    // By characters: one step to the left may take a letter with thousands of marks on it.
    cursor.setPosition(std::max(0, cursor.position() - excess), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
}

} // namespace waymark
