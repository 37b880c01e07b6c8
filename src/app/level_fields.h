// Editors of levels, painted: a slider for feelings, with a face and the value, and dots for
// severity, impact and effort.
#pragma once

#include "app/field_editors.h"

namespace waymark {

// A feeling on the map's scale, or nothing said. Drag, click, arrow keys, or a typed number;
// Delete says nothing.
class FeelingSlider : public FieldEditor {
    Q_OBJECT

public:
    // `scale` is asked each time, as it may change.
    FeelingSlider(FieldContext& context, const QString& caption,
                  std::function<FeelingScale()> scale, Binding<std::optional<double>> binding,
                  QWidget* parent = nullptr);
    void load() override;

private:
    class Track;
    std::function<FeelingScale()> m_scale;
    Binding<std::optional<double>> m_binding;
    Track* m_track;
};

// A level 1 … `most` as a row of dots. With `optional`, clicking the level that is set clears it.
class DotsField : public FieldEditor {
    Q_OBJECT

public:
    enum class Look : quint8 { Pain, Opportunity };
    DotsField(FieldContext& context, const QString& caption, int most, bool optional, Look look,
              Binding<std::optional<int>> binding, QWidget* parent = nullptr);
    void load() override;

private:
    class Row;
    Binding<std::optional<int>> m_binding;
    Row* m_row;
};

} // namespace waymark
