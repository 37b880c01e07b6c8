#include "exchange/markdown_writer.h"

#include "exchange/map_table.h"
#include "exchange/markdown_blocks.h"

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tableRow(const QStringList& cells) {
    QStringList escaped;
    for (const QString& cell : cells)
        escaped << withEscapes(cell);
    return u"| "_s + escaped.join(u" | "_s) + u" |\n"_s;
}

QString personaLine(const Persona& persona) {
    QString line = u"**%1**"_s.arg(withEscapes(persona.name));
    if (!persona.role.isEmpty())
        line += u", "_s + withEscapes(persona.role);
    if (!persona.quote.isEmpty())
        line += u": “%1”"_s.arg(withEscapes(persona.quote));
    return u"- %1\n"_s.arg(line);
}

QString mapPage(const Project& project, const Map& map, Warnings& warnings) {
    QString page = u"# %1\n\n"_s.arg(withEscapes(map.title.isEmpty() ? u"Journey"_s : map.title));
    if (!map.scenario.isEmpty())
        page += withEscapes(map.scenario) + u"\n\n"_s;
    if (!map.goal.isEmpty())
        page += u"Goal: %1\n\n"_s.arg(withEscapes(map.goal));
    for (const Id<Persona> id : map.personas)
        page += personaLine(*project.find(id));
    if (!map.personas.empty())
        page += u'\n';
    const std::vector<CsvRow> rows = mapAsTable(project, map.id, warnings);
    for (size_t r = 0; r < rows.size(); ++r) {
        page += tableRow(rows[r].cells);
        if (r == 0)
            page += u'|' + u" --- |"_s.repeated(rows[r].cells.size()) + u'\n';
    }
    return page;
}

} // namespace

QByteArray writeMarkdown(const Project& project, Id<Map> map, Warnings& warnings) {
    QStringList pages;
    for (const Id<Map> id : project.roots<Map>())
        if (!map || id == map)
            pages << mapPage(project, *project.find(id), warnings);
    return pages.join(u'\n').toUtf8();
}

} // namespace waymark
