#include "exchange/markdown_blocks.h"

#include <QRegularExpression>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

struct FenceMark {
    QChar mark;
    qsizetype length = 0;
    QString info;
};

// Characters that mean something to Markdown within a line or a table.
QString markdownMarks() {
    return u"\\*_`[]<|#"_s;
}

// The fence that a line opens, or one of length 0.
FenceMark fenceAt(const QString& line) {
    const QString text = line.trimmed();
    if (line.size() - line.trimmed().size() > 64 || text.size() < 3)
        return {};
    const QChar mark = text[0];
    if (mark != u'`' && mark != u'~' && mark != u':')
        return {};
    qsizetype length = 0;
    while (length < text.size() && text[length] == mark)
        ++length;
    if (length < 3)
        return {};
    const QString info = text.mid(length).trimmed().toLower();
    // A backtick fence with a backtick after it is code within a line.
    if (mark == u'`' && info.contains(u'`'))
        return {};
    return {mark, length, info};
}

bool closes(const FenceMark& open, const QString& line) {
    const FenceMark mark = fenceAt(line);
    return mark.length >= open.length && mark.mark == open.mark && mark.info.isEmpty();
}

// The heading text and level of "## Heading ##"; level 0 for other lines.
std::pair<int, QString> headingAt(const QString& line) {
    int level = 0;
    while (level < line.size() && line[level] == u'#')
        ++level;
    if (level == 0 || level > 6 || (level < line.size() && !line[level].isSpace()))
        return {0, {}};
    static const QRegularExpression closing(u"\\s+#+\\s*$"_s);
    static const QRegularExpression comment(u"<!--.*?-->"_s);
    QString text = line.mid(level);
    text.remove(comment).remove(closing);
    return {level, withoutMarks(text)};
}

// The cells of a table row; a pipe after a backslash or within code is text.
QStringList cellsOf(const QString& line) {
    QString text = line.trimmed();
    if (text.startsWith(u'|'))
        text.remove(0, 1);
    QStringList cells(1);
    bool inCode = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\\' && i + 1 < text.size()) {
            cells.back() += text.mid(i, 2); // withoutMarks() takes the backslash off
            ++i;
        } else if (text[i] == u'|' && !inCode) {
            cells << QString();
        } else {
            if (text[i] == u'`')
                inCode = !inCode;
            cells.back() += text[i];
        }
    }
    if (cells.size() > 1 && cells.back().trimmed().isEmpty())
        cells.removeLast();
    return cells;
}

bool isDelimiterRow(const QString& line) {
    static const QRegularExpression row(u"^\\s*\\|?\\s*:?-+:?\\s*(\\|\\s*:?-+:?\\s*)*\\|?\\s*$"_s);
    return line.contains(u'-') && line.contains(u'|') && row.match(line).hasMatch();
}

} // namespace

QString withoutMarks(const QString& text) {
    static const QRegularExpression breaks(u"<br\\s*/?>"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression link(u"!?\\[([^\\]\\[]*)\\]\\([^()\\s]*\\)"_s);
    static const QRegularExpression bold(u"(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1"_s);
    static const QRegularExpression italic(u"(?<![\\w*])\\*(?=\\S)([^*]+?)(?<=\\S)\\*(?![\\w*])"_s);
    static const QRegularExpression code(u"`([^`]+)`"_s);
    // Escaped characters hide behind noncharacters while the marks are taken off.
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype escaped =
            text[i] == u'\\' && i + 1 < text.size() ? markdownMarks().indexOf(text[i + 1]) : -1;
        if (escaped >= 0)
            plain += QChar(char16_t(0xFDD0 + escaped));
        else
            plain += text[i];
        if (escaped >= 0)
            ++i;
    }
    plain.replace(breaks, u"\n"_s);
    plain.replace(link, u"\\1"_s);
    plain.replace(bold, u"\\2"_s);
    plain.replace(italic, u"\\1"_s);
    plain.replace(code, u"\\1"_s);
    for (QChar& c : plain)
        if (c.unicode() >= 0xFDD0 && c.unicode() < 0xFDD0 + markdownMarks().size())
            c = markdownMarks()[c.unicode() - 0xFDD0];
    return plain.trimmed();
}

QString withEscapes(const QString& text) {
    QString escaped;
    for (const QChar c : text) {
        if (c == u'\n')
            escaped += u"<br>"_s;
        else if (markdownMarks().contains(c))
            escaped += u'\\' + QString(c);
        else
            escaped += c;
    }
    return escaped;
}

MarkdownPage readMarkdownPage(const QString& text) {
    MarkdownPage page;
    QStringList lines = text.split(u'\n');
    for (QString& line : lines)
        if (line.endsWith(u'\r'))
            line.chop(1);
    QString open[7];
    int level = 0;
    const auto headings = [&] {
        Headings result;
        result.nearest = level > 0 ? open[level] : QString();
        for (int above = level - 1; above > 0 && result.above.isEmpty(); --above)
            result.above = open[above];
        return result;
    };
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (const FenceMark fence = fenceAt(lines[i]); fence.length > 0) {
            FencedBlock block{.info = fence.info, .line = int(i) + 2, .headings = headings()};
            for (++i; i < lines.size() && !closes(fence, lines[i]); ++i)
                block.lines << lines[i];
            page.fences.push_back(std::move(block));
            continue;
        }
        if (const auto [found, heading] = headingAt(lines[i]); found > 0) {
            level = found;
            open[level] = heading;
            for (int below = level + 1; below <= 6; ++below)
                open[below].clear();
            if (page.title.isEmpty())
                page.title = heading;
            continue;
        }
        if (!lines[i].contains(u'|') || i + 1 >= lines.size() || !isDelimiterRow(lines[i + 1]))
            continue;
        MarkdownTable table{.line = int(i) + 1, .headings = headings()};
        table.rows.push_back(cellsOf(lines[i]));
        for (i += 2; i < lines.size() && lines[i].contains(u'|'); ++i)
            table.rows.push_back(cellsOf(lines[i]));
        --i;
        page.tables.push_back(std::move(table));
    }
    return page;
}

} // namespace waymark
