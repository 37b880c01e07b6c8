#include "publish/pdf_structure.h"

namespace waymark {

int addStructure(PdfObjects& objects, const std::vector<PdfPageParts>& pages) {
    const int root = objects.reserve();
    const int document = objects.reserve();
    QByteArray all;
    QByteArray parents;
    for (size_t i = 0; i < pages.size(); ++i) {
        QByteArray ofPage;
        const QByteArray common =
            " /P " + pdfReference(document) + " /Pg " + pdfReference(pages[i].page) + " /K ";
        for (size_t number = 0; number < pages[i].parts.size(); ++number) {
            const PdfSurface::Part& part = pages[i].parts[number];
            // A part without text is a picture, which needs words instead.
            const QByteArray kind =
                part.hasText ? QByteArray("/S /P") : "/S /Figure /Alt " + pdfText(part.title);
            QByteArray body = "<< /Type /StructElem ";
            body += kind;
            body += common;
            appendNumber(body, double(number), 0);
            body += " >>";
            appendNumber(ofPage, objects.add(body), 0);
            ofPage += " 0 R ";
        }
        all += ofPage;
        parents += QByteArray::number(qulonglong(i)) + " [" + ofPage + "] ";
    }
    objects.set(document, "<< /Type /StructElem /S /Document /P " + pdfReference(root) + " /K [" +
                              all + "] >>");
    objects.set(root, "<< /Type /StructTreeRoot /K " + pdfReference(document) +
                          " /ParentTree << /Nums [" + parents + "] >> >>");
    return root;
}

} // namespace waymark
