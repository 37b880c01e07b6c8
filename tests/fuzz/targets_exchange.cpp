// The importers: what comes in is a legal project, leaves in every format, and comes back from ours
// as it was.
#include "exchange/exchange.h"
#include "fuzz/targets.h"

namespace waymark {

namespace {

constexpr Format otherFormats[] = {Format::Ojf, Format::Mermaid, Format::Csv, Format::Markdown};

void fuzzImport(const QByteArray& bytes, Format format) {
    CountingIds ids;
    const auto made = importBytes(bytes, format, {.ids = ids, .fallbackTitle = {}});
    if (!made) {
        mustHold(made.error().code != ErrorCode::Internal && !made.error().message.isEmpty(),
                 "what is refused is refused with a reason that is not our own fault");
        return;
    }
    mustBeLegal(made->project);
    if (made->project.roots<Map>().empty())
        return;
    // Our own JSON, and one other in turn: all five at once would cost three quarters of the speed.
    for (const Format out : {Format::Json, otherFormats[bytes.size() % std::size(otherFormats)]}) {
        const auto exported = exportProject(made->project, {.format = out});
        mustHold(exported.ok(), "what came in can leave again");
        mustHold(exported->bytes.isValidUtf8(), "what leaves is UTF-8");
        if (out != Format::Json)
            continue;
        CountingIds others;
        const auto back =
            importBytes(exported->bytes, Format::Json, {.ids = others, .fallbackTitle = {}});
        mustHold(back.ok() && back->project == made->project, "our own JSON brings back all");
    }
}

} // namespace

void fuzzJson(const QByteArray& bytes) {
    fuzzImport(bytes, Format::Json);
}

void fuzzOjf(const QByteArray& bytes) {
    fuzzImport(bytes, Format::Ojf);
}

void fuzzMermaid(const QByteArray& bytes) {
    fuzzImport(bytes, Format::Mermaid);
}

void fuzzCsv(const QByteArray& bytes) {
    fuzzImport(bytes, Format::Csv);
}

void fuzzMarkdown(const QByteArray& bytes) {
    fuzzImport(bytes, Format::Markdown);
}

} // namespace waymark
