#include "app/plain_text.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr QChar isolateStart(0x2068);
constexpr QChar isolateEnd(0x2069);

// What Unicode calls such a mark; empty for every other character.
QString markName(QChar c) {
    switch (c.unicode()) {
    case 0x202A:
        return u"‹LRE›"_s;
    case 0x202B:
        return u"‹RLE›"_s;
    case 0x202C:
        return u"‹PDF›"_s;
    case 0x202D:
        return u"‹LRO›"_s;
    case 0x202E:
        return u"‹RLO›"_s;
    case 0x2066:
        return u"‹LRI›"_s;
    case 0x2067:
        return u"‹RLI›"_s;
    case 0x2068:
        return u"‹FSI›"_s;
    case 0x2069:
        return u"‹PDI›"_s;
    default:
        return {};
    }
}

template <class Keep>
QString writtenOut(const QString& text, Keep keep) {
    QString result;
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].unicode() < 0x202A || text[i].unicode() > 0x2069 || keep(text[i]))
            continue;
        const QString name = markName(text[i]);
        if (name.isEmpty())
            continue;
        result += QStringView(text).sliced(from, i - from);
        result += name;
        from = i + 1;
    }
    if (from == 0)
        return text;
    result += QStringView(text).sliced(from);
    return result;
}

// Names that Windows keeps for devices, whatever ending follows.
bool isDeviceName(const QString& name) {
    static const QStringList devices{u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s};
    const QString stem = name.section(u'.', 0, 0).trimmed().toLower();
    return devices.contains(stem) || (stem.size() == 4 && stem[3].isDigit() &&
                                      (stem.startsWith("com"_L1) || stem.startsWith("lpt"_L1)));
}

bool isRefused(QChar c) {
    // Control characters, and those that are not seen or turn the direction of writing.
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ||
           c.isSurrogate() || QStringView(u"/\\:*?\"<>|").contains(c);
}

} // namespace

QString visibleMarks(const QString& text) {
    return writtenOut(text, [](QChar) { return false; });
}

QString visibleOverrides(const QString& text) {
    return writtenOut(text, [](QChar c) { return c == isolateStart || c == isolateEnd; });
}

QString isolated(const QString& text) {
    return isolateStart + visibleMarks(text) + isolateEnd;
}

QString fileNameFor(const QString& title) {
    QString name;
    for (qsizetype i = 0; i < title.size(); ++i) {
        const bool isPair =
            title[i].isHighSurrogate() && i + 1 < title.size() && title[i + 1].isLowSurrogate();
        if (isPair) {
            name += title[i];
            name += title[++i];
        } else {
            name += isRefused(title[i]) ? QChar(u' ') : title[i];
        }
    }
    name = name.simplified().left(80);
    if (!name.isEmpty() && name.back().isHighSurrogate())
        name.chop(1);
    while (name.startsWith(u'.') || name.startsWith(u'-') || name.startsWith(u' ') ||
           name.startsWith(u'~'))
        name.remove(0, 1);
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    if (isDeviceName(name))
        name.prepend(u'_');
    return name.isEmpty() ? QCoreApplication::translate("waymark::FileCommands", "Untitled") : name;
}

} // namespace waymark
