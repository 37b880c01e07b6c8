#include "publish/pptx_file.h"

#include "publish/programs.h"
#include "support/printing.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

QStringList paragraphsOf(const QByteArray& part) {
    QStringList paragraphs;
    QXmlStreamReader xml(part);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.qualifiedName() == u"a:p"_s)
            paragraphs.append(QString());
        else if (xml.qualifiedName() == u"a:br"_s)
            paragraphs.back() += u'\n';
        else if (xml.qualifiedName() == u"a:t"_s)
            paragraphs.back() += xml.readElementText();
    }
    CHECK_FALSE(xml.hasError());
    paragraphs.removeAll(QString());
    return paragraphs;
}

} // namespace

PptxFile::PptxFile(const QString& path) {
    const QTemporaryDir folder;
    const Ran unpacked = runProgram(u"unzip"_s, {u"-qq"_s, path, u"-d"_s, folder.path()});
    INFO(unpacked.errors.toStdString());
    REQUIRE(unpacked.exitCode == 0);
    QStringList documents;
    QDirIterator files(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        m_parts[QDir(folder.path()).relativeFilePath(file)] = Files::read(file);
        if (file.endsWith(u".xml"_s) || file.endsWith(u".rels"_s))
            documents << file;
    }
    const Ran checked =
        runProgram(u"xmllint"_s, QStringList{u"--nonet"_s, u"--noout"_s} + documents);
    INFO(checked.errors.toStdString());
    CHECK(checked.exitCode == 0);
}

int PptxFile::slides() const {
    int count = 0;
    while (m_parts.contains(u"ppt/slides/slide%1.xml"_s.arg(count + 1)))
        ++count;
    return count;
}

QStringList PptxFile::textsOf(int slide) const {
    return paragraphsOf(m_parts[u"ppt/slides/slide%1.xml"_s.arg(slide)]);
}

QString PptxFile::notesOf(int slide) const {
    const QByteArray part = m_parts[u"ppt/notesSlides/notesSlide%1.xml"_s.arg(slide)];
    return part.isEmpty() ? QString() : paragraphsOf(part).join(u'\n');
}

QString PptxFile::text() const {
    QStringList all;
    for (int slide = 1; slide <= slides(); ++slide)
        all += textsOf(slide);
    return all.join(u'\n');
}

QStringList attributesOf(const QByteArray& part, const QString& element, const QString& attribute) {
    QStringList values;
    QXmlStreamReader xml(part);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.qualifiedName() == element &&
            xml.attributes().hasAttribute(attribute))
            values << xml.attributes().value(attribute).toString();
    }
    return values;
}

} // namespace waymark
