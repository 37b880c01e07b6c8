// Huge texts from the clipboard: the question comes before anything is laid out, and each answer
// does what it says.
#include "app/clipboard.h"
#include "app/editor.h"
#include "gui/window_driver.h"
#include "model/validate.h"
#include "support/printing.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QTimer>

#include <catch2/catch.hpp>

#include <ctime>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

// Presses the button of that text in each dialog that opens.
class Answer {
public:
    explicit Answer(const QString& button) {
        QObject::connect(&m_timer, &QTimer::timeout, [this, button] {
            QWidget* dialog = QApplication::activeModalWidget();
            if (!dialog)
                return;
            for (auto* each : dialog->findChildren<QAbstractButton*>())
                if (each->text() == button) {
                    ++questions;
                    each->click();
                    return;
                }
            FAIL_CHECK("no such button");
            dialog->close();
        });
        m_timer.start(1);
    }
    int questions = 0;

private:
    QTimer m_timer;
};

double processorSeconds(const std::function<void()>& action) {
    const std::clock_t start = std::clock();
    action();
    return double(std::clock() - start) / CLOCKS_PER_SEC;
}

// Texts of ten megabytes and more lines than cards.
struct Huge {
    QString oneLine = QString(10'000'000, u'x');
    QString manyLines = u"a line\n"_s.repeated(100'000);
    QString marks = u"a"_s + QString(1'000'000, QChar(0x0301));
};

void setClipboard(const QString& text) {
    QApplication::clipboard()->setText(text);
}

} // namespace

TEST_CASE("a text too long for a field is asked about while typing on the map") {
    const Huge huge;
    for (const QString& text : {huge.oneLine, huge.manyLines, huge.marks}) {
        CAPTURE(text.size());
        Studio studio;
        studio.openSample();
        const Project before = studio.project();
        const AnyId card = studio.find(u"Tracking"_s);
        studio.canvas().select(card);
        studio.canvas().editCurrent();
        auto* editor = qobject_cast<QTextEdit*>(studio.window->focusWidget());
        REQUIRE(editor);
        setClipboard(text);
        {
            Answer cancel(u"Cancel"_s);
            // A hang would take minutes; asking takes none, however long the text is.
            CHECK(processorSeconds([&] { studio.trigger(u"paste"_s); }) < 5);
            CHECK(cancel.questions == 1);
            CHECK(editor->toPlainText() == u"Tracking"_s);
        }
        {
            Answer shorten(u"Shorten"_s);
            CHECK(processorSeconds([&] { studio.trigger(u"paste"_s); }) < 20);
            CHECK(shorten.questions == 1);
            CHECK(editor->toPlainText().size() <= maxTextLength);
            CHECK(editor->toPlainText().size() > maxTextLength / 2);
            CHECK(editor->toPlainText().startsWith(u"Tracking"_s));
        }
        // Undo gives back what was there.
        studio.canvas().finishEditing();
        CHECK(mainText(*studio.project().find(card)).size() <= maxTextLength);
        while (studio.document().canUndo())
            studio.document().undo();
        CHECK(studio.project() == before);
    }
}

TEST_CASE("a text too long for a field may become a card for each line") {
    const Huge huge;
    Studio studio;
    studio.openSample();
    const auto cards = studio.project().recordCount();
    studio.canvas().select(studio.find(u"Tracking"_s));
    studio.canvas().editCurrent();
    setClipboard(u"word word word\n"_s.repeated(maxTextLength / 10));
    {
        // 2,000 lines: first a card for each line, then what fits of them.
        QTimer timer;
        QStringList pressed;
        QObject::connect(&timer, &QTimer::timeout, [&] {
            QWidget* dialog = QApplication::activeModalWidget();
            if (!dialog)
                return;
            for (auto* each : dialog->findChildren<QAbstractButton*>())
                if (each->text() == u"A card for each line"_s ||
                    each->text() == u"Paste what fits"_s) {
                    pressed.append(each->text());
                    each->click();
                    return;
                }
        });
        timer.start(1);
        studio.trigger(u"paste"_s);
        CHECK(pressed == QStringList{u"A card for each line"_s, u"Paste what fits"_s});
    }
    CHECK(studio.project().recordCount() == cards + 1000);
    studio.trigger(u"undo"_s);
    CHECK(studio.project().recordCount() == cards);
}

TEST_CASE("a text too long for a field is asked about in the forms, by key, menu or drop") {
    const Huge huge;
    Studio studio;
    studio.openSample();
    studio.canvas().select(studio.find(u"Tracking"_s));
    QCoreApplication::processEvents();
    setClipboard(huge.oneLine);
    QList<QWidget*> fields;
    for (auto* field : studio.window->findChildren<QPlainTextEdit*>())
        fields.append(field);
    for (auto* field : studio.window->findChildren<QLineEdit*>())
        fields.append(field);
    int asked = 0;
    for (QWidget* field : fields) {
        if (!field->isVisible() || !field->isEnabled())
            continue;
        field->setFocus();
        if (studio.window->focusWidget() != field)
            continue;
        Answer shorten(u"Shorten"_s);
        CHECK(processorSeconds([&] { studio.trigger(u"paste"_s); }) < 20);
        asked += shorten.questions;
        if (auto* plain = qobject_cast<QPlainTextEdit*>(field)) {
            CHECK(plain->toPlainText().size() <= maxTextLength);
            // As its own menu pastes, and a drop.
            Answer cancel(u"Cancel"_s);
            const QString text = plain->toPlainText();
            CHECK(processorSeconds([&] { plain->paste(); }) < 5);
            CHECK(plain->toPlainText() == text);
        }
        if (auto* line = qobject_cast<QLineEdit*>(field))
            CHECK(line->text().size() <= maxTextLength);
    }
    CHECK(asked >= 2);
    for (const auto& [id, touchpoint] : studio.project().all<Touchpoint>())
        CHECK(validate(Record(touchpoint)).ok());
}

TEST_CASE("HTML on the clipboard is pasted as its text") {
    Studio studio;
    studio.openSample();
    studio.canvas().select(studio.find(u"Tracking"_s));
    studio.canvas().editCurrent();
    auto* editor = qobject_cast<QTextEdit*>(studio.window->focusWidget());
    REQUIRE(editor);
    auto* data = new QMimeData;
    data->setHtml(u"<b>bold</b><img src='file:///etc/passwd'>"_s);
    data->setText(u"plain"_s);
    QApplication::clipboard()->setMimeData(data);
    editor->selectAll();
    studio.trigger(u"paste"_s);
    CHECK(editor->toPlainText() == u"plain"_s);
    CHECK_FALSE(editor->toHtml().contains(u"<img"_s));
}
