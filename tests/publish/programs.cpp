#include "publish/programs.h"

#include "support/printing.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

// The bundled fonts and the system's, for programs that ask fontconfig.
QString fontsWithOurs() {
    static const QTemporaryDir folder;
    static const QString path = [] {
        QFile file(folder.filePath(u"fonts.conf"_s));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>"
                   "<include ignore_missing=\"yes\">/etc/fonts/fonts.conf</include><dir>" +
                   QByteArray(WAYMARK_SOURCE) + "/resources/fonts</dir></fontconfig>");
        return file.fileName();
    }();
    return path;
}

} // namespace

Ran runProgram(const QString& program, const QStringList& arguments, bool fonts) {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (fonts)
        environment.insert(u"FONTCONFIG_FILE"_s, fontsWithOurs());
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    INFO("scripts/setup test installs " << program.toStdString());
    REQUIRE(process.waitForStarted());
    REQUIRE(process.waitForFinished(120'000));
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString Files::write(const QString& name, const QByteArray& bytes) {
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return file.fileName();
}

QByteArray Files::read(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QString textOfPdf(const QString& path) {
    const Ran ran = runProgram(u"pdftotext"_s, {u"-enc"_s, u"UTF-8"_s, path, u"-"_s});
    REQUIRE(ran.exitCode == 0);
    return QString::fromUtf8(ran.output).normalized(QString::NormalizationForm_KC);
}

QString pdfInfo(const QString& path, const QString& key) {
    const Ran ran = runProgram(u"pdfinfo"_s, {path});
    REQUIRE(ran.exitCode == 0);
    for (const QString& line : QString::fromUtf8(ran.output).split(u'\n')) {
        if (line.startsWith(key + u':'))
            return line.mid(key.size() + 1).trimmed();
    }
    return {};
}

QImage pictureOfPdf(const QString& path, int page, int dpi) {
    const QTemporaryDir folder;
    const QString number = QString::number(page);
    const Ran ran = runProgram(u"pdftoppm"_s,
                               {u"-png"_s, u"-singlefile"_s, u"-r"_s, QString::number(dpi), u"-f"_s,
                                number, u"-l"_s, number, path, folder.filePath(u"page"_s)});
    REQUIRE(ran.exitCode == 0);
    const QImage picture(folder.filePath(u"page.png"_s));
    REQUIRE(!picture.isNull());
    return picture;
}

QImage pictureOfSvg(const QString& path, double zoom) {
    const Ran ran = runProgram(u"rsvg-convert"_s, {u"-z"_s, QString::number(zoom), path}, true);
    INFO(ran.errors.toStdString());
    REQUIRE(ran.exitCode == 0);
    const QImage picture = QImage::fromData(ran.output);
    REQUIRE(!picture.isNull());
    return picture;
}

double difference(const QImage& a, const QImage& b) {
    constexpr int square = 16; // of the smaller pictures
    const QSize size = a.size() / 4;
    const auto brought = [&](const QImage& image) {
        return image.convertToFormat(QImage::Format_RGB888)
            .scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    };
    const QImage first = brought(a);
    const QImage second = brought(b);
    double worst = 0;
    for (int top = 0; top + square <= size.height(); top += square) {
        for (int left = 0; left + square <= size.width(); left += square) {
            double sum = 0;
            for (int y = top; y < top + square; ++y) {
                const uchar* one = first.constScanLine(y) + 3 * left;
                const uchar* other = second.constScanLine(y) + 3 * left;
                for (int x = 0; x < 3 * square; ++x)
                    sum += std::abs(int(one[x]) - int(other[x]));
            }
            worst = std::max(worst, sum / (3 * square * square));
        }
    }
    return worst;
}

QRect inkOf(const QImage& picture, const QColor& ground) {
    QRect ink;
    for (int y = 0; y < picture.height(); ++y) {
        int first = -1;
        int last = -1;
        for (int x = 0; x < picture.width(); ++x) {
            if (picture.pixelColor(x, y).rgb() == ground.rgb())
                continue;
            first = first < 0 ? x : first;
            last = x;
        }
        if (first >= 0)
            ink |= QRect(QPoint(first, y), QPoint(last, y));
    }
    return ink;
}

} // namespace waymark
