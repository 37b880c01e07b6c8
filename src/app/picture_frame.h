// A drawing of a map in a frame, as large as there is room.
#pragma once

#include "model/project.h"

#include <QImage>
#include <QWidget>

#include <memory>

namespace waymark {

class PictureFrame : public QWidget {
    Q_OBJECT

public:
    explicit PictureFrame(QWidget* parent = nullptr);

    // Null draws an empty sheet.
    void setProject(std::shared_ptr<const Project> project);

    [[nodiscard]] QSize sizeHint() const override { return {400, 210}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 120}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    std::shared_ptr<const Project> m_project;
    QImage m_picture;
};

} // namespace waymark
