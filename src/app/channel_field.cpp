#include "app/channel_field.h"

#include "app/plain_widgets.h"
#include "app/theme_style.h"
#include "drawing/faces.h"
#include "drawing/painter_surface.h"

#include <QAction>
#include <QCompleter>
#include <QEvent>
#include <QIcon>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStandardItemModel>

#include <set>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int iconSide = 20;

QIcon channelIcon(const QString& channel, double ratio) {
    QPixmap picture(QSize(iconSide, iconSide) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    PainterSurface surface(painter);
    const Theme& theme = currentTheme();
    drawChannelIcon(surface, {iconSide / 2.0, iconSide / 2.0}, channelOf(channel), theme.accent,
                    theme.accentSoft);
    return QIcon(picture);
}

} // namespace

QStringList channelsToOffer(const Project& project) {
    std::set<QString> named;
    for (const auto& [id, touchpoint] : project.all<Touchpoint>())
        named.insert(touchpoint.channel);
    named.erase(QString());
    QStringList offered(named.begin(), named.end());
    for (const QString& usual :
         {ChannelField::tr("Website"), ChannelField::tr("App"), ChannelField::tr("Email"),
          ChannelField::tr("Phone"), ChannelField::tr("Chat"), ChannelField::tr("Social media"),
          ChannelField::tr("Advertisement"), ChannelField::tr("Store"),
          ChannelField::tr("In person"), ChannelField::tr("Parcel"), ChannelField::tr("Letter")})
        if (!offered.contains(usual, Qt::CaseInsensitive))
            offered.append(usual);
    return offered;
}

ChannelField::ChannelField(FieldContext& context, const QString& caption, Binding<QString> binding,
                           QWidget* parent)
    : LineField(
          context, caption, std::move(binding), [] { return QStringList(); }, parent)
    , m_icon(edit()->addAction(QIcon(), QLineEdit::LeadingPosition)) {
    auto* channels = new QStandardItemModel(edit()->completer());
    for (const QString& channel : channelsToOffer(context.project()))
        channels->appendRow(new QStandardItem(channelIcon(channel, devicePixelRatioF()), channel));
    edit()->completer()->setModel(channels);
    edit()->completer()->setMaxVisibleItems(12);
    const QString mode = currentTheme().isDark ? u"dark"_s : u"light"_s;
    auto* all = edit()->addAction(QIcon(u":/icons/controls/down-%1.svg"_s.arg(mode)),
                                  QLineEdit::TrailingPosition);
    setPlainToolTip(all, tr("Choose a channel (Down)"));
    connect(all, &QAction::triggered, this, &ChannelField::offerAll);
    connect(edit(), &QLineEdit::textChanged, this, &ChannelField::showIcon);
    showIcon();
}

void ChannelField::load() {
    LineField::load();
    showIcon();
}

void ChannelField::showIcon() {
    m_icon->setIcon(channelIcon(edit()->text(), devicePixelRatioF()));
}

void ChannelField::offerAll() {
    edit()->setFocus();
    edit()->completer()->setCompletionPrefix({});
    edit()->completer()->complete();
}

bool ChannelField::eventFilter(QObject* watched, QEvent* event) {
    if (watched == edit() && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Down && key->modifiers() == Qt::NoModifier) {
            offerAll();
            return true;
        }
    }
    return LineField::eventFilter(watched, event);
}

void ChannelField::changeEvent(QEvent* event) {
    LineField::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        showIcon();
}

} // namespace waymark
