#include "drawing/faces.h"

#include <QTransform>

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

Stroke outline(const QColor& colour, double width = 1.3) {
    return {colour, width};
}

QPainterPath polygon(QPointF centre, std::initializer_list<QPointF> points) {
    QPainterPath path;
    for (const QPointF& point : points)
        path.elementCount() == 0 ? path.moveTo(centre + point) : path.lineTo(centre + point);
    path.closeSubpath();
    return path;
}

QPainterPath polyline(QPointF centre, std::initializer_list<QPointF> points) {
    QPainterPath path;
    for (const QPointF& point : points)
        path.elementCount() == 0 ? path.moveTo(centre + point) : path.lineTo(centre + point);
    return path;
}

QPainterPath star(QPointF centre, double radius) {
    QPainterPath path;
    constexpr double pi = 3.14159265358979323846;
    for (int i = 0; i < 10; ++i) {
        const double r = i % 2 == 0 ? radius : radius * 0.42;
        const double angle = pi * i / 5 - pi / 2;
        const QPointF point = centre + QPointF(r * std::cos(angle), r * std::sin(angle));
        i == 0 ? path.moveTo(point) : path.lineTo(point);
    }
    path.closeSubpath();
    return path;
}

// Each icon lives in a box of ±5 around its centre.
QPainterPath iconOf(Channel channel, QPointF c) {
    QPainterPath path;
    const auto box = [&](double x, double y, double w, double h, double r) {
        path.addRoundedRect(QRectF(c.x() + x, c.y() + y, w, h), r, r);
    };
    const auto disc = [&](double x, double y, double r) {
        path.addEllipse(c + QPointF(x, y), r, r);
    };
    const auto add = [&](std::initializer_list<QPointF> points) {
        path.addPath(polyline(c, points));
    };
    switch (channel) {
    case Channel::Other:
        disc(0, 0, 2.6);
        break;
    case Channel::Web:
        disc(0, 0, 4.4);
        path.addEllipse(c, 1.9, 4.4);
        add({{-4.4, 0}, {4.4, 0}});
        break;
    case Channel::Email:
        box(-4.6, -3.2, 9.2, 6.6, 1.2);
        add({{-4.2, -2.4}, {0, 0.8}, {4.2, -2.4}});
        break;
    case Channel::Phone:
        path.moveTo(c + QPointF(-3.9, -3.2));
        path.cubicTo(c + QPointF(-3.6, 1.6), c + QPointF(-1.2, 3.8), c + QPointF(3.4, 4));
        path.lineTo(c + QPointF(4, 1.9));
        path.lineTo(c + QPointF(1.5, 0.9));
        path.lineTo(c + QPointF(0.5, 1.8));
        path.cubicTo(c + QPointF(-0.7, 1.2), c + QPointF(-1.4, 0.4), c + QPointF(-1.9, -0.8));
        path.lineTo(c + QPointF(-1, -1.7));
        path.lineTo(c + QPointF(-1.9, -4.1));
        path.closeSubpath();
        break;
    case Channel::Chat:
        path.moveTo(c + QPointF(-2.4, 4.6));
        path.lineTo(c + QPointF(-2, 2.6));
        path.lineTo(c + QPointF(-3.2, 2.6));
        path.quadTo(c + QPointF(-4.6, 2.6), c + QPointF(-4.6, 1.2));
        path.lineTo(c + QPointF(-4.6, -2.4));
        path.quadTo(c + QPointF(-4.6, -3.8), c + QPointF(-3.2, -3.8));
        path.lineTo(c + QPointF(3.2, -3.8));
        path.quadTo(c + QPointF(4.6, -3.8), c + QPointF(4.6, -2.4));
        path.lineTo(c + QPointF(4.6, 1.2));
        path.quadTo(c + QPointF(4.6, 2.6), c + QPointF(3.2, 2.6));
        path.lineTo(c + QPointF(0.4, 2.6));
        path.closeSubpath();
        break;
    case Channel::Store:
        add({{-3.6, -0.4}, {-3.6, 4}, {3.6, 4}, {3.6, -0.4}});
        add({{-4.6, -0.8}, {-3.4, -4}, {3.4, -4}, {4.6, -0.8}, {-4.6, -0.8}});
        add({{-0.9, 4}, {-0.9, 1.3}, {0.9, 1.3}, {0.9, 4}});
        break;
    case Channel::Person:
        disc(0, -2.1, 2);
        path.moveTo(c + QPointF(-4, 4.2));
        path.cubicTo(c + QPointF(-4, -0.2), c + QPointF(4, -0.2), c + QPointF(4, 4.2));
        break;
    case Channel::Social:
        disc(-3, 0, 1.5);
        disc(2.8, -3, 1.5);
        disc(2.8, 3, 1.5);
        add({{-1.7, -0.7}, {1.5, -2.3}});
        add({{-1.7, 0.7}, {1.5, 2.3}});
        break;
    case Channel::Advert:
        add({{-4.2, -1.2},
             {-4.2, 1.4},
             {-1.8, 1.4},
             {3.8, 4},
             {3.8, -3.8},
             {-1.8, -1.2},
             {-4.2, -1.2}});
        add({{-2.6, 1.6}, {-1.8, 4.2}});
        break;
    case Channel::Parcel:
        add({{-4, -2.2}, {0, -4.2}, {4, -2.2}, {4, 2.4}, {0, 4.4}, {-4, 2.4}, {-4, -2.2}});
        add({{-4, -2.2}, {0, -0.2}, {4, -2.2}});
        add({{0, -0.2}, {0, 4.4}});
        break;
    case Channel::App:
        box(-2.7, -4.6, 5.4, 9.2, 1.2);
        add({{-0.8, 3}, {0.8, 3}});
        break;
    case Channel::Paper:
        add({{-3.2, -4.4}, {1.2, -4.4}, {3.4, -2.2}, {3.4, 4.4}, {-3.2, 4.4}, {-3.2, -4.4}});
        add({{-1.4, 0}, {1.6, 0}});
        add({{-1.4, 2.2}, {1.6, 2.2}});
        break;
    }
    return path;
}

} // namespace

void drawFace(Surface& surface, QPointF centre, double radius, double mood, const QColor& ground,
              const QColor& colour) {
    const double unit = radius / 11;
    surface.ellipse(centre, radius, ground, {colour, 2 * unit});
    surface.ellipse(centre + QPointF(-3.6, -2.5) * unit, 1.5 * unit, colour, {});
    surface.ellipse(centre + QPointF(3.6, -2.5) * unit, 1.5 * unit, colour, {});
    const double bend = 4.6 * std::clamp(mood, -1.0, 1.0);
    QPainterPath mouth;
    const double y = 3.8 - bend * 0.35;
    mouth.moveTo(centre + QPointF(-4.5, y) * unit);
    mouth.quadTo(centre + QPointF(0, y + bend) * unit, centre + QPointF(4.5, y) * unit);
    surface.path(mouth, {}, {colour, 1.8 * unit});
}

Channel channelOf(const QString& text) {
    struct Words {
        Channel channel;
        std::initializer_list<QLatin1StringView> words;
    };
    // The first that fits counts, so that "email + web" is an email.
    static const std::array<Words, 11> table{{
        {Channel::Email, {"mail"_L1, "newsletter"_L1, "correo"_L1, "courriel"_L1}},
        {Channel::Advert,
         {"advert"_L1, "banner"_L1, "anzeige"_L1, "werbung"_L1, "billboard"_L1, "radio"_L1, "tv"_L1,
          "search ad"_L1, "publi"_L1}},
        {Channel::Social,
         {"social"_L1, "instagram"_L1, "facebook"_L1, "linkedin"_L1, "tiktok"_L1, "twitter"_L1,
          "youtube"_L1, "reddit"_L1, "community"_L1, "forum"_L1}},
        {Channel::App, {"app"_L1, "mobile"_L1, "push"_L1, "sms"_L1, "text message"_L1}},
        {Channel::Chat, {"chat"_L1, "messenger"_L1, "whatsapp"_L1, "slack"_L1, "bot"_L1}},
        {Channel::Phone, {"phone"_L1, "call"_L1, "telefon"_L1, "hotline"_L1}},
        {Channel::Parcel,
         {"parcel"_L1, "delivery"_L1, "package"_L1, "carrier"_L1, "paket"_L1, "lieferung"_L1,
          "courier"_L1, "shipping"_L1}},
        {Channel::Store,
         {"store"_L1, "shop"_L1, "branch"_L1, "counter"_L1, "filiale"_L1, "laden"_L1, "desk"_L1,
          "lobby"_L1, "clinic"_L1, "hospital"_L1}},
        {Channel::Person,
         {"person"_L1, "face"_L1, "meeting"_L1, "visit"_L1, "sales"_L1, "consult"_L1, "event"_L1,
          "workshop"_L1, "doctor"_L1, "nurse"_L1, "friend"_L1, "mouth"_L1}},
        {Channel::Paper,
         {"letter"_L1, "post"_L1, "brief"_L1, "brochure"_L1, "flyer"_L1, "contract"_L1,
          "invoice"_L1, "document"_L1, "form"_L1, "print"_L1}},
        {Channel::Web,
         {"web"_L1, "site"_L1, "online"_L1, "search"_L1, "google"_L1, "portal"_L1, "page"_L1,
          "product"_L1, "blog"_L1}},
    }};
    for (const Words& entry : table)
        for (const auto& word : entry.words)
            if (text.contains(word, Qt::CaseInsensitive))
                return entry.channel;
    return Channel::Other;
}

void drawChannelIcon(Surface& surface, QPointF centre, Channel channel, const QColor& colour,
                     const QColor& ground) {
    surface.ellipse(centre, 9, ground, {});
    if (channel == Channel::Other) {
        surface.ellipse(centre, 3.4, colour, {});
        return;
    }
    surface.path(iconOf(channel, centre), {}, outline(colour, 1.1));
}

void drawMarker(Surface& surface, QPointF c, Marker marker, const QColor& colour) {
    switch (marker) {
    case Marker::Star:
        surface.path(star(c, 5.4), colour, {});
        break;
    case Marker::Diamond:
        surface.path(polygon(c, {{0, -4.6}, {4.2, 0}, {0, 4.6}, {-4.2, 0}}), colour, {});
        break;
    case Marker::Enter:
        surface.path(polygon(c, {{-2, -3}, {3, 0}, {-2, 3}}), colour, {});
        break;
    case Marker::Check:
        surface.path(polyline(c, {{-3.4, 0.2}, {-0.9, 2.8}, {3.6, -2.8}}), {},
                     outline(colour, 1.4));
        break;
    case Marker::Bucket:
        surface.path(polygon(c, {{-3.6, -2.6}, {3.6, -2.6}, {2.6, 3.2}, {-2.6, 3.2}}), {},
                     outline(colour, 1.2));
        break;
    case Marker::Heart: {
        QPainterPath heart;
        heart.moveTo(c + QPointF(0, 3.4));
        heart.cubicTo(c + QPointF(-6, -0.6), c + QPointF(-3, -5), c + QPointF(0, -1.8));
        heart.cubicTo(c + QPointF(3, -5), c + QPointF(6, -0.6), c + QPointF(0, 3.4));
        surface.path(heart, {}, outline(colour, 1.2));
        break;
    }
    case Marker::Up:
        surface.path(polygon(c, {{0, -3.2}, {3.4, 2.6}, {-3.4, 2.6}}), colour, {});
        break;
    case Marker::Down:
        surface.path(polygon(c, {{0, 3.2}, {3.4, -2.6}, {-3.4, -2.6}}), colour, {});
        break;
    }
}

} // namespace waymark
