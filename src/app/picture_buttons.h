// Buttons with a drawing of a map: a large card for a template, a row for a recent file, a taller
// row for a draft that was left.
#pragma once

#include "model/project.h"

#include <QAbstractButton>
#include <QImage>

#include <memory>

namespace waymark {

class PictureButton : public QAbstractButton {
    Q_OBJECT

public:
    // `text` is the name, `detail` the line below.
    PictureButton(const QString& text, const QString& detail, QWidget* parent = nullptr);

    void setDetail(const QString& detail);
    // What is drawn; null draws an empty sheet.
    void setProject(std::shared_ptr<const Project> project);
    [[nodiscard]] const QString& detail() const { return m_detail; }

protected:
    // The drawing for a frame of that size, made when it is first needed.
    const QImage& picture(QSize size);
    void changeEvent(QEvent* event) override;

private:
    QString m_detail;
    std::shared_ptr<const Project> m_project;
    QImage m_picture;
    QSize m_pictureSize;
    double m_pictureRatio = 0;
};

class TemplateCard : public PictureButton {
    Q_OBJECT

public:
    using PictureButton::PictureButton;
    [[nodiscard]] QSize sizeHint() const override { return {332, 230}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 200}; }

protected:
    void paintEvent(QPaintEvent* event) override;
};

// Its detail may have several lines.
class DraftButton : public PictureButton {
    Q_OBJECT

public:
    using PictureButton::PictureButton;
    [[nodiscard]] QSize sizeHint() const override { return {360, 96}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {260, 96}; }

protected:
    void paintEvent(QPaintEvent* event) override;
};

class RecentButton : public PictureButton {
    Q_OBJECT

public:
    using PictureButton::PictureButton;
    [[nodiscard]] QSize sizeHint() const override { return {236, 56}; }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace waymark
