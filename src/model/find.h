// Finding words in all texts of a project, as fast as somebody types them: an index of the folded
// texts that follows the Changesets at their own cost, and the hits of one query in it.
#pragma once

#include "model/folded_text.h"
#include "model/project.h"

#include <unordered_map>

namespace waymark {

struct FindQuery {
    QString words;           // compared without case, accents and the like, see folded()
    bool matchCase = false;  // then the text has to say just these words
    bool wholeWords = false; // not within another word

    friend bool operator==(const FindQuery&, const FindQuery&) = default;
};

// One place where the words stand.
struct FindHit {
    AnyId record;
    int number = 0;         // of the text in its record, see forEachText()
    std::string_view field; // the text's field, by its name in files
    int start = 0;          // in the text, UTF-16 units
    int length = 0;

    friend bool operator==(const FindHit&, const FindHit&) = default;
};

// Whether texts of that kind of record are looked through. What really happened (interactions),
// the names of pictures, versions and views are not.
constexpr bool isSearched(Kind kind) {
    return kind != Kind::Attachment && kind != Kind::Interaction && kind != Kind::Vote &&
           kind != Kind::Version && kind != Kind::SavedView;
}

class FindIndex {
public:
    explicit FindIndex(const Project& project);

    // Follows an edit; call after each Changeset, then search() again. Takes time in proportion to
    // the edit, but for a tidying now and then.
    void update(const Project& project, const Changeset& changeset);
    // The same after the whole project was replaced.
    void rebuild(const Project& project);

    // Finds the words everywhere. A query that only grew is looked for where it was found before.
    void search(const Project& project, const FindQuery& query);
    [[nodiscard]] const FindQuery& query() const { return m_query; }

    // Hits run in the order in which a map is read: the map's head and lanes, then stage by stage
    // and touchpoint by touchpoint, lane by lane. Personas come last.
    [[nodiscard]] int count() const { return int(m_hits.size()); }
    [[nodiscard]] FindHit hit(const Project& project, int index) const;
    // The hits in one record.
    [[nodiscard]] std::vector<FindHit> hitsIn(const Project& project, AnyId record) const;
    [[nodiscard]] bool isHit(AnyId record) const;
    // The first hit in `record` or after it; the first of all when there is none.
    [[nodiscard]] int firstFrom(const Project& project, AnyId record);

private:
    // One text, at `start` of the folded texts.
    struct Span {
        int entry = -1; // into m_entries; -1: no longer there
        int number = 0;
        int start = 0;
        int length = 0;
        bool isPlain = true; // folded sign for sign
        QString said;        // as it is written; shares its letters with the record
    };
    // One record.
    struct Entry {
        AnyId id;
        AnyId column;    // the map, stage or touchpoint where it is read; of a comment: its subject
        qint64 lane = 0; // of a card
        Rank rank = 0;
        int firstSpan = 0;
        int spans = 0;
        int firstHit = 0;
        int hits = 0;
    };
    struct Hit {
        int span = 0;
        int start = 0; // in the folded text
    };
    // Where a record stands in the order of reading.
    struct Order {
        int column = 0;
        int lane = 0;
        int kind = 0;
        Rank rank = 0;
        qint64 id = 0;
        friend auto operator<=>(const Order&, const Order&) = default;
    };

    void add(const Project& project, AnyId id);
    void drop(AnyId id);
    void append(const Record& record);
    void readColumns(const Project& project);
    [[nodiscard]] Order orderOf(const Entry& entry) const;
    void findIn(const Span& span, int index, const QString& words);
    void findEverywhere(const QString& words);
    void findInCase(const QString& words);
    // `parts`: of a text that is not plain, how it was folded.
    [[nodiscard]] bool fits(const Span& span, const FoldedText& parts, int start,
                            qsizetype length) const;
    void sortHits();
    [[nodiscard]] FindHit hitOf(const Project& project, const Hit& hit) const;

    QString m_texts; // all folded texts, each followed by a sign that is in no text
    // The same texts as they are written, each at the same place; those that are not folded sign
    // for sign are filled up with that sign.
    QString m_written;
    std::vector<int> m_unlike; // the spans of those, in order
    std::vector<Span> m_spans;
    std::vector<Entry> m_entries;
    std::unordered_map<AnyId, int> m_entryOf;
    std::unordered_map<AnyId, int> m_columns; // maps, stages and touchpoints as they are read
    std::unordered_map<qint64, int> m_lanes;
    bool m_columnsAreStale = true;
    qsizetype m_dropped = 0; // signs of m_texts that belong to no text any more
    FindQuery m_query;
    qsizetype m_queryLength = 0; // folded
    std::vector<Hit> m_hits;
    int m_searchedSpans = 0; // those before it were searched for m_query
};

} // namespace waymark
