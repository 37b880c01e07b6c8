// Two hands at the keyboard of the real window: presses keys, types texts, and counts both.
#pragma once

#include "gui/window_driver.h"

namespace waymark {

class TypistHands {
public:
    explicit TypistHands(const Studio& studio)
        : m_studio(studio) {}

    // A key beyond the text of the map.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void keys(Qt::Key key, int times);
    // Letters of the map's own text. A line break is Enter and part of the text.
    void text(const QString& text);
    // Letters and figures that are no text of the map: of a command, or a level. Counted as keys.
    void letters(const QString& letters);
    // A key that opens a dialog, and what is done in it until it closes.
    void open(Qt::Key key, Qt::KeyboardModifiers modifiers, const std::function<void()>& inside);
    // The command palette: what these letters find first, or so many rows below.
    void find(const QString& letters, int rowsBelow = 0);

    [[nodiscard]] int pressed() const { return m_pressed; }
    [[nodiscard]] int typed() const { return m_typed; }

private:
    [[nodiscard]] QWidget* keyboard() const;
    void send(const QString& text) const;
    void bringBack() const;

    const Studio& m_studio;
    int m_pressed = 0;
    int m_typed = 0;
};

} // namespace waymark
