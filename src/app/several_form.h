// The fields that several selected records have in common, each with the editor that fits it. What
// is chosen or typed goes to all of them, as one step of undo.
#pragma once

#include "app/field_context.h"
#include "app/field_editors.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace waymark {

class SeveralForm : public QWidget {
    Q_OBJECT

public:
    // The context must outlive the form.
    SeveralForm(FieldContext& context, std::vector<AnyId> records, QWidget* parent = nullptr);

    [[nodiscard]] bool isEmpty() const { return m_fields.empty(); } // they have nothing in common
    // Shows what the project holds now.
    void load();
    [[nodiscard]] const std::vector<AnyId>& records() const { return m_records; }

    // For the contents.
    void add(FieldEditor* field);
    [[nodiscard]] FieldContext& context() const { return m_context; }

private:
    FieldContext& m_context;
    std::vector<AnyId> m_records;
    std::vector<FieldEditor*> m_fields;
    QVBoxLayout* m_column;
};

} // namespace waymark
