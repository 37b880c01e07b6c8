#include "app/field_editors.h"

#include "app/long_paste.h"
#include "app/plain_widgets.h"
#include "model/validate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QPlainTextDocumentLayout>
#include <QPlainTextEdit>
#include <QResizeEvent>
#include <QStringListModel>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

FieldEditor::FieldEditor(FieldContext& context, const QString& caption, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(5);
    if (!caption.isEmpty()) {
        auto* label = new PlainLabel(caption, LabelRole::Caption);
        // A long caption takes two lines rather than room that a narrow panel does not have.
        label->setWordWrap(true);
        label->setMinimumWidth(1);
        m_column->addWidget(label);
    }
    setAccessibleName(caption);
}

void FieldEditor::setMixed(std::function<bool()> mixed) {
    m_mixed = std::move(mixed);
    load();
}

QString FieldEditor::various() {
    return tr("Various");
}

bool FieldEditor::takeKeyboard() {
    for (QWidget* control : findChildren<QWidget*>()) {
        if (!(control->focusPolicy() & Qt::TabFocus) || !control->isEnabled())
            continue;
        control->setFocus(Qt::TabFocusReason);
        return true;
    }
    return false;
}

void FieldEditor::watch(QWidget* control) {
    control->installEventFilter(this);
}

void FieldEditor::addControl(QWidget* control) {
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(accessibleName());
    m_column->addWidget(control);
    watch(control);
}

bool FieldEditor::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut) {
        m_context.endField();
    } else if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

// --- LineField ----------------------------------------------------------------------------------

LineField::LineField(FieldContext& context, const QString& caption, Binding<QString> binding,
                     std::function<QStringList()> completions, QWidget* parent)
    : FieldEditor(context, caption, parent)
    , m_binding(std::move(binding))
    , m_edit(new QLineEdit) {
    m_edit->setMaxLength(maxTextLength);
    addControl(m_edit);
    if (completions) {
        auto* completer = new QCompleter(completions(), m_edit);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        m_edit->setCompleter(completer);
    }
    const auto write = [this](const QString& text) {
        if (!m_loading)
            m_context.commit(m_binding.write(cleanText(text)), m_binding.key);
    };
    connect(m_edit, &QLineEdit::textChanged, this, write);
    load();
}

void LineField::load() {
    m_edit->setPlaceholderText(isMixed() ? various() : QString());
    const QString text = m_binding.read();
    if (text == m_edit->text())
        return;
    m_loading = true;
    const int cursor = m_edit->cursorPosition();
    m_edit->setText(text);
    m_edit->setCursorPosition(m_edit->hasFocus() ? std::min<int>(cursor, int(text.size())) : 0);
    m_loading = false;
}

namespace {

// A box of plain text that tells when its width changed.
class GrowingEdit : public QPlainTextEdit {
public:
    explicit GrowingEdit(std::function<void()> widthChanged)
        : m_widthChanged(std::move(widthChanged)) {}

    // How tall the text is as it is wrapped now, of its first `most` lines. Each line is as tall as
    // its script needs.
    [[nodiscard]] int textHeight(int most) const {
        auto* layout = qobject_cast<QPlainTextDocumentLayout*>(document()->documentLayout());
        int count = 0;
        double height = 0;
        for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
            layout->ensureBlockLayout(block);
            for (int i = 0; i < block.layout()->lineCount() && count < most; ++i, ++count)
                height += block.layout()->lineAt(i).height();
            if (count >= most)
                break;
        }
        return int(std::ceil(std::max<double>(height, fontMetrics().lineSpacing())));
    }

protected:
    // From the context menu, a drop or the middle button.
    void insertFromMimeData(const QMimeData* source) override {
        if (const auto text = pasteable(this, source->text()))
            insertPlainText(*text);
    }

    void resizeEvent(QResizeEvent* event) override {
        QPlainTextEdit::resizeEvent(event);
        if (event->size().width() != event->oldSize().width())
            m_widthChanged();
    }

private:
    std::function<void()> m_widthChanged;
};

} // namespace

// --- LongTextField ------------------------------------------------------------------------------

LongTextField::LongTextField(FieldContext& context, const QString& caption,
                             Binding<QString> binding, QWidget* parent)
    : FieldEditor(context, caption, parent)
    , m_binding(std::move(binding))
    , m_edit(new GrowingEdit([this] { fitHeight(); })) {
    // As tall as its text, and no taller: what is left over belongs below the form.
    m_edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_edit->setTabChangesFocus(true);
    m_edit->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_edit->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_edit->setUndoRedoEnabled(false);
    addControl(m_edit);
    load();
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        keepWithinLimit();
        fitHeight();
        if (!m_loading)
            m_context.commit(m_binding.write(cleanText(m_edit->toPlainText())), m_binding.key);
    });
    fitHeight();
}

void LongTextField::load() {
    const QString text = m_binding.read();
    if (text == m_edit->toPlainText())
        return;
    m_loading = true;
    m_edit->setPlainText(text);
    m_loading = false;
    fitHeight();
}

void LongTextField::keepWithinLimit() {
    const int excess = m_edit->document()->characterCount() - 1 - maxTextLength;
    if (excess <= 0)
        return;
    const QSignalBlocker quiet(m_edit);
    QTextCursor cursor = m_edit->textCursor();
    // By characters: one step to the left may take a letter with thousands of marks on it.
    cursor.setPosition(std::max(0, cursor.position() - excess), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
}

void LongTextField::fitHeight() {
    constexpr int maxLines = 12; // longer texts scroll
    constexpr int around = 18;   // the frame, and the air in it
    const int text = static_cast<GrowingEdit*>(m_edit)->textHeight(maxLines);
    const int wanted = std::max(34, text + around);
    if (m_edit->height() != wanted)
        m_edit->setFixedHeight(wanted);
}

// --- ChoiceField --------------------------------------------------------------------------------

ChoiceField::ChoiceField(FieldContext& context, const QString& caption, const QStringList& names,
                         Binding<int> binding, QWidget* parent)
    : FieldEditor(context, caption, parent)
    , m_binding(std::move(binding))
    , m_box(new QComboBox) {
    m_box->addItems(names);
    // The wheel scrolls the panel; it must not change what the pointer happens to be over.
    m_box->setFocusPolicy(Qt::StrongFocus);
    addControl(m_box);
    load();
    // As wide as the panel, however long its longest choice; the list itself is as wide as it must.
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(6);
    connect(m_box, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (!m_loading && index >= 0)
            m_context.commit(m_binding.write(index), {});
    });
}

void ChoiceField::load() {
    m_loading = true;
    m_box->setPlaceholderText(isMixed() ? various() : QString());
    m_box->setCurrentIndex(m_binding.read());
    m_loading = false;
}

// --- CheckField ---------------------------------------------------------------------------------

CheckField::CheckField(FieldContext& context, const QString& text, Binding<bool> binding,
                       QWidget* parent)
    : FieldEditor(context, {}, parent)
    , m_binding(std::move(binding))
    , m_box(new QCheckBox(QString(text).replace(u'&', "&&"_L1))) {
    setAccessibleName(text);
    m_box->setAccessibleName(text);
    addControl(m_box);
    load();
    connect(m_box, &QCheckBox::toggled, this, [this](bool on) {
        if (!m_loading)
            m_context.commit(m_binding.write(on), {});
    });
}

void CheckField::load() {
    m_loading = true;
    m_box->setChecked(m_binding.read());
    m_loading = false;
}

// --- NumberField --------------------------------------------------------------------------------

NumberField::NumberField(FieldContext& context, const QString& caption,
                         Binding<std::optional<double>> binding, QWidget* parent)
    : FieldEditor(context, caption, parent)
    , m_binding(std::move(binding))
    , m_edit(new QLineEdit) {
    addControl(m_edit);
    load();
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString& text) {
        const auto value = numberFrom(text);
        if (value || text.trimmed().isEmpty())
            m_context.commit(m_binding.write(value), m_binding.key);
    });
    connect(m_edit, &QLineEdit::editingFinished, this, [this] { load(); });
}

void NumberField::load() {
    const auto value = m_binding.read();
    if (m_edit->hasFocus() && numberFrom(m_edit->text()) == value)
        return;
    m_edit->setText(numberText(value));
}

std::optional<double> numberFrom(const QString& text) {
    QString plain = text.trimmed();
    plain.replace(QChar(0x2212), u'-').replace(u',', u'.').remove(u'+');
    bool ok = false;
    const double value = plain.toDouble(&ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

QString numberText(std::optional<double> value) {
    if (!value)
        return {};
    QString text = QString::number(*value, 'f', 6);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text == "-0"_L1 ? u"0"_s : text.replace(u'.', QLocale().decimalPoint());
}

} // namespace waymark
