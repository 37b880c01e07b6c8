#include "app/status_line.h"

#include "app/action_table.h"
#include "app/plain_widgets.h"
#include "model/project.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QMenu>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int sayingTime = 6000; // milliseconds

// How many cards of kind T stand at the map's stages and touchpoints.
template <class T>
int countCards(const Project& project, Id<Map> map) {
    int count = 0;
    for (const Id<Lane> lane : project.of<Lane>(map))
        count += int(project.children(anyId(lane), T::kind).size());
    return count;
}

} // namespace

StatusLine::StatusLine(const ActionTable& actions, QWidget* parent)
    : QWidget(parent)
    , m_left(new PlainLabel({}, LabelRole::Soft))
    , m_zoom(makeButton({}, ButtonKind::Flat))
    , m_views(makeButton(tr("Views"), ButtonKind::Flat)) {
    setObjectName(u"statusLine"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, 2, 14, 2);
    row->setSpacing(2);
    m_left->setElided(true);
    row->addWidget(m_left, 1);
    const auto add = [&](QPushButton* button, const QString& id) {
        bindButton(button, actions.action(id));
        row->addWidget(button);
    };
    setPlainToolTip(m_views, tr("Show or save a view: lanes, filter and place under a name"));
    connect(m_views, &QPushButton::clicked, this, [this] {
        if (!m_menu)
            return;
        emit m_menu->aboutToShow(); // lists the views, so that its height is known
        m_menu->popup(m_views->mapToGlobal(QPoint(0, -m_menu->sizeHint().height())));
    });
    row->addWidget(m_views);
    add(makeButton(tr("Fit"), ButtonKind::Flat), u"fitMap"_s);
    add(makeButton(u"−"_s, ButtonKind::Flat), u"zoomOut"_s);
    add(m_zoom, u"zoomFull"_s);
    add(makeButton(u"+"_s, ButtonKind::Flat), u"zoomIn"_s);
    m_zoom->setMinimumWidth(52);
    m_timer.setSingleShot(true);
    m_timer.setInterval(sayingTime);
    connect(&m_timer, &QTimer::timeout, this, [this] { m_left->setText(standing()); });
    setZoom(1);
}

void StatusLine::setCounts(const Project& project, Id<Map> map) {
    const auto count = [](int n, const QString& one, const QString& many) {
        return n == 1 ? one : many;
    };
    int stages = 0;
    int touchpoints = 0;
    for (const auto& stage : project.children(anyId(map), Kind::Stage)) {
        ++stages;
        touchpoints += int(project.children({Kind::Stage, stage.id}, Kind::Touchpoint).size());
    }
    const int pains = countCards<PainPoint>(project, map);
    const int opportunities = countCards<Opportunity>(project, map);
    QStringList parts{
        count(stages, tr("1 stage"), tr("%n stages", nullptr, stages)),
        count(touchpoints, tr("1 touchpoint"), tr("%n touchpoints", nullptr, touchpoints))};
    const bool saysNothing = pains + opportunities + countCards<Note>(project, map) +
                                 countCards<Loss>(project, map) + countCards<Kpi>(project, map) ==
                             0;
    if (saysNothing)
        parts.append(tr("Click a cell and type. F8 takes line after line, F1 shows every key."));
    else
        parts += {count(pains, tr("1 pain point"), tr("%n pain points", nullptr, pains)),
                  count(opportunities, tr("1 opportunity"),
                        tr("%n opportunities", nullptr, opportunities))};
    m_counts = parts.join(u" · "_s);
    if (!m_timer.isActive())
        m_left->setText(standing());
}

void StatusLine::setView(const QString& text, QMenu* menu) {
    m_menu = menu;
    m_views->setEnabled(menu && menu->isEnabled());
    // An "&" in a name is none of ours.
    m_views->setText(QString(text).replace(u'&', "&&"_L1));
    m_views->setAccessibleName(text);
}

void StatusLine::setZoom(double zoom) {
    m_zoom->setText(tr("%1%").arg(std::lround(zoom * 100)));
}

void StatusLine::say(const QString& sentence) {
    m_left->setText(sentence);
    m_timer.start();
    read();
}

void StatusLine::setMode(const QString& sentence) {
    if (sentence == m_mode)
        return;
    m_mode = sentence;
    m_timer.stop();
    m_left->setText(standing());
    read();
}

// Lets a screen reader say what has come to stand there.
void StatusLine::read() {
    QAccessibleEvent event(m_left, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

QString StatusLine::saying() const {
    return m_left->text();
}

} // namespace waymark
