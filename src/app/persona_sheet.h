// The sheet of a persona: photo, name, role, quote, goals, frustrations. What is changed shows on
// the map at once; all of it is one step of undo, which Cancel takes back.
#pragma once

#include "app/field_context.h"

#include <QDialog>

namespace waymark {

class RecordForm;

class PersonaSheet : public QDialog {
    Q_OBJECT

public:
    // The document and ids must outlive the dialog.
    PersonaSheet(Document& document, IdSource& ids, Id<Persona> persona, QWidget* parent = nullptr);

    // Puts a picture there; an empty path removes it.
    void setPhoto(const QString& path);

    void reject() override;

private:
    class Portrait;
    void choosePhoto();
    void refresh();

    FieldContext m_context;
    Id<Persona> m_persona;
    int m_undoIndex; // when the sheet was opened
    Portrait* m_portrait;
    RecordForm* m_form;
};

} // namespace waymark
