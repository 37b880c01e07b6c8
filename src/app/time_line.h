// The line below the map on which its past is gone through: a slider over all states, with a mark
// for each that has a name, and a button to either side for single steps.
#pragma once

#include <QSlider>

#include <vector>

class QPushButton;

namespace waymark {

class ActionTable;

class TimeSlider : public QSlider {
    Q_OBJECT

public:
    explicit TimeSlider(QWidget* parent = nullptr);
    void setMarks(std::vector<qint64> marks);
    [[nodiscard]] QSize sizeHint() const override { return {200, 30}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, 30}; }

signals:
    void stepped(bool newer); // an arrow key
    void leftByKey();         // Esc

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] double xOf(qint64 value) const;
    [[nodiscard]] int valueAt(double x) const;

    std::vector<qint64> m_marks;
};

class TimeLine : public QWidget {
    Q_OBJECT

public:
    explicit TimeLine(const ActionTable& actions, QWidget* parent = nullptr);
    [[nodiscard]] TimeSlider& slider() const { return *m_slider; }

private:
    TimeSlider* m_slider;
};

} // namespace waymark
