#include "publish/pdf_outline.h"

namespace waymark {

namespace {

// One entry of the tree; the first one is the root, which has no bookmark.
struct Node {
    int object = 0;
    int level = -1;
    size_t parent = 0;
    std::vector<size_t> children;
    QByteArray body;
};

std::vector<Node> treeOf(PdfObjects& objects, const std::vector<PdfBookmark>& bookmarks) {
    std::vector<Node> nodes(1);
    nodes[0].object = objects.reserve();
    for (const PdfBookmark& bookmark : bookmarks) {
        size_t parent = nodes.size() - 1;
        while (parent > 0 && nodes[parent].level >= bookmark.level)
            parent = nodes[parent].parent;
        Node node;
        node.object = objects.reserve();
        node.level = bookmark.level;
        node.parent = parent;
        node.body = "/Title " + pdfText(bookmark.title) + " /Dest [" + pdfReference(bookmark.page) +
                    " /XYZ " + pdfNumber(bookmark.place.x()) + ' ' + pdfNumber(bookmark.place.y()) +
                    " null] /Parent " + pdfReference(nodes[parent].object);
        nodes[parent].children.push_back(nodes.size());
        nodes.push_back(std::move(node));
    }
    return nodes;
}

} // namespace

int addOutline(PdfObjects& objects, const std::vector<PdfBookmark>& bookmarks) {
    if (bookmarks.empty())
        return 0;
    std::vector<Node> nodes = treeOf(objects, bookmarks);
    for (Node& node : nodes) {
        const std::vector<size_t>& children = node.children;
        if (children.empty())
            continue;
        // Shown open: the count says how many are visible below.
        node.body += " /First " + pdfReference(nodes[children.front()].object) + " /Last " +
                     pdfReference(nodes[children.back()].object) + " /Count " +
                     QByteArray::number(qulonglong(children.size()));
        for (size_t i = 1; i < children.size(); ++i) {
            nodes[children[i]].body += " /Prev " + pdfReference(nodes[children[i - 1]].object);
            nodes[children[i - 1]].body += " /Next " + pdfReference(nodes[children[i]].object);
        }
    }
    for (const Node& node : nodes)
        objects.set(node.object, "<< " + node.body + " >>");
    return nodes[0].object;
}

} // namespace waymark
