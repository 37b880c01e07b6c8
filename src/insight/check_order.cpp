#include "insight/check_parts.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// Fewer customers could have gone the other way round by chance.
constexpr qint64 fewestCustomers = 10;
constexpr double clearMajority = 0.6;

QString tr(const char* text) {
    return QCoreApplication::translate("Insight", text);
}

Finding outOfOrder(const Checking& checking, Id<Stage> earlier, Id<Stage> later,
                   const QString& why) {
    const QString before = checking.project.find(earlier)->name;
    const QString after = checking.project.find(later)->name;
    Finding finding =
        checking.finding(Check::StageOrder, anyId(later),
                         tr("“%1” seems to come before “%2”").arg(after, before), why);
    finding.fixLabel = tr("Move it there");
    finding.fix = [earlier, later](const Project& now, IdSource&) {
        return moveStage(now, later, earlier);
    };
    return finding;
}

// A detail that is a date, in the two forms that cannot be misread.
QDate dateIn(const QString& text) {
    const QString plain = text.trimmed();
    if (plain.size() > 10)
        return {};
    const QDate iso = QDate::fromString(plain, Qt::ISODate);
    return iso.isValid() ? iso : QDate::fromString(plain, u"d.M.yyyy"_s);
}

bool hasAnyOf(const QString& folded, const QStringList& words) {
    return std::ranges::any_of(words, [&](const QString& word) { return folded.contains(word); });
}

DateSpan joined(const DateSpan& a, const DateSpan& b) {
    if (!a.first.isValid() || !b.first.isValid())
        return a.first.isValid() ? a : b;
    return {std::min(a.first, b.first), std::max(a.last, b.last)};
}

std::vector<Finding> byDates(const Checking& checking) {
    std::vector<Finding> findings;
    DateSpan before;
    Id<Stage> beforeId;
    for (const MapParts::StageColumns& stage : checking.parts.stages) {
        DateSpan span;
        for (size_t i = stage.begin; i < stage.end; ++i)
            span = joined(span, checking.parts.touchpoints[i]->dates);
        if (!span.first.isValid())
            continue;
        if (before.first.isValid() && span.last < before.first)
            findings.push_back(outOfOrder(
                checking, beforeId, stage.stage,
                tr("Its touchpoints have dates up to %1, those before it from %2 on.")
                    .arg(span.last.toString(Qt::ISODate), before.first.toString(Qt::ISODate))));
        before = span;
        beforeId = stage.stage;
    }
    return findings;
}

// A purchase before there was anything to think about.
std::vector<Finding> byNames(const Checking& checking) {
    std::vector<Finding> findings;
    Id<Stage> bought;
    for (const MapParts::StageColumns& stage : checking.parts.stages) {
        if (stage.own->isConsidering && bought)
            findings.push_back(outOfOrder(checking, bought, stage.stage,
                                          tr("People weigh a thing up before they buy it.")));
        else if (!stage.own->isConsidering && !bought && stage.own->isBuying)
            bought = stage.stage;
    }
    return findings;
}

// For each pair of neighbouring stages: who met both, and who of these met the second one first.
std::vector<StageTurn> turnsOf(const MapColumns& columns, const InteractionLog& log) {
    const size_t count = columns.stages.size();
    std::vector<StageTurn> turns(count);
    std::vector<int> firstAt(count, -1);
    std::vector<size_t> met;
    const Visits visits(columns, log);
    for (size_t customer = 0; customer < visits.customers(); ++customer) {
        const std::span<const Visit> way = visits.of(customer);
        for (size_t i = 0; i < way.size(); ++i) {
            const auto stage = size_t(columns.stageOf[size_t(way[i].column)]);
            if (firstAt[stage] >= 0)
                continue;
            firstAt[stage] = int(i);
            met.push_back(stage);
        }
        for (const size_t stage : met)
            if (stage > 0 && firstAt[stage - 1] >= 0) {
                ++turns[stage].both;
                turns[stage].turned += firstAt[stage] < firstAt[stage - 1];
            }
        for (const size_t stage : met)
            firstAt[stage] = -1;
        met.clear();
    }
    std::vector<StageTurn> clear;
    for (size_t stage = 1; stage < count; ++stage) {
        StageTurn& turn = turns[stage];
        if (turn.both < fewestCustomers || double(turn.turned) <= clearMajority * double(turn.both))
            continue;
        turn.earlier = columns.stages[stage - 1];
        turn.later = columns.stages[stage];
        clear.push_back(turn);
    }
    return clear;
}

} // namespace

LogFacts logFactsOf(const Project& project, const MapColumns& columns, const InteractionLog& log) {
    return {pathsOf(project, columns, log), turnsOf(columns, log)};
}

DateSpan datesOf(const Touchpoint& touchpoint) {
    DateSpan span;
    for (const Detail& detail : touchpoint.details)
        if (const QDate date = dateIn(detail.value); date.isValid())
            span = joined(span, {date, date});
    return span;
}

void sightNameOf(const Stage& stage, StagePart& part) {
    static const QStringList considering{
        u"awareness"_s, u"consider"_s,    u"compar"_s,    u"evaluat"_s,     u"discover"_s,
        u"research"_s,  u"abwägen"_s,     u"vergleich"_s, u"aufmerksamk"_s, u"considér"_s,
        u"découv"_s,    u"consideraci"_s, u"descubr"_s};
    static const QStringList buying{u"purchas"_s, u"checkout"_s, u"buy"_s,
                                    u"payment"_s, u"kauf"_s,     u"bestell"_s,
                                    u"achat"_s,   u"compra"_s,   u"acquist"_s};
    const QString folded = stage.name.toCaseFolded();
    part.isConsidering = hasAnyOf(folded, considering);
    part.isBuying = hasAnyOf(folded, buying);
}

std::vector<Finding> checkOrder(const Checking& checking) {
    std::vector<Finding> findings;
    for (const StageTurn& turn : checking.facts.turns)
        findings.push_back(
            outOfOrder(checking, turn.earlier, turn.later,
                       tr("In the log, %L1 of the %L2 customers who met both met it first.")
                           .arg(turn.turned)
                           .arg(turn.both)));
    if (findings.empty())
        findings = byDates(checking);
    if (findings.empty())
        findings = byNames(checking);
    return findings;
}

} // namespace waymark
