#include "insight/check_parts.h"

#include <QCoreApplication>
#include <QSet>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Insight", text);
}

bool hasAny(const QStringList& words, const QSet<QString>& any) {
    for (const QString& word : words)
        if (any.contains(word))
            return true;
    return false;
}

// "Sent follow-up email", "Lead qualified", "Angebot versendet": said from the company's desk. A
// word alone does not do where a customer may do the same ("Sent the form back").
bool isSaidByCompany(const QString& name) {
    static const QSet<QString> alone{
        u"follow-up"_s,    u"followup"_s,     u"nurture"_s,      u"nurtured"_s,    u"nurturing"_s,
        u"qualified"_s,    u"disqualified"_s, u"outreach"_s,     u"upsell"_s,      u"upselling"_s,
        u"cross-sell"_s,   u"retargeted"_s,   u"retargeting"_s,  u"invoiced"_s,    u"dispatched"_s,
        u"closed-won"_s,   u"closed-lost"_s,  u"pitched"_s,      u"emailed"_s,     u"mailing"_s,
        u"lead-scoring"_s, u"nachgefasst"_s,  u"qualifiziert"_s, u"kaltakquise"_s, u"fakturiert"_s,
        u"relance"_s,      u"prospection"_s};
    static const QSet<QString> done{u"sent"_s,     u"send"_s,       u"sending"_s,   u"issued"_s,
                                    u"made"_s,     u"shipped"_s,    u"scheduled"_s, u"assigned"_s,
                                    u"launched"_s, u"given"_s,      u"gesendet"_s,  u"versendet"_s,
                                    u"versandt"_s, u"verschickt"_s, u"gestellt"_s,  u"zugewiesen"_s,
                                    u"erstellt"_s, u"envoyé"_s,     u"envoyée"_s,   u"enviado"_s,
                                    u"inviato"_s};
    static const QSet<QString> papers{
        u"email"_s,   u"e-mail"_s,   u"mail"_s,        u"quote"_s,   u"quotation"_s,  u"proposal"_s,
        u"offer"_s,   u"reminder"_s, u"newsletter"_s,  u"invoice"_s, u"contract"_s,   u"brochure"_s,
        u"sms"_s,     u"demo"_s,     u"lead"_s,        u"ticket"_s,  u"campaign"_s,   u"survey"_s,
        u"angebot"_s, u"rechnung"_s, u"erinnerung"_s,  u"vertrag"_s, u"kampagne"_s,   u"umfrage"_s,
        u"devis"_s,   u"facture"_s,  u"presupuesto"_s, u"factura"_s, u"preventivo"_s, u"fattura"_s};
    const QStringList words = wordsOf(name);
    const QString joined = u' ' + words.join(u' ') + u' ';
    return hasAny(words, alone) || (hasAny(words, done) && hasAny(words, papers)) ||
           joined.contains(" follow up "_L1) || joined.contains(" followed up "_L1) ||
           joined.contains(" closed won "_L1) || joined.contains(" closed lost "_L1);
}

bool isMeasured(const Project& project, Id<Stage> id) {
    if (!project.children(anyId(id), Kind::Kpi).empty())
        return true;
    for (const Project::Child& child : project.children(anyId(id), Kind::Touchpoint))
        if (!project.children({Kind::Touchpoint, child.id}, Kind::Kpi).empty())
            return true;
    return false;
}

} // namespace

bool isSale(const Checking& checking) {
    for (const MapParts::StageColumns& stage : checking.parts.stages)
        if (stage.own->hasCrmStage)
            return true;
    static const QSet<QString> words{u"sale"_s,     u"sales"_s,    u"deal"_s,      u"deals"_s,
                                     u"pipeline"_s, u"prospect"_s, u"prospects"_s, u"crm"_s,
                                     u"b2b"_s,      u"vertrieb"_s, u"verkauf"_s,   u"neukunden"_s,
                                     u"vente"_s,    u"ventes"_s,   u"venta"_s,     u"ventas"_s,
                                     u"vendita"_s,  u"vendite"_s,  u"verkoop"_s};
    return hasAny(wordsOf(checking.map.title), words) || hasAny(wordsOf(checking.map.goal), words);
}

void sightStage(const Project& project, const Stage& stage, std::vector<Sighting>& sightings) {
    const auto sight = [&](Check check, bool isFound) {
        if (isFound)
            sightings.push_back({check, anyId(stage.id), {}});
    };
    sight(Check::CompanyStage, isSaidByCompany(stage.name));
    sight(Check::NoStageStart, stage.entersWhen.trimmed().isEmpty());
    sight(Check::NoStageEnd, stage.doneWhen.trimmed().isEmpty());
    sight(Check::NoCrmStage, stage.crmStage.trimmed().isEmpty()); // which counts in sales alone
    sight(Check::EmptyStage, project.children(anyId(stage.id), Kind::Touchpoint).empty());
    sight(Check::UnmeasuredGoal, !stage.goal.trimmed().isEmpty() && !isMeasured(project, stage.id));
}

Finding tellStage(const Checking& checking, const Sighting& sighting) {
    const Id<Stage> id{sighting.about.value};
    const Stage& stage = *checking.project.find(id);
    const auto told = [&](const QString& text, const QString& explanation) {
        return checking.finding(sighting.check, sighting.about, text.arg(stage.name), explanation);
    };
    switch (sighting.check) {
    case Check::CompanyStage:
        return told(tr("“%1” is something you do"),
                    tr("A stage should be called after what the customer does."));
    case Check::NoStageStart:
        return told(tr("“%1” has no event that starts it"),
                    tr("What happens outside, so that a customer enters? Name something you "
                       "could see."));
    case Check::NoStageEnd:
        return told(tr("“%1” has no measure that ends it"),
                    tr("When is a customer through? Name something you can count."));
    case Check::NoCrmStage:
        return told(tr("“%1” has no stage in the CRM"),
                    tr("In a map of a sale, each stage is a bucket of the CRM, so that its "
                       "customers can be counted there."));
    case Check::EmptyStage: {
        Finding finding =
            told(tr("“%1” has no touchpoints"),
                 tr("Where does the customer meet you here? If nowhere, the stage may be yours and "
                    "not theirs."));
        finding.fixLabel = tr("Add touchpoint");
        finding.fix = [id](const Project& now, IdSource& ids) {
            const Stage* there = now.find(id);
            return there ? addTouchpoint(now, ids, id, there->name) : Changeset();
        };
        return finding;
    }
    default: { // an unmeasured goal
        Finding finding = told(tr("No KPI measures the goal of “%1”"), stage.goal);
        const auto lane = laneOf(checking.project, checking.map.id, LaneKind::Kpis);
        if (!lane)
            return finding;
        finding.fixLabel = tr("Add KPI");
        finding.fix = [id, lane](const Project& now, IdSource& ids) {
            const Stage* there = now.find(id);
            return there ? addCard(now, ids, {.lane = *lane, .stage = id, .touchpoint = {}},
                                   there->goal)
                         : Changeset();
        };
        return finding;
    }
    }
}

} // namespace waymark
