#include "app/persona_sheet.h"

#include "app/avatar.h"
#include "app/picture_import.h"
#include "app/plain_widgets.h"
#include "app/record_form.h"
#include "app/theme_style.h"
#include "model/edits.h"
#include "model/rank.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int photoSide = 512; // pixels kept of a portrait

} // namespace

class PersonaSheet::Portrait : public QWidget {
public:
    explicit Portrait(const PersonaSheet& sheet)
        : m_sheet(sheet) {
        setFixedSize(96, 96);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Theme& theme = currentTheme();
        paintAvatar(painter, rect(),
                    avatarOf(m_sheet.m_context.project(), m_sheet.m_persona, theme), theme);
    }

private:
    const PersonaSheet& m_sheet;
};

PersonaSheet::PersonaSheet(Document& document, IdSource& ids, Id<Persona> persona, QWidget* parent)
    : QDialog(parent)
    , m_context(document, ids, u"persona sheet %1"_s.arg(ids.next()))
    , m_persona(persona)
    , m_undoIndex(document.undoIndex())
    , m_portrait(new Portrait(*this))
    , m_form(new RecordForm(m_context, {}, anyId(persona))) {
    setWindowTitle(tr("Persona"));
    resize(460, 640);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 20, 0, 16);
    column->setSpacing(14);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(24, 0, 24, 0);
    head->setSpacing(18);
    head->addWidget(m_portrait);
    auto* buttons = new QVBoxLayout;
    buttons->setSpacing(8);
    auto* choose = makeButton(tr("Choose photo…"));
    auto* clear = makeButton(tr("Remove photo"), ButtonKind::Flat);
    choose->setAutoDefault(false);
    clear->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &PersonaSheet::choosePhoto);
    connect(clear, &QPushButton::clicked, this, [this] { setPhoto({}); });
    buttons->addStretch();
    buttons->addWidget(choose);
    buttons->addWidget(clear);
    buttons->addStretch();
    head->addLayout(buttons);
    head->addStretch();
    column->addLayout(head);

    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_form->setContentsMargins(24, 0, 24, 8);
    scroll->setWidget(m_form);
    m_form->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(scroll, 1);

    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(24, 0, 24, 0);
    foot->addStretch();
    auto* cancel = makeButton(tr("Cancel"));
    auto* done = makeButton(tr("Done"), ButtonKind::Primary);
    cancel->setAutoDefault(false);
    done->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &PersonaSheet::reject);
    connect(done, &QPushButton::clicked, this, &PersonaSheet::accept);
    foot->addWidget(cancel);
    foot->addWidget(done);
    column->addLayout(foot);

    connect(&document, &Document::changed, this, &PersonaSheet::refresh);
    if (auto* first = m_form->findChild<QLineEdit*>()) {
        first->setFocus();
        first->selectAll();
    }
}

void PersonaSheet::refresh() {
    (void)m_form->load(); // a persona's form has no parts that could change
    m_portrait->update();
}

void PersonaSheet::choosePhoto() {
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Choose a photo"), {}, tr("Pictures (*.png *.jpg *.jpeg *.webp *.gif)"));
    if (!path.isEmpty())
        setPhoto(path);
}

void PersonaSheet::setPhoto(const QString& path) {
    const Project& project = m_context.project();
    const Persona* persona = project.find(m_persona);
    if (!persona)
        return;
    Changeset edit;
    edit.label = path.isEmpty() ? tr("Remove photo") : tr("Change photo");
    Persona after = *persona;
    after.photo = {};
    if (!path.isEmpty()) {
        auto picture = readPicture(path, photoSide);
        if (!picture) {
            showMessage(this, tr("The photo could not be used"), picture.error().message);
            return;
        }
        picture->id = m_context.ids().make<Attachment>();
        picture->rank = spreadRank(qsizetype(project.all<Attachment>().size()));
        after.photo = picture->id;
        edit.add(picture.take());
    }
    edit.change(*persona, after);
    m_context.commit(edit, {});
}

void PersonaSheet::reject() {
    Document& document = m_context.document();
    while (document.undoIndex() > m_undoIndex)
        document.undo();
    QDialog::reject();
}

} // namespace waymark
