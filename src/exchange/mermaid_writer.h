// Writes a map as a Mermaid journey diagram that passes Mermaid's own grammar, whatever its names.
#pragma once

#include "exchange/warnings.h"
#include "model/project.h"

#include <QByteArray>

namespace waymark {

// Stages become sections, touchpoints tasks, feelings received become scores 1 … 5 of their
// personas. Warns of names that had to be encoded, scores that had to be rounded or made up, and
// all that a diagram has no room for.
QByteArray writeMermaid(const Project& project, Id<Map> map, Warnings& warnings);

} // namespace waymark
