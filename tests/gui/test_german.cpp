// The window in German: whole at the size of a small laptop, nothing cut off, and each entry of a
// menu with a letter of its own. The rows of menus are made once a program, in its language, so
// these tests run in a program of their own.
#include "app/appearance.h"
#include "app/canvas_menu.h"
#include "app/editor.h"
#include "app/export_dialog.h"
#include "app/language.h"
#include "app/plain_widgets.h"
#include "app/settings_dialog.h"
#include "app/shortcut_sheet.h"
#include "app/welcome_screen.h"
#include "gui/window_driver.h"
#include "support/printing.h"

#include <QApplication>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

// German from here to the end of the test.
struct German {
    Translation translation;
    German() {
        REQUIRE(translation.loadLanguage(u"de"_s));
        QCoreApplication::installTranslator(&translation);
    }
    German(const German&) = delete;
    German& operator=(const German&) = delete;
    ~German() { QCoreApplication::removeTranslator(&translation); }
};

// The texts of a widget's labels and buttons that do not have the room they need.
QStringList cutOff(const QWidget& top) {
    QStringList cut;
    const auto note = [&](const QWidget* widget, const QString& text) {
        if (!text.isEmpty() && widget->isVisibleTo(&top) &&
            widget->width() < widget->minimumSizeHint().width())
            cut.append(text);
    };
    for (const auto* label : top.findChildren<QLabel*>())
        note(label, label->text());
    // Those drawn by hand cut their texts as they see fit.
    for (const auto* button : top.findChildren<QAbstractButton*>()) {
        const bool isPlain =
            qobject_cast<const QPushButton*>(button) || qobject_cast<const QCheckBox*>(button);
        if (isPlain && button->isVisibleTo(&top) && button->width() < button->sizeHint().width())
            cut.append(button->text());
    }
    return cut;
}

constexpr int patience = 5000; // milliseconds until what is cut off counts as such

// The same once what is to be laid out is laid out.
QStringList settled(const QWidget& top) {
    (void)QTest::qWaitFor([&] { return cutOff(top).isEmpty(); }, patience);
    return cutOff(top);
}

void checkLetters(const QMenu* menu, const QString& path) {
    QHash<QChar, QString> taken;
    for (const QAction* action : menu->actions()) {
        if (action->isSeparator())
            continue;
        const QString text = action->menu() ? action->menu()->title() : action->text();
        const qsizetype at = QString(text).replace("&&"_L1, "  "_L1).indexOf(u'&');
        if (at >= 0 && at + 1 < text.size()) {
            const QChar letter = text.at(at + 1).toUpper();
            CAPTURE(path, text, taken.value(letter));
            CHECK_FALSE(taken.contains(letter));
            taken.insert(letter, text);
        }
        if (action->menu())
            checkLetters(action->menu(), path + u" › "_s + text);
    }
}

} // namespace

TEST_CASE("in German each entry of a menu has a letter of its own", "[.][german]") {
    const German german;
    Studio studio;
    studio.openSample();
    CHECK(studio.action(u"save"_s)->text() == u"&Speichern"_s);
    QHash<QChar, QString> bar;
    for (const QAction* top : studio.window->menuBar()->actions()) {
        const QString title = top->menu()->title();
        const QChar letter = title.at(title.indexOf(u'&') + 1).toUpper();
        CAPTURE(title, bar.value(letter));
        CHECK_FALSE(bar.contains(letter));
        bar.insert(letter, title);
        checkLetters(top->menu(), title);
    }
}

TEST_CASE("in German nothing in the window or its dialogs is cut off", "[.][german]") {
    const German german;
    Studio studio;
    QCoreApplication::processEvents();
    CHECK(settled(studio.window->welcome()) == QStringList());
    studio.openSample();
    Editor& editor = *studio.window->editor();
    studio.click(studio.find(u"Tracking"_s));
    for (const QString& panel :
         {u"addComment"_s, u"insights"_s, u"history"_s, u"filter"_s, u"replace"_s}) {
        CAPTURE(panel);
        if (!studio.window->actions().action(panel))
            continue;
        studio.trigger(panel);
        QCoreApplication::processEvents();
        studio.window->grab();
        CHECK(settled(editor) == QStringList());
    }
    // Dialogs run loops of their own; each is looked at when it is there.
    for (const QString& id :
         {u"settings"_s, u"export"_s, u"shortcuts"_s, u"about"_s, u"drafts"_s, u"print"_s}) {
        CAPTURE(id);
        if (!studio.window->actions().action(id))
            continue;
        bool looked = false;
        QElapsedTimer since;
        since.start();
        QStringList cut;
        QTimer timer;
        QObject::connect(&timer, &QTimer::timeout, [&] {
            QWidget* dialog = QApplication::activeModalWidget();
            if (!dialog || !dialog->isVisible())
                return;
            cut = cutOff(*dialog);
            looked = cut.isEmpty() || since.elapsed() > patience;
            if (looked)
                dialog->close();
        });
        timer.start(20);
        studio.trigger(id);
        Studio::waitUntil([&] { return looked; });
        CHECK(cut == QStringList());
    }
    studio.questions.onClose = CloseAnswer::Discard;
}
