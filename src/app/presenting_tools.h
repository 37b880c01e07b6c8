// The tools at the lower edge of a show: a button each, with the key that does the same. Hidden
// until asked for.
#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QPushButton;

namespace waymark {

class PresentingTools : public QWidget {
    Q_OBJECT

public:
    explicit PresentingTools(QWidget* parent);

    // `isOn`, where there is one, tells whether the button is pressed; see refresh().
    void add(const QString& text, const QString& key, std::function<void()> run,
             std::function<bool()> isOn = {});
    // Asks again what is on.
    void refresh();
    // How large the words are, as a multiple of those of the editor; at least 1.
    void setTextScale(double scale);
    // The height of as many rows of buttons as the width needs.
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QPushButton* button(const QString& key) const; // null: no such key

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    // Places the buttons, if asked to; gives the height they need.
    int arrange(int width, bool place) const;

    struct Tool {
        QPushButton* button;
        QString key;
        std::function<bool()> isOn;
    };
    std::vector<Tool> m_tools;
    double m_textScale = 1;
};

} // namespace waymark
