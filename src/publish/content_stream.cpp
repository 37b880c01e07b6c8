#include "publish/content_stream.h"

#include <algorithm>

namespace waymark {

void ContentStream::pack() {
    if (!m_packed)
        m_packed = std::make_unique<Deflater>();
    m_packed->add(QByteArray::fromRawData(m_piece.get(), qsizetype(m_size)));
    m_size = 0;
}

void ContentStream::addLong(std::string_view text) {
    while (!text.empty()) {
        const std::string_view part = text.substr(0, pieceBytes);
        add(part);
        text.remove_prefix(part.size());
    }
}

int ContentStream::finish(PdfObjects& objects) {
    if (!m_packed)
        return objects.addStream(QByteArray::fromRawData(m_piece.get(), qsizetype(m_size)));
    pack();
    return objects.addStream(m_packed->finish(), "/Filter /FlateDecode", false);
}

} // namespace waymark
