// What leaves the program: maps as PDF pages, as pictures, as slides, as a web page, and as the
// sheets of a workbook. What is drawn is drawn by paint_map.h; all is made in memory, looked over,
// and only then written, so a file that cannot be made leaves what stood there as it was.
#pragma once

#include "drawing/map_layout.h"
#include "drawing/theme.h"
#include "model/project.h"
#include "model/result.h"
#include "publish/paper.h"

#include <QDate>
#include <QImage>

#include <functional>

namespace waymark {

enum class PublishFormat : quint8 { Pdf, Png, Svg, Pptx, Html, Xlsx };
enum class ThemeChoice : quint8 { Light, Dark, Print };

// What stands below the map in a strip of its own: whose it is, of when, and what its signs mean.
struct TitleBlock {
    QImage logo;     // null: none; see readLogo()
    QString version; // empty: not said
    QDate date;      // invalid: not said
    bool legend = true;

    friend bool operator==(const TitleBlock&, const TitleBlock&) = default;
};

struct PublishOptions {
    std::vector<Id<Map>> maps; // empty: the first one. PDF, PPTX and XLSX: all; else one
    LayoutOptions layout;
    // Drawn faded, because it is not what one is to look at; null: nothing.
    std::shared_ptr<const std::unordered_set<AnyId>> faded;
    ThemeChoice theme = ThemeChoice::Light;

    // PDF and PPTX.
    bool slides = false;  // a deck of 16:9 slides that tells the journey, instead of the whole map
    Paper paper;          // of no meaning to a deck
    double marginMm = 10; // around the map, on every paper but Fit

    // PDF, of a whole map on a paper other than Fit: the page is cut into sheets of this paper (not
    // Fit), to be put together as a poster, with a cover sheet that shows how.
    std::optional<Paper> tiles;
    double tileOverlapMm = 10; // 0 … 50: what neighbouring sheets share

    // PNG. The picture has round(map units × scale) pixels a side.
    double scale = 2;         // 0.05 … 20
    std::optional<int> dpi;   // written into the file; unset: 96 × scale, so it prints at its size
    bool transparent = false; // PNG and SVG: no ground behind the map

    // Whole maps as PDF, PNG and SVG; unset: none. Of no meaning to the others.
    std::optional<TitleBlock> titleBlock;

    QString title;  // empty: the map's
    QString author; // empty: not said

    friend bool operator==(const PublishOptions&, const PublishOptions&) = default;
};

// Called now and then with the share that is done, 0 … 1; false stops the work (Cancelled).
using Progress = std::function<bool(double)>;

// The bytes of the file, checked to be whole. Needs a QGuiApplication, on any thread; the project
// must not change meanwhile. Errors: NotFound (no such map), TooLarge (a picture of too many
// pixels, says how large it may be), Invalid (an option out of range), Cancelled.
Result<QByteArray> render(const Project& project, PublishFormat format,
                          const PublishOptions& options, const Progress& progress = {});

// render(), then writeFileAtomically() to `path`; whatever stood there stays when it fails. With
// `hints`, also what publishingHints() has to say, without laying the map out once more.
Result<void> publishTo(const QString& path, const Project& project, PublishFormat format,
                       const PublishOptions& options, const Progress& progress = {},
                       QStringList* hints = nullptr);

// "map.PDF" → Pdf; nothing for an ending that is not one of ours.
std::optional<PublishFormat> formatFromPath(const QString& path);
// Whether files of this format have pages or slides: they take several maps, papers and decks.
bool hasPages(PublishFormat format);
// Whether a title block is drawn in files of this format.
bool takesTitleBlock(PublishFormat format, const PublishOptions& options);
// A picture for the title block from a PNG, JPEG, WebP or GIF file. Errors: NotFound, NotReadable
// or Corrupt, with a sentence.
Result<QImage> readLogo(const QString& path);
// "pdf", "png", "svg", "pptx", "html", "xlsx".
QString endingOf(PublishFormat format);
// "light", "dark", "print"; nothing for any other name.
std::optional<ThemeChoice> themeFromName(const QString& name);
const Theme& themeOf(ThemeChoice choice);

// What somebody should know before using these options on this map, in plain sentences: text that
// would be too small to read on the paper chosen.
QStringList publishingHints(const Project& project, PublishFormat format,
                            const PublishOptions& options);

} // namespace waymark
