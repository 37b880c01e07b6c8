#include "model/validate.h"

#include "model/fields.h"

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

// How near a view may be; the same as what the canvas can show.
constexpr double smallestZoom = 0.05;
constexpr double largestZoom = 8;

Error illegal(const char* field, const QString& why) {
    return {ErrorCode::Invalid, why + QStringLiteral(" Nothing was changed."),
            QString::fromLatin1(field)};
}

bool isWholeText(const QString& text) {
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isNull() || c.isLowSurrogate())
            return false;
        if (c.isHighSurrogate()) {
            if (i + 1 >= text.size() || !text[i + 1].isLowSurrogate())
                return false;
            ++i;
        }
    }
    return true;
}

Result<void> checkText(const char* field, const QString& text) {
    if (text.size() > maxTextLength)
        return illegal(field,
                       QStringLiteral("A text is longer than %1 characters.").arg(maxTextLength));
    if (!isWholeText(text))
        return illegal(field, QStringLiteral("A text holds characters that cannot be stored."));
    return {};
}

Result<void> checkDetails(const char* field, const Details& details) {
    if (details.size() > size_t(maxDetails))
        return illegal(field, QStringLiteral("There are more than %1 details.").arg(maxDetails));
    for (const Detail& detail : details) {
        if (auto r = checkText(field, detail.name); !r)
            return r;
        if (auto r = checkText(field, detail.value); !r)
            return r;
    }
    return {};
}

Result<void> checkScale(const char* field, const FeelingScale& scale) {
    if (scale.min >= scale.max || scale.min < -100 || scale.max > 100)
        return illegal(field,
                       QStringLiteral("A feeling scale must run upwards, within -100 and 100."));
    if (scale.names.size() > scale.max - scale.min + 1)
        return illegal(field, QStringLiteral("A feeling scale has more names than levels."));
    for (const QString& name : scale.names)
        if (auto r = checkText(field, name); !r)
            return r;
    return {};
}

Result<void> checkPlace(const char* field, const Place& place) {
    if (!place.lane || bool(place.stage) == bool(place.touchpoint))
        return illegal(field,
                       QStringLiteral("A card must sit in a lane, at one stage or touchpoint."));
    if (place.span < 1 || place.span > maxSpan)
        return illegal(field, QStringLiteral("A card must span at least one column."));
    return {};
}

Result<void> checkOneToFive(const char* field, const std::optional<int>& value) {
    if (value && (*value < 1 || *value > 5))
        return illegal(field, QStringLiteral("Impact and effort run from 1 to 5."));
    return {};
}

Result<void> checkTexts(const char* field, const QStringList& texts) {
    for (const QString& text : texts)
        if (auto r = checkText(field, text); !r)
            return r;
    return {};
}

template <class Value>
Result<void> checkValue(const char* field, const Value& value) {
    if constexpr (std::is_same_v<Value, QString>) {
        return checkText(field, value);
    } else if constexpr (std::is_same_v<Value, Details>) {
        return checkDetails(field, value);
    } else if constexpr (std::is_same_v<Value, FeelingScale>) {
        return checkScale(field, value);
    } else if constexpr (std::is_same_v<Value, Place>) {
        return checkPlace(field, value);
    } else if constexpr (std::is_same_v<Value, std::optional<int>>) {
        return checkOneToFive(field, value);
    } else if constexpr (std::is_same_v<Value, std::optional<double>>) {
        if (value && !std::isfinite(*value))
            return illegal(field, QStringLiteral("A number is not finite."));
    } else if constexpr (std::is_same_v<Value, std::vector<KpiValue>>) {
        for (const KpiValue& past : value)
            if (!std::isfinite(past.value))
                return illegal(field, QStringLiteral("A number is not finite."));
    } else if constexpr (std::is_same_v<Value, Colour>) {
        if (value.rgb && *value.rgb > 0xFFFFFF)
            return illegal(field, QStringLiteral("A colour is out of range."));
    } else if constexpr (std::is_same_v<Value, QByteArray>) {
        if (value.size() > maxAttachmentBytes)
            return illegal(field, QStringLiteral("An attachment is larger than 25 MiB."));
    } else if constexpr (std::is_same_v<Value, AnyId>) {
        if (!isValidEnum<Kind>(qint64(value.kind)) || !isValidId(value.value))
            return illegal(field, QStringLiteral("A record does not say what it is about."));
    } else if constexpr (std::is_same_v<Value, std::vector<Id<Persona>>> ||
                         std::is_same_v<Value, std::vector<Id<PainPoint>>>) {
        if (!std::ranges::all_of(value, [](auto id) { return isValidId(id.value); }))
            return illegal(field, QStringLiteral("A list names a record that cannot be."));
    } else if constexpr (std::is_same_v<Value, double>) {
        if (!std::isfinite(value))
            return illegal(field, QStringLiteral("A number is not finite."));
    } else if constexpr (std::is_same_v<Value, QStringList>) {
        return checkTexts(field, value);
    } else if constexpr (std::is_same_v<Value, std::vector<Evidence>>) {
        if (!std::ranges::all_of(value,
                                 [](Evidence e) { return isValidEnum<Evidence>(qint64(e)); }))
            return illegal(field, QStringLiteral("A choice is not one of those that exist."));
    } else if constexpr (std::is_same_v<Value, std::vector<ViewLane>>) {
        if (!std::ranges::all_of(value, [](const ViewLane& v) { return isValidId(v.lane.value); }))
            return illegal(field, QStringLiteral("A list names a record that cannot be."));
    } else if constexpr (std::is_enum_v<Value>) {
        if (!isValidEnum<Value>(qint64(value)))
            return illegal(field, QStringLiteral("A choice is not one of those that exist."));
    }
    return {};
}

Result<void> checkWhole(const PainPoint& painPoint) {
    if (painPoint.severity < 1 || painPoint.severity > 3)
        return illegal("severity", QStringLiteral("Severity runs from 1 to 3."));
    return {};
}

Result<void> checkWhole(const Loss& loss) {
    if (loss.amount && (*loss.amount < 0 || (loss.unit == LossUnit::Share && *loss.amount > 1)))
        return illegal("amount",
                       QStringLiteral("A loss is a share between 0 and 100 %, or a count."));
    return {};
}

// Views are for looking; nobody says anything about one, and the tables have no room for it.
Result<void> checkSubject(AnyId about) {
    if (about.kind == Kind::SavedView)
        return illegal("about", QStringLiteral("Nothing can be said about a view."));
    return {};
}

Result<void> checkWhole(const Comment& comment) {
    if (comment.about == anyId(comment.id))
        return illegal("about", QStringLiteral("A comment cannot be about itself."));
    return checkSubject(comment.about);
}

Result<void> checkWhole(const Vote& vote) {
    if (vote.about == anyId(vote.id))
        return illegal("about", QStringLiteral("A vote cannot be about itself."));
    return checkSubject(vote.about);
}

Result<void> checkWhole(const SavedView& view) {
    const size_t longest =
        std::max({view.lanes.size(), view.personas.size(), size_t(view.channels.size()),
                  size_t(view.owners.size()), view.evidence.size()});
    if (longest > size_t(maxViewEntries))
        return illegal("lanes",
                       QStringLiteral("A view lists more than %1 things.").arg(maxViewEntries));
    if (view.zoom && (*view.zoom < smallestZoom || *view.zoom > largestZoom))
        return illegal("zoom", QStringLiteral("A view is shown at 5 % to 800 %."));
    return {};
}

Result<void> checkWhole(const Map& map) {
    if (map.basedOn == map.id)
        return illegal("based_on", QStringLiteral("A map cannot be based on itself."));
    return {};
}

template <class T>
Result<void> checkWhole(const T&) {
    return {};
}

// A record that hangs on another must say on which.
template <class T>
Result<void> checkParent(const T& record) {
    Result<void> result;
    forEachField<T>([&](const auto& field) {
        const auto& value = record.*field.member;
        using Value = std::remove_cvref_t<decltype(value)>;
        if constexpr (isId<Value> && !std::is_same_v<Value, Id<Persona>>) {
            if (field.onRemove == OnRemove::GoAlong && !value && result)
                result = illegal(field.name,
                                 QStringLiteral("A record does not say what it belongs to."));
        }
    });
    return result;
}

} // namespace

Result<void> validate(const Record& record) {
    return std::visit(
        [](const auto& r) -> Result<void> {
            using T = std::remove_cvref_t<decltype(r)>;
            if (!isValidId(r.id.value))
                return illegal("id", QStringLiteral("An id is out of range."));
            if (r.rank > (qint64(1) << 53) || r.rank < -(qint64(1) << 53))
                return illegal("rank", QStringLiteral("A rank is out of range."));
            Result<void> result = checkParent(r);
            forEachField<T>([&](const auto& field) {
                if (result)
                    result = checkValue(field.name, r.*field.member);
            });
            return result ? checkWhole(r) : result;
        },
        record);
}

QString cleanText(QString text, bool* changed) {
    const QString original = text;
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(u'\r', u'\n');
    if (!isWholeText(text)) {
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
                ++i;
            else if (text[i].isSurrogate() || text[i].isNull())
                text[i] = QChar::ReplacementCharacter;
        }
    }
    if (text.size() > maxTextLength)
        text.truncate(text[maxTextLength - 1].isHighSurrogate() ? maxTextLength - 1
                                                                : maxTextLength);
    if (changed && text != original)
        *changed = true;
    return text;
}

double clampToScale(double value, const FeelingScale& scale) {
    const double known = std::isnan(value) ? 0 : value;
    const double inside = std::clamp(known, double(scale.min), double(scale.max));
    return std::round(inside * 10) / 10 + 0.0; // + 0.0 turns a negative zero into zero
}

} // namespace waymark
