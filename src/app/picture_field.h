// The picture of a card: shown small, chosen from a file, taken away.
#pragma once

#include "app/field_editors.h"

#include <QImage>

class QPushButton;

namespace waymark {

class PictureField : public FieldEditor {
    Q_OBJECT

public:
    PictureField(FieldContext& context, const QString& caption, Id<Note> note,
                 QWidget* parent = nullptr);
    void load() override;

    // Takes the picture of that file, as one step of undo; tells why where it cannot.
    void take(const QString& path);
    [[nodiscard]] const QImage& shown() const { return m_picture; }

private:
    class Preview;

    void choose();
    void clear();

    Id<Note> m_note;
    Id<Attachment> m_loaded;
    QImage m_picture;
    Preview* m_preview;
    QPushButton* m_choose;
    QPushButton* m_clear;
};

} // namespace waymark
