// What an export will look like: the page or picture, drawn small.
#pragma once

#include "publish/publish.h"

#include <QWidget>

namespace waymark {

class ExportPreview : public QWidget {
    Q_OBJECT

public:
    // The project must outlive the preview.
    ExportPreview(const Project& project, Id<Map> map, QWidget* parent = nullptr);

    void show(PublishFormat format, const PublishOptions& options);
    [[nodiscard]] QSize sizeHint() const override { return {480, 420}; }
    // The map's size at 100 %, in pixels.
    [[nodiscard]] QSizeF mapSize() const { return m_layout.size(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QSizeF pageSize() const; // in map units

    const Project& m_project;
    MapLayout m_layout;
    PublishFormat m_format = PublishFormat::Pdf;
    PublishOptions m_options;
};

} // namespace waymark
