// Text as XML can hold it.
#pragma once

#include <QString>

namespace waymark {

// `text` without what XML 1.0, 2.2 has no place for: vertical tabs and form feeds become line
// breaks, other control characters, lone surrogates, U+FFFE and U+FFFF become U+FFFD.
QString xmlSafe(const QString& text);

} // namespace waymark
