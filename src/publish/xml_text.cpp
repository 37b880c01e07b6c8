#include "publish/xml_text.h"

namespace waymark {

namespace {

bool isAllowed(char16_t unit) {
    return (unit >= 0x20 && unit < 0xFFFE) || unit == u'\t' || unit == u'\n' || unit == u'\r';
}

} // namespace

QString xmlSafe(const QString& text) {
    QString safe = text;
    for (qsizetype i = 0; i < safe.size(); ++i) {
        const QChar unit = safe.at(i);
        if (unit.isHighSurrogate() && i + 1 < safe.size() && safe.at(i + 1).isLowSurrogate()) {
            ++i;
        } else if (unit.isSurrogate() || !isAllowed(unit.unicode())) {
            const bool isBreak = unit == u'\v' || unit == u'\f';
            safe[i] = isBreak ? QChar(u'\n') : QChar(QChar::ReplacementCharacter);
        }
    }
    return safe;
}

} // namespace waymark
