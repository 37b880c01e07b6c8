// The texts on a map that can be edited where they stand: what each says, and the box, font and
// colour it is drawn in, so that an editor laid over it does not make it jump.
#pragma once

#include "drawing/map_layout.h"
#include "drawing/theme.h"

namespace waymark {

struct TextSpot {
    AnyId record;
    TextField field = TextField::Main;
    QRectF box; // in map units; as wide as the text may become, as tall as it is now
    TextRole role = TextRole::Card;
    QColor colour;
    QColor ground; // what is behind the text
    QString text;
    Qt::Alignment alignment = Qt::AlignLeading;
};

// The spot of a text; nothing where it is not shown (hidden lane, another map).
std::optional<TextSpot> textSpot(const Project&, const MapLayout&, const Theme&, AnyId record,
                                 TextField field);

// The edit that puts `text` there.
Changeset setSpotText(const Project&, AnyId record, TextField field, const QString& text);

} // namespace waymark
