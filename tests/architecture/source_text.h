// Reads C++ source as text, line by line, with what is no code blanked out: a rule about code must
// not trip over a comment or a string that merely mentions it.
#pragma once

#include <QString>
#include <QStringList>

namespace waymark {

// The lines of `source`, each as long as it was, with spaces in place of comments and of what
// stands between the quotes of strings (raw ones too) and characters.
QStringList codeLines(const QString& source);

// One #include line. Lines count from 1.
struct Include {
    QString path;
    bool angled = false; // <path> rather than "path"
    int line = 0;
};
QList<Include> includesIn(const QString& source);

} // namespace waymark
