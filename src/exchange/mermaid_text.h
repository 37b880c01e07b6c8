// The rules by which Mermaid's journey diagrams take text apart, after the lexer of the diagram
// (mermaid 11, journey.jison): a name ends at ':', ';', '#' or the line's end; actors are separated
// by commas; an entity code such as #35; stands for the character itself.
#pragma once

#include <QString>

namespace waymark {

// `text` with the characters that entity codes hide from the lexer replaced by letters: of the same
// length, so that positions found in it hold in `text`.
QString maskEntities(const QString& text);

// `text` with entity codes as characters and <br> as line breaks.
QString decodeEntities(const QString& text);

// `text` as a name that the lexer takes whole: what would end it stands as entity codes. An actor
// must not hold a comma either. `changed` is set when something had to be encoded.
enum class MermaidName { Title, Section, Task, Actor };
QString encodeName(const QString& text, MermaidName use, bool* changed);

} // namespace waymark
