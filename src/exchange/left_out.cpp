#include "exchange/left_out.h"

namespace waymark {

using namespace Qt::Literals::StringLiterals;

int countInMap(const Project& project, Id<Map> map, Kind kind) {
    int count = 0;
    const auto countTable = [&](const auto& table) {
        for (const auto& [id, record] : table)
            if (anyId(id).kind == kind && mapOf(project, anyId(id)) == map)
                ++count;
    };
    countTable(project.all<Note>());
    countTable(project.all<PainPoint>());
    countTable(project.all<Opportunity>());
    countTable(project.all<Loss>());
    countTable(project.all<Kpi>());
    countTable(project.all<Link>());
    countTable(project.all<Interaction>());
    countTable(project.all<Comment>());
    countTable(project.all<Vote>());
    countTable(project.all<SavedView>());
    return count;
}

void LeftOut::add(int count, const QString& one, const QString& several) {
    if (count > 0)
        m_parts << u"%1 %2"_s.arg(count).arg(count == 1 ? one : several);
}

void LeftOut::addIf(bool is, const QString& what) {
    if (is)
        m_parts << what;
}

void LeftOut::report(const QString& format, Warnings& warnings) const {
    if (!m_parts.isEmpty())
        warnings.add(0, u"%1 has no room for %2; they are not in the file."_s.arg(
                            format, m_parts.join(u", "_s)));
}

} // namespace waymark
