#include "app/details_field.h"

#include "model/validate.h"

#include <QCompleter>
#include <QGridLayout>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

DetailsField::DetailsField(FieldContext& context, Binding<Details> binding,
                           std::function<QStringList()> names, QWidget* parent)
    : FieldEditor(context, {}, parent)
    , m_binding(std::move(binding))
    , m_names(std::move(names))
    , m_grid(new QGridLayout) {
    auto* table = new QWidget;
    table->setLayout(m_grid);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(0);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    setAccessibleName(tr("Details"));
    addControl(table);
    load();
}

Details DetailsField::typed() const {
    Details details;
    for (const Row& row : m_rows) {
        if (!row.name->text().isEmpty() || !row.value->text().isEmpty())
            details.push_back({cleanText(row.name->text()), cleanText(row.value->text())});
    }
    return details;
}

void DetailsField::load() {
    const Details details = m_binding.read();
    if (!m_rows.empty() && details == typed())
        return;
    m_loading = true;
    setRowCount(int(details.size()) + 1);
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].name->setText(i < details.size() ? details[i].name : QString());
        m_rows[i].value->setText(i < details.size() ? details[i].value : QString());
        m_rows[i].value->setCursorPosition(0);
    }
    m_loading = false;
}

void DetailsField::setRowCount(int count) {
    while (int(m_rows.size()) < count)
        addRow();
    while (int(m_rows.size()) > count) {
        m_rows.back().name->deleteLater();
        m_rows.back().value->deleteLater();
        m_rows.pop_back();
    }
}

void DetailsField::addRow() {
    const int row = int(m_rows.size());
    const auto cell = [&](int column, const QString& placeholder) {
        auto* edit = new QLineEdit;
        edit->setProperty("kind", u"cell"_s);
        edit->setProperty("part", column == 0 ? u"name"_s : u"value"_s);
        edit->setPlaceholderText(placeholder);
        edit->setAccessibleName(placeholder);
        edit->setMaxLength(maxTextLength);
        m_grid->addWidget(edit, row, column);
        watch(edit);
        connect(edit, &QLineEdit::textEdited, this, &DetailsField::take);
        connect(edit, &QLineEdit::returnPressed, this, [this, edit] { goOn(edit); });
        return edit;
    };
    Row added{cell(0, tr("Name")), cell(1, tr("Value"))};
    added.value->setAlignment(Qt::AlignTrailing);
    auto* completer = new QCompleter(m_names(), added.name);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    added.name->setCompleter(completer);
    // A row that comes while one types follows the one above, not the last field of the form.
    if (!m_rows.empty())
        setTabOrder(m_rows.back().value, added.name);
    setTabOrder(added.name, added.value);
    m_rows.push_back(added);
}

void DetailsField::take() {
    if (m_loading)
        return;
    const Row& last = m_rows.back();
    if (!last.name->text().isEmpty() || !last.value->text().isEmpty())
        addRow();
    m_context.commit(m_binding.write(typed()), m_binding.key);
}

void DetailsField::goOn(const QLineEdit* from) {
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].name == from)
            m_rows[i].value->setFocus();
        else if (m_rows[i].value == from && i + 1 < m_rows.size())
            m_rows[i + 1].name->setFocus();
    }
}

} // namespace waymark
