#include "publish/pptx_parts.h"

#include "publish/xml_text.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace pptx {

namespace {

const QByteArray declaration("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
const QByteArray office("http://schemas.openxmlformats.org/officeDocument/2006/");
const QByteArray package("http://schemas.openxmlformats.org/package/2006/");
// The three namespaces of every part with shapes.
const QByteArray
    spaces(" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
           "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
           "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"");
// Of the notes' master.
const QByteArray emptyTree("<p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/>"
                           "<p:nvPr/></p:nvGrpSpPr><p:grpSpPr/></p:spTree>");
const QByteArray
    colourMap("<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" "
              "accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" "
              "accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>");

const QByteArray themeInk("<a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill>");

QByteArray number(qint64 value) {
    return QByteArray::number(value);
}

// A tree with a place for the title, which slides take over and put where they want it.
QByteArray titleTree(const QSizeF& size) {
    const auto share = [](double side, double part) {
        return number(std::llround(side * part * emuPerUnit));
    };
    return "<p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/>"
           "</p:nvGrpSpPr><p:grpSpPr/><p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Title\"/><p:cNvSpPr>"
           "<a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"title\"/></p:nvPr></p:nvSpPr>"
           "<p:spPr><a:xfrm><a:off x=\"" +
           share(size.width(), 0.05) + "\" y=\"" + share(size.height(), 0.1) + "\"/><a:ext cx=\"" +
           share(size.width(), 0.9) + "\" cy=\"" + share(size.height(), 0.1) +
           "\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody>"
           "<a:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"/><a:lstStyle/><a:p><a:r>"
           "<a:rPr lang=\"en-GB\"/><a:t>Title</a:t></a:r></a:p></p:txBody></p:sp></p:spTree>";
}

QByteArray escaped(const QString& text) {
    return xmlSafe(text).toHtmlEscaped().toUtf8();
}

QByteArray overrideOf(const QByteArray& part, const QByteArray& type) {
    return "<Override PartName=\"/" + part +
           "\" ContentType=\"application/vnd.openxmlformats-officedocument." + type + "+xml\"/>";
}

} // namespace

QByteArray relation(const QByteArray& id, const QByteArray& type, const QByteArray& target) {
    const bool isPackage = type == "metadata/core-properties";
    return "<Relationship Id=\"" + id + "\" Type=\"" +
           (isPackage ? package + "relationships/" : office + "relationships/") + type +
           "\" Target=\"" + target + "\"/>";
}

QByteArray relations(const QByteArray& list) {
    return declaration + "<Relationships xmlns=\"" + package + "relationships\">" + list +
           "</Relationships>\n";
}

QByteArray contentTypes(int slides, const std::vector<bool>& hasNotes, bool hasAnyNotes) {
    const QByteArray slideKind("presentationml.");
    QByteArray types =
        declaration + "<Types xmlns=\"" + package +
        "content-types\"><Default Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        "<Default Extension=\"png\" ContentType=\"image/png\"/>"
        "<Override PartName=\"/docProps/core.xml\" "
        "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>" +
        overrideOf("docProps/app.xml", "extended-properties") +
        overrideOf("ppt/presentation.xml", slideKind + "presentation.main") +
        overrideOf("ppt/slideMasters/slideMaster1.xml", slideKind + "slideMaster") +
        overrideOf("ppt/slideLayouts/slideLayout1.xml", slideKind + "slideLayout") +
        overrideOf("ppt/theme/theme1.xml", "theme");
    if (hasAnyNotes)
        types += overrideOf("ppt/notesMasters/notesMaster1.xml", slideKind + "notesMaster") +
                 overrideOf("ppt/theme/theme2.xml", "theme");
    for (int i = 1; i <= slides; ++i) {
        types += overrideOf("ppt/slides/slide" + number(i) + ".xml", slideKind + "slide");
        if (hasNotes[size_t(i) - 1])
            types += overrideOf("ppt/notesSlides/notesSlide" + number(i) + ".xml",
                                slideKind + "notesSlide");
    }
    return types + "</Types>\n";
}

QByteArray rootRelations() {
    return relations(relation("rId1", "officeDocument", "ppt/presentation.xml") +
                     relation("rId2", "metadata/core-properties", "docProps/core.xml") +
                     relation("rId3", "extended-properties", "docProps/app.xml"));
}

QByteArray coreProperties(const PptxMetadata& metadata) {
    const QByteArray time = metadata.created.toUTC().toString(u"yyyy-MM-ddThh:mm:ssZ"_s).toLatin1();
    return declaration + "<cp:coreProperties xmlns:cp=\"" + package +
           "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:dcterms=\"http://purl.org/dc/terms/\" "
           "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" +
           escaped(metadata.title) + "</dc:title><dc:subject>" + escaped(metadata.subject) +
           "</dc:subject><dc:creator>" + escaped(metadata.author) +
           "</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">" + time +
           "</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">" + time +
           "</dcterms:modified></cp:coreProperties>\n";
}

QByteArray appProperties(int slides) {
    return declaration + "<Properties xmlns=\"" + office +
           "extended-properties\"><Application>Waymark</Application><Slides>" + number(slides) +
           "</Slides></Properties>\n";
}

QByteArray presentation(int slides, const QSizeF& size, bool hasNotes) {
    QByteArray list;
    for (int i = 0; i < slides; ++i)
        list += "<p:sldId id=\"" + number(256 + i) + "\" r:id=\"rId" + number(10 + i) + "\"/>";
    return declaration + "<p:presentation" + spaces +
           " saveSubsetFonts=\"1\"><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" "
           "r:id=\"rId1\"/></p:sldMasterIdLst>" +
           (hasNotes ? "<p:notesMasterIdLst><p:notesMasterId r:id=\"rId3\"/></p:notesMasterIdLst>"
                     : "") +
           "<p:sldIdLst>" + list + "</p:sldIdLst><p:sldSz cx=\"" +
           number(std::llround(size.width() * emuPerUnit)) + "\" cy=\"" +
           number(std::llround(size.height() * emuPerUnit)) +
           "\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>\n";
}

QByteArray presentationRelations(int slides, bool hasNotes) {
    QByteArray list = relation("rId1", "slideMaster", "slideMasters/slideMaster1.xml") +
                      relation("rId2", "theme", "theme/theme1.xml");
    if (hasNotes)
        list += relation("rId3", "notesMaster", "notesMasters/notesMaster1.xml");
    for (int i = 0; i < slides; ++i)
        list += relation("rId" + number(10 + i), "slide", "slides/slide" + number(i + 1) + ".xml");
    return relations(list);
}

QByteArray slideMaster(const QSizeF& size) {
    const auto style = [](const QByteArray& name, const QByteArray& fonts) {
        return "<p:" + name + "><a:lvl1pPr algn=\"l\"><a:buNone/><a:defRPr sz=\"1800\">" +
               themeInk + "<a:latin typeface=\"+" + fonts + "-lt\"/><a:ea typeface=\"+" + fonts +
               "-ea\"/><a:cs typeface=\"+" + fonts + "-cs\"/></a:defRPr></a:lvl1pPr></p:" + name +
               ">";
    };
    return declaration + "<p:sldMaster" + spaces +
           "><p:cSld><p:bg><p:bgRef idx=\"1001\"><a:schemeClr val=\"bg1\"/></p:bgRef></p:bg>" +
           titleTree(size) + "</p:cSld>" + colourMap +
           "<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/></p:sldLayoutIdLst>"
           "<p:txStyles>" +
           style("titleStyle", "mj") + style("bodyStyle", "mn") + style("otherStyle", "mn") +
           "</p:txStyles></p:sldMaster>\n";
}

QByteArray slideMasterRelations() {
    return relations(relation("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml") +
                     relation("rId2", "theme", "../theme/theme1.xml"));
}

QByteArray slideLayout(const QSizeF& size) {
    return declaration + "<p:sldLayout" + spaces +
           " type=\"titleOnly\" preserve=\"1\"><p:cSld name=\"Title Only\">" + titleTree(size) +
           "</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>\n";
}

QByteArray slideLayoutRelations() {
    return relations(relation("rId1", "slideMaster", "../slideMasters/slideMaster1.xml"));
}

std::vector<ThemeColour> themeColours(const Theme& theme) {
    return {{theme.ink.rgb(), "dk1"},           {theme.paper.rgb(), "lt1"},
            {theme.inkSoft.rgb(), "dk2"},       {theme.lineSoft.rgb(), "lt2"},
            {theme.stages[0].rgb(), "accent1"}, {theme.stages[1].rgb(), "accent2"},
            {theme.stages[2].rgb(), "accent3"}, {theme.stages[3].rgb(), "accent4"},
            {theme.stages[4].rgb(), "accent5"}, {theme.good.rgb(), "accent6"},
            {theme.accent.rgb(), "hlink"},      {theme.inkFaint.rgb(), "folHlink"}};
}

QByteArray theme(const std::vector<ThemeColour>& colours) {
    QByteArray list;
    for (const ThemeColour& colour : colours)
        list += "<a:" + QByteArray(colour.name) + "><a:srgbClr val=\"" +
                QColor(colour.rgb).name().mid(1).toUpper().toLatin1() + "\"/></a:" + colour.name +
                ">";
    // A font that every program has: text set in one that is missing could need more room. The
    // others by script, as the programs themselves choose them.
    QByteArray font("<a:latin typeface=\"Arial\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>");
    for (const auto& [script, name] :
         {std::pair("Jpan", "Yu Gothic"), std::pair("Hang", "Malgun Gothic"),
          std::pair("Hans", "Microsoft YaHei"), std::pair("Hant", "Microsoft JhengHei"),
          std::pair("Arab", "Arial"), std::pair("Hebr", "Arial"), std::pair("Thai", "Tahoma"),
          std::pair("Deva", "Nirmala UI")})
        font += "<a:font script=\"" + QByteArray(script) + "\" typeface=\"" + name + "\"/>";
    const QByteArray fill("<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>");
    const QByteArray line("<a:ln w=\"9525\">" + fill + "</a:ln>");
    const QByteArray effect("<a:effectStyle><a:effectLst/></a:effectStyle>");
    return declaration +
           "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
           "name=\"Waymark\"><a:themeElements><a:clrScheme name=\"Waymark\">" +
           list + "</a:clrScheme><a:fontScheme name=\"Waymark\"><a:majorFont>" + font +
           "</a:majorFont><a:minorFont>" + font +
           "</a:minorFont></a:fontScheme><a:fmtScheme name=\"Waymark\"><a:fillStyleLst>" + fill +
           fill + fill + "</a:fillStyleLst><a:lnStyleLst>" + line + line + line +
           "</a:lnStyleLst><a:effectStyleLst>" + effect + effect + effect +
           "</a:effectStyleLst><a:bgFillStyleLst>" + fill + fill + fill +
           "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>\n";
}

QByteArray notesMaster() {
    return declaration + "<p:notesMaster" + spaces +
           "><p:cSld><p:bg><p:bgRef idx=\"1001\"><a:schemeClr val=\"bg1\"/></p:bgRef></p:bg>" +
           emptyTree + "</p:cSld>" + colourMap + "</p:notesMaster>\n";
}

QByteArray notesMasterRelations() {
    return relations(relation("rId1", "theme", "../theme/theme2.xml"));
}

QByteArray notesSlide(const QString& notes) {
    QByteArray paragraphs;
    for (const QString& line : xmlSafe(notes).split(u'\n'))
        paragraphs +=
            "<a:p><a:r><a:rPr lang=\"en-GB\"/><a:t>" + escaped(line) + "</a:t></a:r></a:p>";
    return declaration + "<p:notes" + spaces +
           "><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/>"
           "</p:nvGrpSpPr><p:grpSpPr/><p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/>"
           "<p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr>"
           "<p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"685800\" "
           "y=\"685800\"/><a:ext cx=\"5486400\" cy=\"3086100\"/></a:xfrm></p:spPr></p:sp><p:sp>"
           "<p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/>"
           "</p:cNvSpPr><p:nvPr><p:ph type=\"body\" idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>"
           "<a:off x=\"685800\" y=\"4343400\"/><a:ext cx=\"5486400\" cy=\"4114800\"/></a:xfrm>"
           "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/>"
           "<a:lstStyle/>" +
           paragraphs +
           "</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
           "</p:notes>\n";
}

QByteArray notesSlideRelations(int slide) {
    return relations(relation("rId1", "notesMaster", "../notesMasters/notesMaster1.xml") +
                     relation("rId2", "slide", "../slides/slide" + number(slide) + ".xml"));
}

} // namespace pptx

} // namespace waymark
