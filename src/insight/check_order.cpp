#include "insight/check_parts.h"

#include <QCoreApplication>
#include <QDate>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

// Fewer customers could have gone the other way round by chance.
constexpr qint64 fewestCustomers = 10;
constexpr double clearMajority = 0.6;

QString tr(const char* text) {
    return QCoreApplication::translate("Insight", text);
}

void addOutOfOrder(Checking& checking, Id<Stage> earlier, Id<Stage> later, const QString& why) {
    const QString before = checking.project.find(earlier)->name;
    const QString after = checking.project.find(later)->name;
    Finding& finding = checking.add("stage_order", Severity::Warning, anyId(later),
                                    tr("“%1” seems to come before “%2”").arg(after, before), why);
    finding.fixLabel = tr("Move it there");
    finding.fix = [earlier, later](const Project& now, IdSource&) {
        return moveStage(now, later, earlier);
    };
}

// For each pair of neighbouring stages: who met both, and who of these met the second one first.
void checkByLog(Checking& checking, const InteractionLog& log) {
    const size_t count = checking.columns.stages.size();
    std::vector<qint64> both(count, 0);
    std::vector<qint64> turned(count, 0);
    std::vector<int> firstAt(count);
    const Visits visits(checking.columns, log);
    for (size_t customer = 0; customer < visits.customers(); ++customer) {
        std::fill(firstAt.begin(), firstAt.end(), -1);
        const std::span<const Visit> way = visits.of(customer);
        for (size_t i = 0; i < way.size(); ++i) {
            int& first = firstAt[size_t(checking.columns.stageOf[size_t(way[i].column)])];
            if (first < 0)
                first = int(i);
        }
        for (size_t stage = 1; stage < count; ++stage)
            if (firstAt[stage] >= 0 && firstAt[stage - 1] >= 0) {
                ++both[stage];
                turned[stage] += firstAt[stage] < firstAt[stage - 1];
            }
    }
    for (size_t stage = 1; stage < count; ++stage)
        if (both[stage] >= fewestCustomers &&
            double(turned[stage]) > clearMajority * double(both[stage]))
            addOutOfOrder(checking, checking.columns.stages[stage - 1],
                          checking.columns.stages[stage],
                          tr("In the log, %L1 of the %L2 customers who met both met it first.")
                              .arg(turned[stage])
                              .arg(both[stage]));
}

// A detail that is a date, in the two forms that cannot be misread.
QDate dateIn(const QString& text) {
    const QString plain = text.trimmed();
    if (plain.size() > 10)
        return {};
    const QDate iso = QDate::fromString(plain, Qt::ISODate);
    return iso.isValid() ? iso : QDate::fromString(plain, u"d.M.yyyy"_s);
}

void checkByDates(Checking& checking) {
    struct Span {
        QDate first;
        QDate last;
    };
    const auto spanOf = [&](Id<Stage> stage) {
        Span span;
        for (const Id<Touchpoint> id : checking.project.of<Touchpoint>(stage))
            for (const Detail& detail : checking.project.find(id)->details)
                if (const QDate date = dateIn(detail.value); date.isValid()) {
                    span.first = span.first.isValid() ? std::min(span.first, date) : date;
                    span.last = span.last.isValid() ? std::max(span.last, date) : date;
                }
        return span;
    };
    Span before;
    Id<Stage> beforeId;
    for (const Id<Stage> id : checking.columns.stages) {
        const Span span = spanOf(id);
        if (!span.first.isValid())
            continue;
        if (before.first.isValid() && span.last < before.first)
            addOutOfOrder(
                checking, beforeId, id,
                tr("Its touchpoints have dates up to %1, those before it from %2 on.")
                    .arg(span.last.toString(Qt::ISODate), before.first.toString(Qt::ISODate)));
        before = span;
        beforeId = id;
    }
}

bool hasWord(const QString& name, const QStringList& words) {
    const QString folded = name.toCaseFolded();
    for (const QString& word : words)
        if (folded.contains(word))
            return true;
    return false;
}

// A purchase before there was anything to think about.
void checkByNames(Checking& checking) {
    static const QStringList considering{
        u"awareness"_s, u"consider"_s,    u"compar"_s,    u"evaluat"_s,     u"discover"_s,
        u"research"_s,  u"abwägen"_s,     u"vergleich"_s, u"aufmerksamk"_s, u"considér"_s,
        u"découv"_s,    u"consideraci"_s, u"descubr"_s};
    static const QStringList buying{u"purchas"_s, u"checkout"_s, u"buy"_s,
                                    u"payment"_s, u"kauf"_s,     u"bestell"_s,
                                    u"achat"_s,   u"compra"_s,   u"acquist"_s};
    Id<Stage> bought;
    for (const Id<Stage> id : checking.columns.stages) {
        const QString& name = checking.project.find(id)->name;
        const bool considers = hasWord(name, considering);
        if (considers && bought)
            addOutOfOrder(checking, bought, id, tr("People weigh a thing up before they buy it."));
        else if (!considers && !bought && hasWord(name, buying))
            bought = id;
    }
}

} // namespace

void checkOrder(Checking& checking, const InteractionLog& log) {
    const size_t before = checking.findings.size();
    checkByLog(checking, log);
    if (checking.findings.size() == before)
        checkByDates(checking);
    if (checking.findings.size() == before)
        checkByNames(checking);
}

} // namespace waymark
