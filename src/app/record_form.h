// The fields of one record, one below the other, each with the editor that fits it. Which fields
// a record has on its form is said in form_contents.cpp.
#pragma once

#include "app/field_context.h"
#include "app/field_editors.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace waymark {

class RecordForm : public QWidget {
    Q_OBJECT

public:
    // `map` tells in which map a persona or the like is looked at.
    RecordForm(FieldContext& context, Id<Map> map, AnyId record, QWidget* parent = nullptr);

    [[nodiscard]] AnyId record() const { return m_record; }
    // Shows what the project holds now. False when the form has other parts by now (a card was
    // added) and must be made anew.
    [[nodiscard]] bool load();

    [[nodiscard]] const std::vector<FieldEditor*>& fields() const { return m_fields; }

    // For the contents: add a part below those there are.
    void add(FieldEditor* field);
    void addHeading(const QString& text);
    void addCard(AnyId card);
    void addGap(int pixels);
    [[nodiscard]] FieldContext& context() const { return m_context; }
    [[nodiscard]] Id<Map> map() const { return m_map; }

signals:
    // A card of the form was pressed.
    void recordChosen(waymark::AnyId id);

private:
    FieldContext& m_context;
    Id<Map> m_map;
    AnyId m_record;
    QVBoxLayout* m_column;
    std::vector<FieldEditor*> m_fields;
    std::vector<class CardButton*> m_cards;
    std::vector<AnyId> m_parts; // what the form was made for, see partsOf()
};

// What kind of thing a record is, as a caption: "Touchpoint".
QString kindTitle(Kind kind);

// The other records that a form shows; when they change, the form is made anew.
std::vector<AnyId> partsOf(const Project& project, Id<Map> map, AnyId record);
// Fills the form of a record.
void fillForm(RecordForm& form);

} // namespace waymark
