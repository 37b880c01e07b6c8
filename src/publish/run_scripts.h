// Text cut into runs for programs that choose a font by run: emoji apart from the rest, and the
// language that a run is most likely in.
#pragma once

#include <QString>

#include <vector>

namespace waymark {

struct ScriptRun {
    qsizetype start = 0;
    qsizetype length = 0;
    bool isEmoji = false;
};

// The runs of a text, in order; none of an empty one.
std::vector<ScriptRun> scriptRuns(const QString& text);

// A language tag, "ja-JP", by the script of the text's letters; "en-GB" for scripts that many
// languages share.
QString languageOf(const QString& text);

} // namespace waymark
