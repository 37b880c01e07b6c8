#include "insight/checks.h"

#include "insight/check_parts.h"
#include "insight/kept_insights.h"
#include "model/comments.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <limits>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

struct KindRow {
    const char* code;
    Severity severity;
    const char* name;
};
// In step with Check.
constexpr KindRow kinds[checkCount] = {
    {"unanswered_pain", Severity::Error,
     QT_TRANSLATE_NOOP("Insight", "A severe pain point without an opportunity")},
    {"empty_stage", Severity::Error, QT_TRANSLATE_NOOP("Insight", "A stage without touchpoints")},
    {"no_stage_end", Severity::Error,
     QT_TRANSLATE_NOOP("Insight", "A stage without a measure that ends it")},
    {"no_stage_start", Severity::Warning,
     QT_TRANSLATE_NOOP("Insight", "A stage without an event that starts it")},
    {"quality_step", Severity::Warning,
     QT_TRANSLATE_NOOP("Insight", "Neighbours whose quality does not match")},
    {"company_stage", Severity::Warning,
     QT_TRANSLATE_NOOP("Insight", "A stage named after what the company does")},
    {"stage_order", Severity::Warning, QT_TRANSLATE_NOOP("Insight", "Stages out of their order")},
    {"no_crm_stage", Severity::Warning,
     QT_TRANSLATE_NOOP("Insight", "A stage of a sale without a CRM stage")},
    {"no_persona", Severity::Warning, QT_TRANSLATE_NOOP("Insight", "A map without a persona")},
    {"unowned_opportunity", Severity::Warning,
     QT_TRANSLATE_NOOP("Insight", "An opportunity that nobody owns")},
    {"loss_without_reason", Severity::Warning,
     QT_TRANSLATE_NOOP("Insight", "A loss without a reason")},
    {"no_review_moment", Severity::Hint,
     QT_TRANSLATE_NOOP("Insight", "A map without a review moment")},
    {"second_entry", Severity::Hint,
     QT_TRANSLATE_NOOP("Insight", "A way in that the map does not show")},
    {"undrawn_loop", Severity::Hint,
     QT_TRANSLATE_NOOP("Insight", "A way back that the map does not show")},
    {"unmeasured_goal", Severity::Hint,
     QT_TRANSLATE_NOOP("Insight", "A goal that no KPI measures")},
    {"no_feeling", Severity::Hint, QT_TRANSLATE_NOOP("Insight", "A touchpoint without feeling")},
    {"no_channel", Severity::Hint, QT_TRANSLATE_NOOP("Insight", "A touchpoint without channel")},
    {"no_owner", Severity::Hint, QT_TRANSLATE_NOOP("Insight", "A touchpoint without owner")},
    {"untouched_map", Severity::Hint,
     QT_TRANSLATE_NOOP("Insight", "A map not touched for months")}};

// How the comment begins that switches a check off. Not translated: files go round the world.
constexpr auto offMark = "Check switched off: "_L1;

bool isKind(const QString& code) {
    return std::any_of(std::begin(kinds), std::end(kinds),
                       [&](const KindRow& row) { return code == QLatin1String(row.code); });
}

} // namespace

Finding Checking::finding(Check check, AnyId about, const QString& text,
                          const QString& explanation) const {
    const KindRow& kind = kinds[size_t(check)];
    Finding finding{.code = QString::fromLatin1(kind.code),
                    .severity = kind.severity,
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
    return finding;
}

QString Checking::ownerOf(const QString& comparableChannel) const {
    if (!m_owners) {
        m_owners.emplace();
        for (const TouchpointPart* part : parts.touchpoints) {
            if (part->channelFolded.isEmpty())
                continue;
            const QString& owner = part->feelings.owner;
            const auto known = m_owners->find(part->channelFolded);
            if (known == m_owners->end())
                m_owners->insert(part->channelFolded, owner);
            else if (*known != owner && comparableName(*known) != comparableName(owner))
                *known = QString();
        }
    }
    return m_owners->value(comparableChannel);
}

QStringList wordsOf(const QString& text) {
    static const QRegularExpression apart(u"[^\\p{L}\\p{N}-]+"_s);
    return text.toCaseFolded().split(apart, Qt::SkipEmptyParts);
}

std::vector<CheckKind> checkKinds() {
    std::vector<CheckKind> list;
    for (const KindRow& row : kinds)
        list.push_back(
            {QString::fromLatin1(row.code), QCoreApplication::translate("Insight", row.name)});
    return list;
}

namespace {

// The findings of one map, check by check.
class Listing {
public:
    Listing(const Checking& checking, size_t most)
        : m_checking(checking)
        , m_most(most) {
        for (const SwitchedOff& off : switchedOffChecks(checking.project, checking.map.id))
            for (size_t i = 0; i < checkCount; ++i)
                m_isOff[i] = m_isOff[i] || off.code == QLatin1String(kinds[i].code);
        m_isOff[size_t(Check::NoCrmStage)] |= !isSale(checking);
    }

    void gather();
    FoundOnMap told();

private:
    void add(const std::vector<Sighting>& sightings) {
        for (const Sighting& sighting : sightings)
            if (const auto check = size_t(sighting.check); ++m_counts[check] <= m_most)
                m_sightings[check].push_back(sighting);
    }
    void look(Check check, std::vector<Finding> (*find)(const Checking&)) {
        if (!m_isOff[size_t(check)])
            m_findings[size_t(check)] = find(m_checking);
    }
    [[nodiscard]] Finding tell(const Sighting& sighting) const;

    const Checking& m_checking;
    size_t m_most;
    std::array<bool, checkCount> m_isOff{};
    std::array<size_t, checkCount> m_counts{};
    std::array<std::vector<Sighting>, checkCount> m_sightings;
    std::array<std::vector<Finding>, checkCount> m_findings; // of checks that look at whole maps
};

void Listing::gather() {
    for (const MapParts::StageColumns& stage : m_checking.parts.stages) {
        add(stage.own->sightings);
        for (size_t i = stage.begin; i < stage.end; ++i)
            add(m_checking.parts.touchpoints[i]->sightings);
    }
    if (!m_isOff[size_t(Check::QualityStep)])
        add(sightSteps(m_checking));
    look(Check::StageOrder, checkOrder);
    look(Check::NoPersona, checkPersona);
    look(Check::NoReviewMoment, checkReviewMoment);
    look(Check::UntouchedMap, checkUntouched);
    look(Check::SecondEntry, checkEntries);
    look(Check::UndrawnLoop, checkLoops);
    // Those of the log come with the commonest first.
    QHash<qint64, size_t> columns;
    for (const Check check : {Check::SecondEntry, Check::UndrawnLoop})
        for (const Finding& finding : m_findings[size_t(check)])
            columns.insert(finding.touchpoint.value, 0);
    if (columns.isEmpty())
        return;
    for (size_t i = 0; i < m_checking.parts.feelings.size(); ++i)
        if (const auto at = columns.find(m_checking.parts.feelings[i]->touchpoint.value);
            at != columns.end())
            *at = i;
    for (const Check check : {Check::SecondEntry, Check::UndrawnLoop})
        std::ranges::stable_sort(m_findings[size_t(check)], {}, [&](const Finding& finding) {
            return columns.value(finding.touchpoint.value);
        });
}

Finding Listing::tell(const Sighting& sighting) const {
    if (sighting.check == Check::QualityStep)
        return tellStep(m_checking, sighting);
    if (sighting.about.kind == Kind::Stage)
        return tellStage(m_checking, sighting);
    if (sighting.about.kind == Kind::Touchpoint)
        return tellTouchpoint(m_checking, sighting);
    return tellCard(m_checking, sighting);
}

FoundOnMap Listing::told() {
    FoundOnMap found;
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Hint})
        for (size_t check = 0; check < checkCount; ++check) {
            if (kinds[check].severity != severity || m_isOff[check])
                continue;
            const size_t count = m_counts[check] + m_findings[check].size();
            if (count == 0)
                continue;
            found.counts.insert(QString::fromLatin1(kinds[check].code), qsizetype(count));
            found.count += qsizetype(count);
            for (const Sighting& sighting : m_sightings[check])
                found.findings.push_back(tell(sighting));
            const size_t shown = std::min(m_most, m_findings[check].size());
            std::move(m_findings[check].begin(), m_findings[check].begin() + qsizetype(shown),
                      std::back_inserter(found.findings));
        }
    return found;
}

} // namespace

FoundOnMap findingsOf(const Checking& checking, size_t most) {
    Listing listing(checking, most);
    listing.gather();
    return listing.told();
}

std::vector<Finding> checkMap(const Project& project, Id<Map> map, const CheckOptions& options) {
    KeptInsights insights(project, map, options.log);
    return insights.findings(std::numeric_limits<size_t>::max(), options).findings;
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
