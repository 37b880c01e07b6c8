#include "app/history_view.h"

#include "app/history_list.h"
#include "app/history_model.h"
#include "app/history_panel.h"
#include "app/open_document.h"
#include "app/past_view.h"
#include "app/side_bar.h"
#include "app/theme_style.h"
#include "app/time_line.h"
#include "canvas/canvas.h"

#include <QSignalBlocker>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

HistoryView::HistoryView(OpenDocument& document, const ActionTable& actions, const Places& places,
                         QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_actions(actions)
    , m_places(places)
    , m_theme(&currentTheme())
    , m_model(new HistoryModel(document, this))
    , m_travel(document)
    , m_timeLine(new TimeLine(actions))
    , m_banner(new PastBanner(actions)) {
    m_banner->hide();
    m_timeLine->hide();
    connect(&m_travel, &TimeTravel::entered, this, &HistoryView::enter);
    connect(&m_travel, &TimeTravel::left, this, &HistoryView::leave);
    connect(&m_travel, &TimeTravel::moved, this, &HistoryView::show);
    connect(&m_travel, &TimeTravel::failed, this, &HistoryView::failed);
    connect(m_model, &HistoryModel::failed, this, &HistoryView::failed);
    connect(m_model, &HistoryModel::namesChanged, this, &HistoryView::show);

    TimeSlider& slider = m_timeLine->slider();
    connect(&slider, &QSlider::valueChanged, this, [this](int value) { goTo(value); });
    connect(&slider, &TimeSlider::stepped, this, &HistoryView::step);
    connect(&slider, &TimeSlider::leftByKey, this, &HistoryView::backToNow);
}

HistoryView::~HistoryView() {
    m_travel.disconnect(this);
}

HistoryPanel* HistoryView::panel() {
    if (m_panel)
        return m_panel;
    m_panel = new HistoryPanel(m_document, *m_model, m_actions, m_places.right);
    m_panel->hide();
    HistoryList& list = m_panel->edits();
    list.showState(m_travel.target());
    connect(&list, &HistoryList::chosen, this, &HistoryView::goTo);
    connect(&list, &HistoryList::stepped, this, &HistoryView::step);
    connect(&list, &HistoryList::leftByKey, this, &HistoryView::backToNow);
    connect(m_panel, &HistoryPanel::versionChosen, this, &HistoryView::versionChosen);
    return m_panel;
}

bool HistoryView::isPanel(const QWidget* widget) const {
    return m_panel && widget == m_panel;
}

const Project* HistoryView::pastProject() const {
    return m_past ? &m_travel.past()->project() : nullptr;
}

Canvas* HistoryView::pastCanvas() const {
    return m_past ? &m_past->canvas() : nullptr;
}

QString HistoryView::when() const {
    return m_model->whenOf(m_travel.state());
}

void HistoryView::setShown(bool shown) {
    if (shown)
        m_model->start();
    else
        backToNow();
    m_timeLine->setVisible(shown);
    show();
}

void HistoryView::showMap(Id<Map> map) {
    if (!m_past)
        return;
    m_past->showMap(map);
    m_pastSideBar->setMap(map);
    show();
}

void HistoryView::setTheme(const Theme& theme) {
    m_theme = &theme;
    if (m_past)
        m_past->canvas().setTheme(theme);
}

void HistoryView::goTo(qint64 sequence) {
    m_places.canvas->finishEditing();
    // A run of typing is one state; to the end of the slider means now.
    const qint64 latest = m_travel.latest();
    const int row = sequence < latest ? m_model->rowOf(sequence) : -1;
    m_travel.goTo(row < 0 ? sequence : m_model->sequenceAt(row));
    show();
}

void HistoryView::step(bool newer) {
    const qint64 at = m_travel.target();
    goTo(newer ? m_model->newer(at) : m_model->older(at));
}

void HistoryView::backToNow() {
    m_travel.backToNow();
    show();
}

void HistoryView::nameState() {
    panel()->showEdits();
    panel()->edits().nameState(m_travel.target());
}

void HistoryView::enter() {
    m_past =
        std::make_unique<PastView>(*m_travel.past(), m_document.ids(), *m_places.canvas, *m_theme);
    Canvas& canvas = m_past->canvas();
    connect(m_past.get(), &PastView::stepped, this, &HistoryView::step);
    // Not at once: the key came through the canvas that is to go.
    connect(m_past.get(), &PastView::leftByKey, this, &HistoryView::backToNow,
            Qt::QueuedConnection);
    connect(&canvas, &Canvas::zoomChanged, this, &HistoryView::zoomChanged);
    m_pastSideBar = new SideBar(*m_travel.past());
    m_pastSideBar->setMap(m_places.canvas->map());
    connect(m_pastSideBar, &SideBar::mapChosen, this, &HistoryView::mapChosen);
    const bool hadFocus = m_places.canvas->hasFocus();
    m_places.centre->addWidget(&canvas);
    m_places.centre->setCurrentWidget(&canvas);
    m_places.left->addWidget(m_pastSideBar);
    m_places.left->setCurrentWidget(m_pastSideBar);
    if (hadFocus)
        canvas.setFocus();
    m_banner->show();
}

void HistoryView::leave() {
    const bool hadFocus = m_past->canvas().hasFocus();
    m_places.centre->setCurrentWidget(m_places.canvas);
    m_places.left->setCurrentIndex(0);
    delete m_pastSideBar;
    m_pastSideBar = nullptr;
    m_past.reset();
    m_banner->hide();
    if (hadFocus)
        m_places.canvas->setFocus();
    emit zoomChanged(m_places.canvas->zoom());
}

// Everything stands on the state that is gone to; the banner says which that is.
void HistoryView::show() {
    const qint64 target = m_travel.target();
    {
        TimeSlider& slider = m_timeLine->slider();
        const QSignalBlocker silence(&slider);
        slider.setRange(0, int(m_travel.latest()));
        slider.setValue(int(target));
        slider.setMarks(m_model->named());
    }
    if (m_panel)
        m_panel->edits().showState(target);
    if (m_past) {
        if (m_past->hasMap() == m_past->canvas().map().isNull())
            m_past->showMap(m_places.canvas->map());
        const QString when = m_model->whenOf(target);
        m_banner->setText(m_past->hasMap()
                              ? tr("You are looking at %1 · %2").arg(when, m_model->whatOf(target))
                              : tr("You are looking at %1: this map was not there").arg(when));
    }
    emit pastChanged();
}

} // namespace waymark
