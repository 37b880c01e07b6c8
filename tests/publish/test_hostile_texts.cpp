// Texts made to break out of the file that carries them, and every character there is: what is
// published is whole, runs nothing and names nothing outside itself.
#include "model/validate.h"
#include "publish/map_maker.h"
#include "publish/programs.h"
#include "publish/publish.h"
#include "support/printing.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

QStringList breakouts() {
    return {u"<script>alert(1)</script>"_s,
            u"</text><script>alert(1)</script>"_s,
            u"<image href='file:///etc/passwd'/>"_s,
            u"\" onload=\"alert(1)"_s,
            u"' onclick='alert(1)"_s,
            u"javascript:alert(1)"_s,
            u"<a xlink:href='javascript:alert(1)'>x</a>"_s,
            u"]]><script>"_s,
            u"<![CDATA[ x ]]>"_s,
            u"--><script>alert(1)</script><!--"_s,
            u"<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>&x;"_s,
            u"&lt;b&gt; &amp;amp; &#0; &#x1F600; &nbsp;"_s,
            u"<?xml-stylesheet href='http://x/y.css'?>"_s,
            u"</style><style>@import url(http://x)</style>"_s,
            u"url(http://example.org/x.png)"_s,
            u") Tj /JS (app.alert(1)) /S /JavaScript ("_s,
            u">> endobj 1 0 obj << /OpenAction << /S /Launch /F (calc) >> >>"_s,
            u"endstream endobj trailer startxref 0 %%EOF"_s,
            u"\\( \\) \\\\ \\n \\000 (unbalanced"_s,
            u"a < b and c > d & e"_s,
            u"\u202Egpj.exe"_s};
}

Project withTexts(const QStringList& texts) {
    MapMaker maker(cleanText(texts.front()), cleanText(texts.back()));
    maker.stage(cleanText(texts.front()), cleanText(texts.back()));
    for (const QString& text : texts) {
        const QString clean = cleanText(text);
        maker.touchpoint(clean.left(60), clean.left(60)).card(LaneKind::Doing, clean);
    }
    maker.persona(cleanText(texts.front()), cleanText(texts.back()));
    return maker.project();
}

QByteArray published(const Project& project, PublishFormat format,
                     const PublishOptions& options = {}) {
    const auto bytes = render(project, format, options);
    REQUIRE(bytes.ok());
    return *bytes;
}

void checkSvg(const QByteArray& svg, const Files& files) {
    const Ran ran =
        runProgram(u"xmllint"_s, {u"--nonet"_s, u"--noout"_s, files.path(u"map.svg"_s)});
    INFO(ran.errors.toStdString());
    CHECK(ran.exitCode == 0);
    static const QSet<QString> known{u"svg"_s,      u"title"_s, u"desc"_s,           u"style"_s,
                                     u"g"_s,        u"path"_s,  u"rect"_s,           u"circle"_s,
                                     u"ellipse"_s,  u"line"_s,  u"polyline"_s,       u"polygon"_s,
                                     u"text"_s,     u"tspan"_s, u"image"_s,          u"defs"_s,
                                     u"clipPath"_s, u"stop"_s,  u"linearGradient"_s, u"metadata"_s};
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            CHECK(xml.tokenType() != QXmlStreamReader::DTD);
            CHECK(xml.tokenType() != QXmlStreamReader::ProcessingInstruction);
            continue;
        }
        CAPTURE(xml.name().toString().toStdString());
        CHECK(known.contains(xml.name().toString()));
        for (const QXmlStreamAttribute& attribute : xml.attributes()) {
            CHECK_FALSE(attribute.name().startsWith(u"on"_s));
            if (attribute.name() == u"href"_s)
                CHECK((attribute.value().startsWith(u"data:image/png;"_s) ||
                       attribute.value().startsWith(u'#')));
            // Fonts lie in the file; gradients and crops are its own.
            if (attribute.value().contains(u"url("_s) && attribute.name() != u"aria-label"_s)
                CHECK(attribute.value().startsWith(u"url(#"_s));
        }
        if (xml.name() == u"style"_s) {
            const QString style = xml.readElementText();
            CHECK_FALSE(style.contains(u"@import"_s));
            CHECK(style.count(u"url("_s) == style.count(u"url(data:font/otf;base64,"_s));
        }
    }
    CHECK_FALSE(xml.hasError());
}

} // namespace

TEST_CASE("No text breaks out of a published file") {
    const Project project = withTexts(breakouts());
    Files files;
    const QByteArray svg = published(project, PublishFormat::Svg);
    files.write(u"map.svg"_s, svg);
    checkSvg(svg, files);

    PublishOptions options;
    options.author = u") /JS (app.alert(1)) >> /OpenAction <<"_s;
    const QString path = files.write(u"map.pdf"_s, published(project, PublishFormat::Pdf, options));
    const Ran check = runProgram(u"qpdf"_s, {u"--check"_s, path});
    INFO(check.errors.toStdString());
    CHECK(check.exitCode == 0);
    // All objects of the file, unpacked: none that acts.
    const Ran plain =
        runProgram(u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, path, u"-"_s});
    static const QRegularExpression acting(
        u"/(OpenAction|AA|JavaScript|Launch|URI|EmbeddedFile|RichMedia|SubmitForm|GoToR)\\b"_s);
    CHECK_FALSE(acting.match(QString::fromLatin1(plain.output)).hasMatch());
    CHECK(textOfPdf(path).contains(u"a < b and c > d & e"_s));
    CHECK(pdfInfo(path, u"JavaScript"_s) == u"no"_s);

    const QImage png = QImage::fromData(published(project, PublishFormat::Png));
    CHECK_FALSE(png.isNull());
}

TEST_CASE("Every character can be published in every format") {
    // All of U+0000 to U+FFFF, lone surrogates and what is no character among them; a few hundred
    // to a card. Fonts for all of them are not there, boxes are.
    QStringList texts;
    QString text;
    for (int code = 0; code <= 0xFFFF; ++code) {
        const bool isBulk = (code >= 0x3400 && code < 0x9F00) || (code >= 0xAC00 && code < 0xD7A4);
        if (isBulk && code % 16 != 0)
            continue; // of ideographs and syllables every sixteenth
        text += QChar(char16_t(code));
        if (text.size() == 300 || code == 0xFFFF) {
            texts += text;
            text.clear();
        }
    }
    const Project project = withTexts(texts);
    Files files;
    const QByteArray svg = published(project, PublishFormat::Svg);
    files.write(u"map.svg"_s, svg);
    checkSvg(svg, files);
    const QString path = files.write(u"map.pdf"_s, published(project, PublishFormat::Pdf));
    const Ran check = runProgram(u"qpdf"_s, {u"--check"_s, path});
    INFO(check.errors.toStdString());
    CHECK(check.exitCode == 0);
    PublishOptions small;
    small.scale = 0.1;
    CHECK_FALSE(QImage::fromData(published(project, PublishFormat::Png, small)).isNull());
}
