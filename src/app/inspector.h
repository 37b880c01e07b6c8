// The right panel: what is selected, with all its fields to change.
#pragma once

#include "app/field_context.h"

#include <QScrollArea>
#include <QTimer>

namespace waymark {

class PlainLabel;
class RecordForm;
class SeveralForm;

class Inspector : public QScrollArea {
    Q_OBJECT

public:
    // The document and ids must outlive the panel.
    Inspector(Document& document, IdSource& ids, QWidget* parent = nullptr);

    // Shows the selected record; with none the map, with several what they have in common.
    void show(Id<Map> map, const std::vector<AnyId>& selection);
    [[nodiscard]] AnyId record() const; // null when none or several are shown

    // A field of the form, by its name; where several have the same (feelings of several personas),
    // the nth of them, from 0.
    struct FieldMark {
        QString name;
        int nth = 0;
        friend bool operator==(const FieldMark&, const FieldMark&) = default;
    };
    // The fields that are shown, from above.
    [[nodiscard]] std::vector<FieldMark> fields() const;
    // The one that has the keyboard.
    [[nodiscard]] std::optional<FieldMark> current() const;
    // Brings the keyboard to a field, and it into view; false where there is no such field.
    bool goTo(const FieldMark& field);

signals:
    void recordChosen(waymark::AnyId id);
    // An edit did not fit; the sentence says why.
    void refused(const QString& sentence);

private:
    void rebuild();
    void refresh();
    void showTitle();

    Document& m_document;
    FieldContext m_context;
    Id<Map> m_map;
    std::vector<AnyId> m_selection;
    PlainLabel* m_kind;
    PlainLabel* m_title;
    PlainLabel* m_several;
    RecordForm* m_form = nullptr;
    SeveralForm* m_shared = nullptr; // of several records
    QTimer m_refresh;                // many changes, one refresh
};

} // namespace waymark
