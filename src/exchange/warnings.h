// What an import or export could not keep as it was, told line by line. Warnings never stop the
// work; what stops it is an Error.
#pragma once

#include <QString>

#include <vector>

namespace waymark {

struct Warning {
    int line = 0; // in the input, from 1; 0 where no line is to blame
    QString text; // a plain sentence

    // "line 12: text", or the text alone.
    [[nodiscard]] QString toString() const;

    friend bool operator==(const Warning&, const Warning&) = default;
};

// Collects warnings. A hostile file could cause millions of them, so beyond a limit they are only
// counted, and the last one says how many there were.
class Warnings {
public:
    static constexpr int limit = 2'000;

    void add(int line, const QString& text);
    [[nodiscard]] bool isEmpty() const { return m_list.empty(); }
    // The warnings so far; the collector is empty afterwards.
    std::vector<Warning> take();

private:
    std::vector<Warning> m_list;
    int m_beyondLimit = 0;
};

} // namespace waymark
