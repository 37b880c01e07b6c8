#include "app/side_bar.h"

#include "app/plain_widgets.h"
#include "app/theme_style.h"
#include "model/edits.h"
#include "model/lane_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

// The move of a record before another of its kind, or to the end.
template <class T, class Move>
Changeset moveEdit(const Project& project, AnyId id, AnyId before, Move move) {
    return move(project, Id<T>{id.value},
                before.isNull() ? Before<T>{} : Before<T>{Id<T>{before.value}});
}

} // namespace

SideBar::SideBar(Document& document, QWidget* parent)
    : QScrollArea(parent)
    , m_document(document) {
    setObjectName(u"sideBar"_s);
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 16, 0, 16);
    column->setSpacing(0);
    m_maps = addSection(column, tr("Maps"), RowStyle::Map, tr("Add a map"),
                        [this](QWidget*) { emit addMapRequested(); });
    m_maps->setFewest(1);
    m_personas = addSection(column, tr("Personas"), RowStyle::Persona, tr("Add a persona"),
                            [this](QWidget*) { emit addPersonaRequested(); });
    m_lanes =
        addSection(column, tr("Lanes"), RowStyle::Lane, tr("Add a lane"), [this](QWidget* button) {
            emit addLaneRequested(button->mapToGlobal(QPoint(0, button->height())));
        });
    column->addStretch();
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);

    connectLists();
    connect(&document, &Document::changed, this, &SideBar::follow);
    connect(&document, &Document::wasReset, this, &SideBar::fill);
    fill();
}

RecordList* SideBar::addSection(QVBoxLayout* column, const QString& title, RowStyle style,
                                const QString& addTip, const std::function<void(QWidget*)>& add) {
    auto* head = new QHBoxLayout;
    head->setContentsMargins(20, 0, 12, 4);
    head->addWidget(new PlainLabel(title.toUpper(), LabelRole::Section));
    head->addStretch();
    auto* button = makeButton(u"+"_s, ButtonKind::Flat);
    button->setAccessibleName(addTip);
    button->setFixedWidth(26);
    setPlainToolTip(button, addTip);
    connect(button, &QPushButton::clicked, this, [button, add] { add(button); });
    head->addWidget(button);
    column->addLayout(head);
    auto* list = new RecordList(style, title);
    column->addWidget(list);
    column->addSpacing(20);
    return list;
}

void SideBar::connectLists() {
    connect(m_maps, &RecordList::chosen, this,
            [this](AnyId id) { emit mapChosen(Id<Map>{id.value}); });
    connect(m_personas, &RecordList::activated, this,
            [this](AnyId id) { emit personaActivated(Id<Persona>{id.value}); });
    connect(m_lanes, &RecordList::chosen, this,
            [this](AnyId id) { emit laneChosen(Id<Lane>{id.value}); });
    connect(m_lanes, &RecordList::toggled, this, [this](AnyId id, bool on) {
        if (m_arrangement) {
            emit laneShown(Id<Lane>{id.value}, on);
            return;
        }
        emit edited(setField(m_document.project(), Id<Lane>{id.value}, &Lane::visible, on,
                             on ? tr("Show lane") : tr("Hide lane")));
    });
    connect(m_maps, &RecordList::moved, this, [this](AnyId id, AnyId before) {
        emit edited(moveEdit<Map>(m_document.project(), id, before, moveMap));
    });
    connect(m_lanes, &RecordList::moved, this, [this](AnyId id, AnyId before) {
        emit edited(moveEdit<Lane>(m_document.project(), id, before, moveLane));
    });
    m_personas->setDragDropMode(QAbstractItemView::NoDragDrop);
    for (RecordList* list : {m_maps, m_personas, m_lanes}) {
        connect(list, &RecordList::renamed, this, [this](AnyId id, const QString& text) {
            emit edited(rename(m_document.project(), id, text));
            fill();
        });
        connect(list, &RecordList::removed, this,
                [this](AnyId id) { emit edited(remove(m_document.project(), {id})); });
        connect(list, &RecordList::menuRequested, this, [this, list](AnyId, const QPoint& at) {
            showMenu(list,
                     list == m_maps       ? tr("Delete map")
                     : list == m_personas ? tr("Delete persona")
                                          : tr("Delete lane"),
                     at);
        });
    }
}

void SideBar::showMenu(RecordList* list, const QString& removeText, const QPoint& at) {
    if (list->current().isNull())
        return;
    QMenu menu(this);
    if (list == m_personas) {
        const Id<Persona> persona{list->current().value};
        menu.addAction(tr("Edit…"), this, [this, persona] { emit personaActivated(persona); });
    }
    menu.addAction(tr("Rename"), list, &RecordList::renameCurrent);
    QAction* removal = menu.addAction(removeText, list, &RecordList::removeCurrent);
    removal->setEnabled(list->canRemove());
    emit menuOpening(&menu);
    menu.exec(at);
}

void SideBar::setMap(Id<Map> map) {
    m_map = map;
    m_maps->setCurrent(anyId(map));
    fillLanes();
}

void SideBar::follow(const Changeset& changeset) {
    const bool concernsUs = std::ranges::any_of(changeset.changes, [](const Change& change) {
        const Kind kind = change.id().kind;
        return kind == Kind::Map || kind == Kind::Persona || kind == Kind::Lane ||
               kind == Kind::Attachment;
    });
    if (concernsUs)
        fill();
}

void SideBar::fill() {
    const Project& project = m_document.project();
    std::vector<RecordRow> maps;
    for (const Id<Map> id : project.roots<Map>())
        maps.push_back({anyId(id), project.find(id)->title, {}, {}, {}});
    m_maps->setRows(maps);
    m_maps->setCurrent(anyId(m_map));
    std::vector<RecordRow> personas;
    for (const Id<Persona> id : project.roots<Persona>()) {
        const Persona& persona = *project.find(id);
        personas.push_back(
            {anyId(id), persona.name, persona.role, {}, avatarOf(project, id, currentTheme())});
    }
    m_personas->setRows(personas);
    fillLanes();
}

void SideBar::setArrangement(const std::optional<std::vector<ViewLane>>& arrangement) {
    m_arrangement = arrangement;
    fillLanes();
}

void SideBar::fillLanes() {
    const Project& project = m_document.project();
    std::vector<RecordRow> lanes;
    for (const Id<Lane> id : project.of<Lane>(m_map)) {
        const Lane& lane = *project.find(id);
        const bool isSeen =
            m_arrangement
                ? std::ranges::find(*m_arrangement, id, &ViewLane::lane) != m_arrangement->end()
                : lane.visible;
        lanes.push_back({anyId(id), shownTitle(lane), {}, isSeen, {}});
    }
    m_lanes->setRows(lanes);
}

} // namespace waymark
