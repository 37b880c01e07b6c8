#include "app/find_view.h"

#include "app/editor.h"
#include "app/find_bar.h"
#include "app/notice_area.h"
#include "app/plain_text.h"
#include "canvas/canvas.h"
#include "model/document.h"
#include "model/edits.h"
#include "model/find_replace.h"
#include "model/merge_words.h"

#include <set>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int restOfFingers = 60; // milliseconds
const auto noticeName = u"replaced"_s;

// What was looked for last, in any window, until the program ends.
FindQuery& lastQuery() {
    static FindQuery query;
    return query;
}

// Where on the map a text stands; nothing for those that only the inspector shows.
std::optional<TextField> textFieldOf(Kind kind, std::string_view field) {
    struct Row {
        Kind kind;
        std::string_view field;
        TextField shown;
    };
    static constexpr Row rows[] = {
        {Kind::Map, "title", TextField::Main},
        {Kind::Map, "scenario", TextField::Scenario},
        {Kind::Map, "goal", TextField::MapGoal},
        {Kind::Stage, "name", TextField::Main},
        {Kind::Stage, "goal", TextField::StageGoal},
        {Kind::Stage, "enters_when", TextField::EntersWhen},
        {Kind::Stage, "done_when", TextField::DoneWhen},
        {Kind::Lane, "title", TextField::Main},
        {Kind::Touchpoint, "name", TextField::Main},
        {Kind::Touchpoint, "channel", TextField::Channel},
        {Kind::Note, "text", TextField::Main},
        {Kind::PainPoint, "text", TextField::Main},
        {Kind::Opportunity, "text", TextField::Main},
        {Kind::Loss, "reason", TextField::Main},
        {Kind::Kpi, "name", TextField::Main},
    };
    for (const Row& row : rows)
        if (row.kind == kind && row.field == field)
            return row.shown;
    return std::nullopt;
}

} // namespace

FindView::FindView(Document& document, Editor& editor)
    : QObject(&editor)
    , m_document(document)
    , m_editor(editor)
    , m_bar(new FindBar) {
    m_going.setSingleShot(true);
    m_going.setInterval(restOfFingers);
    connect(&m_going, &QTimer::timeout, this, &FindView::goToCurrent);
    connect(m_bar, &FindBar::queryChanged, this, [this] {
        lastQuery() = m_bar->query();
        search();
        begin();
        show();
        m_going.start();
    });
    connect(m_bar, &FindBar::nextRequested, this, [this] { step(true); });
    connect(m_bar, &FindBar::previousRequested, this, [this] { step(false); });
    connect(m_bar, &FindBar::replaceRequested, this, &FindView::replaceOne);
    connect(m_bar, &FindBar::replaceAllRequested, this, &FindView::replaceEverything);
    connect(m_bar, &FindBar::closeRequested, this, &FindView::close);
    connect(&document, &Document::changed, this, &FindView::follow);
    connect(&document, &Document::wasReset, this, [this] {
        m_index.reset();
        if (isOpen())
            open(m_bar->isReplacing());
    });
}

FindView::~FindView() = default;

bool FindView::isOpen() const {
    return !m_bar->isHidden();
}

void FindView::open(bool replacing) {
    m_editor.canvas().finishEditing();
    if (!m_index)
        m_index = std::make_unique<FindIndex>(m_document.project());
    const AnyId selected = m_editor.canvas().current();
    m_anchor = selected.isNull() ? anyId(m_editor.map()) : selected;
    m_bar->setQuery(lastQuery());
    m_bar->open(replacing);
    search();
    begin();
    show();
}

void FindView::close() {
    if (!isOpen())
        return;
    if (m_going.isActive())
        goToCurrent();
    m_bar->hide();
    emit marksChanged();
    m_editor.canvas().setFocus();
}

void FindView::search() {
    m_index->search(m_document.project(), m_bar->query());
}

void FindView::begin() {
    m_at = m_index->count() > 0 ? m_index->firstFrom(m_document.project(), m_anchor) : -1;
}

void FindView::follow(const Changeset& changeset) {
    m_editor.notices().clear(noticeName);
    if (!m_index)
        return;
    m_index->update(m_document.project(), changeset);
    if (!isOpen())
        return;
    // The hit stays the one it was, or becomes what comes after it.
    const FindHit was = m_hit;
    search();
    if (was.record.isNull()) {
        begin();
        show();
        return;
    }
    const Project& project = m_document.project();
    const int count = m_index->count();
    m_at = count > 0 ? m_index->firstFrom(project, was.record) : -1;
    const auto isBefore = [&was](const FindHit& hit) {
        return hit.record == was.record &&
               std::pair(hit.number, hit.start) < std::pair(was.number, was.start);
    };
    while (m_at >= 0 && m_at < count && isBefore(m_index->hit(project, m_at)))
        ++m_at;
    if (m_at == count)
        m_at = count > 0 ? 0 : -1;
    show();
}

void FindView::step(bool forward) {
    if (!isOpen() || !m_index) {
        open(false);
        if (m_index->count() == 0)
            return;
        // From what is selected on: that itself was seen already.
        if (m_index->hit(m_document.project(), m_at).record != m_anchor && forward) {
            goToCurrent();
            return;
        }
    }
    const int count = m_index->count();
    if (count == 0)
        return;
    // While it is still on its way to the first hit, the key means that one.
    if (!(m_going.isActive() && forward))
        m_at = (m_at + (forward ? 1 : count - 1)) % count;
    goToCurrent();
}

void FindView::goToCurrent() {
    m_going.stop();
    if (m_at < 0 || !m_index || m_at >= m_index->count())
        return;
    const Project& project = m_document.project();
    AnyId record = m_index->hit(project, m_at).record;
    if (record.kind == Kind::Comment) {
        const Comment* comment = project.find(Id<Comment>{record.value});
        if (!comment)
            return;
        emit commentFound(record);
        record = comment->about;
    }
    m_anchor = record;
    const Id<Map> map = record.kind == Kind::Map ? Id<Map>{record.value} : mapOf(project, record);
    if (map)
        m_editor.showMap(map);
    Canvas& canvas = m_editor.canvas();
    canvas.select(record);
    canvas.reveal(record);
    show();
}

void FindView::show() {
    const int count = m_index ? m_index->count() : 0;
    const bool has = m_at >= 0 && m_at < count;
    m_hit = has ? m_index->hit(m_document.project(), m_at) : FindHit();
    m_bar->showCount(has ? m_at : -1, count, has ? whereIs(m_hit) : QString());
    const bool editable = !m_document.refusesEdits();
    m_bar->setReplaceable(editable && has && isReplaceable(m_hit.record.kind),
                          editable && count > 0);
    emit marksChanged();
}

QString FindView::whereIs(const FindHit& hit) const {
    const Project& project = m_document.project();
    QStringList parts;
    if (project.all<Map>().size() > 1)
        if (const QString map = mapInWords(project, hit.record); !map.isEmpty())
            parts.append(isolated(map));
    QString field = fieldInWords(
        hit.record.kind, QString::fromLatin1(hit.field.data(), qsizetype(hit.field.size())));
    parts.append(isolated(thingInWords(project, hit.record)));
    parts.append(field);
    const auto record = project.find(hit.record);
    const auto place = record ? placeOf(*record) : std::nullopt;
    const Lane* lane = place ? project.find(place->lane) : nullptr;
    if (lane && !lane->visible)
        parts.append(tr("in a hidden lane"));
    return parts.join(u" · "_s);
}

std::vector<FoundText> FindView::foundIn(AnyId record) const {
    std::vector<FoundText> found;
    if (!isOpen() || !m_index || !m_index->isHit(record))
        return found;
    for (const FindHit& hit : m_index->hitsIn(m_document.project(), record))
        found.push_back({textFieldOf(record.kind, hit.field), hit.start, hit.length});
    return found;
}

AnyId FindView::currentRecord() const {
    return isOpen() ? m_hit.record : AnyId{};
}

// --- replacing ----------------------------------------------------------------------------------

void FindView::replaceOne() {
    if (!isOpen() || m_document.refusesEdits())
        return;
    if (m_going.isActive()) {
        goToCurrent();
        return;
    }
    if (m_at < 0 || m_at >= m_index->count())
        return;
    const Replacement done = replaceHit(m_document.project(), m_hit, m_bar->replacement());
    if (done.tooLong > 0) {
        m_editor.say(tr("The text would become longer than a text may be."));
        return;
    }
    // What is put in may hold the words again: the next hit is one behind it.
    m_hit.start += int(m_bar->replacement().size());
    m_document.endGesture();
    if (const auto committed = m_document.commit(done.edit); !committed) {
        m_editor.say(committed.error().message);
        return;
    }
    goToCurrent();
}

void FindView::replaceEverything() {
    if (!isOpen() || m_document.refusesEdits())
        return;
    m_going.stop();
    const Project& project = m_document.project();
    const Replacement done = replaceAll(project, *m_index, m_bar->replacement());
    std::set<qint64> maps;
    for (const Change& change : done.edit.changes)
        if (const Id<Map> map = change.id().kind == Kind::Map ? Id<Map>{change.id().value}
                                                              : mapOf(project, change.id()))
            maps.insert(map.value);
    m_document.endGesture();
    if (const auto committed = m_document.commit(done.edit); !committed) {
        m_editor.say(committed.error().message);
        return;
    }
    tellReplaced(done.count, done.tooLong, int(maps.size()));
}

void FindView::tellReplaced(int count, int tooLong, int maps) {
    QString text = maps > 1 ? tr("Replaced %Ln places", nullptr, count) + u' ' +
                                  tr("on %Ln maps.", nullptr, maps)
                            : tr("Replaced %Ln places.", nullptr, count);
    if (tooLong > 0)
        text += u' ' + tr("%Ln were left, for their text would become longer than a text may be.",
                          nullptr, tooLong);
    std::vector<NoticeAction> actions;
    if (count > 0)
        actions.push_back({tr("Undo"), [this] { m_document.undo(); }});
    m_editor.notices().tell(noticeName, NoticeTone::Calm, text, actions, true);
}

} // namespace waymark
