#include "model/find_replace.h"

#include "model/record_texts.h"
#include "model/validate.h"

#include <QCoreApplication>

namespace waymark {

namespace {

// Replaces hits of one record; they are in the order in which they stand in it.
void replaceIn(const Project& project, const std::vector<FindHit>& hits, const QString& text,
               Replacement& result) {
    if (hits.empty() || !isReplaceable(hits.front().record.kind))
        return;
    const std::optional<Record> before = project.find(hits.front().record);
    if (!before)
        return;
    Record after = *before;
    std::visit(
        [&](auto& record) {
            forEachText(record, [&](int number, std::string_view, QString& said) {
                // From the last on, so that those before it stay where they are.
                for (auto hit = hits.rbegin(); hit != hits.rend(); ++hit) {
                    if (hit->number != number || hit->start + hit->length > said.size())
                        continue;
                    if (said.size() - hit->length + text.size() > maxTextLength) {
                        ++result.tooLong;
                        continue;
                    }
                    said.replace(hit->start, hit->length, text);
                    ++result.count;
                }
            });
        },
        after);
    if (!(*before == after))
        result.edit.changes.push_back({*before, std::move(after)});
}

} // namespace

Replacement replaceHit(const Project& project, const FindHit& hit, const QString& text) {
    Replacement result;
    result.edit.label = QCoreApplication::translate("edits", "Replace");
    replaceIn(project, {hit}, cleanText(text), result);
    return result;
}

Replacement replaceAll(const Project& project, const FindIndex& index, const QString& text) {
    Replacement result;
    result.edit.label = QCoreApplication::translate("edits", "Replace all");
    const QString clean = cleanText(text);
    std::vector<FindHit> ofRecord;
    for (int i = 0; i < index.count(); ++i) {
        FindHit hit = index.hit(project, i);
        if (!ofRecord.empty() && ofRecord.front().record != hit.record) {
            replaceIn(project, ofRecord, clean, result);
            ofRecord.clear();
        }
        ofRecord.push_back(hit);
    }
    replaceIn(project, ofRecord, clean, result);
    return result;
}

} // namespace waymark
