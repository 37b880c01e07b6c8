#include "app/presenting_screen.h"

#include "app/plain_text.h"

#include <QGuiApplication>
#include <QScreen>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

QScreen* screenToPresentOn(const QString& chosen, QScreen* editors) {
    const QList<QScreen*> all = QGuiApplication::screens();
    const auto named = std::ranges::find(all, chosen, &QScreen::name);
    if (!chosen.isEmpty() && named != all.end())
        return *named;
    const auto other =
        std::ranges::find_if(all, [&](const QScreen* screen) { return screen != editors; });
    return other == all.end() ? editors : *other;
}

QString describeScreen(const QScreen& screen) {
    QString name = screen.model().isEmpty() ? screen.name() : screen.model();
    name = visibleMarks(name).replace(u'&', "&&"_L1);
    const QSize size = screen.size() * screen.devicePixelRatio();
    return u"%1 · %2 × %3"_s.arg(name).arg(size.width()).arg(size.height());
}

} // namespace waymark
