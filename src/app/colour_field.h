// A colour out of the theme's, any other, or none: the theme chooses then.
#pragma once

#include "app/field_editors.h"

namespace waymark {

class ColourField : public FieldEditor {
    Q_OBJECT

public:
    ColourField(FieldContext& context, const QString& caption, Binding<Colour> binding,
                QWidget* parent = nullptr);
    void load() override;

private:
    class Swatches;
    void chooseOther();

    Binding<Colour> m_binding;
    Swatches* m_swatches;
};

} // namespace waymark
