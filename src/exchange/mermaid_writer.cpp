#include "exchange/mermaid_writer.h"

#include "exchange/left_out.h"
#include "exchange/mermaid_text.h"
#include "exchange/scale_mapping.h"
#include "exchange/text_decoding.h"
#include "model/edits.h"

#include <cmath>
#include <map>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

class JourneyWriter {
public:
    JourneyWriter(const Project& project, Id<Map> map, Warnings& warnings)
        : m_project(project)
        , m_map(*project.find(map))
        , m_warnings(warnings) {}

    QByteArray write();

private:
    QString name(const QString& text, MermaidName use, const QString& instead);
    int score(double received);
    void writeTouchpoint(const Touchpoint& touchpoint);
    void warnOfLosses();

    const Project& m_project;
    const Map& m_map;
    Warnings& m_warnings;
    QString m_out;
    QStringList m_encoded;
    QStringList m_unscored;
    QStringList m_split;
    bool m_isRounded = false;
};

QString JourneyWriter::name(const QString& text, MermaidName use, const QString& instead) {
    bool changed = false;
    const QString encoded = encodeName(text, use, &changed);
    if (changed && !m_encoded.contains(shortened(text)))
        m_encoded << shortened(text);
    return encoded.isEmpty() ? instead : encoded;
}

int JourneyWriter::score(double received) {
    const double exact = onScale(received, m_map.scale, 1, 5);
    const double rounded = std::round(exact);
    m_isRounded = m_isRounded || exact != rounded;
    return int(rounded);
}

// One task, or where personas feel differently, one for each score.
void JourneyWriter::writeTouchpoint(const Touchpoint& touchpoint) {
    std::map<int, QStringList, std::greater<>> actorsByScore;
    for (const Id<Feeling> id : m_project.of<Feeling>(touchpoint.id)) {
        const Feeling& feeling = *m_project.find(id);
        if (!feeling.received)
            continue;
        QStringList& actors = actorsByScore[score(*feeling.received)];
        if (const Persona* persona = m_project.find(feeling.persona))
            actors << name(persona->name, MermaidName::Actor, u"(unnamed)"_s);
    }
    if (actorsByScore.empty()) {
        m_unscored << shortened(touchpoint.name);
        actorsByScore[3] = {};
    }
    if (actorsByScore.size() > 1)
        m_split << shortened(touchpoint.name);
    for (const auto& [points, actors] : actorsByScore) {
        m_out += u"    %1: %2"_s.arg(name(touchpoint.name, MermaidName::Task, u"(unnamed)"_s))
                     .arg(points);
        if (!actors.isEmpty())
            m_out += u": "_s + actors.join(u", "_s);
        m_out += u'\n';
    }
}

void JourneyWriter::warnOfLosses() {
    if (!m_encoded.isEmpty())
        m_warnings.add(
            0, u"Some names hold characters that Mermaid reserves; they stand as entity "
               "codes, which Mermaid shows as the characters: %1."_s.arg(m_encoded.join(u", "_s)));
    if (m_isRounded)
        m_warnings.add(0, u"The feelings (%1 to %2) were rounded to Mermaid's scores 1 to 5."_s
                              .arg(m_map.scale.min)
                              .arg(m_map.scale.max));
    else if (m_map.scale.min != 1 || m_map.scale.max != 5)
        m_warnings.add(
            0, u"The feelings (%1 to %2) stand as Mermaid's scores 1 to 5."_s.arg(m_map.scale.min)
                   .arg(m_map.scale.max));
    if (!m_unscored.isEmpty())
        m_warnings.add(0,
                       u"Mermaid needs a score for each task; these have none and got 3: %1."_s.arg(
                           m_unscored.join(u", "_s)));
    if (!m_split.isEmpty())
        m_warnings.add(0, u"Mermaid has one score a task; these stand once for each: %1."_s.arg(
                              m_split.join(u", "_s)));
    LeftOut left;
    const auto count = [&](Kind kind) { return countInMap(m_project, m_map.id, kind); };
    left.add(count(Kind::Note), u"note"_s, u"notes"_s);
    left.add(count(Kind::PainPoint), u"pain point"_s, u"pain points"_s);
    left.add(count(Kind::Opportunity), u"opportunity"_s, u"opportunities"_s);
    left.add(count(Kind::Loss), u"loss"_s, u"losses"_s);
    left.add(count(Kind::Kpi), u"KPI"_s, u"KPIs"_s);
    left.add(count(Kind::Link), u"link"_s, u"links"_s);
    left.add(count(Kind::SavedView), u"view"_s, u"views"_s);
    bool hasDesired = false;
    bool hasWords = false;
    for (const Id<Touchpoint> id : touchpointsOf(m_project, m_map.id))
        for (const Id<Feeling> feelingId : m_project.of<Feeling>(id)) {
            const Feeling& feeling = *m_project.find(feelingId);
            hasDesired = hasDesired || feeling.desired.has_value();
            hasWords = hasWords || !feeling.emotion.isEmpty() || !feeling.says.isEmpty();
        }
    left.addIf(hasDesired, u"the desired feelings"_s);
    left.addIf(hasWords, u"the words of feelings"_s);
    left.report(u"Mermaid"_s, m_warnings);
}

QByteArray JourneyWriter::write() {
    m_out = u"journey\n"_s;
    if (!m_map.title.trimmed().isEmpty())
        m_out += u"  title %1\n"_s.arg(name(m_map.title, MermaidName::Title, {}));
    for (const Id<Stage> stage : m_project.of<Stage>(m_map.id)) {
        m_out += u"  section %1\n"_s.arg(
            name(m_project.find(stage)->name, MermaidName::Section, u"(unnamed)"_s));
        for (const Id<Touchpoint> touchpoint : m_project.of<Touchpoint>(stage))
            writeTouchpoint(*m_project.find(touchpoint));
    }
    warnOfLosses();
    return m_out.toUtf8();
}

} // namespace

QByteArray writeMermaid(const Project& project, Id<Map> map, Warnings& warnings) {
    return JourneyWriter(project, map, warnings).write();
}

} // namespace waymark
