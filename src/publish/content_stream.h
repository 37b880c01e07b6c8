// What is written into the content stream of a PDF page (ISO 32000-1, 7.8.2): operators, numbers
// and texts. It keeps a piece of it in memory and packs what comes before, because memory for all
// of a large page costs more time than packing it.
#pragma once

#include "publish/deflate.h"
#include "publish/pdf_objects.h"

#include <QPointF>

#include <cstring>
#include <memory>
#include <string_view>

namespace waymark {

class ContentStream {
public:
    // Operators with the spaces or line ends between them, as they are.
    void add(std::string_view text) {
        if (text.size() > pieceBytes)
            return addLong(text);
        std::memcpy(room(text.size()), text.data(), text.size());
        m_size += text.size();
    }
    void add(const char* text) { add(std::string_view(text)); }
    void add(char character) {
        *room(1) = character;
        ++m_size;
    }
    void add(const QByteArray& text) {
        add(std::string_view(text.constData(), size_t(text.size())));
    }

    // A number and a space.
    void number(double value, int decimals = 2) {
        char* const start = room(longestNumber + 1);
        char* const end = writeNumber(start, value, decimals);
        *end = ' ';
        m_size += size_t(end + 1 - start);
    }
    void point(const QPointF& point) {
        number(point.x());
        number(point.y());
    }
    // A number without a space.
    void bareNumber(double value, int decimals) {
        char* const start = room(longestNumber);
        m_size += size_t(writeNumber(start, value, decimals) - start);
    }
    // A character code of two bytes, within the brackets of a string (7.3.4.2).
    void code(quint16 code) {
        stringByte(char(code >> 8));
        stringByte(char(code & 0xFF));
    }

    // Makes all of it an object; nothing may be added afterwards.
    int finish(PdfObjects& objects);

private:
    static constexpr size_t pieceBytes = size_t(muchData);

    void stringByte(char byte) {
        // The last is a line end, which readers may turn into another one.
        if (byte == '(' || byte == ')' || byte == '\\')
            add('\\');
        if (byte == '\r')
            add(std::string_view("\\r"));
        else
            add(byte);
    }
    // Where so many bytes may be written, at most pieceBytes.
    char* room(size_t bytes) {
        if (pieceBytes - m_size < bytes)
            pack();
        return m_piece.get() + m_size;
    }
    void pack();
    void addLong(std::string_view text);

    std::unique_ptr<char[]> m_piece{new char[pieceBytes]}; // not filled with zeros
    size_t m_size = 0;
    std::unique_ptr<Deflater> m_packed; // what was before m_piece, on a page with much on it
};

} // namespace waymark
