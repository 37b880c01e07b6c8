#include "publish/png_encoder.h"

#include <QCoreApplication>
#include <QtEndian>

#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace waymark {

namespace {

// Rows are converted and compressed in bands of about this many bytes, which stay in the cache.
constexpr qsizetype bandBytes = 64 * 1024;
constexpr size_t chunkBytes = 64 * 1024; // of compressed data, in one chunk of the file
constexpr uint32_t compressionLevel = 1;

Error encoderFault(int code) {
    return {ErrorCode::Internal,
            QCoreApplication::translate("publish",
                                        "The picture could not be encoded (%1), so nothing was "
                                        "written. Try a smaller scale, or export as PDF.")
                .arg(code),
            {}};
}

QByteArray bigEndian(quint32 number) {
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

// The header (PNG specification, 11.2.2): eight bits a channel, not interlaced.
QByteArray headerOf(const PngInfo& info) {
    constexpr char trueColour = 2;
    constexpr char trueColourWithAlpha = 6;
    QByteArray header = bigEndian(quint32(info.size.width()));
    header += bigEndian(quint32(info.size.height()));
    header += char(8);
    header += info.hasAlpha ? trueColourWithAlpha : trueColour;
    return header + QByteArray(3, '\0');
}

// How large a dot is (11.3.5.3), the same both ways, in dots a metre.
QByteArray physicalSizeOf(const PngInfo& info) {
    const QByteArray dots = bigEndian(quint32(std::lround(info.dotsPerMetre)));
    return dots + dots + char(1);
}

// A text in UTF-8 (11.3.3.4), not compressed, in no particular language.
QByteArray textOf(const char* keyword, const QString& text) {
    return QByteArray(keyword) + QByteArray(5, '\0') + text.toUtf8();
}

// A row of pixels as the file has them (7.2), colour by colour; gives where it ends.
char* writeOpaque(char* at, const QRgb* pixels, int count) {
    for (const QRgb* end = pixels + count; pixels != end; ++pixels, at += 3) {
        at[0] = char(qRed(*pixels));
        at[1] = char(qGreen(*pixels));
        at[2] = char(qBlue(*pixels));
    }
    return at;
}

char* writeTransparent(char* at, const QRgb* pixels, int count) {
    for (const QRgb* end = pixels + count; pixels != end; ++pixels, at += 4) {
        const QRgb pixel = qUnpremultiply(*pixels);
        at[0] = char(qRed(pixel));
        at[1] = char(qGreen(pixel));
        at[2] = char(qBlue(pixel));
        at[3] = char(qAlpha(pixel));
    }
    return at;
}

} // namespace

struct PngEncoder::Compressor {
    isal_zstream stream{};
    std::vector<uint8_t> level = std::vector<uint8_t>(ISAL_DEF_LVL1_DEFAULT);
    std::vector<uint8_t> out = std::vector<uint8_t>(chunkBytes);

    Compressor() {
        isal_deflate_init(&stream);
        stream.level = compressionLevel;
        stream.level_buf = level.data();
        stream.level_buf_size = uint32_t(level.size());
        stream.gzip_flag = IGZIP_ZLIB;
        emptyOut();
    }
    [[nodiscard]] qsizetype filled() const { return qsizetype(out.size() - stream.avail_out); }
    [[nodiscard]] QByteArray taken() const {
        return QByteArray::fromRawData(reinterpret_cast<const char*>(out.data()), filled());
    }
    void emptyOut() {
        stream.next_out = out.data();
        stream.avail_out = uint32_t(out.size());
    }
};

PngEncoder::PngEncoder(const PngInfo& info)
    : m_info(info)
    , m_compressor(std::make_unique<Compressor>())
    , m_file("\x89PNG\r\n\x1A\n", 8) {
    writeChunk("IHDR", headerOf(info));
    if (info.dotsPerMetre > 0)
        writeChunk("pHYs", physicalSizeOf(info));
    // The keywords that viewers know (11.3.3.2).
    writeChunk("iTXt", textOf("Software", QStringLiteral("Waymark")));
    if (!info.title.isEmpty())
        writeChunk("iTXt", textOf("Title", info.title));
    if (!info.author.isEmpty())
        writeChunk("iTXt", textOf("Author", info.author));
}

PngEncoder::~PngEncoder() = default;

void PngEncoder::writeChunk(const char* type, const QByteArray& data) {
    m_file += bigEndian(quint32(data.size()));
    const qsizetype start = m_file.size();
    m_file += QByteArray::fromRawData(type, 4);
    m_file += data;
    const auto* bytes = reinterpret_cast<const unsigned char*>(m_file.constData()) + start;
    m_file += bigEndian(crc32_gzip_refl(0, bytes, uint64_t(m_file.size() - start)));
}

Result<void> PngEncoder::compress() {
    isal_zstream& stream = m_compressor->stream;
    stream.next_in = reinterpret_cast<uint8_t*>(m_rows.data());
    stream.avail_in = uint32_t(m_rows.size());
    stream.end_of_stream = m_added == m_info.size.height();
    // Once more while the output was filled: there may be more of it.
    bool isFull = false;
    do {
        if (const int fault = isal_deflate(&stream); fault != COMP_OK)
            return encoderFault(fault);
        isFull = stream.avail_out == 0;
        if (isFull) {
            writeChunk("IDAT", m_compressor->taken());
            m_compressor->emptyOut();
        }
    } while (isFull || stream.avail_in > 0);
    m_rows.resize(0); // keeps its room
    return {};
}

Result<void> PngEncoder::addRows(const QImage& strip) {
    constexpr char noFilter = 0;
    const auto wanted =
        m_info.hasAlpha ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32;
    if (strip.width() != m_info.size.width() || strip.height() > m_info.size.height() - m_added)
        return encoderFault(0);
    const QImage painted = strip.format() == wanted ? strip : strip.convertToFormat(wanted);
    if (painted.isNull())
        return encoderFault(0);
    const qsizetype rowBytes = qsizetype(strip.width()) * (m_info.hasAlpha ? 4 : 3);
    const int bandRows = int(std::max<qsizetype>(bandBytes / rowBytes, 1));
    for (int top = 0; top < painted.height(); top += bandRows) {
        const int rows = std::min(bandRows, painted.height() - top);
        m_rows.resize(rows * (rowBytes + 1));
        char* at = m_rows.data();
        for (int row = top; row < top + rows; ++row) {
            *at++ = noFilter;
            const auto* pixels = reinterpret_cast<const QRgb*>(painted.constScanLine(row));
            at = m_info.hasAlpha ? writeTransparent(at, pixels, painted.width())
                                 : writeOpaque(at, pixels, painted.width());
        }
        m_added += rows;
        if (const auto compressed = compress(); !compressed)
            return compressed.error();
    }
    return {};
}

Result<QByteArray> PngEncoder::finish() {
    if (m_added != m_info.size.height())
        return encoderFault(0);
    if (m_compressor->filled() > 0) {
        writeChunk("IDAT", m_compressor->taken());
        m_compressor->emptyOut();
    }
    writeChunk("IEND", {});
    return std::move(m_file);
}

} // namespace waymark
