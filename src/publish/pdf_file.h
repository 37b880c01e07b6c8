// A PDF file taken apart into its objects, so that what QPdfWriter has no call for can be put in:
// the author, bookmarks, links, exact page sizes, text that can be searched. Knows the file
// structure of ISO 32000-1, 7.5, as far as QPdfWriter uses it: plain objects and one
// cross-reference table.
#pragma once

#include "model/result.h"

#include <QByteArray>
#include <QMap>

namespace waymark {

class PdfFile {
public:
    // Error: Internal, where `bytes` is not a whole PDF of that structure.
    static Result<PdfFile> fromBytes(const QByteArray& bytes);

    // The numbers of the document's own objects: its catalogue and its pages in order.
    [[nodiscard]] int catalogue() const { return m_catalogue; }
    [[nodiscard]] QList<int> pages() const;
    [[nodiscard]] QList<int> objects() const { return m_bodies.keys(); }

    // What stands between "obj" and "endobj".
    [[nodiscard]] QByteArray body(int object) const { return m_bodies.value(object); }
    void setBody(int object, const QByteArray& body) { m_bodies[object] = body; }
    int add(const QByteArray& body);

    // Sets an entry of a dictionary object; `key` with its slash.
    void setEntry(int object, const QByteArray& key, const QByteArray& value);
    // What the entry says, up to the next key or the end; empty if there is none.
    [[nodiscard]] QByteArray entry(int object, const QByteArray& key) const;
    // The object that "7 0 R" refers to; 0 where it is no reference.
    [[nodiscard]] static int referred(const QByteArray& value);

    void setInfo(const QByteArray& dictionary);

    // The whole file again.
    [[nodiscard]] QByteArray toBytes() const;

    // A text string object in UTF-16, as ISO 32000-1, 7.9.2.2 has it.
    static QByteArray textString(const QString& text);

private:
    QByteArray m_header;
    QMap<int, QByteArray> m_bodies;
    int m_catalogue = 0;
    int m_info = 0;
};

} // namespace waymark
