#include "insight/checks.h"

#include "insight/check_parts.h"
#include "model/comments.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

struct KindRow {
    const char* code;
    const char* name;
};
// In the order in which findings of one severity are listed.
constexpr KindRow kinds[] = {
    {"unanswered_pain", QT_TRANSLATE_NOOP("Insight", "A severe pain point without an opportunity")},
    {"empty_stage", QT_TRANSLATE_NOOP("Insight", "A stage without touchpoints")},
    {"no_stage_end", QT_TRANSLATE_NOOP("Insight", "A stage without a measure that ends it")},
    {"no_stage_start", QT_TRANSLATE_NOOP("Insight", "A stage without an event that starts it")},
    {"quality_step", QT_TRANSLATE_NOOP("Insight", "Neighbours whose quality does not match")},
    {"company_stage", QT_TRANSLATE_NOOP("Insight", "A stage named after what the company does")},
    {"stage_order", QT_TRANSLATE_NOOP("Insight", "Stages out of their order")},
    {"no_crm_stage", QT_TRANSLATE_NOOP("Insight", "A stage of a sale without a CRM stage")},
    {"no_persona", QT_TRANSLATE_NOOP("Insight", "A map without a persona")},
    {"unowned_opportunity", QT_TRANSLATE_NOOP("Insight", "An opportunity that nobody owns")},
    {"loss_without_reason", QT_TRANSLATE_NOOP("Insight", "A loss without a reason")},
    {"no_review_moment", QT_TRANSLATE_NOOP("Insight", "A map without a review moment")},
    {"second_entry", QT_TRANSLATE_NOOP("Insight", "A way in that the map does not show")},
    {"undrawn_loop", QT_TRANSLATE_NOOP("Insight", "A way back that the map does not show")},
    {"unmeasured_goal", QT_TRANSLATE_NOOP("Insight", "A goal that no KPI measures")},
    {"no_feeling", QT_TRANSLATE_NOOP("Insight", "A touchpoint without feeling")},
    {"no_channel", QT_TRANSLATE_NOOP("Insight", "A touchpoint without channel")},
    {"no_owner", QT_TRANSLATE_NOOP("Insight", "A touchpoint without owner")},
    {"untouched_map", QT_TRANSLATE_NOOP("Insight", "A map not touched for months")}};

// How the comment begins that switches a check off. Not translated: files go round the world.
constexpr auto offMark = "Check switched off: "_L1;

bool isKind(const QString& code) {
    return std::any_of(std::begin(kinds), std::end(kinds),
                       [&](const KindRow& row) { return code == QLatin1String(row.code); });
}

} // namespace

Finding& Checking::add(const char* code, Severity severity, AnyId about, const QString& text,
                       const QString& explanation) {
    Finding finding{.code = QString::fromLatin1(code),
                    .severity = severity,
                    .map = map.id,
                    .about = about,
                    .text = text,
                    .explanation = explanation};
    Place place;
    if (about.kind == Kind::Stage)
        finding.stage = {about.value};
    else if (about.kind == Kind::Touchpoint)
        finding.touchpoint = {about.value};
    else if (const auto record = project.find(about))
        place = placeOf(*record).value_or(Place());
    if (place.stage)
        finding.stage = place.stage;
    if (place.touchpoint)
        finding.touchpoint = place.touchpoint;
    if (const Touchpoint* touchpoint = project.find(finding.touchpoint))
        finding.stage = touchpoint->stage;
    return findings.emplace_back(std::move(finding));
}

std::vector<CheckKind> checkKinds() {
    std::vector<CheckKind> list;
    for (const KindRow& row : kinds)
        list.push_back(
            {QString::fromLatin1(row.code), QCoreApplication::translate("Insight", row.name)});
    return list;
}

std::vector<Finding> checkMap(const Project& project, Id<Map> map, const CheckOptions& options) {
    if (!project.find(map))
        return {};
    Checking checking(project, map, options);
    InteractionLog own;
    if (!options.log)
        own = logOf(project, map);
    const InteractionLog& log = options.log ? *options.log : own;
    checkStages(checking);
    checkOrder(checking, log);
    checkTouchpoints(checking);
    checkCards(checking);
    checkWhole(checking);
    checkWays(checking, log);

    std::vector<Finding> findings = std::move(checking.findings);
    for (const SwitchedOff& off : switchedOffChecks(project, map))
        std::erase_if(findings, [&](const Finding& finding) { return finding.code == off.code; });
    QHash<QString, int> order;
    for (int i = 0; i < int(std::size(kinds)); ++i)
        order.insert(QString::fromLatin1(kinds[i].code), i);
    QHash<qint64, int> firstColumn; // of each stage; one without touchpoints has none
    for (size_t i = checking.columns.stageOf.size(); i-- > 0;)
        firstColumn.insert(checking.columns.stages[size_t(checking.columns.stageOf[i])].value,
                           int(i));
    const auto columnOf = [&](const Finding& finding) {
        return finding.touchpoint ? checking.columns.columnOf.value(finding.touchpoint.value)
                                  : firstColumn.value(finding.stage.value, -1);
    };
    struct Keyed {
        Severity severity;
        int kind;
        int column;
        size_t index;
    };
    std::vector<Keyed> keys;
    for (size_t i = 0; i < findings.size(); ++i)
        keys.push_back(
            {findings[i].severity, order.value(findings[i].code), columnOf(findings[i]), i});
    std::sort(keys.begin(), keys.end(), [](const Keyed& a, const Keyed& b) {
        return std::tie(a.severity, a.kind, a.column, a.index) <
               std::tie(b.severity, b.kind, b.column, b.index);
    });
    std::vector<Finding> sorted;
    sorted.reserve(keys.size());
    for (const Keyed& key : keys)
        sorted.push_back(std::move(findings[key.index]));
    return sorted;
}

std::vector<SwitchedOff> switchedOffChecks(const Project& project, Id<Map> map) {
    std::vector<SwitchedOff> list;
    for (const Id<Comment> id : project.of<Comment>(map)) {
        const Comment& comment = *project.find(id);
        if (comment.resolved || comment.about != anyId(map) || !comment.text.startsWith(offMark))
            continue;
        const QString rest = comment.text.mid(offMark.size());
        const qsizetype end = rest.indexOf(u'\n');
        const QString code = rest.left(end).trimmed();
        if (end > 0 && isKind(code))
            list.push_back({code, rest.mid(end + 1).trimmed(), id});
    }
    return list;
}

Changeset switchCheckOff(const Project& project, IdSource& ids, Id<Map> map, const QString& code,
                         const QString& reason, const QString& who, qint64 when) {
    if (!isKind(code) || reason.trimmed().isEmpty() || !project.find(map))
        return {};
    for (const SwitchedOff& off : switchedOffChecks(project, map))
        if (off.code == code)
            return {};
    Changeset edit =
        addComment(project, ids, anyId(map), who, when, offMark + code + u'\n' + reason.trimmed());
    edit.label = QCoreApplication::translate("Insight", "Switch a check off");
    return edit;
}

Changeset switchCheckOn(const Project& project, Id<Map> map, const QString& code) {
    for (const SwitchedOff& off : switchedOffChecks(project, map))
        if (off.code == code) {
            Changeset edit = setResolved(project, off.comment, true);
            edit.label = QCoreApplication::translate("Insight", "Switch a check on");
            return edit;
        }
    return {};
}

} // namespace waymark
