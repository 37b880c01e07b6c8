// The editor of a KPI's earlier values: one a line, the date and then the value. A line that is not
// both yet is kept while it is being typed.
#pragma once

#include "app/field_editors.h"

namespace waymark {

class PastValuesField : public FieldEditor {
    Q_OBJECT

public:
    PastValuesField(FieldContext& context, const QString& caption,
                    Binding<std::vector<KpiValue>> binding, QWidget* parent = nullptr);
    void load() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void take();

    Binding<std::vector<KpiValue>> m_binding;
    QPlainTextEdit* m_edit;
};

// "2026-03-31 4.5", one a line, as values in order of time; nothing when a line is neither empty
// nor a date (year-month-day, year-month or year) and a number. Times are midnight UTC.
std::optional<std::vector<KpiValue>> pastValuesFrom(const QString& text);
QString pastValuesText(const std::vector<KpiValue>& values);

} // namespace waymark
