#include "publish/png_encoder.h"

#include <QCoreApplication>

#include <spng.h>

#include <cmath>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace waymark {

namespace {

// PNG specification, 11.3.4.3: the keywords that viewers know.
constexpr const char* titleKeyword = "Title";
constexpr const char* authorKeyword = "Author";
constexpr const char* softwareKeyword = "Software";

Error encoderFault(int code) {
    return {ErrorCode::Internal,
            QCoreApplication::translate("publish",
                                        "The picture could not be encoded (%1), so nothing was "
                                        "written. Try a smaller scale, or export as PDF.")
                .arg(QString::fromLatin1(spng_strerror(code))),
            {}};
}

spng_text textChunk(const char* keyword, QByteArray& utf8) {
    static char none[] = "";
    spng_text text{};
    std::strncpy(text.keyword, keyword, sizeof text.keyword - 1);
    text.type = SPNG_ITXT;
    text.text = utf8.data();
    text.length = size_t(utf8.size());
    text.language_tag = none;
    text.translated_keyword = none;
    return text;
}

// The encoder keeps pointers to the words, not copies.
int setTexts(spng_ctx* context, PngWords& words) {
    std::vector<spng_text> texts{textChunk(softwareKeyword, words.software)};
    if (!words.title.isEmpty())
        texts.push_back(textChunk(titleKeyword, words.title));
    if (!words.author.isEmpty())
        texts.push_back(textChunk(authorKeyword, words.author));
    return spng_set_text(context, texts.data(), uint32_t(texts.size()));
}

int setPhysicalSize(spng_ctx* context, double dotsPerMetre) {
    if (dotsPerMetre <= 0)
        return 0;
    spng_phys physical{};
    physical.ppu_x = physical.ppu_y = uint32_t(std::lround(dotsPerMetre));
    physical.unit_specifier = 1; // metre
    return spng_set_phys(context, &physical);
}

int setUp(spng_ctx* context, const PngInfo& info, PngWords& words) {
    spng_ihdr header{};
    header.width = uint32_t(info.size.width());
    header.height = uint32_t(info.size.height());
    header.bit_depth = 8;
    header.color_type = info.hasAlpha ? SPNG_COLOR_TYPE_TRUECOLOR_ALPHA : SPNG_COLOR_TYPE_TRUECOLOR;
    int fault = spng_set_ihdr(context, &header);
    if (!fault)
        fault = spng_set_option(context, SPNG_ENCODE_TO_BUFFER, 1);
    if (!fault)
        fault = spng_set_option(context, SPNG_FILTER_CHOICE, SPNG_FILTER_CHOICE_NONE);
    if (!fault)
        fault = spng_set_option(context, SPNG_IMG_COMPRESSION_LEVEL, 3);
    if (!fault)
        fault = setPhysicalSize(context, info.dotsPerMetre);
    if (!fault)
        fault = setTexts(context, words);
    if (!fault)
        fault = spng_encode_image(context, nullptr, 0, SPNG_FMT_PNG,
                                  SPNG_ENCODE_PROGRESSIVE | SPNG_ENCODE_FINALIZE);
    return fault;
}

} // namespace

void PngEncoder::Free::operator()(spng_ctx* context) const {
    spng_ctx_free(context);
}

PngEncoder::PngEncoder(const PngInfo& info)
    : m_context(spng_ctx_new(SPNG_CTX_ENCODER))
    , m_info(info)
    , m_words{"Waymark", info.title.toUtf8(), info.author.toUtf8()} {}

Result<PngEncoder> PngEncoder::begin(const PngInfo& info) {
    PngEncoder encoder(info);
    const int fault =
        encoder.m_context ? setUp(encoder.m_context.get(), info, encoder.m_words) : SPNG_EMEM;
    if (fault)
        return encoderFault(fault);
    return encoder;
}

QImage::Format PngEncoder::format() const {
    return m_info.hasAlpha ? QImage::Format_RGBA8888 : QImage::Format_RGB888;
}

Result<void> PngEncoder::addRows(const QImage& strip) {
    const size_t rowBytes = size_t(m_info.size.width()) * (m_info.hasAlpha ? 4 : 3);
    if (strip.format() != format() || strip.width() != m_info.size.width())
        return encoderFault(SPNG_EBUFSIZ);
    for (int y = 0; y < strip.height(); ++y) {
        const int fault = spng_encode_row(m_context.get(), strip.constScanLine(y), rowBytes);
        ++m_rows;
        // The last row ends the picture, which libspng says as if it were a fault.
        const bool isEnd = fault == SPNG_EOI && m_rows == m_info.size.height();
        if (fault && !isEnd)
            return encoderFault(fault);
    }
    return {};
}

Result<QByteArray> PngEncoder::finish() {
    if (m_rows != m_info.size.height())
        return encoderFault(SPNG_EOVERFLOW);
    size_t length = 0;
    int fault = 0;
    const std::unique_ptr<void, decltype(&std::free)> bytes(
        spng_get_png_buffer(m_context.get(), &length, &fault), &std::free);
    if (fault || !bytes)
        return encoderFault(fault);
    return QByteArray(static_cast<const char*>(bytes.get()), qsizetype(length));
}

} // namespace waymark
