#include "insight/log_maker.h"

#include "model/edits.h"
#include "support/printing.h"
#include "support/random_project.h"

#include <catch2/catch.hpp>

namespace waymark::test {

using namespace Qt::Literals::StringLiterals;

LoggedMap::LoggedMap(const QString& columns) {
    apply(addMap(project, ids, u"Map"_s, &map));
    apply(remove(project, {anyId(project.of<Stage>(map).front())}));
    int number = 0;
    for (const QString& names : columns.split(u'|')) {
        Id<Stage> stage;
        apply(addStage(project, ids, map, u"Stage %1"_s.arg(++number), {}, &stage));
        for (const QString& name : names.split(u' ', Qt::SkipEmptyParts))
            apply(addTouchpoint(project, ids, stage, name));
    }
}

void LoggedMap::apply(const Changeset& edit) {
    const Result<void> done = project.apply(edit);
    if (!done)
        FAIL(done.error());
}

Id<Touchpoint> LoggedMap::at(const QString& name) const {
    for (const Id<Touchpoint> id : touchpointsOf(project, map))
        if (project.find(id)->name == name)
            return id;
    FAIL("no touchpoint " << name);
    return {};
}

void LoggedMap::add(const QString& customer, const QString& touchpoint, qint64 minutes,
                    const QString& value) {
    Interaction interaction{.id = ids.make<Interaction>(),
                            .rank = m_rank += 100,
                            .map = map,
                            .customer = customer,
                            .touchpoint = at(touchpoint),
                            .time = minutes * 60'000};
    if (!value.isEmpty())
        interaction.details.push_back({u"of"_s, value});
    Changeset edit;
    edit.add(interaction);
    apply(edit);
}

LoggedMap randomLog(std::mt19937_64& random) {
    QString columns;
    const int stages = 1 + randomBelow(random, 4);
    QStringList names;
    for (int stage = 0; stage < stages; ++stage) {
        if (stage > 0)
            columns += u'|';
        for (int i = randomBelow(random, 4); i > 0; --i) {
            names << QString(QChar(u'a' + char16_t(names.size())));
            columns += names.back() + u' ';
        }
    }
    LoggedMap made(columns);
    if (names.isEmpty())
        return made;
    for (const QString& name : names)
        if (randomBelow(random, 5) == 0)
            made.apply(setField(made.project, made.at(name), &Touchpoint::point, PointKind::Exit,
                                u"Exit"_s));
    const QStringList values{{}, u"x"_s, u"y"_s, u"z"_s};
    for (int row = randomBelow(random, 120); row > 0; --row)
        made.add(u"c%1"_s.arg(randomBelow(random, 12)),
                 names[randomBelow(random, int(names.size()))], randomBelow(random, 40),
                 values[randomBelow(random, 4)]);
    return made;
}

} // namespace waymark::test
