#include "app/appearance.h"

#include "app/theme_style.h"

#include <QApplication>
#include <QEvent>
#include <QIcon>
#include <QStyleFactory>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

// Whether the desktop is dark. Qt 6.4 does not say so itself, but the palette that it makes from
// the desktop's settings does; ours must be off for a moment to see it.
bool isSystemDark() {
    QApplication::setPalette(QPalette());
    return QApplication::palette().color(QPalette::Window).lightness() < 128;
}

} // namespace

Appearance::Appearance(Settings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_setting(settings.theme()) {
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setFont(windowFont());
    QApplication::setWindowIcon(QIcon(u":/icons/waymark.svg"_s));
    apply();
    qApp->installEventFilter(this);
}

void Appearance::choose(ThemeSetting setting) {
    m_setting = setting;
    m_settings.setTheme(setting);
    apply();
}

bool Appearance::eventFilter(QObject* watched, QEvent* event) {
    if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange && !m_applying &&
        m_setting == ThemeSetting::System)
        apply();
    return QObject::eventFilter(watched, event);
}

void Appearance::apply() {
    m_applying = true;
    const bool dark =
        m_setting == ThemeSetting::Dark || (m_setting == ThemeSetting::System && isSystemDark());
    const Theme* theme = dark ? &Theme::darkTheme() : &Theme::lightTheme();
    QApplication::setPalette(themePalette(*theme));
    if (theme != m_theme) {
        m_theme = theme;
        qApp->setStyleSheet(themeStyleSheet(*theme));
        emit themeChanged(*theme);
    }
    m_applying = false;
}

} // namespace waymark
