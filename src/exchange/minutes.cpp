#include "exchange/minutes.h"

#include "exchange/markdown_blocks.h"
#include "model/difference_words.h"
#include "model/edits.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <functional>
#include <map>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char* text, int count = -1) {
    return QCoreApplication::translate("minutes", text, nullptr, count);
}

QString oneLine(const QString& text) {
    return withEscapes(text.simplified());
}

// "14:02 – 15:10", with the day once.
QString timeText(const Sitting& sitting) {
    const QLocale locale;
    const QDateTime from = QDateTime::fromMSecsSinceEpoch(sitting.from);
    const QDateTime to = QDateTime::fromMSecsSinceEpoch(sitting.to);
    const QString day = locale.toString(from.date(), QLocale::LongFormat);
    const QString last = from.date() == to.date()
                             ? QString()
                             : locale.toString(to.date(), QLocale::LongFormat) + u", "_s;
    return u"%1, %2 – %3%4"_s.arg(day, locale.toString(from.time(), QLocale::ShortFormat), last,
                                  locale.toString(to.time(), QLocale::ShortFormat));
}

class Minutes {
public:
    Minutes(const Project& before, const Project& after, Id<Map> map, const Sitting& sitting)
        : m_before(before)
        , m_after(after)
        , m_map(map)
        , m_sitting(sitting) {
        for (DifferenceLine& line : differenceInWords(before, after)) {
            if (line.record.kind == Kind::Vote || line.record.kind == Kind::Version ||
                line.record.kind == Kind::Attachment || mapOfLine(line) != map)
                continue;
            m_lines.push_back(std::move(line));
        }
    }

    // What happened in a stage; a null one stands for what is in none.
    QString about(Id<Stage> stage) const {
        QString text;
        const auto section = [&](const QString& title, DifferenceKind kind) {
            QString list;
            for (const DifferenceLine& line : m_lines)
                if (line.kind == kind && stageOf(line.record) == stage && !isParked(line.record))
                    list += item(line);
            if (!list.isEmpty())
                text += u"### %1\n\n%2\n"_s.arg(title, list);
        };
        section(tr("Added"), DifferenceKind::Added);
        section(tr("Changed"), DifferenceKind::Changed);
        section(tr("Removed"), DifferenceKind::Removed);
        text += votes(stage);
        return text;
    }

    // What was parked for later in this sitting.
    QString parked() const {
        QString list;
        for (const DifferenceLine& line : m_lines) {
            if (line.kind != DifferenceKind::Added || !isParked(line.record))
                continue;
            const Stage* stage = m_after.find(stageOf(line.record));
            const QString where = stage ? u" (%1)"_s.arg(oneLine(stage->name)) : QString();
            list += u"- %1%2%3\n"_s.arg(oneLine(textOf(line.record)), where, writer(line.record));
        }
        return list;
    }

private:
    [[nodiscard]] std::optional<Record> find(AnyId id) const {
        auto record = m_after.find(id);
        return record ? record : m_before.find(id);
    }
    [[nodiscard]] const Project& holder(AnyId id) const {
        return m_after.contains(id) ? m_after : m_before;
    }
    [[nodiscard]] QString textOf(AnyId id) const {
        const auto record = find(id);
        return record ? mainText(*record) : QString();
    }
    [[nodiscard]] Id<Map> mapOfLine(const DifferenceLine& line) const {
        if (line.record.kind == Kind::Map)
            return {line.record.value};
        return mapOf(holder(line.record), line.record);
    }

    [[nodiscard]] Id<Stage> stageOf(AnyId id) const {
        const Project& project = holder(id);
        const auto ofTouchpoint = [&](Id<Touchpoint> touchpoint) {
            const Touchpoint* found = project.find(touchpoint);
            return found ? found->stage : Id<Stage>();
        };
        const auto record = project.find(id);
        if (!record)
            return {};
        if (const auto place = placeOf(*record))
            return place->stage ? place->stage : ofTouchpoint(place->touchpoint);
        return std::visit(
            [&]<class T>(const T& r) -> Id<Stage> {
                if constexpr (std::is_same_v<T, Stage>)
                    return r.id;
                else if constexpr (std::is_same_v<T, Touchpoint>)
                    return r.stage;
                else if constexpr (std::is_same_v<T, Link>)
                    return ofTouchpoint(r.from);
                else if constexpr (std::is_same_v<T, Comment> || std::is_same_v<T, Vote>)
                    return r.about.kind == Kind::Comment && r.about == id ? Id<Stage>()
                                                                          : stageOf(r.about);
                else if constexpr (requires { r.touchpoint; })
                    return ofTouchpoint(r.touchpoint);
                else
                    return {};
            },
            *record);
    }

    [[nodiscard]] bool isParked(AnyId id) const {
        const auto record = find(id);
        const auto place = record ? placeOf(*record) : std::nullopt;
        const Lane* lane = place ? holder(id).find(place->lane) : nullptr;
        const QString& title = m_sitting.parkingLot;
        return lane && !title.isEmpty() && lane->lane == LaneKind::Notes &&
               lane->title.trimmed().compare(title, Qt::CaseInsensitive) == 0;
    }

    // " (Ana)", where somebody else than the keyboard's keeper wrote it.
    [[nodiscard]] QString writer(AnyId id) const {
        const auto known = m_sitting.wrote.find(id);
        return known == m_sitting.wrote.end() ? QString() : u" (%1)"_s.arg(oneLine(known->second));
    }

    // "- Pain points, Tracking: No arrival day". What was added or removed is told in full.
    [[nodiscard]] QString item(const DifferenceLine& line) const {
        QStringList where;
        if (!line.row.isEmpty())
            where << oneLine(line.row);
        const auto record = find(line.record);
        const auto place = placeOf(*record);
        if (place && place->touchpoint)
            if (const Touchpoint* at = holder(line.record).find(place->touchpoint))
                where << oneLine(at->name);
        QString what = oneLine(line.text);
        if (place && line.kind != DifferenceKind::Changed && !mainText(*record).isEmpty())
            what = oneLine(mainText(*record));
        if (const auto* comment = std::get_if<Comment>(&*record);
            comment && !comment->who.isEmpty())
            what += u" (%1)"_s.arg(oneLine(comment->who));
        if (line.kind == DifferenceKind::Added)
            what += writer(line.record);
        return u"- %1%2\n"_s.arg(where.isEmpty() ? QString() : where.join(u", "_s) + u": "_s, what);
    }

    // What has dots now, the most first, if any were put there in this sitting.
    [[nodiscard]] QString votes(Id<Stage> stage) const {
        std::map<AnyId, std::map<QString, int>> dots;
        std::map<AnyId, bool> isNew;
        for (const auto& [id, vote] : m_after.all<Vote>()) {
            if (stageOf(vote.about) != stage || mapOf(m_after, vote.about) != m_map)
                continue;
            ++dots[vote.about][vote.who];
            isNew[vote.about] = isNew[vote.about] || !m_before.find(id);
        }
        struct Line {
            int count = 0;
            QString text;
        };
        std::vector<Line> lines;
        for (const auto& [about, voters] : dots) {
            if (!isNew[about])
                continue;
            int count = 0;
            QStringList who;
            for (const auto& [name, each] : voters) {
                count += each;
                const QString shown = name.isEmpty() ? tr("somebody") : oneLine(name);
                who << u"%1 %2"_s.arg(shown).arg(each);
            }
            lines.push_back(
                {count, u"- %1 (%2; %3)\n"_s.arg(oneLine(textOf(about)), tr("%n votes", count),
                                                 who.join(u", "_s))});
        }
        if (lines.empty())
            return {};
        std::ranges::stable_sort(lines, std::greater<>(), &Line::count);
        QString list;
        for (const Line& line : lines)
            list += line.text;
        return u"### %1\n\n%2\n"_s.arg(tr("Votes"), list);
    }

    const Project& m_before;
    const Project& m_after;
    Id<Map> m_map;
    const Sitting& m_sitting;
    std::vector<DifferenceLine> m_lines;
};

} // namespace

QByteArray writeMinutes(const Project& before, const Project& after, Id<Map> id,
                        const Sitting& sitting) {
    const Map* map = after.find(id);
    if (!map)
        return {};
    const Minutes minutes(before, after, id, sitting);
    const QString title = map->title.isEmpty() ? tr("Journey") : map->title;
    QString page = u"# %1\n\n"_s.arg(tr("Minutes: %1").arg(oneLine(title)));
    page += timeText(sitting);
    if (!sitting.keptBy.isEmpty())
        page += u". "_s + tr("Changes to the map were made by %1.").arg(oneLine(sitting.keptBy));
    page += u"\n\n"_s;
    bool isEmpty = true;
    const auto add = [&](const QString& heading, const QString& text) {
        if (text.isEmpty())
            return;
        isEmpty = false;
        page += u"## %1\n\n%2"_s.arg(heading, text);
        if (!text.endsWith("\n\n"_L1))
            page += u'\n';
    };
    for (const Id<Stage> stage : after.of<Stage>(id))
        add(oneLine(after.find(stage)->name), minutes.about(stage));
    for (const Id<Stage> stage : before.of<Stage>(id))
        if (!after.find(stage))
            add(tr("%1 (removed)").arg(oneLine(before.find(stage)->name)), minutes.about(stage));
    add(tr("The map as a whole"), minutes.about({}));
    add(tr("Parked for later"), minutes.parked());
    if (isEmpty)
        page += tr("Nothing was changed or voted for.") + u'\n';
    while (page.endsWith("\n\n"_L1))
        page.chop(1);
    return page.toUtf8();
}

} // namespace waymark
