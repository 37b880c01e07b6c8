// What an export will look like: the page, slide or picture, drawn small.
#pragma once

#include "publish/deck.h"
#include "publish/sheet.h"

#include <QWidget>

namespace waymark {

class ExportPreview : public QWidget {
    Q_OBJECT

public:
    // The project must outlive the preview.
    ExportPreview(const Project& project, Id<Map> map, QWidget* parent = nullptr);

    // The project, which must outlive what is shown of it, holds the map of the constructor.
    void show(const Project& project, PublishFormat format, const PublishOptions& options);
    [[nodiscard]] QSize sizeHint() const override { return {480, 420}; }
    // The size at 100 % of the map and what goes with it, in pixels.
    [[nodiscard]] QSizeF mapSize() const { return m_sheet.size(); }
    // Of a deck; 0 when none is shown.
    [[nodiscard]] int slideCount() const { return int(m_deck.slides.size()); }
    [[nodiscard]] int slide() const { return m_slide; }
    void setSlide(int slide);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] bool showsDeck() const;
    [[nodiscard]] QSizeF pageSize() const; // in map units
    void paintSlide(QPainter& painter);

    // `pixel` is one of the screen, in map units.
    void paintTiles(QPainter& painter, double pixel) const;

    const Project* m_project;
    Id<Map> m_map;
    Sheet m_sheet; // without a project until something is shown
    PublishFormat m_format = PublishFormat::Pdf;
    PublishOptions m_options;
    Deck m_deck;
    int m_slide = 0; // of the deck
};

} // namespace waymark
