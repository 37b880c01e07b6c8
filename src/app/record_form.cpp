#include "app/record_form.h"

#include "app/card_button.h"
#include "app/plain_widgets.h"

#include <QVBoxLayout>

#include <array>

namespace waymark {

RecordForm::RecordForm(FieldContext& context, Id<Map> map, AnyId record, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_map(map)
    , m_record(record)
    , m_column(new QVBoxLayout(this))
    , m_parts(partsOf(context.project(), map, record)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(10);
    fillForm(*this);
    m_column->addStretch();
}

bool RecordForm::load() {
    if (partsOf(m_context.project(), m_map, m_record) != m_parts)
        return false;
    for (FieldEditor* field : m_fields)
        field->load();
    for (CardButton* card : m_cards)
        card->setCard(m_context.project(), card->card());
    return true;
}

void RecordForm::add(FieldEditor* field) {
    m_column->addWidget(field);
    m_fields.push_back(field);
}

void RecordForm::addHeading(const QString& text) {
    m_column->addSpacing(8);
    m_column->addWidget(new PlainLabel(text.toUpper(), LabelRole::Section));
}

void RecordForm::addGap(int pixels) {
    m_column->addSpacing(pixels);
}

void RecordForm::addCard(AnyId id) {
    auto* button = new CardButton;
    button->setCard(m_context.project(), id);
    connect(button, &CardButton::clicked, this, [this, id] { emit recordChosen(id); });
    m_column->addWidget(button);
    m_cards.push_back(button);
}

QString kindTitle(Kind kind) {
    static const std::array<QString, kindCount> titles{
        RecordForm::tr("Attachment"),  RecordForm::tr("Persona"),     RecordForm::tr("Map"),
        RecordForm::tr("Stage"),       RecordForm::tr("Touchpoint"),  RecordForm::tr("Lane"),
        RecordForm::tr("Feeling"),     RecordForm::tr("Card"),        RecordForm::tr("Pain point"),
        RecordForm::tr("Opportunity"), RecordForm::tr("Loss"),        RecordForm::tr("KPI"),
        RecordForm::tr("Link"),        RecordForm::tr("Interaction"), RecordForm::tr("Comment"),
        RecordForm::tr("Vote"),        RecordForm::tr("Version"),     RecordForm::tr("View")};
    return titles[size_t(kind)];
}

} // namespace waymark
