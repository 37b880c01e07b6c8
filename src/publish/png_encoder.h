// Writes a PNG row by row, so a large picture never has to be in memory as a whole. The encoding
// is libspng's, without filters: a flat drawing comes out smaller so than with any of them (433 KB
// instead of 521 KB and more for a map of eight touchpoints at scale 2), in half the time.
#pragma once

#include "model/result.h"

#include <QByteArray>
#include <QImage>
#include <QSize>

#include <memory>

struct spng_ctx;

namespace waymark {

struct PngInfo {
    QSize size;              // pixels
    bool hasAlpha = false;   // rows come as RGBA instead of RGB
    double dotsPerMetre = 0; // 0: not said
    QString title;           // empty: not said
    QString author;
};

// The texts written into the file, in UTF-8.
struct PngWords {
    QByteArray software;
    QByteArray title;
    QByteArray author;
};

class PngEncoder {
public:
    // Error: Internal, if the encoder refuses the size.
    static Result<PngEncoder> begin(const PngInfo& info);

    // The image format in which rows() wants its strips.
    [[nodiscard]] QImage::Format format() const;

    // The next rows, from the top: a strip as wide as the picture. Error: Internal.
    Result<void> addRows(const QImage& strip);

    // The whole file, after the last row. Error: Internal, if rows are missing.
    Result<QByteArray> finish();

private:
    struct Free {
        void operator()(spng_ctx* context) const;
    };

    explicit PngEncoder(const PngInfo& info);

    std::unique_ptr<spng_ctx, Free> m_context;
    PngInfo m_info;
    PngWords m_words; // used by the encoder until the end
    int m_rows = 0;   // written so far
};

} // namespace waymark
