// Pasted text that is longer than a field can hold: nothing is cut off without asking.
#pragma once

#include <QString>

#include <functional>
#include <optional>

class QWidget;

namespace waymark {

// What may be pasted of `text` into one field: all of it, its beginning where it is too long and
// the user agrees, or nothing. Where `makeCards` is given, the user may also choose a card for each
// line; it is called then, and nothing is pasted. The text itself is never laid out before.
std::optional<QString> pasteable(QWidget* parent, const QString& text,
                                 const std::function<void()>& makeCards = {});

// The same for text that is to become a card a line: those lines that can be, or nothing.
std::optional<QStringList> pasteableLines(QWidget* parent, const QString& text);

} // namespace waymark
