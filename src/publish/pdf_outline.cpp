#include "publish/pdf_outline.h"

#include "publish/pdf_file.h"

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

QByteArray reference(const QByteArray& key, int object) {
    return '/' + key + ' ' + QByteArray::number(object) + " 0 R\n";
}

QByteArray destination(const PdfFile& file, const PdfBookmark& bookmark) {
    const QList<int> pages = file.pages();
    return "/Dest [" + QByteArray::number(pages.value(bookmark.page)) + " 0 R /XYZ " +
           QByteArray::number(bookmark.place.x(), 'f', 1) + ' ' +
           QByteArray::number(bookmark.place.y(), 'f', 1) + " null]\n";
}

std::vector<Node> treeOf(PdfFile& file, const std::vector<PdfBookmark>& bookmarks) {
    std::vector<Node> nodes(1);
    nodes[0].object = file.add("<< >>");
    for (const PdfBookmark& bookmark : bookmarks) {
        size_t parent = nodes.size() - 1;
        while (parent > 0 && nodes[parent].level >= bookmark.level)
            parent = nodes[parent].parent;
        Node node;
        node.object = file.add("<< >>");
        node.level = bookmark.level;
        node.parent = parent;
        node.body = "/Title " + PdfFile::textString(bookmark.title) + '\n' +
                    destination(file, bookmark) + reference("Parent", nodes[parent].object);
        nodes[parent].children.push_back(nodes.size());
        nodes.push_back(std::move(node));
    }
    return nodes;
}

} // namespace

void addOutline(PdfFile& file, const std::vector<PdfBookmark>& bookmarks) {
    if (bookmarks.empty())
        return;
    std::vector<Node> nodes = treeOf(file, bookmarks);
    for (Node& node : nodes) {
        const std::vector<size_t>& children = node.children;
        if (children.empty())
            continue;
        node.body += reference("First", nodes[children.front()].object) +
                     reference("Last", nodes[children.back()].object);
        // Shown open: the count says how many are visible below.
        node.body += "/Count " + QByteArray::number(qsizetype(children.size())) + '\n';
        for (size_t i = 1; i < children.size(); ++i) {
            nodes[children[i]].body += reference("Prev", nodes[children[i - 1]].object);
            nodes[children[i - 1]].body += reference("Next", nodes[children[i]].object);
        }
    }
    for (const Node& node : nodes)
        file.setBody(node.object, "<<\n" + node.body + ">>");
    file.setEntry(file.catalogue(), "/Outlines", QByteArray::number(nodes[0].object) + " 0 R");
}

} // namespace waymark
