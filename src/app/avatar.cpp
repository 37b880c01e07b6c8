#include "app/avatar.h"

#include "drawing/images.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace waymark {

Avatar avatarOf(const Project& project, Id<Persona> id, const Theme& theme) {
    const Persona* persona = project.find(id);
    if (!persona)
        return {};
    const auto all = project.roots<Persona>();
    const auto index = int(std::ranges::find(all, id) - all.begin());
    Avatar avatar{{}, initialsOf(persona->name), personaColour(theme, *persona, index)};
    if (const Attachment* photo = project.find(persona->photo))
        avatar.photo = imageOf(*photo);
    return avatar;
}

QString initialsOf(const QString& name) {
    const auto first = [](const QString& word) {
        // Whole characters, also those beyond the basic plane.
        const bool pair = word.size() > 1 && word[0].isHighSurrogate();
        return word.left(pair ? 2 : 1).toUpper();
    };
    const QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    return words.size() == 1 ? first(words[0]) : first(words.first()) + first(words.last());
}

void paintAvatar(QPainter& painter, const QRectF& rect, const Avatar& avatar, const Theme& theme) {
    const double side = std::min(rect.width(), rect.height());
    QRectF circle(0, 0, side, side);
    circle.moveCenter(rect.center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setPen(Qt::NoPen);
    if (!avatar.photo.isNull()) {
        QPainterPath clip;
        clip.addEllipse(circle);
        painter.setClipPath(clip);
        const QSize size = avatar.photo.size();
        const int crop = std::min(size.width(), size.height());
        const QRect middle((size.width() - crop) / 2, (size.height() - crop) / 2, crop, crop);
        painter.drawImage(circle, avatar.photo, middle);
    } else {
        const QColor ground = mix(theme.panel, avatar.colour, 0.2);
        painter.setBrush(ground);
        painter.drawEllipse(circle);
        QFont font = painter.font();
        font.setPixelSize(std::max(8, int(side * 0.38)));
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(legible(avatar.colour, ground));
        painter.drawText(circle, Qt::AlignCenter, avatar.initials);
    }
    painter.restore();
}

} // namespace waymark
