#include "model/difference_words.h"

#include "model/difference.h"
#include "model/edits.h"
#include "model/fields.h"
#include "model/main_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <tuple>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestText = 60; // characters of a text that are quoted

QString tr(const char* text) {
    return QCoreApplication::translate("difference", text);
}

// In the order of Kind.
constexpr std::array<const char*, kindCount> nouns{
    QT_TRANSLATE_NOOP("difference", "Picture"),      QT_TRANSLATE_NOOP("difference", "Persona"),
    QT_TRANSLATE_NOOP("difference", "Map"),          QT_TRANSLATE_NOOP("difference", "Stage"),
    QT_TRANSLATE_NOOP("difference", "Touchpoint"),   QT_TRANSLATE_NOOP("difference", "Lane"),
    QT_TRANSLATE_NOOP("difference", "Feeling"),      QT_TRANSLATE_NOOP("difference", "Card"),
    QT_TRANSLATE_NOOP("difference", "Pain point"),   QT_TRANSLATE_NOOP("difference", "Opportunity"),
    QT_TRANSLATE_NOOP("difference", "Loss"),         QT_TRANSLATE_NOOP("difference", "KPI"),
    QT_TRANSLATE_NOOP("difference", "Link"),         QT_TRANSLATE_NOOP("difference", "Interaction"),
    QT_TRANSLATE_NOOP("difference", "Comment"),      QT_TRANSLATE_NOOP("difference", "Vote"),
    QT_TRANSLATE_NOOP("difference", "Named moment"), QT_TRANSLATE_NOOP("difference", "View")};

QString shortened(const QString& text) {
    const QString line = text.simplified();
    return line.size() <= longestText ? line : line.left(longestText - 1) + u'…';
}

QString quoted(const QString& text) {
    // Set apart, so that its writing direction does not turn the sentence round.
    return u"“"_s + QChar(0x2068) + shortened(text) + QChar(0x2069) + u"”"_s;
}

// "Card “Reads the plan table”", "Card" where it says nothing.
QString called(const Record& record) {
    const QString noun = tr(nouns[size_t(idOf(record).kind)]);
    const QString text = mainText(record);
    return text.isEmpty() ? noun : noun + u' ' + quoted(text);
}

// Where a record is: the map, the columns, the row, by the project that holds it. The numbers give
// the order.
struct Spot {
    QStringList words;
    QString row;
    std::tuple<int, int, int, int> order{1'000'000, 0, 0, 0};
};

template <class T>
int indexIn(const std::vector<Id<T>>& ids, Id<T> id) {
    return int(std::ranges::find(ids, id) - ids.begin());
}

class Places {
public:
    explicit Places(const Project& project)
        : m_project(project) {}

    [[nodiscard]] Spot of(const Record& record) const {
        return std::visit([this](const auto& r) { return spot(r); }, record);
    }

private:
    [[nodiscard]] Spot atMap(Id<Map> id) const {
        Spot result;
        const Map* map = m_project.find(id);
        if (!map)
            return result;
        if (m_project.roots<Map>().size() > 1)
            result.words.append(map->title);
        std::get<0>(result.order) = indexIn(m_project.roots<Map>(), id);
        return result;
    }
    [[nodiscard]] Spot atStage(Id<Stage> id) const {
        const Stage* stage = m_project.find(id);
        if (!stage)
            return {};
        Spot result = atMap(stage->map);
        result.words.append(stage->name);
        std::get<1>(result.order) = 1 + indexIn(m_project.of<Stage>(stage->map), id);
        return result;
    }
    [[nodiscard]] Spot atTouchpoint(Id<Touchpoint> id) const {
        const Touchpoint* touchpoint = m_project.find(id);
        if (!touchpoint)
            return {};
        Spot result = atStage(touchpoint->stage);
        result.words.append(touchpoint->name);
        std::get<2>(result.order) = 1 + indexIn(m_project.of<Touchpoint>(touchpoint->stage), id);
        return result;
    }
    [[nodiscard]] Spot atPlace(const Place& place) const {
        Spot result = place.touchpoint ? atTouchpoint(place.touchpoint) : atStage(place.stage);
        if (const Lane* lane = m_project.find(place.lane)) {
            result.row = lane->title;
            std::get<3>(result.order) = 1 + indexIn(m_project.of<Lane>(lane->map), place.lane);
        }
        return result;
    }
    [[nodiscard]] Spot atAny(AnyId id) const {
        const auto record = m_project.find(id);
        return record ? of(*record) : Spot{};
    }

    template <class T>
    [[nodiscard]] Spot spot(const T& record) const {
        if constexpr (requires { record.place; }) {
            return atPlace(record.place);
        } else if constexpr (std::is_same_v<T, Touchpoint>) {
            return atTouchpoint(record.id);
        } else if constexpr (std::is_same_v<T, Stage>) {
            return atStage(record.id);
        } else if constexpr (std::is_same_v<T, Map>) {
            return atMap(record.id);
        } else if constexpr (std::is_same_v<T, Link>) {
            return atTouchpoint(record.from);
        } else if constexpr (std::is_same_v<T, Comment> || std::is_same_v<T, Vote>) {
            return atAny(record.about);
        } else if constexpr (requires { record.touchpoint; }) {
            Spot result = atTouchpoint(record.touchpoint);
            if constexpr (std::is_same_v<T, Feeling>)
                result.row = tr("Feeling");
            return result;
        } else if constexpr (requires { record.map; }) {
            return atMap(record.map);
        } else {
            Spot result;
            result.words.append(tr(nouns[size_t(T::kind)]));
            return result;
        }
    }

    const Project& m_project;
};

// --- what changed in a record -------------------------------------------------------------------

QString nameOfField(const char* name) {
    // The fields are named in plain words; only the line between those is not.
    return QString::fromLatin1(name).replace(u'_', u' ');
}

// A value in words; nothing for what has no short words.
std::optional<QString> inWords(const QString& value) {
    return value.isEmpty() ? tr("nothing") : quoted(value);
}
std::optional<QString> inWords(bool value) {
    return value ? tr("yes") : tr("no");
}
std::optional<QString> inWords(int value) {
    return QLocale().toString(value);
}
std::optional<QString> inWords(double value) {
    return QLocale().toString(value, 'g', 6);
}
template <class T>
std::optional<QString> inWords(const std::optional<T>& value) {
    return value ? inWords(*value) : std::optional(tr("nothing"));
}
template <class T>
std::optional<QString> inWords(const T&) {
    return std::nullopt;
}

template <class Owner, class Value>
QString fieldChange(const Field<Owner, Value>& field, const Owner& before, const Owner& after) {
    const Value& from = before.*field.member;
    const Value& to = after.*field.member;
    if (from == to)
        return {};
    if constexpr (std::is_same_v<Value, Place>)
        return from.span != to.span && from.lane == to.lane && from.stage == to.stage &&
                       from.touchpoint == to.touchpoint
                   ? tr("spans %1 instead of %2").arg(to.span).arg(from.span)
                   : tr("moved here");
    const auto first = inWords(from);
    const auto second = inWords(to);
    if (!first || !second)
        return tr("%1 changed").arg(nameOfField(field.name));
    return tr("%1: %2 instead of %3").arg(nameOfField(field.name), *second, *first);
}

QString changeText(const Change& change) {
    const QString oldName = mainText(*change.before);
    const QString newName = mainText(*change.after);
    QString text = called(*change.before);
    QStringList parts;
    if (oldName != newName)
        parts.append(newName.isEmpty() ? tr("became empty") : tr("became %1").arg(quoted(newName)));
    std::visit(
        [&]<class T>(const T& before) {
            const T& after = std::get<T>(*change.after);
            std::apply(
                [&](const auto&... field) {
                    const auto add = [&](const auto& one) {
                        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(one.member)>,
                                                     QString T::*>)
                            if (one.member == mainTextField<T>())
                                return;
                        const QString words = fieldChange(one, before, after);
                        if (!words.isEmpty())
                            parts.append(words);
                    };
                    (add(field), ...);
                },
                Fields<T>::list);
        },
        *change.before);
    if (parts.isEmpty())
        parts.append(tr("moved to another place in its row"));
    const bool startsWithName = oldName != newName;
    return text + (startsWithName ? u" "_s : u": "_s) + parts.join(u"; "_s);
}

} // namespace

std::vector<DifferenceLine> differenceInWords(const Project& from, const Project& to) {
    const Places before(from);
    const Places after(to);
    struct Sorted {
        std::tuple<int, int, int, int> order;
        DifferenceLine line;
    };
    std::vector<Sorted> lines;
    for (const Change& change : difference(from, to, {}).changes) {
        Sorted one;
        one.line.record = change.id();
        Spot spot;
        if (change.before && change.after) {
            spot = after.of(*change.after);
            one.line.kind = DifferenceKind::Changed;
            one.line.text = changeText(change);
        } else if (change.after) {
            spot = after.of(*change.after);
            one.line.kind = DifferenceKind::Added;
            one.line.text = called(*change.after);
        } else {
            spot = before.of(*change.before);
            one.line.kind = DifferenceKind::Removed;
            one.line.text = called(*change.before);
        }
        one.order = spot.order;
        one.line.place = spot.words.join(u" · "_s);
        one.line.row = spot.row;
        lines.push_back(std::move(one));
    }
    std::ranges::stable_sort(lines, {}, &Sorted::order);
    std::vector<DifferenceLine> result;
    result.reserve(lines.size());
    for (Sorted& one : lines)
        result.push_back(std::move(one.line));
    return result;
}

} // namespace waymark
