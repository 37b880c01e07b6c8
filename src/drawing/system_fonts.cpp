#include "drawing/system_fonts.h"

#include "drawing/bundled_fonts.h"
#include "model/record_texts.h"

#include <hb.h>

#include <algorithm>
#include <vector>

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
#include <fontconfig/fontconfig.h>
#endif

namespace waymark {

namespace {

// Letters of the scripts that are written one after the other, and signs that are in no script.
bool standsForItself(QChar character) {
    if (character == u'\n')
        return true;
    if (character.unicode() < 0x20 || character.isMark() || character.isSurrogate() ||
        character.category() == QChar::Other_Format)
        return false;
    switch (character.script()) {
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Common:
        return true;
    default:
        return false;
    }
}

// All cuts of the font have the same characters.
bool isBundled(char16_t unit) {
    enum class Known : quint8 { Not, No, Yes };
    thread_local std::vector<Known> all(0x10000, Known::Not);
    Known& known = all[unit];
    if (known == Known::Not) {
        hb_codepoint_t glyph = 0;
        const bool has = standsForItself(unit) &&
                         (unit == u'\n' ||
                          hb_font_get_nominal_glyph(glyphsOf(FontCut::Regular), unit, &glyph) != 0);
        known = has ? Known::Yes : Known::No;
    }
    return known == Known::Yes;
}

} // namespace

bool isInBundledFont(QStringView text) {
    return std::all_of(text.begin(), text.end(),
                       [](QChar character) { return isBundled(character.unicode()); });
}

bool isInBundledFont(const Project& project) {
    bool isIn = true;
    forEachKind([&](const auto* kind) {
        using T = std::remove_cvref_t<decltype(*kind)>;
        // What really happened is counted, not drawn, and may be much.
        if constexpr (!std::is_same_v<T, Interaction>) {
            for (const auto& [id, record] : project.all<T>()) {
                if (!isIn)
                    return;
                forEachText(record, [&](int, std::string_view, const QString& text) {
                    isIn = isIn && isInBundledFont(text);
                });
            }
        }
    });
    return isIn;
}

void leaveSystemFonts() {
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    // A configuration that names no folder. Qt asks for the current one and takes it.
    FcConfig* none = FcConfigCreate();
    if (!none)
        return;
    FcConfigSetCurrent(none);
    FcConfigDestroy(none); // the current one is held elsewhere
#endif
}

} // namespace waymark
