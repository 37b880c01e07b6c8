// One small editor a type of field: a line, a text, a choice, a tick, a number. Each shows a
// caption and a value, follows the document, and changes it as one types.
#pragma once

#include "app/field_context.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace waymark {

class FieldEditor : public QWidget {
    Q_OBJECT

public:
    // Shows the value that the document holds now; leaves alone what is being typed into.
    virtual void load() = 0;

    // What the field is called, on the form and to screen readers.
    [[nodiscard]] QString name() const { return accessibleName(); }
    // For a field of several records: asked on each load() whether they differ in it. While they
    // do, it says so instead of a value.
    void setMixed(std::function<bool()> mixed);
    // Brings the keyboard to the first of its controls; false where it has none that takes it.
    bool takeKeyboard();

protected:
    FieldEditor(FieldContext& context, const QString& caption, QWidget* parent);
    // Watches a control: when the keyboard leaves it, the field's step of undo ends, and keys for
    // undo go to the window, which takes back whole edits.
    void watch(QWidget* control);
    void addControl(QWidget* control);
    bool eventFilter(QObject* watched, QEvent* event) override;

    [[nodiscard]] bool isMixed() const { return m_mixed && m_mixed(); }
    // What a field says in which several records differ.
    static QString various();

    FieldContext& m_context;
    QVBoxLayout* m_column;
    bool m_loading = false;

private:
    std::function<bool()> m_mixed;
};

// A single line. `completions`, if given, are offered while typing.
class LineField : public FieldEditor {
    Q_OBJECT

public:
    LineField(FieldContext& context, const QString& caption, Binding<QString> binding,
              std::function<QStringList()> completions = {}, QWidget* parent = nullptr);
    void load() override;

protected:
    [[nodiscard]] QLineEdit* edit() const { return m_edit; }

private:
    Binding<QString> m_binding;
    QLineEdit* m_edit;
};

// Text of any length; the box grows with it.
class LongTextField : public FieldEditor {
    Q_OBJECT

public:
    LongTextField(FieldContext& context, const QString& caption, Binding<QString> binding,
                  QWidget* parent = nullptr);
    void load() override;

private:
    // Takes back what was typed beyond the length of a field.
    void keepWithinLimit();
    void fitHeight();

    Binding<QString> m_binding;
    QPlainTextEdit* m_edit;
};

// One of several names; the value is an index.
class ChoiceField : public FieldEditor {
    Q_OBJECT

public:
    ChoiceField(FieldContext& context, const QString& caption, const QStringList& names,
                Binding<int> binding, QWidget* parent = nullptr);
    void load() override;

private:
    Binding<int> m_binding;
    QComboBox* m_box;
};

class CheckField : public FieldEditor {
    Q_OBJECT

public:
    CheckField(FieldContext& context, const QString& text, Binding<bool> binding,
               QWidget* parent = nullptr);
    void load() override;

private:
    Binding<bool> m_binding;
    QCheckBox* m_box;
};

// A number, or nothing. Takes the decimal point or comma; what is no number is not taken.
class NumberField : public FieldEditor {
    Q_OBJECT

public:
    NumberField(FieldContext& context, const QString& caption,
                Binding<std::optional<double>> binding, QWidget* parent = nullptr);
    void load() override;

private:
    Binding<std::optional<double>> m_binding;
    QLineEdit* m_edit;
};

// "1,5" and "1.5" as a number; nothing for what is none.
std::optional<double> numberFrom(const QString& text);
// A number as people write it: no zeros at the end.
QString numberText(std::optional<double> value);

} // namespace waymark
