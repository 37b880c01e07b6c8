// A file that nobody may open while a stranger's map is shown: texts name it in every way in which
// HTML could, and the operating system tells who looked.
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace waymark {

class Canary {
public:
    Canary();
    ~Canary();
    Canary(const Canary&) = delete;
    Canary& operator=(const Canary&) = delete;

    [[nodiscard]] QString path() const;
    // A text that opens the file where it is taken for HTML.
    [[nodiscard]] QString text() const { return m_text; }
    // Whether somebody opened the file since this was asked last.
    bool wasOpened();

private:
    QTemporaryDir m_folder;
    QString m_text;
    int m_watch = -1;
};

} // namespace waymark
