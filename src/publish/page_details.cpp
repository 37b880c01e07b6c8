#include "publish/page_details.h"

#include "drawing/card_face.h"
#include "model/edits.h"
#include "model/fields.h"
#include "publish/record_words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <unordered_set>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("publish", text);
}

// As the drawing names it too, with its class and its number: "touchpoint-4711".
QString keyOf(AnyId id) {
    const std::string_view kind = nameOf(id.kind);
    return QLatin1StringView(kind.data(), qsizetype(kind.size())) + u'-' +
           QString::number(id.value);
}

// Pairs of a name and a text, without those that say nothing.
class Fields {
public:
    Fields& add(const QString& name, const QString& text) {
        if (!text.isEmpty())
            m_list.append(QJsonArray{name, text});
        return *this;
    }
    [[nodiscard]] const QJsonArray& list() const { return m_list; }

private:
    QJsonArray m_list;
};

QString level(const std::optional<int>& value, int most) {
    return value ? tr("%1 of %2").arg(*value).arg(most) : QString();
}

class PageDetails {
public:
    explicit PageDetails(const Sheet& sheet)
        : m_sheet(sheet)
        , m_project(*sheet.project) {}

    QByteArray make();

private:
    void addMap();
    void addPersonas();
    void addStage(int index);
    void addTouchpoint(const Touchpoint& touchpoint, const Stage& stage);
    // The cards at a place, lane by lane.
    template <class P>
    QJsonArray partsOf(Id<P> place, AnyId item);
    QJsonObject cardOf(AnyId id, AnyId item);
    QJsonValue feelingsOf(const Touchpoint& touchpoint);
    void addItem(const QString& kind, AnyId id, const QString& about, const QString& name,
                 const Fields& fields, const QJsonArray& parts);
    // Makes a text findable.
    void addText(AnyId record, const QString& text) {
        if (!text.isEmpty())
            m_texts.append(QJsonArray{keyOf(record), text});
    }
    void addTexts(AnyId record, const Fields& fields) {
        for (const QJsonValue& field : fields.list())
            addText(record, field[1].toString());
    }

    const Sheet& m_sheet;
    const Project& m_project;
    QJsonArray m_items;
    QJsonArray m_texts;
    QJsonObject m_partOf;
};

void PageDetails::addItem(const QString& kind, AnyId id, const QString& about, const QString& name,
                          const Fields& fields, const QJsonArray& parts) {
    m_items.append(QJsonObject{{u"kind"_s, kind},
                               {u"id"_s, keyOf(id)},
                               {u"about"_s, about},
                               {u"name"_s, name},
                               {u"fields"_s, fields.list()},
                               {u"parts"_s, parts}});
}

void PageDetails::addMap() {
    const Map& map = *m_sheet.map;
    Fields fields;
    fields.add(tr("Scenario"), map.scenario).add(tr("Goal"), map.goal);
    addText(anyId(map.id), map.title);
    addTexts(anyId(map.id), fields);
    addItem(u"map"_s, anyId(map.id), tr("Map"), map.title, fields, {});
}

void PageDetails::addPersonas() {
    for (const Id<Persona> id : m_sheet.map->personas) {
        const Persona& persona = *m_project.find(id);
        Fields fields;
        fields.add(tr("Role"), persona.role)
            .add(tr("Quote"), quoted(persona.quote))
            .add(tr("About"), persona.about)
            .add(tr("Goals"), persona.goals)
            .add(tr("Frustrations"), persona.frustrations);
        addText(anyId(id), persona.name);
        addTexts(anyId(id), fields);
        addItem(u"persona"_s, anyId(id), tr("Persona"), persona.name, fields, {});
    }
}

QJsonObject PageDetails::cardOf(AnyId id, AnyId item) {
    Fields fields;
    const Record record = *m_project.find(id);
    if (const auto* note = std::get_if<Note>(&record)) {
        if (note->evidence != Evidence::Assumed)
            fields.add(tr("Evidence"), evidenceName(note->evidence));
        if (const Attachment* image = m_project.find(note->image))
            fields.add(tr("Picture"), image->name);
    } else if (const auto* pain = std::get_if<PainPoint>(&record)) {
        fields.add(tr("Severity"), level(pain->severity, 3))
            .add(tr("Evidence"), evidenceName(pain->evidence));
    } else if (const auto* idea = std::get_if<Opportunity>(&record)) {
        QStringList answers;
        for (const Id<PainPoint> pains : idea->answers)
            answers += m_project.find(pains)->text;
        fields.add(tr("Solution"), idea->solution)
            .add(tr("Impact"), level(idea->impact, 5))
            .add(tr("Effort"), level(idea->effort, 5))
            .add(tr("Owner"), idea->owner)
            .add(tr("Status"), statusName(idea->status))
            .add(tr("Answers"), answers.join(u'\n'));
    } else if (const auto* loss = std::get_if<Loss>(&record)) {
        fields.add(tr("Lost"), lossAmount(*loss))
            .add(tr("They go to"), loss->whereTo)
            .add(tr("Win back"), loss->winBack);
    } else if (const auto* kpi = std::get_if<Kpi>(&record)) {
        fields.add(tr("Actual"), kpi->actual ? kpiNumber(*kpi->actual, kpi->unit) : QString())
            .add(tr("Target"), kpi->target ? kpiNumber(*kpi->target, kpi->unit) : QString())
            .add(tr("Source"), kpi->source);
    }
    const QString text = mainText(record);
    addText(id, text);
    addTexts(id, fields);
    m_partOf.insert(keyOf(id), keyOf(item));
    return {{u"id"_s, keyOf(id)}, {u"text"_s, text}, {u"fields"_s, fields.list()}};
}

template <class P>
QJsonArray PageDetails::partsOf(Id<P> place, AnyId item) {
    QJsonArray parts;
    for (const LaneRow& row : m_sheet.layout.lanes()) {
        const auto kind = cardKind(row.kind);
        if (!kind)
            continue;
        QJsonArray cards;
        const Place cell{row.id, {}, {}, 1};
        Place at = cell;
        if constexpr (std::is_same_v<P, Stage>)
            at.stage = place;
        else
            at.touchpoint = place;
        for (const AnyId card : cardsAt(m_project, at))
            if (const auto& leftOut = m_sheet.layout.options().leftOut;
                !leftOut || !leftOut->contains(card))
                cards.append(cardOf(card, item));
        if (!cards.isEmpty())
            parts.append(
                QJsonObject{{u"heading"_s, m_project.find(row.id)->title}, {u"cards"_s, cards}});
    }
    return parts;
}

// Of a touchpoint, one card a persona; null where no lane shows feelings.
QJsonValue PageDetails::feelingsOf(const Touchpoint& touchpoint) {
    const auto& lanes = m_sheet.layout.lanes();
    const auto lane = std::ranges::find(lanes, LaneKind::Feeling, &LaneRow::kind);
    if (lane == lanes.end())
        return {};
    QJsonArray cards;
    for (const Id<Feeling> id : m_project.of<Feeling>(touchpoint.id)) {
        const Feeling& feeling = *m_project.find(id);
        if (const auto& leftOut = m_sheet.layout.options().leftOut;
            leftOut && leftOut->contains(anyId(id)))
            continue;
        const Persona* persona = m_project.find(feeling.persona);
        Fields fields;
        fields.add(tr("Received"), feeling.received ? feelingNumber(*feeling.received) : QString())
            .add(tr("Desired"), feeling.desired ? feelingNumber(*feeling.desired) : QString())
            .add(tr("Emotion"), feeling.emotion)
            .add(tr("Says"), quoted(feeling.says));
        if (fields.list().isEmpty())
            continue;
        addText(anyId(id), feeling.emotion);
        addText(anyId(id), feeling.says);
        m_partOf.insert(keyOf(anyId(id)), keyOf(anyId(touchpoint.id)));
        cards.append(QJsonObject{{u"id"_s, keyOf(anyId(id))},
                                 {u"text"_s, persona ? persona->name : QString()},
                                 {u"fields"_s, fields.list()}});
    }
    if (cards.isEmpty())
        return {};
    return QJsonObject{{u"heading"_s, m_project.find(lane->id)->title}, {u"cards"_s, cards}};
}

void PageDetails::addTouchpoint(const Touchpoint& touchpoint, const Stage& stage) {
    const AnyId id = anyId(touchpoint.id);
    Fields fields;
    fields.add(tr("Channel"), touchpoint.channel).add(tr("Owner"), touchpoint.owner);
    QStringList marks;
    if (const QString point = pointName(touchpoint.point); !point.isEmpty())
        marks += point;
    if (touchpoint.momentOfTruth)
        marks += tr("Moment of truth");
    if (touchpoint.reviewMoment)
        marks += tr("Review moment");
    fields.add(tr("Marks"), marks.join(u", "_s));
    QStringList leads;
    for (const Id<Link> linkId : m_project.of<Link>(touchpoint.id)) {
        const Link& link = *m_project.find(linkId);
        if (link.from != touchpoint.id)
            continue;
        const QString to = m_project.find(link.to)->name;
        leads += link.label.isEmpty() ? to : u"%1 (%2)"_s.arg(to, link.label);
        m_partOf.insert(keyOf(anyId(linkId)), keyOf(id));
        addText(anyId(linkId), link.label);
    }
    fields.add(tr("Leads to"), leads.join(u'\n'));
    for (const Detail& detail : touchpoint.details)
        fields.add(detail.name, detail.value);
    addText(id, touchpoint.name);
    addText(id, touchpoint.channel);
    addText(id, touchpoint.owner);
    for (const Detail& detail : touchpoint.details)
        addText(id, detail.value);
    QJsonArray parts;
    if (const QJsonValue feelings = feelingsOf(touchpoint); feelings.isObject())
        parts.append(feelings);
    for (const QJsonValue& part : partsOf(touchpoint.id, id))
        parts.append(part);
    addItem(u"touchpoint"_s, id, tr("Touchpoint in “%1”").arg(stage.name), touchpoint.name, fields,
            parts);
}

void PageDetails::addStage(int index) {
    const Stage& stage = *m_project.find(m_sheet.layout.stages()[size_t(index)].id);
    const AnyId id = anyId(stage.id);
    // The speaker's notes are the speaker's.
    Fields fields;
    fields.add(tr("Goal"), stage.goal)
        .add(tr("Needs"), stage.needs)
        .add(tr("Enters when"), stage.entersWhen)
        .add(tr("Done when"), stage.doneWhen)
        .add(tr("CRM stage"), stage.crmStage);
    addText(id, stage.name);
    addTexts(id, fields);
    addItem(u"stage"_s, id, tr("Stage %1").arg(index + 1), stage.name, fields,
            partsOf(stage.id, id));
    for (const Id<Touchpoint> touchpoint : m_project.of<Touchpoint>(stage.id))
        addTouchpoint(*m_project.find(touchpoint), stage);
}

QByteArray PageDetails::make() {
    addMap();
    addPersonas();
    for (size_t i = 0; i < m_sheet.layout.stages().size(); ++i)
        addStage(int(i));
    for (const LaneRow& row : m_sheet.layout.lanes())
        addText(anyId(row.id), m_project.find(row.id)->title);
    QByteArray json =
        QJsonDocument(
            QJsonObject{{u"items"_s, m_items}, {u"texts"_s, m_texts}, {u"partOf"_s, m_partOf}})
            .toJson(QJsonDocument::Compact);
    // All of these stand within strings, where JSON knows them by number too (RFC 8259, 7).
    return json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
}

} // namespace

QByteArray pageDetails(const Sheet& sheet) {
    return PageDetails(sheet).make();
}

} // namespace waymark
