// The editor of the details table: who called, which ad version, the weather. Rows are added as
// fast as one types: there is always an empty one at the end, and Enter goes on to the next.
#pragma once

#include "app/field_editors.h"

#include <vector>

class QGridLayout;
class QLineEdit;

namespace waymark {

class DetailsField : public FieldEditor {
    Q_OBJECT

public:
    DetailsField(FieldContext& context, Binding<Details> binding,
                 std::function<QStringList()> names, QWidget* parent = nullptr);
    void load() override;

private:
    struct Row {
        QLineEdit* name;
        QLineEdit* value;
    };

    [[nodiscard]] Details typed() const;
    void setRowCount(int count);
    void addRow();
    void goOn(const QLineEdit* from);
    void take();

    Binding<Details> m_binding;
    std::function<QStringList()> m_names;
    QGridLayout* m_grid;
    std::vector<Row> m_rows;
};

} // namespace waymark
