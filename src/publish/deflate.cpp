#include "publish/deflate.h"

#include <isa-l/igzip_lib.h>

#include <utility>
#include <vector>

namespace waymark {

struct Deflater::Stream {
    isal_zstream state{};
    std::vector<uint8_t> level = std::vector<uint8_t>(ISAL_DEF_LVL2_DEFAULT);
    std::vector<uint8_t> part = std::vector<uint8_t>(64 * 1024);
    bool hasFailed = false;
};

Deflater::Deflater()
    : m_stream(std::make_unique<Stream>()) {
    isal_zstream& state = m_stream->state;
    isal_deflate_init(&state);
    state.level = 2;
    state.level_buf = m_stream->level.data();
    state.level_buf_size = uint32_t(m_stream->level.size());
    state.gzip_flag = IGZIP_ZLIB;
}

Deflater::~Deflater() = default;

void Deflater::run(const QByteArray& bytes, bool isLast) {
    isal_zstream& state = m_stream->state;
    // It does not write to its input, though its type says so.
    state.next_in = const_cast<uint8_t*>(reinterpret_cast<const uint8_t*>(bytes.constData()));
    state.avail_in = uint32_t(bytes.size());
    state.end_of_stream = isLast;
    do {
        state.next_out = m_stream->part.data();
        state.avail_out = uint32_t(m_stream->part.size());
        if (isal_deflate(&state) != COMP_OK) {
            m_stream->hasFailed = true;
            return;
        }
        m_out.append(reinterpret_cast<const char*>(m_stream->part.data()),
                     qsizetype(m_stream->part.size() - state.avail_out));
    } while (state.avail_out == 0 || state.avail_in > 0);
}

void Deflater::add(const QByteArray& bytes) {
    if (!m_stream->hasFailed)
        run(bytes, false);
}

QByteArray Deflater::finish() {
    if (!m_stream->hasFailed)
        run({}, true);
    return m_stream->hasFailed ? QByteArray() : std::exchange(m_out, {});
}

QByteArray deflated(const QByteArray& bytes) {
    if (bytes.size() >= muchData) {
        Deflater deflater;
        deflater.add(bytes);
        if (QByteArray stream = deflater.finish(); !stream.isEmpty())
            return stream;
    }
    constexpr int level = 3;
    return qCompress(bytes, level).mid(4); // which puts the length before the stream
}

} // namespace waymark
