// A map by a stranger in which every text is HTML that names a file. All of the window is gone
// through: every panel, every kind of record, every dialog, every tool tip. The file is never
// opened, and the text is shown letter by letter.
#include "app/action_table.h"
#include "app/editor.h"
#include "app/file_commands.h"
#include "app/open_document.h"
#include "app/plain_widgets.h"
#include "app/recovery_dialog.h"
#include "app/side_bar.h"
#include "gui/window_driver.h"
#include "model/fields.h"
#include "storage/journey_file.h"
#include "support/canary.h"
#include "support/printing.h"
#include "support/random_project.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTest>
#include <QTextEdit>
#include <QTimer>
#include <QToolTip>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

template <class Value>
void infect(Value& value, const QString& text) {
    if constexpr (std::is_same_v<Value, QString>) {
        value = text;
    } else if constexpr (std::is_same_v<Value, Details>) {
        value = {{text, text}, {text + u'2', text}};
    } else if constexpr (std::is_same_v<Value, FeelingScale>) {
        for (QString& name : value.names)
            name = text;
    }
}

// A project with every kind of record, in which every text is that one.
Project infected(const QString& text) {
    std::mt19937_64 random(5);
    const Project sound =
        randomProject(random, {.stages = 3, .touchpointsPerStage = 2, .cards = 40});
    std::vector<Record> records = recordsOf(sound);
    for (Record& record : records)
        std::visit(
            [&](auto& r) {
                forEachField<std::remove_cvref_t<decltype(r)>>(
                    [&](const auto& field) { infect(r.*field.member, text); });
            },
            record);
    auto project = Project::fromRecords(std::move(records));
    REQUIRE(project.ok());
    return project.take();
}

// Goes through widgets and collects where the text was found.
class Sweep {
public:
    Sweep(Canary& canary)
        : m_canary(canary) {}

    // Everything that is on the screen now.
    void lookAtAll() {
        QList<QPointer<QWidget>> tops;
        for (QWidget* top : QApplication::topLevelWidgets())
            tops.append(top);
        for (const QPointer<QWidget>& top : tops)
            if (top && top->isVisible())
                lookAt(top);
    }

    void lookAt(QWidget* top) {
        top->grab(); // paints all of it
        // Hovering may replace what is hovered.
        QList<QPointer<QWidget>> widgets{top};
        for (QWidget* child : top->findChildren<QWidget*>())
            widgets.append(child);
        for (const QPointer<QWidget>& widget : widgets) {
            if (widget)
                check(widget->metaObject()->className(), widget);
            if (widget && widget->isVisible())
                hover(widget, widget->rect().center());
        }
        if (widgets.constFirst())
            for (QAction* action : widgets.constFirst()->findChildren<QAction*>())
                checkToolTip("QAction", action->toolTip());
        CHECK_FALSE(m_canary.wasOpened());
    }

    // Where the text was shown, by class.
    QSet<QByteArray> seenIn;

private:
    void see(const QByteArray& where, const QString& text) {
        if (text.contains(m_canary.text()))
            seenIn.insert(where);
    }

    void checkToolTip(const char* className, const QString& tip) {
        CAPTURE(className, tip.toStdString());
        CHECK_FALSE(tip.contains("<img"_L1));
        if (tip.contains("&lt;img"_L1))
            seenIn.insert("tool tip");
    }

    void check(const char* className, QWidget* widget) {
        CAPTURE(className, widget->objectName().toStdString());
        if (auto* label = qobject_cast<QLabel*>(widget)) {
            // The tip's own label is of Qt; its text is checked where it is set.
            const bool isTip = label->inherits("QTipLabel");
            CHECK((isTip || label->textFormat() == Qt::PlainText));
            CHECK_FALSE((isTip && label->text().contains("<img"_L1)));
            see("label", label->text());
        }
        if (auto* button = qobject_cast<QAbstractButton*>(widget)) {
            see("button", button->text());
            CHECK((button->shortcut().isEmpty() || !button->text().contains(m_canary.text())));
        }
        if (auto* line = qobject_cast<QLineEdit*>(widget))
            see("line", line->text());
        if (auto* plain = qobject_cast<QPlainTextEdit*>(widget))
            see("field", plain->toPlainText());
        if (auto* edit = qobject_cast<QTextEdit*>(widget)) {
            CHECK_FALSE(edit->acceptRichText());
            see("editor", edit->toPlainText());
        }
        if (auto* box = qobject_cast<QComboBox*>(widget))
            for (int i = 0; i < box->count(); ++i)
                see("box", box->itemText(i));
        if (auto* view = qobject_cast<QAbstractItemView*>(widget); view && view->model())
            for (int row = 0; row < view->model()->rowCount(view->rootIndex()); ++row) {
                const QModelIndex index = view->model()->index(row, 0, view->rootIndex());
                see("list", index.data().toString());
                checkToolTip(className, index.data(Qt::ToolTipRole).toString());
                hover(view->viewport(), view->visualRect(index).center());
            }
        see("title", widget->windowTitle());
        checkToolTip(className, widget->toolTip());
        CHECK(widget->whatsThis().isEmpty());
        see("accessible", widget->accessibleName() + widget->accessibleDescription());
        if (QAccessibleInterface* own = QAccessible::queryAccessibleInterface(widget))
            see("accessible", own->text(QAccessible::Name));
    }

    // Lets the widget show its tool tip, and looks at that.
    void hover(const QPointer<QWidget>& widget, const QPoint& at) {
        QTest::mouseMove(widget, at);
        if (!widget)
            return;
        QHelpEvent help(QEvent::ToolTip, at, widget->mapToGlobal(at));
        QCoreApplication::sendEvent(widget, &help);
        for (QWidget* top : QApplication::topLevelWidgets())
            if (top->inherits("QTipLabel") && top->isVisible()) {
                top->grab();
                check("QTipLabel", top);
            }
        QToolTip::hideText();
    }

    Canary& m_canary;
};

// Looks at every dialog that opens, then closes it.
class DialogSweeper {
public:
    explicit DialogSweeper(Sweep& sweep) {
        QObject::connect(&m_timer, &QTimer::timeout, [this, &sweep] {
            QWidget* dialog = QApplication::activeModalWidget();
            if (!dialog)
                dialog = QApplication::activePopupWidget();
            if (!dialog || dialog == m_last)
                return;
            m_last = dialog;
            ++count;
            sweep.lookAt(dialog);
            dialog->close();
            m_last = nullptr;
        });
        m_timer.start(5);
    }
    int count = 0;

private:
    QTimer m_timer;
    QWidget* m_last = nullptr;
};

void openInfected(Studio& studio, const QString& text) {
    const QString path = studio.path(u"<b>x & <i>y.journey"_s);
    REQUIRE(publishJourney(infected(text), path).ok());
    studio.window->files().openPath(path);
    Studio::waitUntil([&] { return studio.window->openDocument() != nullptr; });
    studio.canvas().setReducedMotion(true);
    QCoreApplication::processEvents();
}

} // namespace

TEST_CASE("the canary sings when a text is taken for HTML") {
    Canary canary;
    CHECK_FALSE(canary.wasOpened());
    QLabel label(canary.text());
    label.grab();
    CHECK(canary.wasOpened());
    PlainLabel plain(canary.text());
    plain.grab();
    CHECK_FALSE(canary.wasOpened());
    CHECK(plain.text() == canary.text());
}

TEST_CASE("nothing on a map by a stranger is taken for HTML, wherever it is shown") {
    Canary canary;
    Studio studio;
    openInfected(studio, canary.text());
    CHECK_FALSE(canary.wasOpened());
    Sweep sweep(canary);
    DialogSweeper dialogs(sweep);
    sweep.lookAtAll();

    // Every kind of record in the inspector, and its text in the editor on the map.
    forEachKind([&]<class T>(const T*) {
        const auto& all = studio.project().all<T>();
        if (all.empty())
            return;
        const AnyId id = anyId(all.begin()->first);
        CAPTURE(int(id.kind));
        studio.canvas().setSelection({id});
        QCoreApplication::processEvents();
        sweep.lookAtAll();
        studio.canvas().editCurrent();
        sweep.lookAtAll();
        studio.canvas().cancelInteraction();
    });
    // Every command: what it opens is looked at and closed.
    for (const ActionRow& row : actionRows()) {
        if (row.id == u"quit"_s || row.id == u"close"_s || row.id == u"new"_s)
            continue;
        CAPTURE(row.id.toStdString());
        studio.window->updateActions();
        if (!studio.action(row.id)->isEnabled())
            continue;
        studio.action(row.id)->trigger();
        QCoreApplication::processEvents();
        sweep.lookAtAll();
    }
    emit studio.window->editor()->sideBar().personaActivated(
        studio.project().all<Persona>().begin()->first);
    RecoveryDialog recovery(studio.workspace.drafts(), studio.questions);
    recovery.show();
    sweep.lookAtAll();
    CHECK(dialogs.count >= 3);
    for (const char* where : {"label", "button", "line", "field", "editor", "list", "accessible"}) {
        CAPTURE(where);
        CHECK(sweep.seenIn.contains(where));
    }
    CHECK_FALSE(canary.wasOpened());
    // The commands changed what is remembered; other tests find it as it was.
    Settings().setTheme(ThemeSetting::System);
    Settings().setSideBarShown(true);
    Settings().setInspectorShown(true);
}
