#include "model/find.h"

#include "model/record_texts.h"

#include <algorithm>
#include <limits>

namespace waymark {

namespace {

constexpr QChar betweenTexts(0xFFFF);
constexpr int longestChain = 8; // of comments on comments
constexpr int lastColumn = std::numeric_limits<int>::max();

// Scripts written without spaces: there a word may begin and end anywhere.
bool hasSpaces(char32_t character) {
    switch (QChar::script(character)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return false;
    default:
        return true;
    }
}

// Whether a word goes on from one sign to the next.
bool joins(QChar a, QChar b) {
    const auto isWord = [](QChar c) {
        return c.isLetterOrNumber() || c.isMark() || c == u'_' || c.isSurrogate();
    };
    return isWord(a) && isWord(b) && (hasSpaces(a.unicode()) && hasSpaces(b.unicode()));
}

AnyId columnOf(const Record& record) {
    return std::visit(
        []<class T>(const T& r) -> AnyId {
            if constexpr (std::is_same_v<T, Lane>)
                return anyId(r.map);
            else if constexpr (std::is_same_v<T, Feeling>)
                return anyId(r.touchpoint);
            else if constexpr (std::is_same_v<T, Link>)
                return anyId(r.from);
            else if constexpr (std::is_same_v<T, Comment>)
                return r.about;
            else if constexpr (requires { r.place; })
                return r.place.touchpoint ? anyId(r.place.touchpoint) : anyId(r.place.stage);
            else
                return anyId(r.id);
        },
        record);
}

qint64 laneOf(const Record& record) {
    return std::visit(
        [](const auto& r) -> qint64 {
            if constexpr (requires { r.place; })
                return r.place.lane.value;
            else
                return 0;
        },
        record);
}

// The record with which one is read: of a comment, what it or the thread it answers is about.
Record subjectOf(const Project& project, const Record& record) {
    Record subject = record;
    for (int steps = 0; steps < longestChain; ++steps) {
        const auto* comment = std::get_if<Comment>(&subject);
        auto about = comment ? project.find(comment->about) : std::nullopt;
        if (!about)
            break;
        subject = std::move(*about);
    }
    return subject;
}

// The name in files of the field in which a record's text of that number is.
std::string_view fieldOf(const Project& project, AnyId id, int number) {
    std::string_view found;
    if (const std::optional<Record> record = project.find(id))
        std::visit(
            [&](const auto& r) {
                forEachText(r, [&](int at, std::string_view name, const QString&) {
                    if (at == number)
                        found = name;
                });
            },
            *record);
    return found;
}

} // namespace

FindIndex::FindIndex(const Project& project) {
    rebuild(project);
}

void FindIndex::rebuild(const Project& project) {
    m_texts.clear();
    m_written.clear();
    m_unlike.clear();
    m_spans.clear();
    m_entries.clear();
    m_entryOf.clear();
    m_hits.clear();
    m_dropped = 0;
    m_searchedSpans = 0;
    readColumns(project);
    std::vector<std::pair<Order, AnyId>> all;
    forEachKind([&]<class T>(const T*) {
        if constexpr (isSearched(T::kind)) {
            for (const auto& [id, record] : project.all<T>()) {
                Entry entry;
                entry.id = anyId(id);
                const Record any(record);
                const Record subject = subjectOf(project, any);
                entry.column = columnOf(subject);
                entry.lane = laneOf(subject);
                entry.rank = record.rank;
                all.emplace_back(orderOf(entry), entry.id);
            }
        }
    });
    // Texts that lie in the order of reading give hits that do.
    std::ranges::sort(all);
    m_entries.reserve(all.size());
    m_entryOf.reserve(all.size());
    for (const auto& [order, id] : all)
        add(project, id);
}

void FindIndex::add(const Project& project, AnyId id) {
    if (const std::optional<Record> record = project.find(id))
        append(*record);
}

void FindIndex::append(const Record& record) {
    const int index = int(m_entries.size());
    Entry entry;
    entry.id = idOf(record);
    entry.column = columnOf(record);
    entry.lane = laneOf(record);
    entry.rank = rankOf(record);
    entry.firstSpan = int(m_spans.size());
    std::visit(
        [&](const auto& r) {
            forEachText(r, [&](int number, std::string_view, const QString& text) {
                if (text.isEmpty())
                    return;
                const FoldedText parts = folded(text);
                m_spans.push_back({index, number, int(m_texts.size()), int(parts.text.size()),
                                   parts.origins.empty(), text});
                m_texts += parts.text;
                m_texts += betweenTexts;
                if (parts.origins.empty()) {
                    m_written += text;
                } else {
                    m_written.resize(m_texts.size() - 1, betweenTexts);
                    m_unlike.push_back(int(m_spans.size()) - 1);
                }
                m_written += betweenTexts;
            });
        },
        record);
    entry.spans = int(m_spans.size()) - entry.firstSpan;
    m_entryOf[entry.id] = index;
    m_entries.push_back(entry);
}

void FindIndex::drop(AnyId id) {
    const auto it = m_entryOf.find(id);
    if (it == m_entryOf.end())
        return;
    Entry& entry = m_entries[size_t(it->second)];
    for (int i = entry.firstSpan; i < entry.firstSpan + entry.spans; ++i) {
        m_dropped += m_spans[size_t(i)].length + 1;
        m_spans[size_t(i)].entry = -1;
    }
    entry.hits = 0;
    m_entryOf.erase(it);
}

void FindIndex::update(const Project& project, const Changeset& changeset) {
    for (const Change& change : changeset.changes) {
        const AnyId id = change.id();
        if (!isSearched(id.kind))
            continue;
        if (id.kind <= Kind::Lane)
            m_columnsAreStale = true;
        drop(id);
        add(project, id);
    }
    if (m_dropped > 4096 && m_dropped > m_texts.size() / 2)
        rebuild(project);
}

// --- the order of reading -----------------------------------------------------------------------

void FindIndex::readColumns(const Project& project) {
    m_columns.clear();
    m_lanes.clear();
    int column = 0;
    int lane = 0;
    for (const auto& map : project.children({}, Kind::Map)) {
        const AnyId mapId{Kind::Map, map.id};
        m_columns[mapId] = column++;
        for (const auto& child : project.children(mapId, Kind::Lane))
            m_lanes[child.id] = ++lane;
        for (const auto& stage : project.children(mapId, Kind::Stage)) {
            const AnyId stageId{Kind::Stage, stage.id};
            m_columns[stageId] = column++;
            for (const auto& touchpoint : project.children(stageId, Kind::Touchpoint))
                m_columns[{Kind::Touchpoint, touchpoint.id}] = column++;
        }
    }
    m_columnsAreStale = false;
}

FindIndex::Order FindIndex::orderOf(const Entry& entry) const {
    Order order{lastColumn, 0, int(entry.id.kind), entry.rank, entry.id.value};
    const Entry* at = &entry;
    // A comment is read with what it is about; a chain of replies is short.
    for (int steps = 0; at->id.kind == Kind::Comment && steps < longestChain; ++steps) {
        const auto subject = m_entryOf.find(at->column);
        if (subject == m_entryOf.end())
            break;
        at = &m_entries[size_t(subject->second)];
    }
    const auto column = m_columns.find(at->column);
    if (column != m_columns.end())
        order.column = column->second;
    if (const auto lane = m_lanes.find(at->lane); lane != m_lanes.end())
        order.lane = lane->second;
    return order;
}

void FindIndex::sortHits() {
    // Hits of one record lie together; groups are put in order, unless they are.
    struct Group {
        Order order;
        int entry = 0;
        int first = 0;
        int count = 0;
    };
    std::vector<Group> groups;
    for (int i = 0; i < int(m_hits.size());) {
        const int entry = m_spans[size_t(m_hits[size_t(i)].span)].entry;
        int end = i;
        while (end < int(m_hits.size()) && m_spans[size_t(m_hits[size_t(end)].span)].entry == entry)
            ++end;
        groups.push_back({orderOf(m_entries[size_t(entry)]), entry, i, end - i});
        i = end;
    }
    if (!std::ranges::is_sorted(groups, {}, &Group::order)) {
        std::ranges::sort(groups, {}, &Group::order);
        std::vector<Hit> sorted;
        sorted.reserve(m_hits.size());
        for (Group& group : groups) {
            const auto from = m_hits.begin() + group.first;
            group.first = int(sorted.size());
            sorted.insert(sorted.end(), from, from + group.count);
        }
        m_hits = std::move(sorted);
    }
    for (const Group& group : groups) {
        m_entries[size_t(group.entry)].firstHit = group.first;
        m_entries[size_t(group.entry)].hits = group.count;
    }
}

// --- searching ----------------------------------------------------------------------------------

bool FindIndex::fits(const Span& span, const FoldedText& parts, int start, qsizetype length) const {
    const qsizetype at = span.start + start;
    if (m_query.wholeWords) {
        if (start > 0 && joins(m_texts[at - 1], m_texts[at]))
            return false;
        if (joins(m_texts[at + length - 1], m_texts[at + length]))
            return false;
    }
    if (span.isPlain)
        return !m_query.matchCase || QStringView(span.said).mid(start, length) == m_query.words;
    if (!parts.isWhole(start, length))
        return false;
    const qsizetype from = parts.origin(start);
    return !m_query.matchCase ||
           QStringView(span.said).mid(from, parts.origin(start + length) - from) == m_query.words;
}

void FindIndex::findIn(const Span& span, int index, const QString& words) {
    const QStringView text = QStringView(m_texts).mid(span.start, span.length);
    const FoldedText parts = span.isPlain ? FoldedText() : folded(span.said);
    for (qsizetype at = text.indexOf(words); at >= 0;) {
        const bool isHit = fits(span, parts, int(at), words.size());
        if (isHit)
            m_hits.push_back({index, int(at)});
        at = text.indexOf(words, at + (isHit ? words.size() : 1));
    }
}

// One pass over all texts: no hit reaches over the sign between two of them.
void FindIndex::findEverywhere(const QString& words) {
    const QStringView texts(m_texts);
    // A single letter stands everywhere: then a call for each would cost more than looking.
    const auto next = [&](qsizetype from) -> qsizetype {
        if (words.size() > 1)
            return texts.indexOf(words, from);
        while (from < texts.size() && texts[from] != words[0])
            ++from;
        return from < texts.size() ? from : -1;
    };
    size_t span = 0;
    FoldedText parts; // of the span `taken`, where it is not plain
    size_t taken = m_spans.size();
    for (qsizetype at = next(0); at >= 0;) {
        while (m_spans[span].start + m_spans[span].length < at)
            ++span;
        const Span& found = m_spans[span];
        if (!found.isPlain && taken != span) {
            parts = folded(found.said);
            taken = span;
        }
        const bool isHit =
            found.entry >= 0 && fits(found, parts, int(at) - found.start, words.size());
        if (isHit)
            m_hits.push_back({int(span), int(at) - found.start});
        at = next(at + (isHit ? words.size() : 1));
    }
}

// One pass as well, over the texts as they are written. Those that are not folded sign for sign
// have no place in it, and are looked through one by one in between: hits of a record lie together.
void FindIndex::findInCase(const QString& words) {
    const QStringView wanted(m_query.words);
    const QStringView texts(m_written);
    const auto next = [&](qsizetype from) -> qsizetype {
        if (wanted.size() > 1)
            return texts.indexOf(wanted, from);
        while (from < texts.size() && texts[from] != wanted[0])
            ++from;
        return from < texts.size() ? from : -1;
    };
    auto unlike = m_unlike.begin();
    const auto lookThroughUnlike = [&](size_t before) {
        for (; unlike != m_unlike.end() && size_t(*unlike) < before; ++unlike)
            if (const Span& span = m_spans[size_t(*unlike)]; span.entry >= 0)
                findIn(span, *unlike, words);
    };
    size_t span = 0;
    for (qsizetype at = next(0); at >= 0;) {
        while (m_spans[span].start + m_spans[span].length < at)
            ++span;
        lookThroughUnlike(span);
        const Span& found = m_spans[span];
        const int start = int(at) - found.start;
        // Written like this it is; what is left to ask is whether it is a word.
        const bool isHit = found.entry >= 0 && found.isPlain &&
                           (!m_query.wholeWords || fits(found, {}, start, wanted.size()));
        if (isHit)
            m_hits.push_back({int(span), start});
        at = next(at + (isHit ? wanted.size() : 1));
    }
    lookThroughUnlike(m_spans.size());
}

void FindIndex::search(const Project& project, const FindQuery& query) {
    if (m_columnsAreStale)
        readColumns(project);
    const QString words = folded(query.words).text;
    const QString before = folded(m_query.words).text;
    const bool same = query.matchCase == m_query.matchCase &&
                      query.wholeWords == m_query.wholeWords && m_searchedSpans > 0;
    // What is looked for as a whole word, or in one case, may be in a text that had no hit before.
    const bool grew = same && !before.isEmpty() && words.startsWith(before) &&
                      ((!query.matchCase && !query.wholeWords) || query == m_query);

    std::vector<int> candidates;
    if (grew) {
        for (const Hit& hit : m_hits)
            if (m_spans[size_t(hit.span)].entry >= 0 &&
                (candidates.empty() || candidates.back() != hit.span))
                candidates.push_back(hit.span);
        for (int i = m_searchedSpans; i < int(m_spans.size()); ++i)
            candidates.push_back(i);
    }
    for (const Hit& hit : m_hits)
        if (const int entry = m_spans[size_t(hit.span)].entry; entry >= 0)
            m_entries[size_t(entry)].hits = 0;
    m_hits.clear();
    m_query = query;
    m_queryLength = words.size();
    m_searchedSpans = int(m_spans.size());
    if (words.isEmpty())
        return;

    if (grew) {
        for (const int index : candidates)
            if (m_spans[size_t(index)].entry >= 0)
                findIn(m_spans[size_t(index)], index, words);
    } else if (m_query.matchCase) {
        findInCase(words);
    } else {
        findEverywhere(words);
    }
    sortHits();
}

FindHit FindIndex::hitOf(const Project& project, const Hit& hit) const {
    const Span& span = m_spans[size_t(hit.span)];
    FindHit result;
    if (span.entry < 0)
        return result;
    result.record = m_entries[size_t(span.entry)].id;
    result.number = span.number;
    result.field = fieldOf(project, result.record, span.number);
    const FoldedText parts = span.isPlain ? FoldedText() : folded(span.said);
    result.start = int(parts.origin(hit.start));
    result.length = int(parts.origin(hit.start + m_queryLength)) - result.start;
    return result;
}

FindHit FindIndex::hit(const Project& project, int index) const {
    return hitOf(project, m_hits[size_t(index)]);
}

bool FindIndex::isHit(AnyId record) const {
    const auto it = m_entryOf.find(record);
    return it != m_entryOf.end() && m_entries[size_t(it->second)].hits > 0;
}

std::vector<FindHit> FindIndex::hitsIn(const Project& project, AnyId record) const {
    std::vector<FindHit> result;
    const auto it = m_entryOf.find(record);
    if (it == m_entryOf.end())
        return result;
    const Entry& entry = m_entries[size_t(it->second)];
    for (int i = entry.firstHit; i < entry.firstHit + entry.hits; ++i)
        result.push_back(hitOf(project, m_hits[size_t(i)]));
    return result;
}

int FindIndex::firstFrom(const Project& project, AnyId record) {
    if (m_columnsAreStale)
        readColumns(project);
    const auto it = m_entryOf.find(record);
    if (it == m_entryOf.end())
        return 0;
    const Order from = orderOf(m_entries[size_t(it->second)]);
    const auto found = std::ranges::partition_point(m_hits, [&](const Hit& hit) {
        const int entry = m_spans[size_t(hit.span)].entry;
        return entry >= 0 && orderOf(m_entries[size_t(entry)]) < from;
    });
    return found == m_hits.end() ? 0 : int(found - m_hits.begin());
}

} // namespace waymark
