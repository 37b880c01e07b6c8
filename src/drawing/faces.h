// Faces, channel icons and markers, as vector drawings of our own. Each says by its shape what its
// colour says too.
#pragma once

#include "drawing/surface.h"

namespace waymark {

// A face whose mouth follows the mood: -1 as unhappy, +1 as happy as can be.
void drawFace(Surface& surface, QPointF centre, double radius, double mood, const QColor& ground,
              const QColor& colour);

enum class Channel : quint8 {
    Other,
    Web,
    Email,
    Phone,
    Chat,
    Store,
    Person,
    Social,
    Advert,
    Parcel,
    App,
    Paper,
};
// Told by the words people use for channels, in the common languages.
Channel channelOf(const QString& text);

// The icon of a channel in a tinted disc of radius 8.5 around `centre`.
void drawChannelIcon(Surface& surface, QPointF centre, Channel channel, const QColor& colour,
                     const QColor& ground);

enum class Marker : quint8 { Star, Diamond, Enter, Check, Bucket, Heart, Up, Down };
// A marker of about 9 map units around `centre`.
void drawMarker(Surface& surface, QPointF centre, Marker marker, const QColor& colour);

} // namespace waymark
