#include "app/motion.h"

#include <QSettings>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

bool systemReducesMotion() {
    const QString config =
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u'/';
    for (const auto& file : {u"gtk-4.0/settings.ini"_s, u"gtk-3.0/settings.ini"_s}) {
        const QSettings gtk(config + file, QSettings::IniFormat);
        const QVariant animations = gtk.value(u"Settings/gtk-enable-animations"_s);
        if (animations.isValid() && !animations.toBool())
            return true;
    }
    const QSettings kde(config + u"kdeglobals"_s, QSettings::IniFormat);
    const QVariant duration = kde.value(u"KDE/AnimationDurationFactor"_s);
    return duration.isValid() && duration.toDouble() == 0;
}

} // namespace waymark
