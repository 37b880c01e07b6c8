#include "model/filter.h"

#include "model/edits.h"
#include "model/folded_text.h"
#include "model/record_texts.h"

#include <algorithm>
#include <set>

namespace waymark {

namespace {

template <class List, class Value>
bool asksFor(const List& list, const Value& value) {
    return list.empty() || std::ranges::find(list, value) != list.end();
}

// Calls visit(record) for each card that begins at a touchpoint or stands over a stage.
template <class Visitor>
void forEachCard(const Project& project, AnyId column, Visitor&& visit) {
    const auto all = [&]<class T>(const T*) {
        for (const auto& child : project.children(column, T::kind))
            if (const T* card = project.find(Id<T>{child.id}))
                visit(*card);
    };
    all(static_cast<const Note*>(nullptr));
    all(static_cast<const PainPoint*>(nullptr));
    all(static_cast<const Opportunity*>(nullptr));
    all(static_cast<const Loss*>(nullptr));
    all(static_cast<const Kpi*>(nullptr));
}

class Sieve {
public:
    Sieve(const Project& project, const RecordFilter& filter)
        : m_project(project)
        , m_filter(filter)
        , m_words(folded(filter.text).text) {}

    FilterResult run(Id<Map> map) {
        for (const Id<Stage> stage : m_project.of<Stage>(map)) {
            bool anyHere = false;
            QStringList owners;
            for (const Id<Touchpoint> id : m_project.of<Touchpoint>(stage)) {
                const Touchpoint& touchpoint = *m_project.find(id);
                sieveTouchpoint(touchpoint);
                anyHere = anyHere || isHere(touchpoint);
                owners.append(touchpoint.owner);
            }
            const bool isAsked = asksForNothingHere() || anyHere;
            forEachCard(m_project, anyId(stage),
                        [&](const auto& card) { sieveCard(card, isAsked, owners); });
        }
        if (const Map* record = m_project.find(map))
            for (const Id<Persona> persona : record->personas)
                if (!asksFor(m_filter.personas, persona))
                    m_result.others.insert(anyId(persona));
        for (const auto& [id, persona] : m_project.all<Persona>())
            if (!asksFor(m_filter.personas, id))
                m_result.others.insert(anyId(id));
        return std::move(m_result);
    }

private:
    [[nodiscard]] bool asksForNothingHere() const {
        return m_filter.personas.empty() && m_filter.channels.isEmpty();
    }

    // What a touchpoint itself decides for all that is on it.
    [[nodiscard]] bool isHere(const Touchpoint& touchpoint) const {
        if (!asksFor(m_filter.channels, touchpoint.channel))
            return false;
        if (m_filter.personas.empty())
            return true;
        return std::ranges::any_of(m_project.of<Feeling>(touchpoint.id), [&](Id<Feeling> id) {
            return asksFor(m_filter.personas, m_project.find(id)->persona);
        });
    }

    template <class T>
    [[nodiscard]] bool says(const T& record) const {
        if (m_words.isEmpty())
            return true;
        bool found = false;
        forEachText(record, [&](int, std::string_view, const QString& text) {
            found = found || folded(text).text.contains(m_words);
        });
        return found;
    }

    template <class T>
    bool sieveCard(const T& card, bool isHere, const QStringList& owners) {
        QStringList answering = owners;
        if constexpr (requires { card.owner; })
            if (!card.owner.isEmpty())
                answering = {card.owner};
        const bool isOwned =
            m_filter.owners.isEmpty() || std::ranges::any_of(answering, [&](const QString& owner) {
                return m_filter.owners.contains(owner);
            });
        bool isKnown = m_filter.evidence.empty();
        if constexpr (requires { card.evidence; })
            isKnown = asksFor(m_filter.evidence, card.evidence);
        const bool isKept = isHere && isOwned && isKnown && says(card);
        ++m_result.cards;
        if (isKept)
            ++m_result.cardsKept;
        else
            m_result.others.insert(anyId(card.id));
        return isKept;
    }

    void sieveTouchpoint(const Touchpoint& touchpoint) {
        const bool here = isHere(touchpoint);
        bool anyCard = false;
        forEachCard(m_project, anyId(touchpoint.id), [&](const auto& card) {
            anyCard = sieveCard(card, here, {touchpoint.owner}) || anyCard;
        });
        const bool isOwned = asksFor(m_filter.owners, touchpoint.owner);
        const bool isAsked = here && isOwned && m_filter.evidence.empty() && says(touchpoint);
        for (const Id<Feeling> id : m_project.of<Feeling>(touchpoint.id)) {
            const Feeling& feeling = *m_project.find(id);
            const bool isKept = here && isOwned && m_filter.evidence.empty() &&
                                asksFor(m_filter.personas, feeling.persona) &&
                                (says(feeling) || (!m_words.isEmpty() && isAsked));
            if (!isKept)
                m_result.others.insert(anyId(id));
        }
        ++m_result.touchpoints;
        if (isAsked || anyCard)
            ++m_result.touchpointsKept;
        else
            m_result.others.insert(anyId(touchpoint.id));
    }

    const Project& m_project;
    const RecordFilter& m_filter;
    QString m_words;
    FilterResult m_result;
};

QStringList sorted(const std::set<QString>& names) {
    QStringList list(names.begin(), names.end());
    std::ranges::sort(list, [](const QString& a, const QString& b) {
        return QString::localeAwareCompare(a, b) < 0;
    });
    return list;
}

} // namespace

FilterResult applyFilter(const Project& project, Id<Map> map, const RecordFilter& filter) {
    return Sieve(project, filter).run(map);
}

QStringList channelsOn(const Project& project, Id<Map> map) {
    std::set<QString> names;
    for (const Id<Touchpoint> id : touchpointsOf(project, map))
        names.insert(project.find(id)->channel);
    return sorted(names);
}

QStringList ownersOn(const Project& project, Id<Map> map) {
    std::set<QString> names;
    for (const Id<Touchpoint> id : touchpointsOf(project, map)) {
        names.insert(project.find(id)->owner);
        for (const Id<Opportunity> card : project.of<Opportunity>(id))
            names.insert(project.find(card)->owner);
    }
    return sorted(names);
}

} // namespace waymark
