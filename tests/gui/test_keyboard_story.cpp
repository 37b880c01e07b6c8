// The measure of the editor: the today map of the sample, made from an empty map in the real
// window with keys alone. What is pressed beyond the map's own text is counted.
//
// Own text are the letters of every name, text, figure and date that the map holds. Everything else
// counts: every key that leads on, every command and the letters that find it, every level of a
// feeling, severity, impact and effort.
#include "app/editor.h"
#include "app/open_document.h"
#include "canvas/key_moves.h"
#include "exchange/json_writer.h"
#include "exchange/templates.h"
#include "gui/typist_hands.h"
#include "model/edits.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

#include <catch2/catch.hpp>

#include <algorithm>
#include <iostream>
#include <map>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

constexpr int budget = 400;

// The sample with its first map alone, and the personas that are on it.
Project todayMap() {
    RandomIds ids;
    auto sample = sampleProject(ids);
    REQUIRE(sample);
    Project project = sample.take();
    const auto maps = project.roots<Map>();
    const auto& shown = project.find(maps.front())->personas;
    std::vector<AnyId> others;
    for (const Id<Map> id : maps) {
        if (id != maps.front())
            others.push_back(anyId(id));
    }
    for (const Id<Persona> id : project.roots<Persona>()) {
        if (std::ranges::find(shown, id) == shown.end())
            others.push_back(anyId(id));
    }
    REQUIRE(project.apply(remove(project, others)));
    return project;
}

// What a project says, without ids and ranks: each id is named by the place where it comes first.
QString content(const Project& project) {
    QString text = QString::fromUtf8(writeOwnJson(project));
    static const QRegularExpression rank(u"\\s*\"rank\": \\d+,?"_s);
    text.remove(rank);
    static const QRegularExpression id(u"(?<![\\d\".])\\d{8,}"_s);
    std::map<QString, int> names;
    QString result;
    qsizetype end = 0;
    for (auto it = id.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const int name = names.emplace(match.captured(), int(names.size())).first->second;
        result += text.mid(end, match.capturedStart() - end) + u"#%1"_s.arg(name);
        end = match.capturedEnd();
    }
    return result + text.mid(end);
}

QString number(double value) {
    return QString::number(value, 'g', 6);
}

class Story {
public:
    Story(const Project& sample, const Studio& studio)
        : m_sample(sample)
        , m_map(*sample.find(sample.roots<Map>().front()))
        , m_columns(touchpointsOf(sample, m_map.id))
        , m_studio(studio)
        , m_hands(studio) {}

    const TypistHands& hands() const { return m_hands; }

    void tell() {
        m_hands.key(Qt::Key_N, Qt::ControlModifier);
        Studio::waitUntil([&] { return m_studio.window->openDocument() != nullptr; });
        m_studio.canvas().setReducedMotion(true);
        step("persona", [&] { persona(*m_sample.find(m_map.personas.front())); });
        step("lanes and title", [&] { lanesAndTitle(); });
        step("stages", [&] { stages(); });
        step("touchpoints", [&] { touchpoints(); });
        step("cards", [&] { cards(); });
        step("feelings", [&] { feelings(); });
        step("particulars", [&] { particulars(); });
        step("speaker notes", [&] { speakerNotes(); });
        step("links", [&] { links(); });
        step("hidden lanes", [&] { hideLanes(); });
    }

private:
    void step(const char* name, const std::function<void()>& tell) {
        const int before = m_hands.pressed();
        tell();
        std::cout << "  " << name << ": " << m_hands.pressed() - before << '\n';
    }

    void enter() { m_hands.key(Qt::Key_Return); }
    void tab() { m_hands.key(Qt::Key_Tab); }
    void fields() { m_hands.key(Qt::Key_F4); }
    void nextField(Qt::Key arrow = Qt::Key_Right) { m_hands.key(arrow, Qt::AltModifier); }

    void persona(const Persona& persona) {
        QCoreApplication::processEvents();
        m_hands.open(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier, [&] {
            for (const QString& text : {persona.name, persona.role, persona.quote, persona.about,
                                        persona.goals, persona.frustrations}) {
                m_hands.text(text);
                tab();
            }
            m_hands.key(Qt::Key_Right); // the first of the colours
            m_hands.key(Qt::Key_Space);
            m_hands.keys(Qt::Key_Tab, 2);
            enter();
        });
    }

    void lanesAndTitle() {
        const auto usual = {LaneKind::Touchpoints, LaneKind::Doing,      LaneKind::Thinking,
                            LaneKind::Feeling,     LaneKind::PainPoints, LaneKind::Opportunities,
                            LaneKind::Loss,        LaneKind::Kpis};
        for (const Id<Lane> id : m_sample.of<Lane>(m_map.id)) {
            const LaneKind kind = m_sample.find(id)->lane;
            if (std::ranges::find(usual, kind) == usual.end())
                m_hands.find(defaultTitle(kind).left(3).toLower());
        }
        m_hands.key(Qt::Key_Home, Qt::ControlModifier);
        m_hands.key(Qt::Key_Up);
        for (const QString& text : {m_map.title, m_map.scenario, m_map.goal}) {
            m_hands.text(text);
            enter();
        }
    }

    void stages() {
        const auto all = m_sample.of<Stage>(m_map.id);
        for (const Id<Stage> id : all) {
            const Stage& stage = *m_sample.find(id);
            m_hands.text(stage.name);
            for (const QString& fact : {stage.goal, stage.entersWhen, stage.doneWhen}) {
                if (!fact.isEmpty()) {
                    enter();
                    m_hands.text(fact);
                }
            }
            m_hands.key(id == all.back() ? Qt::Key_Return : Qt::Key_Tab);
        }
    }

    void touchpoints() {
        m_hands.key(Qt::Key_Home);
        for (const Id<Touchpoint> id : m_columns) {
            const Touchpoint& touchpoint = *m_sample.find(id);
            m_hands.text(touchpoint.name);
            enter();
            m_hands.text(touchpoint.channel);
            if (id == m_columns.back())
                enter();
            else if (m_sample.of<Touchpoint>(touchpoint.stage).back() == id)
                tab();
            else
                m_hands.key(Qt::Key_Return, Qt::ControlModifier);
        }
    }

    // --- cards, in capture mode -----------------------------------------------------------------

    void cards() {
        m_hands.key(Qt::Key_F8);
        m_hands.key(Qt::Key_Home);
        std::vector<Id<Lane>> lanes;
        for (const Id<Lane> id : m_sample.of<Lane>(m_map.id)) {
            if (cardKind(m_sample.find(id)->lane))
                lanes.push_back(id);
        }
        int row = 0;
        int column = 0;
        for (int lane = 0; lane < int(lanes.size()); ++lane) {
            for (int at = 0; at < int(m_columns.size()); ++at) {
                for (const AnyId card : cardsStarting(lanes[size_t(lane)], at)) {
                    walk(row, column, lane, at);
                    row = lane;
                    column = at;
                    m_hands.text(mainText(*m_sample.find(card)));
                    if (card.kind == Kind::Note)
                        acceptLine(row, column);
                    else
                        furtherFields(card);
                }
            }
        }
        m_hands.key(Qt::Key_Escape);
        m_hands.key(Qt::Key_Home, Qt::ControlModifier);
    }

    std::vector<AnyId> cardsStarting(Id<Lane> lane, int column) const {
        const Id<Touchpoint> touchpoint = m_columns[size_t(column)];
        std::vector<AnyId> found = cardsAt(m_sample, {.lane = lane, .touchpoint = touchpoint});
        const Id<Stage> stage = m_sample.find(touchpoint)->stage;
        if (m_sample.of<Touchpoint>(stage).front() == touchpoint)
            std::ranges::copy(cardsAt(m_sample, {.lane = lane, .stage = stage}),
                              std::back_inserter(found));
        return found;
    }

    // Enter, as after any line; it leads on to the next touchpoint or lane.
    void acceptLine(int& row, int& column) {
        enter();
        if (++column == int(m_columns.size())) {
            column = 0;
            ++row;
        }
    }

    // Over empty places to where the next line goes.
    void walk(int row, int column, int toRow, int toColumn) {
        const int last = int(m_columns.size()) - 1;
        if (row != toRow && toColumn <= column - toColumn + 1) {
            // At its beginning, by the end of the lane or with Home.
            if (last + 1 - column <= 1 + toRow - row) {
                m_hands.keys(Qt::Key_Return, last + 1 - column);
                ++row;
            } else {
                m_hands.key(Qt::Key_Home);
            }
            column = 0;
        }
        m_hands.keys(Qt::Key_Tab, toRow - row);
        m_hands.keys(toColumn > column ? Qt::Key_Right : Qt::Key_Left, std::abs(toColumn - column));
    }

    void furtherFields(AnyId card) {
        fields();
        const auto record = *m_sample.find(card);
        if (const auto* pain = std::get_if<PainPoint>(&record)) {
            if (pain->severity != 2)
                m_hands.letters(QString::number(pain->severity));
            tab();
            m_hands.letters(u"r"_s); // researched
            REQUIRE(pain->evidence == Evidence::Researched);
        } else if (const auto* opportunity = std::get_if<Opportunity>(&record)) {
            m_hands.letters(QString::number(*opportunity->impact));
            tab();
            m_hands.letters(QString::number(*opportunity->effort));
            tab();
            m_hands.text(opportunity->owner);
            m_hands.keys(Qt::Key_Tab, 3); // over its status and solution
            m_hands.key(Qt::Key_Space);   // the pain point beside it
        } else if (const auto* loss = std::get_if<Loss>(&record)) {
            tab(); // a share
            m_hands.text(number(*loss->amount * 100));
            tab();
            m_hands.text(loss->whereTo);
            tab();
            m_hands.text(loss->winBack);
        } else if (const auto* kpi = std::get_if<Kpi>(&record)) {
            m_hands.text(kpi->unit);
            tab();
            m_hands.text(number(*kpi->actual));
            tab();
            m_hands.text(number(*kpi->target));
            m_hands.keys(Qt::Key_Tab, 2); // over better and source
            for (const KpiValue& past : kpi->pastValues) {
                tab();
                m_hands.text(
                    QDateTime::fromMSecsSinceEpoch(past.time, Qt::UTC).toString(u"yyyy-MM-dd"_s));
                tab();
                m_hands.text(number(past.value));
            }
        }
        fields();
        const Place place = *placeOf(record);
        if (place.stage)
            m_hands.key(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
        for (int span = 1; span < place.span; ++span)
            m_hands.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    }

    // --- feelings and the rest ------------------------------------------------------------------

    const Feeling& feelingAt(int column) const {
        return *m_sample.find(m_sample.of<Feeling>(m_columns[size_t(column)]).front());
    }

    // Field by field along the map, to and fro.
    void feelings() {
        int row = 0;
        for (const Id<Lane> id : m_sample.of<Lane>(m_map.id)) {
            ++row;
            if (m_sample.find(id)->lane == LaneKind::Feeling)
                break;
        }
        m_hands.keys(Qt::Key_Down, row);
        fields();
        const int count = int(m_columns.size());
        for (int i = 0; i < count; ++i) {
            if (i > 0)
                nextField();
            m_hands.letters(number(*feelingAt(i).received));
        }
        tab();
        for (int i = count - 1; i >= 0; --i) {
            m_hands.letters(number(*feelingAt(i).desired));
            if (i > 0)
                nextField(Qt::Key_Left);
        }
        tab();
        for (int i = 0; i < count; ++i) {
            if (i > 0)
                nextField();
            m_hands.text(feelingAt(i).emotion);
        }
        m_hands.key(Qt::Key_Escape);
        m_hands.key(Qt::Key_Home, Qt::ControlModifier);
        m_hands.key(Qt::Key_Down);
    }

    // Details, owners and the two marks of a touchpoint, from the first of them on.
    void particulars() {
        m_hands.find(u"det"_s);
        for (size_t i = 0; i < m_columns.size(); ++i) {
            if (i > 0)
                nextField();
            const Touchpoint& touchpoint = *m_sample.find(m_columns[i]);
            if (!touchpoint.owner.isEmpty()) {
                m_hands.find(u"own"_s);
                m_hands.text(touchpoint.owner);
                m_hands.find(u"det"_s);
            }
            bool first = true;
            for (const Detail& detail : touchpoint.details) {
                if (!std::exchange(first, false))
                    tab();
                m_hands.text(detail.name);
                tab();
                m_hands.text(detail.value);
            }
            if (touchpoint.momentOfTruth || touchpoint.reviewMoment) {
                m_hands.find(touchpoint.momentOfTruth ? u"mom"_s : u"rev"_s);
                m_hands.key(Qt::Key_Space);
                m_hands.find(u"det"_s);
            }
        }
        m_hands.key(Qt::Key_Escape);
    }

    void speakerNotes() {
        m_hands.key(Qt::Key_Home, Qt::ControlModifier);
        m_hands.find(u"spe"_s);
        const auto all = m_sample.of<Stage>(m_map.id);
        for (const Id<Stage> id : all) {
            m_hands.text(m_sample.find(id)->speakerNotes);
            if (id != all.back())
                nextField();
        }
        m_hands.key(Qt::Key_Escape);
    }

    void links() {
        m_hands.key(Qt::Key_Down);
        int column = int(m_columns.size()) - 1; // below the last stage, which has one touchpoint
        for (const auto& [id, link] : m_sample.all<Link>()) {
            const int from = int(std::ranges::find(m_columns, link.from) - m_columns.begin());
            m_hands.keys(Qt::Key_Left, column - from);
            column = from;
            QCoreApplication::processEvents();
            m_hands.open(Qt::Key_L, Qt::ControlModifier, [&] {
                m_hands.letters(m_sample.find(link.to)->name.left(3).toLower());
                enter();
            });
            m_hands.text(link.label);
            m_hands.key(Qt::Key_Escape);
        }
    }

    void hideLanes() {
        for (const Id<Lane> id : m_sample.of<Lane>(m_map.id)) {
            const Lane& lane = *m_sample.find(id);
            if (lane.visible)
                continue;
            // The command that adds such a lane comes first, then the lane itself.
            m_hands.find(lane.title.left(3).toLower(), 1);
            fields();
            tab();
            m_hands.key(Qt::Key_Space);
            m_hands.key(Qt::Key_Escape);
        }
    }

    const Project& m_sample;
    const Map& m_map;
    std::vector<Id<Touchpoint>> m_columns;
    const Studio& m_studio;
    TypistHands m_hands;
};

} // namespace

TEST_CASE("the sample's today map is made from an empty one by keyboard alone, within its budget") {
    const Project sample = todayMap();
    Studio studio;
    Story story(sample, studio);
    story.tell();
    const int pressed = story.hands().pressed();
    std::cout << "keys beyond the map's own text: " << pressed << " of " << budget << " ("
              << story.hands().typed() << " letters of text)\n";
    CHECK(pressed < budget);
    const QStringList made = content(studio.project()).split(u'\n');
    const QStringList wanted = content(sample).split(u'\n');
    for (qsizetype i = 0; i < std::min(made.size(), wanted.size()); ++i) {
        INFO("line " << i);
        REQUIRE(made[i].toStdString() == wanted[i].toStdString());
    }
    CHECK(made.size() == wanted.size());
}
