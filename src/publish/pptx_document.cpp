#include "publish/pptx_document.h"

#include "publish/pptx_parts.h"
#include "publish/zip_package.h"

#include <QBuffer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

QByteArray pngOf(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

PptxDocument::PptxDocument(const PptxMetadata& metadata, const QSizeF& slideSize,
                           const Theme& theme)
    : m_metadata(metadata)
    , m_size(slideSize)
    , m_colours(pptx::themeColours(theme)) {}

QString PptxDocument::addPicture(const QImage& image) {
    QString& name = m_mediaNames[image.cacheKey()];
    if (name.isEmpty()) {
        name = u"image%1.png"_s.arg(m_media.size() + 1);
        m_media.emplace_back(name, pngOf(image));
    }
    std::vector<QString>& pictures = m_slides.back().pictures;
    auto known = std::find(pictures.begin(), pictures.end(), name);
    if (known == pictures.end())
        known = pictures.insert(pictures.end(), name);
    return u"rId%1"_s.arg(known - pictures.begin() + 10);
}

void PptxDocument::addSlide(SlideWriter& writer, const QColor& background, const QString& notes) {
    Slide& slide = m_slides.back();
    slide.part = writer.finish(background);
    if (!notes.isEmpty())
        slide.notes = pptx::notesSlide(notes);
    m_slides.emplace_back();
}

Result<QByteArray> PptxDocument::finish() {
    const int count = int(m_slides.size()) - 1;
    std::vector<bool> hasNotes;
    for (int i = 0; i < count; ++i)
        hasNotes.push_back(!m_slides[size_t(i)].notes.isEmpty());
    const bool hasAnyNotes = std::find(hasNotes.begin(), hasNotes.end(), true) != hasNotes.end();

    ZipPackage package;
    package.add(u"[Content_Types].xml"_s, pptx::contentTypes(count, hasNotes, hasAnyNotes));
    package.add(u"_rels/.rels"_s, pptx::rootRelations());
    package.add(u"docProps/core.xml"_s, pptx::coreProperties(m_metadata));
    package.add(u"docProps/app.xml"_s, pptx::appProperties(count));
    package.add(u"ppt/presentation.xml"_s, pptx::presentation(count, m_size, hasAnyNotes));
    package.add(u"ppt/_rels/presentation.xml.rels"_s,
                pptx::presentationRelations(count, hasAnyNotes));
    package.add(u"ppt/slideMasters/slideMaster1.xml"_s, pptx::slideMaster(m_size));
    package.add(u"ppt/slideMasters/_rels/slideMaster1.xml.rels"_s, pptx::slideMasterRelations());
    package.add(u"ppt/slideLayouts/slideLayout1.xml"_s, pptx::slideLayout(m_size));
    package.add(u"ppt/slideLayouts/_rels/slideLayout1.xml.rels"_s, pptx::slideLayoutRelations());
    package.add(u"ppt/theme/theme1.xml"_s, pptx::theme(m_colours));
    if (hasAnyNotes) {
        package.add(u"ppt/notesMasters/notesMaster1.xml"_s, pptx::notesMaster());
        package.add(u"ppt/notesMasters/_rels/notesMaster1.xml.rels"_s,
                    pptx::notesMasterRelations());
        package.add(u"ppt/theme/theme2.xml"_s, pptx::theme(m_colours));
    }
    for (int i = 0; i < count; ++i) {
        const Slide& slide = m_slides[size_t(i)];
        const QString name = u"slide%1.xml"_s.arg(i + 1);
        QByteArray relations =
            pptx::relation("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml");
        if (hasNotes[size_t(i)])
            relations +=
                pptx::relation("rId2", "notesSlide",
                               "../notesSlides/notesSlide" + QByteArray::number(i + 1) + ".xml");
        for (size_t k = 0; k < slide.pictures.size(); ++k)
            relations += pptx::relation("rId" + QByteArray::number(qulonglong(k + 10)), "image",
                                        "../media/" + slide.pictures[k].toLatin1());
        package.add(u"ppt/slides/"_s + name, slide.part);
        package.add(u"ppt/slides/_rels/"_s + name + u".rels"_s, pptx::relations(relations));
        if (!hasNotes[size_t(i)])
            continue;
        const QString notes = u"notesSlide%1.xml"_s.arg(i + 1);
        package.add(u"ppt/notesSlides/"_s + notes, slide.notes);
        package.add(u"ppt/notesSlides/_rels/"_s + notes + u".rels"_s,
                    pptx::notesSlideRelations(i + 1));
    }
    for (const auto& [name, bytes] : m_media)
        package.add(u"ppt/media/"_s + name, bytes);
    return package.toBytes();
}

} // namespace waymark
