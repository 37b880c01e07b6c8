// Copying and pasting in the real window: within a map, between windows and programs, by text, by
// picture and by drop. One paste is one step of undo.
#include "app/clipboard.h"
#include "app/editor.h"
#include "app/open_document.h"
#include "app/paste_dialog.h"
#include "app/record_list.h"
#include "gui/window_driver.h"
#include "model/edits.h"
#include "support/printing.h"

#include <QAbstractButton>
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QImage>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QUrl>

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

// Does something in the next dialog that opens.
class InDialog {
public:
    explicit InDialog(std::function<void(QDialog&)> act) {
        QObject::connect(&m_timer, &QTimer::timeout, [this, act = std::move(act)] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            if (!dialog || !dialog->isVisible())
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

void pressEnter(QDialog& dialog) {
    QTest::keyClick(&dialog, Qt::Key_Return);
}

QByteArray png() {
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QClipboard& clipboard() {
    return *QApplication::clipboard();
}

// Drops it in the middle of a record, as another program would.
void dropOn(const Studio& studio, AnyId record, QMimeData& data) {
    const QPoint at =
        studio.canvas().viewport()->mapTo(studio.window.data(), studio.placeOf(record));
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(studio.window, &enter);
    REQUIRE(enter.isAccepted());
    QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(studio.window, &drop);
    CHECK(drop.isAccepted());
    QCoreApplication::processEvents();
}

QString writeFile(const Studio& studio, const QString& name, const QByteArray& bytes) {
    QFile file(studio.path(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

QMimeData* asFiles(const QStringList& paths) {
    auto* data = new QMimeData;
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data->setUrls(urls);
    return data;
}

// As it comes from another program: bytes, and no object of ours.
QMimeData* asFromElsewhere(const QMimeData& data) {
    auto* copy = new QMimeData;
    for (const QString& format : data.formats())
        copy->setData(format, data.data(format));
    return copy;
}

} // namespace

TEST_CASE("what is copied in one window is pasted in another, as one step") {
    Studio studio;
    studio.openSample();
    studio.canvas().setSelection({studio.find(u"Tracking"_s), studio.canvas().current()});
    studio.canvas().select(studio.find(u"Tracking"_s));
    studio.trigger(u"copy"_s);
    auto* elsewhere = asFromElsewhere(*clipboard().mimeData());

    studio.workspace.openWindow();
    MainWindow* other = studio.workspace.windows().back();
    other->files().newMap();
    MainWindow* shown = studio.workspace.windows().back();
    REQUIRE(shown->editor());
    const Project before = shown->openDocument()->project();
    REQUIRE_FALSE(before == studio.project());
    clipboard().setMimeData(elsewhere);
    shown->editor()->canvas().setFocus();
    QSignalSpy edits(&shown->openDocument()->document(), &Document::changed);
    shown->actions().action(u"paste"_s)->setEnabled(true);
    shown->actions().action(u"paste"_s)->trigger();
    CHECK(edits.count() == 1);
    const auto& selected = shown->editor()->canvas().selection();
    REQUIRE(selected.size() == 1);
    CHECK(mainText(*shown->openDocument()->project().find(selected[0])) == u"Tracking");
    shown->openDocument()->document().undo();
    CHECK(shown->openDocument()->project() == before);
}

TEST_CASE("cut and paste moves a card and all it says") {
    Studio studio;
    studio.openSample();
    const AnyId card = studio.find(u"Tracking"_s);
    const auto kind = card.kind;
    studio.canvas().select(card);
    studio.trigger(u"cut"_s);
    CHECK_FALSE(studio.project().contains(card));
    studio.trigger(u"paste"_s);
    CHECK(studio.find(u"Tracking"_s).kind == kind);
    studio.trigger(u"undo"_s);
    studio.trigger(u"undo"_s);
    CHECK(studio.project().contains(card));
}

TEST_CASE("other programs are given text, table and picture of what is copied") {
    Studio studio;
    studio.openSample();
    const auto stages = studio.project().of<Stage>(studio.window->editor()->map());
    studio.canvas().select(anyId(stages.front()));
    studio.trigger(u"copy"_s);
    const QMimeData* data = clipboard().mimeData();
    CHECK(data->text().contains(u'\t'));
    CHECK(data->html().contains(u"<table"));
    CHECK(data->data(u"text/csv"_s).contains("\r\n"));
    const QImage picture = QImage::fromData(data->data(u"image/png"_s), "PNG");
    REQUIRE_FALSE(picture.isNull());
    CHECK(picture.width() <= 1921);
    CHECK(picture.height() <= 1081);
    CHECK(std::max(picture.width() / 1920.0, picture.height() / 1080.0) > 0.9);

    studio.trigger(u"copyAsPicture"_s);
    CHECK(clipboard().mimeData()->hasImage());
    CHECK_FALSE(clipboard().mimeData()->hasText());
    studio.canvas().setSelection({});
    studio.trigger(u"copyAsTable"_s);
    CHECK(clipboard().mimeData()->text().contains(u"Tracking"));
}

TEST_CASE("a damaged piece on the clipboard is refused with a sentence") {
    Studio studio;
    studio.openSample();
    const Project before = studio.project();
    for (const QByteArray& bytes :
         {QByteArray("nonsense"), QByteArray(), QByteArray(200'000, '[')}) {
        auto* data = new QMimeData;
        data->setData(pieceMimeType(), bytes);
        clipboard().setMimeData(data);
        studio.questions.said.clear();
        studio.trigger(u"paste"_s);
        CHECK(studio.questions.said == QStringList{u"This cannot be pasted"_s});
    }
    CHECK(studio.project() == before);
}

TEST_CASE("a short text becomes a card without a question") {
    Studio studio;
    studio.openSample();
    const auto cards = studio.project().recordCount();
    clipboard().setText(u"  one thought \n"_s);
    studio.canvas().select(studio.find(u"Tracking"_s));
    studio.trigger(u"paste"_s);
    CHECK(studio.project().recordCount() == cards + 1);
    CHECK(studio.find(u"one thought"_s).value != 0);
}

TEST_CASE("a spreadsheet is shown as it will be, and Enter pastes it as one step") {
    Studio studio;
    studio.openSample();
    const Project before = studio.project();
    clipboard().setText(u"alpha\tbeta\n\"gamma\nmore\"\tdelta"_s);
    studio.canvas().select(studio.find(u"Tracking"_s));
    QSignalSpy edits(&studio.document(), &Document::changed);
    {
        InDialog dialog([](QDialog& opened) {
            auto* paste = qobject_cast<PasteDialog*>(&opened);
            REQUIRE(paste);
            CHECK(paste->plan().cards.size() == 4);
            pressEnter(opened);
        });
        studio.trigger(u"paste"_s);
        CHECK(dialog.opened == 1);
    }
    CHECK(edits.count() == 1);
    CHECK(studio.find(u"gamma\nmore"_s).value != 0);
    CHECK(studio.canvas().selection().size() == 4);
    studio.trigger(u"undo"_s);
    CHECK(studio.project() == before);
    {
        InDialog dialog([](QDialog& opened) { QTest::keyClick(&opened, Qt::Key_Escape); });
        studio.trigger(u"paste"_s);
        CHECK(dialog.opened == 1);
    }
    CHECK(studio.project() == before);
}

TEST_CASE("the dialog is worked by keys and remembers its last choice") {
    Studio studio;
    studio.openSample();
    clipboard().setText(u"- first\n- second\n- third"_s);
    studio.canvas().select(studio.find(u"Tracking"_s));
    const auto touchpoints = studio.project().all<Touchpoint>().size();
    {
        InDialog dialog([](QDialog& opened) {
            QWidget* focus = opened.focusWidget();
            REQUIRE(qobject_cast<QComboBox*>(focus));
            QTest::keyClick(focus, Qt::Key_Down); // from a card to a touchpoint for each line
            pressEnter(opened);
        });
        studio.trigger(u"paste"_s);
        CHECK(dialog.opened == 1);
    }
    CHECK(studio.project().all<Touchpoint>().size() == touchpoints + 3);
    {
        InDialog dialog([](QDialog& opened) {
            CHECK(qobject_cast<PasteDialog*>(&opened)->choice().shape ==
                  PasteShape::TouchpointPerLine);
            QTest::keyClick(&opened, Qt::Key_Escape);
        });
        studio.trigger(u"paste"_s);
        CHECK(dialog.opened == 1);
    }
    studio.workspace.settings().setPasteSetting(false, {});
}

TEST_CASE("a paste of ten megabytes is shown at once, and what is left out is said") {
    Studio studio;
    studio.openSample();
    studio.canvas().select(studio.find(u"Tracking"_s));
    clipboard().setText(u"a cell\tanother\n"_s.repeated(700'000));
    const std::clock_t start = std::clock();
    InDialog dialog([](QDialog& opened) {
        CHECK(qobject_cast<PasteDialog*>(&opened)->plan().cards.size() == maxPastedCards);
        QTest::keyClick(&opened, Qt::Key_Escape);
    });
    studio.trigger(u"paste"_s);
    CHECK(dialog.opened == 1);
    // Half a second, and a few under the sanitizers; laying it all out would take minutes.
    CHECK(double(std::clock() - start) / CLOCKS_PER_SEC < 20);
}

TEST_CASE("a picture is pasted onto the card that is selected, and dropped where it falls") {
    Studio studio;
    studio.openSample();
    const auto attachments = studio.project().all<Attachment>().size();
    auto* data = new QMimeData;
    data->setData(u"image/png"_s, png());
    data->setImageData(QImage::fromData(png()));
    clipboard().setMimeData(data);
    const auto touchpoint = touchpointsOf(studio.project(), studio.window->editor()->map()).front();
    studio.canvas().select(anyId(touchpoint));
    studio.trigger(u"paste"_s);
    CHECK(studio.project().all<Attachment>().size() == attachments + 1);
    const AnyId card = studio.canvas().current();
    REQUIRE(card.kind == Kind::Note);
    CHECK(studio.project().find(Id<Note>{card.value})->image);

    // A file dropped onto that card takes the picture's place; one that is none says so.
    QImage other(10, 10, QImage::Format_RGB32);
    other.fill(Qt::blue);
    other.save(studio.path(u"blue.png"_s));
    const Id<Attachment> first = studio.project().find(Id<Note>{card.value})->image;
    const std::unique_ptr<QMimeData> files(asFiles({studio.path(u"blue.png"_s)}));
    dropOn(studio, card, *files);
    Studio::waitUntil([&] { return studio.project().find(Id<Note>{card.value})->image != first; });

    const std::unique_ptr<QMimeData> fake(
        asFiles({writeFile(studio, u"fake.png"_s, "no picture")}));
    studio.questions.said.clear();
    dropOn(studio, card, *fake);
    Studio::waitUntil([&] { return !studio.questions.said.isEmpty(); });
    CHECK(studio.questions.said == QStringList{u"This picture cannot be used"_s});
}

TEST_CASE("a picture pasted on a persona in the list is her photo") {
    Studio studio;
    studio.openSample();
    auto* data = new QMimeData;
    data->setData(u"image/png"_s, png());
    data->setImageData(QImage::fromData(png()));
    clipboard().setMimeData(data);
    const Id<Persona> first = studio.project().roots<Persona>().front();
    for (auto* list : studio.window->findChildren<RecordList*>()) {
        list->setFocus();
        list->setCurrent(anyId(first));
        if (list->current() == anyId(first))
            break;
    }
    const Id<Attachment> before = studio.project().find(first)->photo;
    studio.trigger(u"paste"_s);
    CHECK(studio.project().find(first)->photo != before);
}

TEST_CASE("dropped text becomes cards, and a dropped table is asked about") {
    Studio studio;
    studio.openSample();
    const AnyId card = studio.find(u"Tracking"_s);
    QMimeData text;
    text.setText(u"dropped words"_s);
    dropOn(studio, card, text);
    CHECK(studio.find(u"dropped words"_s).value != 0);

    const auto windows = studio.workspace.windows().size();
    const std::unique_ptr<QMimeData> table(
        asFiles({writeFile(studio, u"plan.csv"_s, "Stage,Touchpoint\nFind,Ad\nBuy,Till\n")}));
    {
        InDialog dialog([](QDialog& opened) { pressEnter(opened); });
        dropOn(studio, card, *table);
        Studio::waitUntil([&] { return dialog.opened == 1; });
        Studio::waitUntil([&] { return studio.workspace.windows().size() == windows + 1; });
    }
    const std::unique_ptr<QMimeData> notes(
        asFiles({writeFile(studio, u"notes.txt"_s, "one note")}));
    dropOn(studio, card, *notes);
    Studio::waitUntil([&] {
        return !studio.canvas().selection().empty() &&
               mainText(*studio.project().find(studio.canvas().current())) == u"one note";
    });
}
