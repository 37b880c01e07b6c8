#include "exchange/fragment_json.h"

#include "exchange/json_reader.h"
#include "exchange/json_tree.h"
#include "exchange/json_writer.h"
#include "exchange/text_decoding.h"
#include "model/fields.h"

#include <unordered_set>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

Error refused(ErrorCode code, const QString& why) {
    return {code,
            u"The clipboard holds a piece of a map that cannot be used: %1. Nothing was pasted. "
            "Copy it again."_s.arg(why),
            {}};
}

std::vector<AnyId> selectionIn(const JsonNode& root) {
    std::vector<AnyId> selection;
    const JsonNode* list = root.find(u"selection");
    if (!list || !list->isArray())
        return selection;
    for (const JsonNode& item : list->children) {
        const JsonNode* kind = item.isObject() ? item.find(u"kind") : nullptr;
        const JsonNode* id = item.isObject() ? item.find(u"id") : nullptr;
        if (!kind || !kind->isText() || !id || id->type != JsonNode::Type::Integer)
            continue;
        if (const auto known = enumFromName<Kind>(kind->text.toStdString()))
            selection.push_back({*known, id->integer});
    }
    return selection;
}

template <class T>
void appendAll(const Project& project, std::vector<Record>& records) {
    for (const auto& [id, record] : project.all<T>())
        records.emplace_back(record);
}

} // namespace

QByteArray writeFragment(const Fragment& fragment) {
    const auto project = Project::fromRecords(fragment.records);
    if (!project)
        return {};
    QByteArray selection = "{\"selection\": [";
    for (const AnyId root : fragment.roots) {
        if (!selection.endsWith('['))
            selection += ", ";
        const std::string_view kind = nameOf(root.kind);
        selection += "{\"kind\": \"" + QByteArray(kind.data(), qsizetype(kind.size())) +
                     "\", \"id\": " + QByteArray::number(root.value) + '}';
    }
    // Names and numbers alone, so this is JSON as it stands; it goes before the first member.
    return selection + "]," + writeOwnJson(*project).mid(1);
}

Result<ReadFragment> readFragment(const QByteArray& bytes) {
    if (bytes.size() > maxFragmentBytes)
        return refused(ErrorCode::TooLarge,
                       u"it is larger than %1 MB"_s.arg(maxFragmentBytes / 1024 / 1024));
    Warnings warnings;
    const auto root = parseJson(decodeText(bytes, warnings), warnings);
    if (!root)
        return refused(root.error().code, u"it is damaged"_s);
    const JsonNode* format = root->isObject() ? root->find(u"format") : nullptr;
    if (!format || format->text != "waymark"_L1)
        return refused(ErrorCode::NotAMap, u"it does not come from Waymark"_s);
    RandomIds ids;
    const auto project = readOwnJson(*root, {.ids = ids, .fallbackTitle = {}}, warnings);
    if (!project)
        return refused(project.error().code, project.error().code == ErrorCode::TooNew
                                                 ? u"it comes from a later version of Waymark"_s
                                                 : u"it is damaged"_s);
    ReadFragment read;
    std::unordered_set<AnyId> seen;
    for (const AnyId id : selectionIn(*root))
        if (project->contains(id) && seen.insert(id).second)
            read.fragment.roots.push_back(id);
    if (read.fragment.roots.empty())
        return refused(ErrorCode::Damaged, u"it does not say what was copied"_s);
    forEachKind([&]<class T>(const T*) { appendAll<T>(*project, read.fragment.records); });
    read.warnings = warnings.take();
    return read;
}

} // namespace waymark
