// A presentation in the making: slides, the pictures on them, and the speaker's notes.
#pragma once

#include "drawing/theme.h"
#include "model/result.h"
#include "publish/pptx_slide.h"

#include <QDateTime>
#include <QHash>

namespace waymark {

struct PptxMetadata {
    QString title;
    QString author;
    QString subject;
    QDateTime created = QDateTime::currentDateTimeUtc();
};

class PptxDocument {
public:
    // Every slide has this size, in units of 1/96 inch. PowerPoint takes 1 to 56 inches a side.
    // `theme` becomes the presentation's.
    PptxDocument(const PptxMetadata& metadata, const QSizeF& slideSize, const Theme& theme);
    static constexpr double longestSide = 56 * 96.0;
    static constexpr double shortestSide = 96;

    // The theme's colours as the presentation names them; valid as long as the document.
    [[nodiscard]] const std::vector<ThemeColour>& themeColours() const { return m_colours; }

    // The relation by which the slide being written names this picture. The same picture is kept
    // once.
    QString addPicture(const QImage& image);

    // Ends the slide being written: its shapes, ground and notes (none: no notes page).
    void addSlide(SlideWriter& writer, const QColor& background, const QString& notes);

    // The file. At least one slide must have been added. Error: Internal.
    Result<QByteArray> finish();

private:
    struct Slide {
        QByteArray part;
        QByteArray notes;              // empty: none
        std::vector<QString> pictures; // media names; the relation of the i-th is rId(i + 10)
    };

    PptxMetadata m_metadata;
    QSizeF m_size;
    std::vector<ThemeColour> m_colours;
    std::vector<Slide> m_slides = std::vector<Slide>(1); // the last is being written
    std::vector<std::pair<QString, QByteArray>> m_media; // name and bytes
    QHash<qint64, QString> m_mediaNames;                 // by the image's cache key
};

} // namespace waymark
