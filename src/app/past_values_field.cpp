#include "app/past_values_field.h"

#include <QDateTime>
#include <QEvent>
#include <QPlainTextEdit>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int fieldHeight = 84;

std::optional<qint64> timeFrom(const QString& text) {
    for (const auto& format : {u"yyyy-M-d"_s, u"yyyy-M"_s, u"yyyy"_s})
        if (const QDate date = QDate::fromString(text, format); date.isValid())
            return QDateTime(date, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
    return std::nullopt;
}

} // namespace

std::optional<std::vector<KpiValue>> pastValuesFrom(const QString& text) {
    std::vector<KpiValue> values;
    for (const QString& line : text.split(u'\n')) {
        const QString said = line.simplified();
        if (said.isEmpty())
            continue;
        const auto time = timeFrom(said.section(u' ', 0, 0));
        const auto value = numberFrom(said.section(u' ', 1));
        if (!time || !value)
            return std::nullopt;
        values.push_back({*time, *value});
    }
    std::ranges::stable_sort(values, {}, &KpiValue::time);
    return values;
}

QString pastValuesText(const std::vector<KpiValue>& values) {
    QStringList lines;
    for (const KpiValue& past : values)
        lines.append(QDateTime::fromMSecsSinceEpoch(past.time, Qt::UTC).toString(u"yyyy-MM-dd"_s) +
                     u' ' + numberText(past.value));
    return lines.join(u'\n');
}

PastValuesField::PastValuesField(FieldContext& context, const QString& caption,
                                 Binding<std::vector<KpiValue>> binding, QWidget* parent)
    : FieldEditor(context, caption, parent)
    , m_binding(std::move(binding))
    , m_edit(new QPlainTextEdit) {
    m_edit->setFixedHeight(fieldHeight);
    m_edit->setTabChangesFocus(true);
    m_edit->setPlaceholderText(tr("2026-03-31 4.5"));
    addControl(m_edit);
    load();
    connect(m_edit, &QPlainTextEdit::textChanged, this, &PastValuesField::take);
}

void PastValuesField::load() {
    // What is typed may be written in another way than it is shown: it stays until one is done.
    if (m_edit->hasFocus())
        return;
    const QString text = pastValuesText(m_binding.read());
    if (text == m_edit->toPlainText())
        return;
    m_loading = true;
    m_edit->setPlainText(text);
    m_loading = false;
}

void PastValuesField::take() {
    if (m_loading)
        return;
    if (const auto values = pastValuesFrom(m_edit->toPlainText()))
        m_context.commit(m_binding.write(*values), m_binding.key);
}

bool PastValuesField::eventFilter(QObject* watched, QEvent* event) {
    const bool handled = FieldEditor::eventFilter(watched, event);
    if (watched == m_edit && event->type() == QEvent::FocusOut)
        QMetaObject::invokeMethod(this, &PastValuesField::load, Qt::QueuedConnection);
    return handled;
}

} // namespace waymark
