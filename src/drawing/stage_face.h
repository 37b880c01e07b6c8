// What is written on a stage's chevron and below it, with places relative to their rectangles.
#pragma once

#include "drawing/card_face.h"

namespace waymark {

// The texts on a chevron of that width: name and goal.
CardFace chevronFace(const Stage& stage, double width);

// One line of facts below a chevron.
struct StageFact {
    enum class What : quint8 { EntersWhen, DoneWhen, CrmStage, Needs };
    What what = What::EntersWhen;
    QString text;
    QRectF icon; // relative to the facts' top left
    QRectF rect;
    bool isMissing = false; // says that the map should tell it and does not
};
// `askForMeasure`: whether a stage without done-when says so, because other stages have one.
std::vector<StageFact> stageFacts(const Stage& stage, double width, bool askForMeasure);

} // namespace waymark
