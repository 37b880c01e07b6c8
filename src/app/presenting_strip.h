// The thin line at the upper edge of a show: one piece a stage, filled up to where one is.
#pragma once

#include <QColor>
#include <QWidget>

#include <vector>

namespace waymark {

class PresentingStrip : public QWidget {
    Q_OBJECT

public:
    explicit PresentingStrip(QWidget* parent = nullptr);

    // One colour a stage. `done` is how many of them are passed, the part of the one that is shown
    // included: 2.5 is the middle of the third. `what` says the same in words.
    void setProgress(std::vector<QColor> colours, double done, const QString& what);
    [[nodiscard]] double done() const { return m_done; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<QColor> m_colours;
    double m_done = 0;
};

} // namespace waymark
