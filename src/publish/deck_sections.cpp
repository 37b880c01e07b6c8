// The sections of a deck that look across all stages, and its personas.
#include "publish/deck_content.h"

#include "drawing/card_face.h"
#include "drawing/images.h"

#include <QMap>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr size_t mostPains = 10; // "top" means that there is an end

DeckBlock blockOf(DeckCard card) {
    DeckBlock block;
    block.cards.push_back(std::move(card));
    return block;
}

// The lowest and highest point of a journey and the widest gap between wish and what comes.
struct Extremes {
    const Feeling* lowest = nullptr;
    const Feeling* highest = nullptr;
    const Feeling* widest = nullptr;
};

double gapOf(const Feeling& feeling) {
    return feeling.received && feeling.desired ? *feeling.desired - *feeling.received : 0;
}

Extremes extremesOf(const Sheet& sheet) {
    Extremes found;
    for (const Column& column : sheet.layout.columns()) {
        for (const Feeling* feeling : shownFeelings(sheet, column.touchpoint)) {
            if (feeling->received) {
                if (!found.lowest || *feeling->received < *found.lowest->received)
                    found.lowest = feeling;
                if (!found.highest || *feeling->received > *found.highest->received)
                    found.highest = feeling;
            }
            if (gapOf(*feeling) > (found.widest ? gapOf(*found.widest) : 0))
                found.widest = feeling;
        }
    }
    const auto moodOfPoint = [&](const Feeling* feeling) {
        return moodOf(*sheet.map, *feeling->received);
    };
    if (found.lowest && moodOfPoint(found.lowest) >= 0)
        found.lowest = nullptr;
    if (found.highest && moodOfPoint(found.highest) <= 0)
        found.highest = nullptr;
    return found;
}

QStringList reasonsOf(const Touchpoint& touchpoint, const std::vector<const Feeling*>& feelings,
                      const Extremes& extremes, const FeelingScale& scale) {
    QStringList reasons;
    if (touchpoint.momentOfTruth)
        reasons << deckTr("Moment of truth");
    if (touchpoint.reviewMoment)
        reasons << deckTr("Review moment");
    const auto level = [&](double value) {
        return scale.min < 0 ? feelingNumber(value) : QString::number(value);
    };
    for (const Feeling* feeling : feelings) {
        if (feeling == extremes.lowest)
            reasons << deckTr("Lowest point: %1").arg(level(*feeling->received));
        if (feeling == extremes.highest)
            reasons << deckTr("Highest point: %1").arg(level(*feeling->received));
        if (feeling == extremes.widest)
            reasons << deckTr("Widest gap: %1").arg(QString::number(gapOf(*feeling), 'g', 3));
    }
    return reasons;
}

int votesFor(const Project& project, AnyId id) {
    return int(project.children(id, Kind::Vote).size());
}

// What answers a pain point: what says so, else what stands at the same place and says nothing.
std::vector<const Opportunity*> answersTo(const Project& project, const PainPoint& pain, int column,
                                          const std::vector<ShownRecord>& opportunities) {
    std::vector<const Opportunity*> told;
    std::vector<const Opportunity*> beside;
    for (const ShownRecord& shown : opportunities) {
        const Opportunity* opportunity = project.find(Id<Opportunity>{shown.id.value});
        const auto& answers = opportunity->answers;
        if (std::find(answers.begin(), answers.end(), pain.id) != answers.end())
            told.push_back(opportunity);
        else if (answers.empty() && shown.column == column)
            beside.push_back(opportunity);
    }
    return told.empty() ? beside : told;
}

// The first letters of up to two words of a name.
QString initialsOf(const QString& name) {
    QString initials;
    for (const QString& word : name.split(u' ', Qt::SkipEmptyParts))
        if (initials.size() < 2 && word[0].isLetterOrNumber())
            initials += word[0].toUpper();
    return initials;
}

int statusOrder(OpportunityStatus status) {
    switch (status) {
    case OpportunityStatus::Doing:
        return 0;
    case OpportunityStatus::Planned:
        return 1;
    case OpportunityStatus::Idea:
    case OpportunityStatus::Done:
        break;
    }
    return 2;
}

} // namespace

std::vector<DeckBlock> momentBlocks(const Sheet& sheet) {
    const Theme& theme = *sheet.theme;
    const Extremes extremes = extremesOf(sheet);
    std::vector<DeckBlock> blocks;
    for (const Column& column : sheet.layout.columns()) {
        const Touchpoint* touchpoint = sheet.project->find(column.touchpoint);
        if (!touchpoint)
            continue;
        const auto feelings = shownFeelings(sheet, touchpoint->id);
        const QStringList reasons = reasonsOf(*touchpoint, feelings, extremes, sheet.map->scale);
        if (reasons.isEmpty())
            continue;
        DeckCard card = colouredCard(theme.card, {deckParagraph(touchpoint->name, decksize::heading,
                                                                FontCut::SemiBold, theme.ink)});
        const Stage* stage = sheet.project->find(touchpoint->stage);
        if (stage && !stage->name.isEmpty())
            card.paragraphs.push_back(
                deckParagraph(stage->name, decksize::small, FontCut::Regular, theme.inkSoft));
        card.paragraphs.push_back(deckParagraph(reasons.join(u" · "_s), decksize::small,
                                                FontCut::Medium, theme.accent, 4));
        for (const Feeling* feeling : feelings) {
            if (feeling->received && !card.mood) {
                card.mood = moodOf(*sheet.map, *feeling->received);
                card.sign = moodColour(theme, *card.mood);
                card.description = feeling->emotion;
            }
            if (!feeling->says.isEmpty())
                card.paragraphs.push_back(deckParagraph(quoted(feeling->says), decksize::body,
                                                        FontCut::Italic, theme.ink, 6));
        }
        card.name = deckTr("Moment");
        blocks.push_back(blockOf(std::move(card)));
    }
    return blocks;
}

std::vector<DeckBlock> painBlocks(const Sheet& sheet) {
    const Theme& theme = *sheet.theme;
    const Project& project = *sheet.project;
    std::vector<ShownRecord> pains = shownRecords(sheet, Kind::PainPoint);
    const std::vector<ShownRecord> opportunities = shownRecords(sheet, Kind::Opportunity);
    const auto worth = [&](const ShownRecord& shown) {
        const PainPoint* pain = project.find(Id<PainPoint>{shown.id.value});
        return std::tuple(pain->severity, votesFor(project, shown.id), int(pain->evidence));
    };
    std::erase_if(pains, [&](const ShownRecord& shown) {
        return project.find(Id<PainPoint>{shown.id.value})->text.isEmpty();
    });
    std::stable_sort(pains.begin(), pains.end(), [&](const ShownRecord& a, const ShownRecord& b) {
        return worth(a) > worth(b);
    });
    if (pains.size() > mostPains)
        pains.resize(mostPains);
    std::vector<DeckBlock> blocks;
    for (const ShownRecord& shown : pains) {
        const PainPoint& pain = *project.find(Id<PainPoint>{shown.id.value});
        DeckCard card = painCard(theme, pain);
        card.paragraphs.push_back(deckParagraph(placeName(sheet, pain.place), decksize::small,
                                                FontCut::Regular, theme.inkSoft, 2));
        DeckBlock block = blockOf(std::move(card));
        const auto answers = answersTo(project, pain, shown.column, opportunities);
        for (const Opportunity* opportunity : answers) {
            block.cards.push_back(opportunityCard(theme, *opportunity, true));
            block.cards.back().indent = 32;
            block.cards.back().gap = 8;
        }
        if (answers.empty()) {
            block.cards.push_back(
                bareCard({deckParagraph(deckTr("No opportunity answers this yet"), decksize::small,
                                        FontCut::Regular, theme.inkSoft)},
                         8));
            block.cards.back().indent = 32;
        }
        blocks.push_back(std::move(block));
    }
    return blocks;
}

std::vector<DeckBlock> lossBlocks(const Sheet& sheet) {
    const Theme& theme = *sheet.theme;
    std::vector<const Loss*> losses;
    double most = 0; // of those told as counts
    for (const ShownRecord& shown : shownRecords(sheet, Kind::Loss)) {
        const Loss* loss = sheet.project->find(Id<Loss>{shown.id.value});
        losses.push_back(loss);
        if (loss->unit == LossUnit::Count)
            most = std::max(most, loss->amount.value_or(0));
    }
    const auto shareOf = [&](const Loss& loss) -> std::optional<double> {
        if (!loss.amount || (loss.unit == LossUnit::Count && most <= 0))
            return std::nullopt;
        return loss.unit == LossUnit::Share ? *loss.amount : *loss.amount / most;
    };
    std::stable_sort(losses.begin(), losses.end(), [&](const Loss* a, const Loss* b) {
        return std::tuple(a->unit == LossUnit::Share, shareOf(*a).value_or(-1)) >
               std::tuple(b->unit == LossUnit::Share, shareOf(*b).value_or(-1));
    });
    std::vector<DeckBlock> blocks;
    for (const Loss* loss : losses) {
        std::vector<SlideParagraph> paragraphs;
        const auto add = [&](const QString& text, double size, FontCut cut, const QColor& colour) {
            if (!text.isEmpty())
                paragraphs.push_back(deckParagraph(text, size, cut, colour, 2));
        };
        add(lossAmount(*loss), decksize::figure, FontCut::SemiBold, theme.bad);
        add(placeName(sheet, loss->place), decksize::small, FontCut::Regular, theme.inkSoft);
        add(loss->reason, decksize::card, FontCut::Regular, theme.ink);
        if (!loss->whereTo.isEmpty())
            add(deckTr("They go to: %1").arg(loss->whereTo), decksize::small, FontCut::Regular,
                theme.inkSoft);
        if (!loss->winBack.isEmpty())
            add(deckTr("Win back: %1").arg(loss->winBack), decksize::small, FontCut::Medium,
                theme.good);
        DeckCard card = colouredCard(theme.card, std::move(paragraphs));
        card.share = shareOf(*loss);
        card.sign = theme.bad;
        card.name = deckTr("Loss");
        blocks.push_back(blockOf(std::move(card)));
    }
    return blocks;
}

std::vector<DeckBlock> stepBlocks(const Sheet& sheet) {
    const Theme& theme = *sheet.theme;
    // By owner in the order of the alphabet; those that nobody owns at the end.
    QMap<QString, std::vector<const Opportunity*>> byOwner;
    for (const ShownRecord& shown : shownRecords(sheet, Kind::Opportunity)) {
        const Opportunity* step = sheet.project->find(Id<Opportunity>{shown.id.value});
        if (step->status != OpportunityStatus::Done && !step->text.isEmpty())
            byOwner[step->owner.trimmed()].push_back(step);
    }
    std::vector<DeckBlock> blocks;
    const auto add = [&](const QString& owner, std::vector<const Opportunity*> steps) {
        std::stable_sort(steps.begin(), steps.end(),
                         [](const Opportunity* a, const Opportunity* b) {
                             return std::tuple(statusOrder(a->status), -a->impact.value_or(0),
                                               a->effort.value_or(6)) <
                                    std::tuple(statusOrder(b->status), -b->impact.value_or(0),
                                               b->effort.value_or(6));
                         });
        DeckBlock block = headedBlock(owner, decksize::heading, theme.ink);
        for (const Opportunity* step : steps)
            block.cards.push_back(opportunityCard(theme, *step, false));
        blocks.push_back(std::move(block));
    };
    for (auto it = byOwner.cbegin(); it != byOwner.cend(); ++it) {
        if (!it.key().isEmpty())
            add(it.key(), it.value());
    }
    if (const auto nobody = byOwner.constFind(QString()); nobody != byOwner.cend())
        add(deckTr("No owner yet"), *nobody);
    return blocks;
}

std::vector<DeckBlock> personaBlocks(const Sheet& sheet) {
    const Theme& theme = *sheet.theme;
    std::vector<DeckBlock> blocks;
    int index = 0;
    for (const Id<Persona> id : sheet.map->personas) {
        const Persona* persona = sheet.project->find(id);
        if (!persona)
            continue;
        DeckCard card = colouredCard(theme.card, {});
        const auto add = [&](const QString& text, double size, FontCut cut, const QColor& colour,
                             double before) {
            if (!text.isEmpty())
                card.paragraphs.push_back(deckParagraph(text, size, cut, colour, before));
        };
        add(persona->name, decksize::heading, FontCut::SemiBold, theme.ink, 0);
        add(persona->role, decksize::small, FontCut::Regular, theme.inkSoft, 0);
        add(quoted(persona->quote), decksize::body, FontCut::Italic, theme.ink, 6);
        if (const Attachment* photo = sheet.project->find(persona->photo))
            card.photo = imageOf(*photo);
        card.initials = initialsOf(persona->name);
        card.description = persona->name;
        card.sign = personaColour(theme, *persona, index++);
        card.name = deckTr("Persona");
        if (!card.paragraphs.empty() || !card.photo.isNull())
            blocks.push_back(blockOf(std::move(card)));
    }
    return blocks;
}

} // namespace waymark
