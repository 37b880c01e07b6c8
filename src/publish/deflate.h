// Compression for the streams inside of files: tight where there is little, quick where there is
// much. The same bytes give the same stream on the same processor.
#pragma once

#include <QByteArray>

#include <memory>

namespace waymark {

// From here on zlib takes longer than all else that an export does, and a tenth more bytes are the
// smaller evil.
inline constexpr qsizetype muchData = 128 * 1024;

// The bytes as a zlib stream (RFC 1950).
QByteArray deflated(const QByteArray& bytes);

// A zlib stream of bytes that come in pieces, quickly.
class Deflater {
public:
    Deflater();
    ~Deflater();
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;

    // The next bytes, fewer than 2³².
    void add(const QByteArray& bytes);
    // The whole stream, after the last bytes. Empty if the library has failed.
    QByteArray finish();

private:
    struct Stream;

    void run(const QByteArray& bytes, bool isLast);

    std::unique_ptr<Stream> m_stream;
    QByteArray m_out;
};

} // namespace waymark
