// The round picture of a persona: the photo, or initials on the persona's colour.
#pragma once

#include "drawing/theme.h"
#include "model/project.h"

#include <QImage>

class QPainter;

namespace waymark {

struct Avatar {
    QImage photo; // null: the initials are shown
    QString initials;
    QColor colour;
};

// The avatar of a persona of the project; an empty one for an unknown id.
Avatar avatarOf(const Project& project, Id<Persona> persona, const Theme& theme);
// "Maya Okafor" → "MO".
QString initialsOf(const QString& name);
// Draws it into the circle that fits `rect`; photos are cropped to their middle.
void paintAvatar(QPainter& painter, const QRectF& rect, const Avatar& avatar, const Theme& theme);

} // namespace waymark
