// The past values of a KPI as rows of date and value, of which there is always one more to type
// into.
#pragma once

#include "app/field_editors.h"

class QGridLayout;
class QLineEdit;

namespace waymark {

class PastValuesField : public FieldEditor {
    Q_OBJECT

public:
    PastValuesField(FieldContext& context, const QString& caption,
                    Binding<std::vector<KpiValue>> binding, QWidget* parent = nullptr);
    void load() override;

private:
    struct Row {
        QLineEdit* date;
        QLineEdit* value;
        std::optional<KpiValue> known; // what was there; kept while its date is half typed
    };

    [[nodiscard]] std::vector<KpiValue> typed() const; // oldest first
    void setRowCount(size_t count);
    void addRow();
    void goOn(const QLineEdit* from);
    void take();

    Binding<std::vector<KpiValue>> m_binding;
    QGridLayout* m_grid;
    std::vector<Row> m_rows;
};

// The day a text names, as milliseconds since 1970, UTC: 2026-07-31, or as this desktop writes
// dates. Nothing for what is no date.
std::optional<qint64> dayFrom(const QString& text);

} // namespace waymark
