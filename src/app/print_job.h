// A map on pages of paper: how it is fitted or cut, and drawn page by page on a printer or into a
// PDF. What stands on the pages is drawn by paint_map.h, as in every export.
#pragma once

#include "drawing/map_layout.h"
#include "model/result.h"
#include "publish/paper.h"
#include "publish/publish.h"

#include <functional>

class QPagedPaintDevice;
class QPainter;

namespace waymark {

struct PrintOptions {
    Paper paper{PaperSize::A4, Orientation::Automatic}; // not Fit
    double marginMm = 10;
    bool onePage = true; // as large as one page allows; else on several, at `scale`
    double scale = 0.8;  // of several pages: 1 is the map's own size, 96 map units an inch
    ThemeChoice theme = ThemeChoice::Print;
    LayoutOptions layout; // which lanes, and what is left out
    // Drawn faded, because it is not what one is to look at; null: nothing.
    std::shared_ptr<const std::unordered_set<AnyId>> faded;

    friend bool operator==(const PrintOptions&, const PrintOptions&) = default;
};

// One page: which part of the map, and where on the page.
struct PrintPage {
    QRectF part;     // map units
    QRectF rectInMm; // on the page, margins inside
};

class PrintJob {
public:
    // The project must outlive the job.
    PrintJob(const Project& project, Id<Map> map, const PrintOptions& options);

    [[nodiscard]] const std::vector<PrintPage>& pages() const { return m_pages; }
    [[nodiscard]] QSizeF pageSizeInMm() const { return m_pageSize; }
    [[nodiscard]] const PrintOptions& options() const { return m_options; }
    // Draws a page with `painter`, in which 1 is a millimetre.
    void paint(QPainter& painter, const PrintPage& page) const;

    // Prints all pages, checking every step. `stillPrints` is asked after each page whether the
    // device has taken it. Errors: NotWritable, with a sentence.
    Result<void> print(QPagedPaintDevice& device,
                       const std::function<bool()>& stillPrints = {}) const;

private:
    const Project& m_project;
    PrintOptions m_options;
    MapLayout m_layout;
    QSizeF m_pageSize; // millimetres
    std::vector<PrintPage> m_pages;
};

// The pages as a PDF file, written whole or not at all.
Result<void> printToPdf(const PrintJob& job, const QString& title, const QString& path);

} // namespace waymark
