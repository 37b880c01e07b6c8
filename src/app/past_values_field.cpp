#include "app/past_values_field.h"

#include <QDateTime>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

QString dayText(qint64 time) {
    return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).date().toString(Qt::ISODate);
}

} // namespace

std::optional<qint64> dayFrom(const QString& text) {
    const QString plain = text.trimmed();
    QDate date = QDate::fromString(plain, Qt::ISODate);
    if (!date.isValid())
        date = QLocale().toDate(plain, QLocale::ShortFormat);
    if (!date.isValid())
        return std::nullopt;
    return QDateTime(date, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
}

PastValuesField::PastValuesField(FieldContext& context, const QString& caption,
                                 Binding<std::vector<KpiValue>> binding, QWidget* parent)
    : FieldEditor(context, caption, parent)
    , m_binding(std::move(binding))
    , m_grid(new QGridLayout) {
    auto* table = new QWidget;
    table->setLayout(m_grid);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(0);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    addControl(table);
    load();
}

std::vector<KpiValue> PastValuesField::typed() const {
    std::vector<KpiValue> values;
    for (const Row& row : m_rows) {
        if (row.date->text().trimmed().isEmpty() && row.value->text().trimmed().isEmpty())
            continue;
        const auto day = dayFrom(row.date->text());
        const auto value = numberFrom(row.value->text());
        if (day && value) {
            const bool sameDay = row.known && dayText(row.known->time) == dayText(*day);
            values.push_back({sameDay ? row.known->time : *day, *value});
        } else if (row.known) {
            values.push_back(*row.known);
        }
    }
    std::ranges::stable_sort(values, {}, &KpiValue::time);
    return values;
}

void PastValuesField::load() {
    const std::vector<KpiValue> values = m_binding.read();
    if (!m_rows.empty() && values == typed())
        return;
    m_loading = true;
    setRowCount(values.size() + 1);
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const bool isKnown = i < values.size();
        m_rows[i].known = isKnown ? std::optional(values[i]) : std::nullopt;
        m_rows[i].date->setText(isKnown ? dayText(values[i].time) : QString());
        m_rows[i].value->setText(isKnown ? numberText(values[i].value) : QString());
    }
    m_loading = false;
}

void PastValuesField::setRowCount(size_t count) {
    while (m_rows.size() < count)
        addRow();
    while (m_rows.size() > count) {
        m_rows.back().date->deleteLater();
        m_rows.back().value->deleteLater();
        m_rows.pop_back();
    }
}

void PastValuesField::addRow() {
    const int row = int(m_rows.size());
    const auto cell = [&](int column, const QString& name) {
        auto* edit = new QLineEdit;
        edit->setProperty("kind", u"cell"_s);
        edit->setProperty("part", column == 0 ? u"name"_s : u"value"_s);
        edit->setPlaceholderText(name);
        edit->setAccessibleName(name);
        edit->setMaxLength(40);
        m_grid->addWidget(edit, row, column);
        watch(edit);
        connect(edit, &QLineEdit::textEdited, this, &PastValuesField::take);
        connect(edit, &QLineEdit::returnPressed, this, [this, edit] { goOn(edit); });
        return edit;
    };
    Row added{cell(0, tr("Date")), cell(1, tr("Value")), std::nullopt};
    added.value->setAlignment(Qt::AlignTrailing);
    // A row that comes while one types follows the one above, not the last field of the form.
    if (!m_rows.empty())
        setTabOrder(m_rows.back().value, added.date);
    setTabOrder(added.date, added.value);
    m_rows.push_back(added);
}

void PastValuesField::take() {
    if (m_loading)
        return;
    const Row& last = m_rows.back();
    if (!last.date->text().isEmpty() || !last.value->text().isEmpty())
        addRow();
    m_context.commit(m_binding.write(typed()), m_binding.key);
}

void PastValuesField::goOn(const QLineEdit* from) {
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].date == from)
            m_rows[i].value->setFocus();
        else if (m_rows[i].value == from && i + 1 < m_rows.size())
            m_rows[i + 1].date->setFocus();
    }
}

} // namespace waymark
