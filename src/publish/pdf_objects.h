// The objects of a PDF file and how they are written down (ISO 32000-1, 7.3 and 7.5).
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace waymark {

// The most characters that a number takes, however large.
inline constexpr size_t longestNumber = 32;
// Writes a number as PDF has it: at most `decimals` (0 … 5) of them, none that say nothing. There
// must be room for longestNumber characters; gives where it ends.
char* writeNumber(char* at, double value, int decimals = 2);
void appendNumber(QByteArray& out, double value, int decimals = 2);
QByteArray pdfNumber(double value, int decimals = 2);
// "12 0 R"
QByteArray pdfReference(int object);
// A text string in UTF-16 (7.9.2.2).
QByteArray pdfText(const QString& text);
// UTF-16 in hexadecimal, without the brackets.
QByteArray pdfHex(const QString& text);

class PdfObjects {
public:
    // The number of an object that is set later.
    int reserve();
    void set(int object, const QByteArray& body) { m_objects[size_t(object)].body = body; }
    int add(const QByteArray& body);
    // A stream with the entries of its dictionary ("/Type /XObject …"), compressed unless it is
    // already; `entries` then names its filter.
    int addStream(const QByteArray& bytes, const QByteArray& entries = {}, bool compress = true);

    // The whole file, with these two objects as catalogue and document information. The same
    // objects give the same bytes.
    [[nodiscard]] QByteArray toFile(int catalogue, int info) const;

private:
    struct Object {
        QByteArray body;
        bool isStream = false;
    };
    // Where an object is: at an offset, or as the index-th in a stream of objects.
    struct Place {
        qint64 where = 0;
        int index = -1;
    };

    // Appends what may be packed with others, so that the many small objects of the structure take
    // little room (7.5.7).
    void appendPacked(QByteArray& out, int catalogue, int info, std::vector<Place>& places) const;

    std::vector<Object> m_objects = std::vector<Object>(1); // by number; 0 is none
};

} // namespace waymark
