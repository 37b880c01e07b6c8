// The import of a log: its columns are told or chosen, what is not taken can be looked at and kept,
// and one step of undo takes it back.
#include "app/editor.h"
#include "app/insights_panel.h"
#include "app/log_import_dialog.h"
#include "app/log_import_memory.h"
#include "gui/window_driver.h"
#include "model/interaction_log.h"
#include "support/printing.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QUrl>

#include <catch2/catch.hpp>

#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

// Once the import dialog has come and its log is read, acts in it.
class InImport {
public:
    explicit InImport(std::function<void(LogImportDialog&)> act, bool afterReading = true) {
        QObject::connect(&m_timer, &QTimer::timeout, [=, this] {
            auto* dialog = qobject_cast<LogImportDialog*>(QApplication::activeModalWidget());
            if (!dialog || !dialog->isVisible() || (afterReading && !dialog->import()))
                return;
            m_timer.stop();
            ++opened;
            act(*dialog);
        });
        m_timer.start(1);
    }
    int opened = 0;

private:
    QTimer m_timer;
};

QPushButton* button(const QDialog& dialog, const QString& text) {
    for (QPushButton* found : dialog.findChildren<QPushButton*>())
        if (found->text().startsWith(text))
            return found;
    FAIL("there is no button " << text.toStdString());
    return nullptr;
}

QComboBox* box(const QDialog& dialog, const QString& name) {
    for (QComboBox* found : dialog.findChildren<QComboBox*>())
        if (found->accessibleName() == name)
            return found;
    FAIL("there is no choice " << name.toStdString());
    return nullptr;
}

// The sample in a window, and a log beside it.
struct LogStudio : Studio {
    LogStudio() {
        QSettings(QSettings::IniFormat, QSettings::UserScope, u"waymark"_s, u"waymark"_s)
            .remove(u"logs"_s);
        openSample();
    }

    QString write(const QString& name, const QByteArray& bytes) const {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    // On the map that is shown.
    [[nodiscard]] size_t interactions() const {
        return project().children(anyId(window->editor()->map()), Kind::Interaction).size();
    }
};

constexpr auto plain = "customer,touchpoint,time,device,note\n"
                       "ana,Tracking,2026-03-01T10:00:00,phone,a\n"
                       "ana,Unboxing,2026-03-02T10:00:00,phone,b\n"
                       "ben,tracking,3/13/2026,laptop,c\n"
                       "ben,Nowhere,2026-03-02,laptop,d\n"
                       ",Tracking,2026-03-02,laptop,e\n";

} // namespace

TEST_CASE("a log comes onto the map by Enter alone, as one step of undo") {
    LogStudio studio;
    studio.questions.openPath = studio.write(u"log.csv"_s, plain);
    const Project before = studio.project();
    QSignalSpy edits(&studio.document(), &Document::changed);
    InImport dialog([](LogImportDialog& opened) {
        CHECK(opened.import()->read.setAside.count == 2);
        QTest::keyClick(&opened, Qt::Key_Return);
    });
    studio.trigger(u"importLog"_s);
    studio.waitUntil([&] { return studio.interactions() == 3; });
    CHECK(dialog.opened == 1);
    CHECK(edits.count() == 1);
    CHECK(studio.window->editor()->isInsightsShown());
    CHECK(studio.window->editor()->insights().page() == InsightPage::Funnel);
    const InteractionLog log = logOf(studio.project(), studio.window->editor()->map());
    CHECK(log.customers.size() == 2);
    REQUIRE(log.column(u"note"_s));
    studio.trigger(u"undo"_s);
    CHECK(studio.project() == before);
}

TEST_CASE("columns, zone and details are chosen, and chosen so again next time") {
    LogStudio studio;
    QByteArray log = "uid,spot,at,device,note\n"
                     "ana,Tracking,2026-07-01T10:00:00,phone,a\n";
    studio.questions.openPath = studio.write(u"log.csv"_s, log);
    {
        InImport dialog(
            [](LogImportDialog& opened) {
                CHECK_FALSE(button(opened, u"Import"_s)->isEnabled());
                CHECK(opened.focusWidget() == box(opened, u"Who"_s));
                box(opened, u"Who"_s)->setCurrentIndex(1);
                box(opened, u"Touchpoint"_s)->setCurrentIndex(2);
                box(opened, u"When"_s)->setCurrentIndex(3);
                QComboBox* zone = box(opened, u"Times without a time zone are of"_s);
                zone->setCurrentIndex(zone->findData(QByteArray("Europe/Berlin")));
                auto* details = opened.findChild<QListWidget*>();
                CHECK(details->item(0)->isHidden());
                details->item(4)->setCheckState(Qt::Unchecked);
                Studio::waitUntil([&] { return opened.import() != nullptr; });
                for (const QTableWidget* table : opened.findChildren<QTableWidget*>())
                    if (table->accessibleName() == u"First rows"_s)
                        CHECK(table->item(0, 2)->text().endsWith(u"→ 1 Jul 2026 08:00 UTC"_s));
                button(opened, u"Import"_s)->click();
            },
            false);
        studio.trigger(u"importLog"_s);
        studio.waitUntil([&] { return studio.interactions() == 1; });
        CHECK(dialog.opened == 1);
    }
    const InteractionLog read = logOf(studio.project(), studio.window->editor()->map());
    CHECK(read.column(u"device"_s));
    CHECK_FALSE(read.column(u"note"_s));
    // The same columns in another order.
    studio.questions.openPath = studio.write(
        u"next.csv"_s, "at,uid,spot,note,device\n2026-07-02T10:00:00,ben,Tracking,x,phone\n");
    InImport dialog([](LogImportDialog& opened) {
        CHECK(opened.choice().columns == LogColumnNames{u"uid"_s, u"spot"_s, u"at"_s});
        CHECK(opened.choice().zone == "Europe/Berlin");
        CHECK(opened.choice().leftOut == QStringList{u"note"_s});
        QTest::keyClick(&opened, Qt::Key_Return);
    });
    studio.trigger(u"importLog"_s);
    studio.waitUntil([&] { return studio.interactions() == 2; });
    CHECK(dialog.opened == 1);
}

TEST_CASE("what is not taken is listed with its line and reason, copied and saved") {
    LogStudio studio;
    studio.questions.openPath = studio.write(u"log.csv"_s, plain);
    studio.questions.savePath = studio.path(u"not taken.csv"_s);
    bool isDone = false;
    InImport dialog([&](LogImportDialog& opened) {
        button(opened, u"Not taken: 2"_s)->click();
        button(opened, u"Copy list"_s)->click();
        CHECK(QApplication::clipboard()->text().startsWith(
            u"5\tthe map has no touchpoint “Nowhere”\tben"_s));
        button(opened, u"Save list"_s)->click();
        QTest::keyClick(&opened, Qt::Key_Escape);
        isDone = true;
    });
    studio.trigger(u"importLog"_s);
    studio.waitUntil([&] { return isDone; });
    QFile saved(studio.path(u"not taken.csv"_s));
    REQUIRE(saved.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(saved.readAll());
    CHECK(text.count(u'\n') == 3);
    CHECK(text.contains(u"6,\"it names no customer\""_s));
    CHECK(studio.interactions() == 0);
}

TEST_CASE("reading a log can be stopped, and a choice reads it again") {
    LogStudio studio;
    studio.questions.openPath = studio.write(
        u"log.csv"_s,
        QByteArray(plain) + QByteArray("ana,Tracking,2026-03-01,phone,\n").repeated(3000));
    bool isDone = false;
    InImport dialog(
        [&](LogImportDialog& opened) {
            button(opened, u"Stop"_s)->click();
            CHECK_FALSE(button(opened, u"Import"_s)->isEnabled());
            QCoreApplication::processEvents();
            CHECK_FALSE(opened.import());
            opened.findChild<QListWidget*>()->item(4)->setCheckState(Qt::Unchecked);
            Studio::waitUntil([&] { return opened.import() != nullptr; });
            CHECK(button(opened, u"Import"_s)->isEnabled());
            QTest::keyClick(&opened, Qt::Key_Escape);
            isDone = true;
        },
        false);
    studio.trigger(u"importLog"_s);
    studio.waitUntil([&] { return isDone; });
    CHECK(studio.interactions() == 0);
}

TEST_CASE("a log that is dropped on the window is asked about as a log") {
    LogStudio studio;
    const auto drop = [&](const QString& file) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(studio.window->rect().center(), Qt::CopyAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        QApplication::sendEvent(studio.window, &enter);
        QDropEvent event(studio.window->rect().center(), Qt::CopyAction, &data, Qt::LeftButton,
                         Qt::NoModifier);
        QApplication::sendEvent(studio.window, &event);
    };
    int closed = 0;
    {
        InImport dialog([&](LogImportDialog& opened) {
            QTest::keyClick(&opened, Qt::Key_Return);
            ++closed;
        });
        drop(studio.write(u"log.csv"_s, plain));
        studio.waitUntil([&] { return closed == 1 && studio.interactions() == 3; });
    }
    const QByteArray xes =
        "<log><trace><string key=\"concept:name\" value=\"cy\"/><event><string "
        "key=\"concept:name\" "
        "value=\"Tracking\"/><date key=\"time:timestamp\" value=\"2026-03-01T10:00:00Z\"/>"
        "</event></trace></log>";
    InImport dialog([&](LogImportDialog& opened) {
        CHECK_FALSE(box(opened, u"Who"_s)->isEnabled());
        QTest::keyClick(&opened, Qt::Key_Return);
        ++closed;
    });
    drop(studio.write(u"log.xes"_s, xes));
    studio.waitUntil([&] { return closed == 2 && studio.interactions() == 4; });
}

TEST_CASE("the choices of fifty kinds of logs are remembered") {
    QSettings(QSettings::IniFormat, QSettings::UserScope, u"waymark"_s, u"waymark"_s)
        .remove(u"logs"_s);
    LogImportMemory memory;
    const LogChoice choice{{u"a"_s, u"b"_s, u"c"_s}, {u"d"_s}, DayOrder::MonthFirst, "Asia/Tokyo"};
    const auto columns = [](int i) { return QStringList{u"a"_s, u"b"_s, QString::number(i)}; };
    CHECK_FALSE(memory.of(columns(0)));
    for (int i = 0; i < 51; ++i)
        memory.remember(columns(i), choice);
    CHECK_FALSE(memory.of(columns(0)));
    CHECK(memory.of(columns(1)) == choice);
    CHECK(memory.of({u"50"_s, u" B"_s, u"A"_s}) == choice);
    memory.remember(columns(1), {});
    CHECK(memory.of(columns(1)) == LogChoice{});
}

TEST_CASE("KPI values come from a table, and rows that fit none are told") {
    LogStudio studio;
    Id<Kpi> kpi;
    for (const auto& [id, record] : studio.project().all<Kpi>())
        kpi = record.id;
    REQUIRE(kpi);
    const Project before = studio.project();
    const QByteArray name = studio.project().find(kpi)->name.toUtf8();
    studio.questions.openPath = studio.write(u"kpis.csv"_s, "kpi,date,value\n\"" + name +
                                                                "\",2031-01-01,4321\nNo such,,1\n");
    studio.trigger(u"refreshKpis"_s);
    CHECK(studio.project().find(kpi)->actual == 4321.0);
    CHECK(studio.window->editor()->insights().page() == InsightPage::Measures);
    CHECK(studio.questions.said == QStringList{u"1 rows were not taken over"_s});
    studio.trigger(u"undo"_s);
    CHECK(studio.project() == before);
    studio.questions.openPath = studio.write(u"none.csv"_s, "a,b\n1,2\n");
    studio.trigger(u"refreshKpis"_s);
    CHECK(studio.questions.said.back() == u"The KPI values were not taken over"_s);
    CHECK(studio.project() == before);
}
