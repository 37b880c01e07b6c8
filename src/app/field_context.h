// Through this the editors of single fields read a record and change it. Everything typed in one
// field while it has the keyboard is one step of undo.
#pragma once

#include "model/document.h"

#include <QObject>

#include <functional>

namespace waymark {

class FieldContext : public QObject {
    Q_OBJECT

public:
    // The document and ids must outlive it. With a gesture, everything edited through this context
    // becomes one step of undo.
    FieldContext(Document& document, IdSource& ids, QString gesture = {})
        : m_document(document)
        , m_ids(ids)
        , m_gesture(std::move(gesture)) {}

    [[nodiscard]] const Project& project() const { return m_document.project(); }
    [[nodiscard]] Document& document() const { return m_document; }
    [[nodiscard]] IdSource& ids() const { return m_ids; }

    // Makes an edit; edits of one field, one after the other, merge.
    void commit(Changeset edit, const QString& field) {
        edit.gesture = m_gesture.isEmpty() ? field : m_gesture;
        if (const auto done = m_document.commit(edit); !done)
            emit refused(done.error().message);
    }
    // The keyboard left the field: what comes next is a step of its own.
    void endField() {
        if (m_gesture.isEmpty())
            m_document.endGesture();
    }

signals:
    void refused(const QString& sentence);

private:
    Document& m_document;
    IdSource& m_ids;
    QString m_gesture;
};

// How an editor reads and changes one value. `write` gives the edit that puts a value there.
template <class Value>
struct Binding {
    QString key; // names record and field; edits with the same key merge
    std::function<Value()> read;
    std::function<Changeset(const Value&)> write;
};

} // namespace waymark
