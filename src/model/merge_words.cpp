#include "model/merge_words.h"

#include "model/edits.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestText = 120; // characters of a text that are shown

QString tr(const char* text) {
    return QCoreApplication::translate("waymark::merge", text);
}

QString nothing() {
    return tr("(nothing)");
}

// On one line, and not too long for it.
QString shortened(const QString& text) {
    QString line = text.simplified();
    if (line.size() > longestText) {
        line.truncate(longestText - 1);
        if (line.back().isHighSurrogate())
            line.chop(1);
        line += u'…';
    }
    return line;
}

QString quoted(const QString& text) {
    return u'“' + shortened(text) + u'”';
}

QString number(double value) {
    return QLocale(QLocale::C).toString(value, 'g', 10);
}

// In the order of Kind.
constexpr const char* kindWords[kindCount] = {
    QT_TRANSLATE_NOOP("waymark::merge", "Attachment"),
    QT_TRANSLATE_NOOP("waymark::merge", "Persona"),
    QT_TRANSLATE_NOOP("waymark::merge", "Map"),
    QT_TRANSLATE_NOOP("waymark::merge", "Stage"),
    QT_TRANSLATE_NOOP("waymark::merge", "Touchpoint"),
    QT_TRANSLATE_NOOP("waymark::merge", "Lane"),
    QT_TRANSLATE_NOOP("waymark::merge", "Feeling"),
    QT_TRANSLATE_NOOP("waymark::merge", "Card"),
    QT_TRANSLATE_NOOP("waymark::merge", "Pain point"),
    QT_TRANSLATE_NOOP("waymark::merge", "Opportunity"),
    QT_TRANSLATE_NOOP("waymark::merge", "Loss"),
    QT_TRANSLATE_NOOP("waymark::merge", "KPI"),
    QT_TRANSLATE_NOOP("waymark::merge", "Link"),
    QT_TRANSLATE_NOOP("waymark::merge", "Interaction"),
    QT_TRANSLATE_NOOP("waymark::merge", "Comment"),
    QT_TRANSLATE_NOOP("waymark::merge", "Vote"),
    QT_TRANSLATE_NOOP("waymark::merge", "Version"),
    QT_TRANSLATE_NOOP("waymark::merge", "View"),
};

struct FieldWord {
    const char* field;
    const char* word;
};
// Those whose name in files is not the word itself.
constexpr FieldWord fieldWords[] = {
    {"rank", QT_TRANSLATE_NOOP("waymark::merge", "Position")},
    {"bytes", QT_TRANSLATE_NOOP("waymark::merge", "Content")},
    {"scale", QT_TRANSLATE_NOOP("waymark::merge", "Feeling scale")},
    {"personas", QT_TRANSLATE_NOOP("waymark::merge", "Order of the personas")},
    {"answers", QT_TRANSLATE_NOOP("waymark::merge", "Order of the answers")},
    {"details", QT_TRANSLATE_NOOP("waymark::merge", "Order of the details")},
    {"crm_stage", QT_TRANSLATE_NOOP("waymark::merge", "Bucket in the CRM")},
    {"point", QT_TRANSLATE_NOOP("waymark::merge", "Kind of point")},
    {"received", QT_TRANSLATE_NOOP("waymark::merge", "Feeling received")},
    {"desired", QT_TRANSLATE_NOOP("waymark::merge", "Feeling desired")},
    {"emotion", QT_TRANSLATE_NOOP("waymark::merge", "Emotion in a word")},
    {"says", QT_TRANSLATE_NOOP("waymark::merge", "In their words")},
    {"amount", QT_TRANSLATE_NOOP("waymark::merge", "How many")},
    {"where_to", QT_TRANSLATE_NOOP("waymark::merge", "Where they go")},
    {"win_back", QT_TRANSLATE_NOOP("waymark::merge", "How to win them back")},
    {"at_touchpoint", QT_TRANSLATE_NOOP("waymark::merge", "Place in the window")},
    {"at_lane", QT_TRANSLATE_NOOP("waymark::merge", "Height in the window")},
    {"hides_others", QT_TRANSLATE_NOOP("waymark::merge", "Hides the rest")},
    {"place/span", QT_TRANSLATE_NOOP("waymark::merge", "Width")},
};

QString textOf(const Project& project, AnyId id) {
    const auto record = project.find(id);
    return record ? mainText(*record) : QString();
}

// What a record stands on, one step up: the column of a card, the touchpoint of a feeling.
AnyId ownerOf(const Project& project, AnyId id) {
    const auto record = project.find(id);
    if (!record)
        return {};
    if (const auto place = placeOf(*record))
        return place->touchpoint ? anyId(place->touchpoint) : anyId(place->stage);
    AnyId owner;
    std::visit(
        [&](const auto& r) {
            forEachReference(r, [&](AnyId target, OnRemove onRemove) {
                if (owner.isNull() && onRemove == OnRemove::GoAlong)
                    owner = target;
            });
        },
        *record);
    return owner;
}

} // namespace

QString thingInWords(const Project& project, AnyId id) {
    const QString kind = tr(kindWords[size_t(id.kind)]);
    if (const Feeling* feeling =
            id.kind == Kind::Feeling ? project.find(Id<Feeling>{id.value}) : nullptr) {
        const QString at = quoted(textOf(project, anyId(feeling->touchpoint)));
        return feeling->persona ? tr("Feeling of %1 at %2")
                                      .arg(quoted(textOf(project, anyId(feeling->persona))), at)
                                : tr("Feeling at %1").arg(at);
    }
    if (const Link* link = id.kind == Kind::Link ? project.find(Id<Link>{id.value}) : nullptr)
        return tr("Link from %1 to %2")
            .arg(quoted(textOf(project, anyId(link->from))),
                 quoted(textOf(project, anyId(link->to))));
    const QString text = textOf(project, id);
    return text.isEmpty() ? kind : kind + u' ' + quoted(text);
}

QString stageInWords(const Project& project, AnyId id) {
    // A chain is at most comment, comment, card, touchpoint, stage; hostile ones may go round.
    for (int steps = 0; steps < 8 && !id.isNull(); ++steps) {
        if (id.kind == Kind::Stage)
            return textOf(project, id);
        id = ownerOf(project, id);
    }
    return {};
}

QString mapInWords(const Project& project, AnyId id) {
    const Map* map = project.find(mapOf(project, id));
    return map ? map->title : QString();
}

QString fieldInWords(Kind kind, const QString& field) {
    if (field.startsWith("details/"_L1))
        return tr("Detail %1").arg(quoted(field.mid(8)));
    if (field.startsWith("past_values/"_L1))
        return tr("Value of %1").arg(field.mid(12));
    if (kind == Kind::Lane && field == "kind"_L1)
        return tr("Kind of lane");
    const auto* known = std::ranges::find_if(
        fieldWords, [&](const FieldWord& word) { return field == QLatin1String(word.field); });
    return known != std::end(fieldWords) ? tr(known->word) : nameInWords(field.toStdString());
}

QString nameInWords(std::string_view name) {
    QString words = QString::fromUtf8(name.data(), qsizetype(name.size()));
    words.replace(u'_', u' ');
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

QString valueInWords(const Project&, const QString& text) {
    return text.isEmpty() ? nothing() : quoted(text);
}

QString valueInWords(const Project&, bool value) {
    return value ? tr("yes") : tr("no");
}

QString valueInWords(const Project&, int value) {
    return QString::number(value);
}

QString valueInWords(const Project&, qint64 time) {
    return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).toString(u"yyyy-MM-dd HH:mm"_s);
}

QString valueInWords(const Project&, double value) {
    return number(value);
}

QString valueInWords(const Project&, const std::optional<double>& value) {
    return value ? number(*value) : nothing();
}

QString valueInWords(const Project&, const std::optional<int>& value) {
    return value ? QString::number(*value) : nothing();
}

QString valueInWords(const Project&, const Colour& colour) {
    return colour.rgb ? u"#%1"_s.arg(*colour.rgb, 6, 16, QLatin1Char('0')) : tr("(automatic)");
}

QString valueInWords(const Project&, const Details& details) {
    QStringList entries;
    for (const Detail& detail : details)
        entries.append(u"%1: %2"_s.arg(shortened(detail.name), shortened(detail.value)));
    return entries.isEmpty() ? nothing() : shortened(entries.join(u", "_s));
}

QString valueInWords(const Project&, const FeelingScale& scale) {
    const QString range = tr("%1 to %2").arg(scale.min).arg(scale.max);
    return scale.names.isEmpty() ? range
                                 : u"%1 (%2)"_s.arg(range, shortened(scale.names.join(u", "_s)));
}

QString valueInWords(const Project& project, const Place& place) {
    const AnyId column = place.touchpoint ? anyId(place.touchpoint) : anyId(place.stage);
    return tr("%1 at %2")
        .arg(quoted(textOf(project, anyId(place.lane))), quoted(textOf(project, column)));
}

QString valueInWords(const Project&, const QStringList& texts) {
    QStringList entries;
    for (const QString& text : texts)
        entries.append(shortened(text));
    return entries.isEmpty() ? nothing() : entries.join(u", "_s);
}

QString valueInWords(const Project&, const std::vector<Evidence>& evidence) {
    QStringList entries;
    for (const Evidence each : evidence)
        entries.append(nameInWords(nameOf(each)));
    return entries.isEmpty() ? nothing() : entries.join(u", "_s);
}

QString valueInWords(const Project& project, const std::vector<ViewLane>& lanes) {
    QStringList entries;
    for (const ViewLane& shown : lanes)
        entries.append(quoted(textOf(project, anyId(shown.lane))));
    return entries.isEmpty() ? nothing() : entries.join(u", "_s);
}

QString valueInWords(const Project&, const QByteArray& bytes) {
    return tr("%1 bytes").arg(bytes.size());
}

QString valueInWords(const Project& project, AnyId id) {
    return id.isNull() ? nothing() : thingInWords(project, id);
}

} // namespace waymark
