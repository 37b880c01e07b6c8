#include "drawing/stage_face.h"

#include "drawing/map_layout.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

CardFace chevronFace(const Stage& stage, double width) {
    constexpr double left = 12;
    constexpr double top = 8;
    const double inner = width - left - measure::chevronTip - 4;
    CardFace face;
    const double nameHeight = stage.name.isEmpty()
                                  ? lineHeightOf(TextRole::StageName)
                                  : textHeight(stage.name, TextRole::StageName, inner);
    face.pieces.push_back({PieceKind::Text, QRectF(left, top, inner, nameHeight), stage.name,
                           TextRole::StageName, Tone::Ink});
    double y = top + nameHeight;
    if (!stage.goal.isEmpty()) {
        const double height = textHeight(stage.goal, TextRole::StageGoal, inner);
        face.pieces.push_back({PieceKind::Text, QRectF(left, y + 1, inner, height), stage.goal,
                               TextRole::StageGoal, Tone::Soft});
        y += 1 + height;
    }
    face.height = std::max(52.0, y + top);
    return face;
}

std::vector<StageFact> stageFacts(const Stage& stage, double width, bool askForMeasure) {
    using What = StageFact::What;
    constexpr double iconWidth = 14;
    constexpr double left = 4;
    std::vector<StageFact> facts;
    double y = 6;
    const auto add = [&](What what, const QString& text, bool isMissing) {
        if (text.isEmpty())
            return;
        const double inner = width - left - iconWidth - 6;
        const double height = textHeight(text, TextRole::StageFact, inner);
        facts.push_back({what, text, QRectF(left, y, 10, lineHeightOf(TextRole::StageFact)),
                         QRectF(left + iconWidth, y, inner, height), isMissing});
        y += height + 1;
    };
    add(What::EntersWhen, stage.entersWhen, false);
    if (stage.doneWhen.isEmpty() && askForMeasure)
        add(What::DoneWhen, QCoreApplication::translate("map", "no exit measure"), true);
    else
        add(What::DoneWhen, stage.doneWhen, false);
    add(What::Needs, stage.needs, false);
    add(What::CrmStage, stage.crmStage, false);
    return facts;
}

} // namespace waymark
