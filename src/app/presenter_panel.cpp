#include "app/presenter_panel.h"

#include "app/plain_widgets.h"
#include "app/presenting_window.h"
#include "app/workshop.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QScrollArea>
#include <QTime>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int margin = 14;
constexpr int gap = 8;
constexpr int narrowest = 240;

} // namespace

PresenterPanel::PresenterPanel(Document& document, PresentingWindow& show, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_show(show)
    , m_clock(new PlainLabel({}, LabelRole::Title))
    , m_now(new PlainLabel({}, LabelRole::Strong))
    , m_next(new PlainLabel({}, LabelRole::Soft))
    , m_notes(new PlainLabel({}, LabelRole::Title))
    , m_timer(new PlainLabel({}, LabelRole::Title))
    , m_start(makeButton(tr("Start")))
    , m_stages(new QListWidget) {
    setObjectName(u"presenterPanel"_s);
    setMinimumWidth(narrowest);
    m_now->setWordWrap(true);
    m_next->setWordWrap(true);
    m_notes->setWordWrap(true);
    m_notes->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_notes->setAccessibleName(tr("Speaker notes"));
    m_stages->setAccessibleName(tr("Stages"));
    m_stages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(margin, gap, margin, margin);
    column->setSpacing(gap);
    column->addWidget(makeHead());
    column->addWidget(m_now);
    column->addWidget(m_next);
    column->addWidget(makeTimer());
    column->addWidget(new PlainLabel(tr("SPEAKER NOTES"), LabelRole::Section));
    auto* notes = new QScrollArea;
    notes->setWidgetResizable(true);
    notes->setFrameShape(QFrame::NoFrame);
    notes->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    notes->setWidget(m_notes);
    column->addWidget(notes, 3);
    column->addWidget(new PlainLabel(tr("STAGES"), LabelRole::Section));
    column->addWidget(m_stages, 2);

    connect(m_stages, &QListWidget::itemClicked, this, [this](const QListWidgetItem* item) {
        m_show.steps().goToNumber(item->data(Qt::UserRole).toInt());
    });
    connect(m_stages, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        m_show.steps().goToNumber(item->data(Qt::UserRole).toInt());
    });
    connect(&m_show.steps(), &PresentingShow::moved, this, &PresenterPanel::refresh);
    connect(&m_show.steps(), &PresentingShow::replanned, this, &PresenterPanel::refresh);
    connect(&m_document, &Document::changed, this, &PresenterPanel::refresh);
    connect(&m_document, &Document::wasReset, this, &PresenterPanel::refresh);
    connect(&m_show.workshop().timer(), &WorkshopTimer::changed, this, &PresenterPanel::showTimer);
    m_seconds.setInterval(1000);
    connect(&m_seconds, &QTimer::timeout, this, &PresenterPanel::showClock);
    m_seconds.start();
    showClock();
    showTimer();
    refresh();
}

QWidget* PresenterPanel::makeHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap);
    m_clock->setAccessibleName(tr("Clock"));
    row->addWidget(m_clock, 1);
    QPushButton* back = makeButton(tr("Back"));
    connect(back, &QPushButton::clicked, this, [this] { m_show.goBack(); });
    row->addWidget(back);
    QPushButton* on = makeButton(tr("Next"), ButtonKind::Primary);
    connect(on, &QPushButton::clicked, this, [this] { m_show.goOn(); });
    row->addWidget(on);
    QPushButton* end = makeButton(tr("End"));
    connect(end, &QPushButton::clicked, this, &PresenterPanel::endRequested);
    row->addWidget(end);
    return head;
}

QWidget* PresenterPanel::makeTimer() {
    auto* timer = new QWidget;
    auto* row = new QHBoxLayout(timer);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap);
    m_timer->setAccessibleName(tr("Timer"));
    row->addWidget(m_timer, 1);
    const auto add = [&](QPushButton* button, auto act) {
        connect(button, &QPushButton::clicked, this, act);
        row->addWidget(button);
    };
    QPushButton* less = makeButton(u"−"_s);
    less->setAccessibleName(tr("A minute less"));
    add(less, [this] { m_show.workshop().timer().add(-1); });
    add(m_start, [this] { m_show.workshop().timer().toggle(); });
    QPushButton* more = makeButton(u"+"_s);
    more->setAccessibleName(tr("A minute more"));
    add(more, [this] { m_show.workshop().timer().add(1); });
    return timer;
}

void PresenterPanel::showClock() {
    m_clock->setText(QLocale().toString(QTime::currentTime(), QLocale::ShortFormat));
}

void PresenterPanel::showTimer() {
    WorkshopTimer& timer = m_show.workshop().timer();
    m_timer->setText(timer.isSet() ? timer.text() : tr("No timer"));
    m_start->setText(timer.isRunning() ? tr("Pause") : tr("Start"));
}

void PresenterPanel::refresh() {
    const Project& project = m_document.project();
    PresentingShow& steps = m_show.steps();
    if (!project.find(steps.map()))
        return;
    const auto nameOf = [&](Id<Stage> id) {
        const Stage* stage = project.find(id);
        return !stage ? QString() : stage->name.isEmpty() ? tr("Unnamed stage") : stage->name;
    };
    const ShowStep& step = steps.step();
    const Stage* stage = project.find(step.stage);
    QString now = tr("The whole map");
    if (stage)
        now = steps.pageCount() > 1 ? tr("%1, page %2 of %3")
                                          .arg(nameOf(stage->id))
                                          .arg(step.page + 1)
                                          .arg(steps.pageCount())
                                    : nameOf(stage->id);
    else if (const SavedView* view = project.find(step.view))
        now = tr("View “%1”").arg(view->name);
    m_now->setText(tr("Now: %1").arg(now));
    const Id<Stage> next = steps.nextStage();
    m_next->setText(next ? tr("Next stage: %1").arg(nameOf(next)) : tr("Next stage: none"));
    const QString notes = stage ? stage->speakerNotes : QString();
    m_notes->setText(notes.isEmpty() && stage ? tr("No notes for this stage. They are written in "
                                                   "the fields of the stage, at the right.")
                                              : notes);
    listStages();
}

void PresenterPanel::listStages() {
    const Project& project = m_document.project();
    QStringList names{tr("0  The whole map")};
    int number = 0;
    for (const Id<Stage> stage : m_show.steps().stages())
        names.append(u"%1  %2"_s.arg(++number).arg(visibleMarks(project.find(stage)->name)));
    while (m_stages->count() > names.size())
        delete m_stages->takeItem(m_stages->count() - 1);
    for (int i = 0; i < names.size(); ++i) {
        if (i == m_stages->count())
            m_stages->addItem(QString());
        QListWidgetItem* item = m_stages->item(i);
        if (item->text() != names[i])
            item->setText(names[i]);
        item->setData(Qt::UserRole, i);
    }
    const ShowStep& step = m_show.steps().step();
    const int current = step.what == ShowStep::What::Whole ? 0
                        : step.stage                       ? m_show.steps().stageIndex() + 1
                                                           : -1;
    m_stages->setCurrentRow(current);
}

QString PresenterPanel::nowText() const {
    return m_now->text();
}

QString PresenterPanel::nextText() const {
    return m_next->text();
}

QString PresenterPanel::notesText() const {
    return m_notes->text();
}

} // namespace waymark
