#include "exchange/mermaid_reader.h"

#include "exchange/actor_hint.h"
#include "exchange/mermaid_text.h"
#include "exchange/text_decoding.h"

#include <QRegularExpression>
#include <QSet>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// The scale that Mermaid's documentation gives for scores.
constexpr int minScore = 1;
constexpr int maxScore = 5;

bool isJourneyLine(const QString& line) {
    static const QRegularExpression journey(u"^\\s*journey(\\s|;|$)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return journey.match(line).hasMatch();
}

// The number that a score is, with a decimal point.
std::optional<double> scoreOf(const QString& text) {
    static const QRegularExpression number(u"^[+\\-\u2212]?\\d{1,9}([.]\\d{1,9})?$"_s);
    QString plain = text.trimmed();
    if (!number.match(plain).hasMatch())
        return std::nullopt;
    return plain.replace(u'\u2212', u'-').toDouble();
}

class JourneyReader {
public:
    JourneyReader(const MermaidSource& source, ProjectBuilder& builder)
        : m_source(source)
        , m_builder(builder) {}

    void read();

private:
    struct Task {
        QString name;
        std::optional<double> score;
        QString emotion; // what stands where the score belongs, if it is no number
        QStringList actors;
    };

    [[nodiscard]] int lineNumber(qsizetype index) const { return m_source.firstLine + int(index); }
    void warn(int line, const QString& text) { m_builder.warnings().add(line, text); }
    // Each skips what it knows at line `index` and returns the line after it.
    qsizetype skipFrontMatter(qsizetype index);
    qsizetype skipDirective(qsizetype index);
    qsizetype readLongDescription(qsizetype index);

    void readLine(const QString& line, int number);
    QString withoutComment(const QString& line, int number);
    QStringList statementsOf(const QString& line, int number);
    void readStatement(const QString& statement, int number);
    void readTask(const QString& statement, int number);
    Task takeApart(const QString& statement, int number);
    void addFeelings(Touchpoint& touchpoint, const Task& task, int number);
    void startMap(int number);
    void endMap();
    void describe(const QString& text, int number);

    const MermaidSource& m_source;
    ProjectBuilder& m_builder;
    QString m_frontTitle;
    QString m_title;
    QString m_accessibleTitle;
    QString m_scenario;
    QSet<QString> m_hinted;
    Stage* m_unnamedStage = nullptr; // for tasks before any section
    bool m_isOpen = false;           // a map was started
    bool m_hasStage = false;
    bool m_hasOpenDirective = false; // a %%{ was found that no }%% ends
};

// YAML between two lines of ---, of which the title alone means something here.
qsizetype JourneyReader::skipFrontMatter(qsizetype index) {
    qsizetype at = index;
    while (at < m_source.lines.size() && m_source.lines[at].trimmed().isEmpty())
        ++at;
    if (at >= m_source.lines.size() || m_source.lines[at].trimmed() != "---"_L1)
        return index;
    const qsizetype begin = at + 1;
    qsizetype end = begin;
    while (end < m_source.lines.size() && m_source.lines[end].trimmed() != "---"_L1)
        ++end;
    if (end == m_source.lines.size())
        return index;
    static const QRegularExpression title(u"^title\\s*:\\s*(.*)$"_s);
    for (qsizetype i = begin; i < end; ++i) {
        const QString line = m_source.lines[i].trimmed();
        const auto match = title.match(line);
        if (match.hasMatch()) {
            m_frontTitle = match.captured(1).trimmed();
            const bool isQuoted = m_frontTitle.size() > 1 &&
                                  (m_frontTitle[0] == u'"' || m_frontTitle[0] == u'\'') &&
                                  m_frontTitle.back() == m_frontTitle[0];
            if (isQuoted)
                m_frontTitle = m_frontTitle.mid(1, m_frontTitle.size() - 2);
        } else if (!line.isEmpty() && !line.startsWith(u'#')) {
            warn(lineNumber(i),
                 u"“%1” tells Mermaid how to draw; it was left out."_s.arg(shortened(line)));
        }
    }
    return end + 1;
}

// %%{init: …}%%, over one line or several.
qsizetype JourneyReader::skipDirective(qsizetype index) {
    if (!m_source.lines[index].trimmed().startsWith("%%{"_L1))
        return index;
    // One that never ends is looked for only once; else a file full of them would take for ever.
    qsizetype end = index;
    while (!m_hasOpenDirective && end < m_source.lines.size() &&
           !m_source.lines[end].contains("}%%"_L1))
        ++end;
    m_hasOpenDirective = m_hasOpenDirective || end == m_source.lines.size();
    if (m_hasOpenDirective)
        end = index;
    warn(lineNumber(index), u"“%1” tells Mermaid how to draw; it was left out."_s.arg(
                                shortened(m_source.lines[index])));
    return end + 1;
}

// accDescr { … } over several lines.
qsizetype JourneyReader::readLongDescription(qsizetype index) {
    static const QRegularExpression opening(u"^\\s*accDescr\\s*\\{(.*)$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = opening.match(m_source.lines[index]);
    if (!match.hasMatch())
        return index;
    QStringList text{match.captured(1)};
    qsizetype end = index;
    while (!text.back().contains(u'}') && end + 1 < m_source.lines.size())
        text << m_source.lines[++end];
    const qsizetype brace = text.back().indexOf(u'}');
    QString rest;
    if (brace >= 0) {
        rest = text.back().mid(brace + 1);
        text.back().truncate(brace);
    } else {
        warn(lineNumber(index), u"The description that begins here has no closing }."_s);
    }
    for (QString& line : text)
        line = line.trimmed();
    describe(text.join(u'\n').trimmed(), lineNumber(index));
    readLine(rest, lineNumber(end));
    return end + 1;
}

void JourneyReader::describe(const QString& text, int number) {
    if (text.isEmpty())
        return;
    const QString more = m_builder.text(decodeEntities(text), number);
    m_scenario += m_scenario.isEmpty() ? more : u'\n' + more;
}

// The line up to a comment. In Mermaid every # begins one; "C#" and "#1" are meant as text, and so
// is a # in a name, where Mermaid could not read the line at all.
QString JourneyReader::withoutComment(const QString& wholeLine, int number) {
    static const QRegularExpression percents(u"\\s%%(?!\\{).*$"_s);
    QString line = wholeLine;
    if (const auto match = percents.match(line); match.hasMatch()) {
        warn(number,
             u"The comment “%1” was left out."_s.arg(shortened(match.captured().trimmed().mid(2))));
        line.truncate(match.capturedStart());
    }
    const QString masked = maskEntities(line);
    const qsizetype hash = masked.indexOf(u'#');
    if (hash < 0)
        return line;
    const bool beginsLine = QStringView(masked).left(hash).trimmed().isEmpty();
    const bool isPartOfWord = hash > 0 && masked[hash - 1].isLetterOrNumber();
    const bool isNumberSign = hash + 1 < masked.size() && masked[hash + 1].isDigit();
    static const QRegularExpression whole(u"^\\s*(title\\s|section\\s|[^:]*:\\s*[^:\\s])"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const bool isWhole = whole.match(masked.left(hash)).hasMatch();
    if (!beginsLine && (isPartOfWord || isNumberSign || !isWhole)) {
        warn(number, u"Mermaid takes what follows # for a comment; here it was kept: “%1”."_s.arg(
                         shortened(line.mid(hash))));
        return line;
    }
    warn(number, u"The comment “%1” was left out."_s.arg(shortened(line.mid(hash))));
    return line.left(hash);
}

// The statements of a line, which ; separates. Where a part is no statement by itself, the ; was
// meant as text.
QStringList JourneyReader::statementsOf(const QString& line, int number) {
    const QString masked = maskEntities(line);
    static const QRegularExpression statement(
        u"^\\s*(journey\\s*$|title\\s|section\\s|acctitle\\s*:|accdescr\\s*[:{]|[^:]+:)"_s,
        QRegularExpression::CaseInsensitiveOption);
    QStringList statements;
    bool lastIsWhole = false;
    for (qsizetype from = 0; from <= masked.size();) {
        qsizetype to = masked.indexOf(u';', from);
        if (to < 0)
            to = masked.size();
        const QString part = line.mid(from, to - from);
        const bool isWhole = statement.match(masked.mid(from, to - from)).hasMatch();
        from = to + 1;
        if (part.trimmed().isEmpty())
            continue;
        if (statements.isEmpty() || (isWhole && lastIsWhole)) {
            statements << part;
            lastIsWhole = isWhole;
        } else {
            statements.back() += u';' + part;
            lastIsWhole = lastIsWhole || isWhole;
            warn(number, u"A ; ends a statement in Mermaid; here it was kept as text."_s);
        }
    }
    return statements;
}

void JourneyReader::readLine(const QString& line, int number) {
    const QString plain = line.trimmed();
    if (plain.isEmpty())
        return;
    if (plain.startsWith("%%"_L1)) {
        if (plain.size() > 2)
            warn(number, u"The comment “%1” was left out."_s.arg(shortened(plain.mid(2))));
        return;
    }
    for (const QString& statement : statementsOf(withoutComment(line, number), number))
        readStatement(statement.trimmed(), number);
}

void JourneyReader::startMap(int number) {
    endMap();
    m_builder.startMap({}, number).scale = {minScore, maxScore, {}};
    m_isOpen = true;
}

void JourneyReader::endMap() {
    if (!m_isOpen)
        return;
    Map& map = m_builder.map();
    const QString title = !m_title.isEmpty()        ? m_title
                          : !m_frontTitle.isEmpty() ? m_frontTitle
                                                    : m_accessibleTitle;
    map.title = m_builder.text(title.isEmpty() ? m_source.fallbackTitle : title, 0);
    if (map.title.isEmpty())
        map.title = u"Journey"_s;
    // Titles that lost against another one are kept, in front of the description.
    for (const QString& other : {m_accessibleTitle, m_frontTitle})
        if (!other.isEmpty() && other != title)
            m_scenario.prepend(m_scenario.isEmpty() ? other : other + u'\n');
    map.scenario = m_builder.text(m_scenario, 0);
    if (m_unnamedStage)
        m_unnamedStage->name = title.isEmpty() ? u"Journey"_s : map.title;
    m_title.clear();
    m_frontTitle.clear();
    m_accessibleTitle.clear();
    m_scenario.clear();
    m_unnamedStage = nullptr;
    m_isOpen = false;
    m_hasStage = false;
}

void JourneyReader::readStatement(const QString& statement, int number) {
    static const auto ignoreCase = QRegularExpression::CaseInsensitiveOption;
    static const QRegularExpression journey(u"^journey(?:\\s+(.*))?$"_s, ignoreCase);
    static const QRegularExpression title(u"^title\\s+(.+)$"_s, ignoreCase);
    static const QRegularExpression section(u"^section(?:\\s+(.*))?$"_s, ignoreCase);
    static const QRegularExpression accTitle(u"^accTitle\\s*:\\s*(.*)$"_s, ignoreCase);
    static const QRegularExpression accDescr(u"^accDescr\\s*:\\s*(.*)$"_s, ignoreCase);
    static const QRegularExpression scored(u":\\s*\\d+\\s*(:.*)?$"_s);

    if (const auto m = journey.match(statement);
        m.hasMatch() && (!m_isOpen || m.captured(1).isEmpty())) {
        startMap(number);
        if (!m.captured(1).isEmpty())
            readStatement(m.captured(1), number);
        return;
    }
    if (!m_isOpen)
        startMap(number);
    // "Title page: 4: Reader" after the title is a task, though Mermaid would take it for a title.
    const bool isTask = !m_title.isEmpty() && scored.match(statement).hasMatch();
    if (const auto m = title.match(statement); m.hasMatch() && !isTask) {
        if (!m_title.isEmpty())
            describe(m_title, number);
        m_title = decodeEntities(m.captured(1));
    } else if (const auto s = section.match(statement); s.hasMatch()) {
        m_builder.addStage(decodeEntities(s.captured(1)), number);
        m_hasStage = true;
    } else if (const auto t = accTitle.match(statement); t.hasMatch()) {
        m_accessibleTitle = decodeEntities(t.captured(1));
    } else if (const auto d = accDescr.match(statement); d.hasMatch()) {
        describe(d.captured(1), number);
    } else {
        readTask(statement, number);
    }
}

// "Name: score: actor, actor". The score is the first part after a colon that is a number; what
// stands before it belongs to the name.
JourneyReader::Task JourneyReader::takeApart(const QString& statement, int number) {
    const QString masked = maskEntities(statement);
    QStringList parts;
    for (qsizetype from = 0; from <= masked.size();) {
        qsizetype to = masked.indexOf(u':', from);
        if (to < 0)
            to = masked.size();
        parts << statement.mid(from, to - from);
        from = to + 1;
    }
    static const QRegularExpression commaNumber(u"^\\s*(\\d+),(\\d+)\\s*$"_s);
    static const QRegularExpression scoreAndActors(u"^\\s*([+-]?\\d+(?:\\.\\d+)?)\\s*,\\s*(.*)$"_s);
    static const QRegularExpression outOf(u"^\\s*(\\d+(?:\\.\\d+)?)\\s*/\\s*(\\d+)\\s*$"_s);

    Task task;
    QString actors;
    qsizetype at = 1;
    for (; at < parts.size(); ++at) {
        if ((task.score = scoreOf(parts[at])))
            break;
        if (const auto m = commaNumber.match(parts[at]); m.hasMatch()) {
            task.score = (m.captured(1) + u'.' + m.captured(2)).toDouble();
            break;
        }
        if (const auto m = outOf.match(parts[at]); m.hasMatch()) {
            task.score = m.captured(1).toDouble();
            warn(number,
                 u"“%1” was read as the score %2."_s.arg(shortened(parts[at])).arg(*task.score));
            break;
        }
        if (const auto m = scoreAndActors.match(parts[at]); m.hasMatch()) {
            task.score = m.captured(1).toDouble();
            actors = m.captured(2);
            warn(number, u"“%1” has a comma where a colon belongs; it was read as the score %2 of "
                         "%3."_s.arg(shortened(parts[at]))
                             .arg(*task.score)
                             .arg(shortened(actors)));
            break;
        }
    }
    if (!task.score) {
        // No number at all: the part after the name is what they feel, in a word.
        at = std::min<qsizetype>(1, parts.size() - 1);
        if (parts.size() > 1) {
            task.emotion = decodeEntities(parts[1]);
            warn(number, task.emotion.isEmpty()
                             ? u"The task “%1” has no score."_s.arg(shortened(parts[0]))
                             : u"The score “%1” is no number; it was kept as the emotion."_s.arg(
                                   shortened(task.emotion)));
        } else {
            warn(number,
                 u"The task “%1” has neither score nor actors."_s.arg(shortened(statement)));
        }
    } else if (at > 1) {
        warn(number, u"The name of this task holds a colon, which Mermaid does not allow; it was "
                     "kept."_s);
    }
    const bool hasData = parts.size() > 1;
    task.name = decodeEntities(
        hasData ? QStringList(parts.mid(0, std::max<qsizetype>(at, 1))).join(u':') : statement);
    if (hasData && at + 1 < parts.size())
        actors += (actors.isEmpty() ? u""_s : u","_s) + QStringList(parts.mid(at + 1)).join(u':');
    const QString maskedActors = maskEntities(actors);
    for (qsizetype from = 0; from <= maskedActors.size();) {
        qsizetype to = maskedActors.indexOf(u',', from);
        if (to < 0)
            to = maskedActors.size();
        const QString actor = decodeEntities(actors.mid(from, to - from)).simplified();
        if (!actor.isEmpty() && !task.actors.contains(actor))
            task.actors << actor;
        from = to + 1;
    }
    return task;
}

void JourneyReader::readTask(const QString& statement, int number) {
    const Task task = takeApart(statement, number);
    if (!m_hasStage) {
        m_unnamedStage = &m_builder.addStage({}, number);
        m_hasStage = true;
    }
    addFeelings(m_builder.addTouchpoint(task.name, number), task, number);
}

void JourneyReader::addFeelings(Touchpoint& touchpoint, const Task& task, int number) {
    const auto add = [&](Id<Persona> persona) {
        Feeling& feeling = m_builder.addFeeling(touchpoint, persona, task.score, number);
        feeling.emotion = m_builder.text(task.emotion, number);
    };
    if (task.actors.isEmpty() && (task.score || !task.emotion.isEmpty()))
        add({});
    for (const QString& actor : task.actors) {
        const QString hint = actorHint(actor);
        if (!hint.isEmpty() && !m_hinted.contains(actor)) {
            m_hinted.insert(actor);
            warn(number, u"The actor “%1” reads like %2 rather than a person; it came in as a "
                         "persona."_s.arg(shortened(actor), hint));
        }
        add(m_builder.persona(actor, number));
    }
}

void JourneyReader::read() {
    qsizetype index = skipFrontMatter(0);
    while (index < m_source.lines.size() && !m_builder.isFull()) {
        if (const qsizetype after = skipDirective(index); after != index) {
            index = after;
        } else if (const qsizetype end = readLongDescription(index); end != index) {
            index = end;
        } else {
            readLine(m_source.lines[index], lineNumber(index));
            ++index;
        }
    }
    endMap();
}

// Whether a block's first line of substance names a journey, past front matter and comments.
bool holdsJourney(const QStringList& lines) {
    for (const QString& line : lines)
        if (isJourneyLine(line))
            return true;
    return false;
}

QString firstWord(const QStringList& lines) {
    for (const QString& line : lines)
        if (!line.trimmed().isEmpty())
            return line.trimmed().section(u' ', 0, 0);
    return {};
}

} // namespace

std::vector<MermaidSource> journeysOf(const MarkdownPage& page, const QString& fallbackTitle,
                                      Warnings& warnings) {
    std::vector<MermaidSource> sources;
    const auto take = [&](const FencedBlock& block) {
        sources.push_back(
            {block.lines, block.line,
             block.headings.nearest.isEmpty() ? fallbackTitle : block.headings.nearest});
    };
    bool hasMermaid = false;
    for (const FencedBlock& block : page.fences) {
        if (!block.info.section(u' ', 0, 0)
                 .remove(u'{')
                 .remove(u'}')
                 .remove(u'.')
                 .startsWith("mermaid"_L1))
            continue;
        hasMermaid = true;
        if (holdsJourney(block.lines))
            take(block);
        else
            warnings.add(block.line, u"The diagram that begins here is no journey (“%1”); it was "
                                     "left out."_s.arg(shortened(firstWord(block.lines))));
    }
    if (!hasMermaid)
        for (const FencedBlock& block : page.fences)
            if ((block.info.isEmpty() || block.info == "text"_L1 || block.info == "journey"_L1) &&
                isJourneyLine(firstWord(block.lines)))
                take(block);
    return sources;
}

void readJourney(const MermaidSource& source, ProjectBuilder& builder) {
    JourneyReader(source, builder).read();
}

Result<Project> readMermaid(const QString& text, const ImportOptions& options, Warnings& warnings) {
    ProjectBuilder builder(options.ids, warnings);
    std::vector<MermaidSource> sources =
        journeysOf(readMarkdownPage(text), options.fallbackTitle, warnings);
    if (sources.empty()) {
        const QString unixText = QString(text).replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
        MermaidSource bare{unixText.split(u'\n'), 1, options.fallbackTitle};
        if (!holdsJourney(bare.lines))
            return Error{ErrorCode::NotAMap,
                         u"The file holds no journey diagram: no line begins with the word "
                         "“journey”. Nothing was imported. Other kinds of Mermaid diagrams are no "
                         "maps."_s,
                         {}};
        sources.push_back(std::move(bare));
    }
    for (const MermaidSource& source : sources)
        readJourney(source, builder);
    return builder.finish();
}

} // namespace waymark
