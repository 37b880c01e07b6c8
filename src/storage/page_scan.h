// The rows of a damaged database, read page by page from its bytes: also those whose way down from
// the root of their table is destroyed. SQLite reaches a page only through the pages above it.
#pragma once

#include <QByteArray>

#include <functional>
#include <vector>

namespace waymark {

// One value of a row. Text and blobs are views that live until the visitor returns.
struct ScannedValue {
    int type = 0; // SQLITE_INTEGER, SQLITE_FLOAT, SQLITE_TEXT, SQLITE_BLOB or SQLITE_NULL
    qint64 integer = 0;
    double real = 0;
    QByteArrayView bytes;
};

struct ScannedRow {
    bool hasRowId = false; // of an ordinary table; else of a table WITHOUT ROWID or an index
    qint64 rowId = 0;      // stands for a column declared INTEGER PRIMARY KEY, which then is NULL
    std::vector<ScannedValue> values;
};

// Reads the format that SQLite documents as "Database File Format". Every page is read at most
// once, so that pages which refer to one another cost no more than their size.
class PageScan {
public:
    using Visit = std::function<void(const ScannedRow&)>;

    // `image` must outlive this.
    explicit PageScan(const QByteArray& image);

    // Reads the rows that can be reached from a table's root page (numbered from 1).
    void readTree(quint32 root, const Visit& visit);
    // Reads the rows of all pages that nothing has led to so far. Call it after every tree, with
    // the rows of which table they are for the visitor to tell.
    void readOrphans(const Visit& visit);

private:
    struct Page {
        const uchar* bytes = nullptr; // the usable ones
        qsizetype header = 0;         // where the page's header begins
        int kind = 0;
    };

    [[nodiscard]] bool isPage(quint32 number) const { return number >= 1 && number <= m_pageCount; }
    [[nodiscard]] Page pageAt(quint32 number) const;
    [[nodiscard]] std::vector<qsizetype> cellsOf(const Page& page) const;
    bool take(quint32 number);
    void takeFreePages();
    void readRows(const Page& page, const Visit& visit);
    // `room` is what the page can still hold: cells of a page that was made up lie on one another,
    // and would come to thousands of times its size.
    void readCell(const Page& page, qsizetype at, qsizetype& room, const Visit& visit);
    QByteArray payloadAt(const Page& page, qsizetype at, qint64 size, bool isTable,
                         qsizetype& room);

    const QByteArray& m_image;
    qsizetype m_pageSize = 0;
    qsizetype m_usable = 0; // bytes of each page that hold content
    quint32 m_pageCount = 0;
    std::vector<bool> m_taken; // pages that were led to
};

} // namespace waymark
