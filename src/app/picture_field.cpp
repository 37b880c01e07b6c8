#include "app/picture_field.h"

#include "app/picture_import.h"
#include "app/picture_paste.h"
#include "app/plain_widgets.h"
#include "app/theme_style.h"
#include "drawing/images.h"
#include "model/edits.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int tallest = 180; // pixels of the preview

} // namespace

// As wide as the panel, and as tall as the picture is then.
class PictureField::Preview : public QWidget {
public:
    explicit Preview(const PictureField& field)
        : m_field(field) {
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override {
        const QSize size = m_field.shown().size();
        if (size.isEmpty())
            return 0;
        return std::min(tallest, int(qint64(width) * size.height() / size.width()));
    }
    [[nodiscard]] QSize sizeHint() const override { return {200, heightForWidth(200)}; }

protected:
    void paintEvent(QPaintEvent*) override {
        const QImage& picture = m_field.shown();
        if (picture.isNull())
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const QSize fitted = picture.size().scaled(size(), Qt::KeepAspectRatio);
        const QRect frame(QPoint(0, 0), fitted);
        painter.drawImage(frame, picture);
        painter.setPen(currentTheme().border);
        painter.drawRect(frame.adjusted(0, 0, -1, -1));
    }

private:
    const PictureField& m_field;
};

PictureField::PictureField(FieldContext& context, const QString& caption, Id<Note> note,
                           QWidget* parent)
    : FieldEditor(context, caption, parent)
    , m_note(note)
    , m_preview(new Preview(*this))
    , m_choose(makeButton(tr("Choose picture…"), ButtonKind::Flat))
    , m_clear(makeButton(tr("Remove"), ButtonKind::Flat)) {
    m_column->addWidget(m_preview);
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_choose);
    row->addWidget(m_clear);
    row->addStretch();
    m_column->addWidget(buttons);
    m_preview->setAccessibleName(caption);
    m_clear->setAccessibleName(tr("Remove the picture"));
    setPlainToolTip(m_choose,
                    tr("Take a picture from a file; pasting or dropping one does it too"));
    setPlainToolTip(m_clear, tr("Take the picture off this card"));
    watch(m_choose);
    watch(m_clear);
    connect(m_choose, &QPushButton::clicked, this, &PictureField::choose);
    connect(m_clear, &QPushButton::clicked, this, &PictureField::clear);
    load();
}

void PictureField::load() {
    const Note* note = m_context.project().find(m_note);
    const Attachment* image = note ? m_context.project().find(note->image) : nullptr;
    const Id<Attachment> id = image ? image->id : Id<Attachment>();
    if (id != m_loaded) {
        m_loaded = id;
        m_picture = image ? imageOf(*image) : QImage();
        m_preview->updateGeometry();
        m_preview->update();
    }
    const bool mayEdit = !m_context.document().refusesEdits();
    m_preview->setVisible(!m_picture.isNull());
    m_choose->setEnabled(mayEdit);
    m_clear->setEnabled(mayEdit);
    m_clear->setVisible(bool(id));
}

void PictureField::choose() {
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Choose a picture"), {}, tr("Pictures (*.png *.jpg *.jpeg *.webp *.gif)"));
    if (!path.isEmpty())
        take(path);
}

void PictureField::take(const QString& path) {
    auto picture = readPicture(path, pastedPictureSide);
    if (!picture) {
        emit m_context.refused(picture.error().message);
        return;
    }
    m_context.commit(placePicture(m_context.project(), m_context.ids(), {}, picture.take(),
                                  anyId(m_note), std::nullopt),
                     {});
    m_context.endField();
}

void PictureField::clear() {
    m_context.commit(
        setField(m_context.project(), m_note, &Note::image, Id<Attachment>(), tr("Remove picture")),
        {});
    m_context.endField();
    m_choose->setFocus();
}

} // namespace waymark
