// Looks on at every SQLite connection that is opened while it lives: which statements run, and
// whether a function named canary(), which hostile files call wherever SQL can stand, was called.
#pragma once

#include <QByteArrayList>

namespace waymark {

class Witness {
public:
    Witness();
    ~Witness();
    Witness(const Witness&) = delete;
    Witness& operator=(const Witness&) = delete;

    // Forgets what was seen so far.
    void clear();
    // How often canary() ran.
    [[nodiscard]] int calls() const;
    // The statements that ran, a trigger's among them, whose text holds `word`; not those that
    // begin with `exception`, where there is one.
    [[nodiscard]] QByteArrayList statementsWith(const QByteArray& word,
                                                const QByteArray& exception = {}) const;
    // How many statements ran in all: none would mean that nobody looked on.
    [[nodiscard]] qsizetype statementCount() const;
};

} // namespace waymark
