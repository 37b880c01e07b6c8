// A presentation as a program that is not ours unpacks it.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QStringList>

namespace waymark {

class PptxFile {
public:
    // Unpacks the file with unzip and lets xmllint check that every part is well-formed.
    explicit PptxFile(const QString& path);

    [[nodiscard]] const QMap<QString, QByteArray>& parts() const { return m_parts; }
    [[nodiscard]] int slides() const;
    // The texts of a slide (counted from 1), a string for each paragraph.
    [[nodiscard]] QStringList textsOf(int slide) const;
    // The speaker's notes of a slide; empty where it has none.
    [[nodiscard]] QString notesOf(int slide) const;
    // What all slides say, a line for each paragraph.
    [[nodiscard]] QString text() const;

private:
    QMap<QString, QByteArray> m_parts; // by path
};

// The values of an attribute in a part, in order.
QStringList attributesOf(const QByteArray& part, const QString& element, const QString& attribute);

} // namespace waymark
