// Bytes of unknown encoding to text: byte order marks, UTF-8, UTF-16 and UTF-32, and Windows-1252
// for old spreadsheets. What cannot be decoded becomes U+FFFD and is counted in a warning.
#pragma once

#include "exchange/warnings.h"

#include <QByteArray>

namespace waymark {

// The text of `bytes`, without byte order mark, NUL or lone surrogates. Line ends stay as they are.
QString decodeText(const QByteArray& bytes, Warnings& warnings);

// `text` fit for a record's field (see cleanText()), with a warning for what had to be altered.
QString storableText(const QString& text, int line, Warnings& warnings);

// At most the first 40 characters of `text` in one line, for quoting in a message.
QString shortened(const QString& text);

} // namespace waymark
