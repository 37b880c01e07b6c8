// What is said of one stage, as cards and facts.
#include "publish/deck_content.h"

#include "drawing/card_face.h"
#include "drawing/images.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

StageContent::StageContent(const Sheet& sheet, int index, const std::function<bool(int)>& isNamed)
    : m_sheet(sheet)
    , m_project(*sheet.project)
    , m_theme(*sheet.theme) {
    const StageBox& box = sheet.layout.stages()[size_t(index)];
    m_hasManyColumns = box.columns > 1;
    m_whole = headedBlock(deckTr("In the whole stage"), decksize::heading, m_theme.ink);
    for (int column = box.firstColumn; column < box.firstColumn + box.columns; ++column) {
        const Touchpoint* touchpoint =
            m_project.find(sheet.layout.columns()[size_t(column)].touchpoint);
        DeckBlock block;
        m_labelled = {};
        if (touchpoint) {
            if (!touchpoint->name.isEmpty()) {
                block = headedBlock(touchpoint->name, decksize::heading, m_theme.ink);
                block.cards.front().name = deckTr("Touchpoint");
            }
            std::vector<SlideParagraph> about;
            if (const QString meta = channelAndOwner(*touchpoint); !meta.isEmpty())
                about.push_back(
                    deckParagraph(meta, decksize::small, FontCut::Regular, m_theme.inkSoft));
            QStringList tags;
            if (touchpoint->momentOfTruth)
                tags << deckTr("Moment of truth");
            if (touchpoint->reviewMoment && !isNamed(column - box.firstColumn))
                tags << deckTr("Review moment");
            if (!tags.isEmpty())
                about.push_back(deckParagraph(tags.join(u" · "_s), decksize::small, FontCut::Medium,
                                              m_theme.accent));
            addEmotions(*touchpoint, about);
            if (!about.empty()) {
                block.cards.push_back(bareCard(std::move(about), 2));
                block.cards.back().keepsWithNext = true;
            }
        }
        for (const LaneRow& row : sheet.layout.lanes()) {
            for (const Box& card : row.cells[size_t(column)].boxes) {
                if (isShown(sheet, row, card.id))
                    addCard(card.id, row, block);
            }
        }
        if (!block.cards.empty())
            touchpoints.push_back(std::move(block));
    }
    if (m_whole.cards.size() > 1)
        touchpoints.push_back(std::move(m_whole));
    const auto addFindings = [&](std::vector<DeckCard>& cards, const QString& title,
                                 const QColor& colour) {
        if (cards.empty())
            return;
        DeckBlock block = headedBlock(title, decksize::caption, colour);
        block.cards.insert(block.cards.end(), cards.begin(), cards.end());
        findings.push_back(std::move(block));
    };
    addFindings(m_pains, deckTr("Pain points"), m_theme.pain.ink);
    addFindings(m_opportunities, deckTr("Opportunities"), m_theme.opportunity.ink);
    facts.insert(facts.end(), m_losses.begin(), m_losses.end());
    addStageFacts(*m_project.find(box.id));
}

// What is felt in a word, beside the touchpoint's name; what is said aloud is a card.
void StageContent::addEmotions(const Touchpoint& touchpoint,
                               std::vector<SlideParagraph>& paragraphs) const {
    for (const Feeling* feeling : shownFeelings(m_sheet, touchpoint.id)) {
        if (feeling->emotion.isEmpty())
            continue;
        const Persona* persona = m_project.find(feeling->persona);
        const bool isNamed = persona && m_sheet.map->personas.size() > 1;
        const QColor colour = feeling->received
                                  ? moodColour(m_theme, moodOf(*m_sheet.map, *feeling->received))
                                  : m_theme.inkSoft;
        paragraphs.push_back(
            deckParagraph(isNamed ? persona->name + u" · "_s + feeling->emotion : feeling->emotion,
                          decksize::small, FontCut::Medium, colour));
    }
}

void StageContent::addCard(const AnyId& id, const LaneRow& row, DeckBlock& block) {
    switch (id.kind) {
    case Kind::Note:
        addNote(*m_project.find(Id<Note>{id.value}), row, block);
        break;
    case Kind::Feeling:
        addFeeling(*m_project.find(Id<Feeling>{id.value}), block);
        break;
    case Kind::PainPoint:
        m_pains.push_back(painCard(m_theme, *m_project.find(Id<PainPoint>{id.value})));
        break;
    case Kind::Opportunity:
        m_opportunities.push_back(
            opportunityCard(m_theme, *m_project.find(Id<Opportunity>{id.value}), true));
        break;
    case Kind::Loss:
        addLoss(*m_project.find(Id<Loss>{id.value}));
        break;
    case Kind::Kpi:
        addKpi(*m_project.find(Id<Kpi>{id.value}));
        break;
    default:
        break;
    }
}

void StageContent::addNote(const Note& note, const LaneRow& row, DeckBlock& here) {
    DeckBlock& block = note.place.stage && m_hasManyColumns ? m_whole : here;
    const Attachment* attachment = m_project.find(note.image);
    const QImage image = attachment ? imageOf(*attachment) : QImage();
    if (note.text.isEmpty() && image.isNull())
        return;
    DeckCard card;
    if (row.kind == LaneKind::Thinking) {
        card = colouredCard(m_theme.thought, {});
        if (!note.text.isEmpty())
            card.paragraphs.push_back(
                deckParagraph(quoted(note.text), decksize::body, FontCut::Italic, m_theme.ink));
    } else {
        // What people do is the plain text of the column; cards of other lanes say which.
        card = row.kind == LaneKind::Doing ? bareCard({}, 12) : colouredCard(m_theme.card, {});
        const Lane* lane = m_project.find(row.id);
        if (row.kind != LaneKind::Doing && m_labelled != anyId(row.id) && lane &&
            !lane->title.isEmpty())
            card.paragraphs.push_back(
                deckParagraph(lane->title, decksize::small, FontCut::Regular, m_theme.inkSoft));
        if (!note.text.isEmpty())
            card.paragraphs.push_back(
                deckParagraph(note.text, decksize::body, FontCut::Regular, m_theme.ink));
    }
    m_labelled = anyId(row.id);
    card.image = image;
    const Lane* lane = m_project.find(row.id);
    card.name = lane ? lane->title : QString();
    card.description = attachment ? attachment->name : QString();
    card.gap = 12;
    block.cards.push_back(std::move(card));
}

void StageContent::addFeeling(const Feeling& feeling, DeckBlock& block) const {
    if (feeling.says.isEmpty())
        return;
    DeckCard card = bareCard(
        {deckParagraph(quoted(feeling.says), decksize::body, FontCut::Italic, m_theme.ink)}, 12);
    card.name = deckTr("Feeling");
    block.cards.push_back(std::move(card));
}

void StageContent::addFact(const QString& name, std::vector<SlideParagraph> paragraphs) {
    facts.push_back({name, std::move(paragraphs)});
}

void StageContent::addLoss(const Loss& loss) {
    std::vector<SlideParagraph> paragraphs;
    if (const QString amount = lossAmount(loss); !amount.isEmpty())
        paragraphs.push_back(
            deckParagraph(amount, decksize::figure, FontCut::SemiBold, m_theme.bad));
    if (!loss.reason.isEmpty())
        paragraphs.push_back(
            deckParagraph(loss.reason, decksize::small, FontCut::Regular, m_theme.inkSoft));
    if (!paragraphs.empty())
        m_losses.push_back({deckTr("Lost here"), std::move(paragraphs)});
}

void StageContent::addKpi(const Kpi& kpi) {
    std::vector<SlideParagraph> paragraphs;
    QColor colour = m_theme.ink;
    if (kpi.actual && kpi.target) {
        const bool isReached =
            kpi.better == Better::Higher ? *kpi.actual >= *kpi.target : *kpi.actual <= *kpi.target;
        colour = isReached ? m_theme.good : m_theme.bad;
    }
    if (kpi.actual)
        paragraphs.push_back(deckParagraph(kpiNumber(*kpi.actual, kpi.unit), decksize::figure,
                                           FontCut::SemiBold, colour));
    if (kpi.target)
        paragraphs.push_back(
            deckParagraph(deckTr("target %1").arg(kpiNumber(*kpi.target, kpi.unit)),
                          decksize::small, FontCut::Regular, m_theme.inkSoft));
    if (!kpi.source.isEmpty())
        paragraphs.push_back(
            deckParagraph(kpi.source, decksize::small, FontCut::Regular, m_theme.inkFaint));
    if (!kpi.name.isEmpty() || !paragraphs.empty())
        addFact(kpi.name, std::move(paragraphs));
}

void StageContent::addStageFacts(const Stage& stage) {
    const auto add = [&](const QString& name, const QString& text, const QColor& colour) {
        if (!text.isEmpty())
            addFact(name, {deckParagraph(text, decksize::body, FontCut::Regular, colour)});
    };
    add(deckTr("Enters when"), stage.entersWhen, m_theme.ink);
    if (stage.doneWhen.isEmpty() && m_sheet.layout.asksForMeasure())
        add(deckTr("Done when"), deckTr("No exit measure yet"), m_theme.middling);
    else
        add(deckTr("Done when"), stage.doneWhen, m_theme.ink);
    add(deckTr("Needs"), stage.needs, m_theme.ink);
    add(deckTr("Stage in the CRM"), stage.crmStage, m_theme.ink);
}

} // namespace waymark
