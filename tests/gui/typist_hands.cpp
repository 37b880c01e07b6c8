#include "gui/typist_hands.h"

#include <QApplication>
#include <QKeyEvent>
#include <QTest>
#include <QTimer>

#include <catch2/catch.hpp>

namespace waymark {

QWidget* TypistHands::keyboard() const {
    QWidget* modal = QApplication::activeModalWidget();
    QWidget* top = modal ? modal : m_studio.window.data();
    return top->focusWidget() ? top->focusWidget() : top;
}

// After a dialog or a list of completions has closed, a window manager gives the keyboard back to
// the window. Without one, this does.
void TypistHands::bringBack() const {
    QCoreApplication::processEvents();
    if (QApplication::activeModalWidget() || QApplication::activePopupWidget() ||
        m_studio.window->isActiveWindow())
        return;
    m_studio.window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(m_studio.window, 60'000));
}

void TypistHands::key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    bringBack();
    ++m_pressed;
    QTest::keyClick(keyboard(), key, modifiers);
}

void TypistHands::keys(Qt::Key wanted, int times) {
    for (int i = 0; i < times; ++i)
        key(wanted);
}

void TypistHands::send(const QString& text) const {
    for (const QChar letter : text) {
        const bool isBreak = letter == u'\n';
        QKeyEvent press(QEvent::KeyPress, isBreak ? Qt::Key_Return : Qt::Key_unknown, {},
                        isBreak ? QString() : QString(letter));
        QApplication::sendEvent(keyboard(), &press);
    }
}

void TypistHands::text(const QString& text) {
    QCoreApplication::processEvents();
    m_typed += int(text.size());
    send(text);
}

void TypistHands::letters(const QString& letters) {
    m_pressed += int(letters.size());
    for (const QChar letter : letters) {
        QCoreApplication::processEvents();
        QTest::keyClick(keyboard(), letter.toLatin1());
    }
}

void TypistHands::open(Qt::Key wanted, Qt::KeyboardModifiers modifiers,
                       const std::function<void()>& inside) {
    bringBack();
    bool wasOpen = false;
    QTimer::singleShot(0, [&] {
        REQUIRE(QApplication::activeModalWidget());
        wasOpen = true;
        inside();
    });
    // Not key(): its turn of the event loop would come before the dialog is there.
    ++m_pressed;
    QTest::keyClick(keyboard(), wanted, modifiers);
    REQUIRE(wasOpen);
    REQUIRE_FALSE(QApplication::activeModalWidget());
}

void TypistHands::find(const QString& wanted, int rowsBelow) {
    QCoreApplication::processEvents();
    open(Qt::Key_K, Qt::ControlModifier, [&] {
        letters(wanted);
        keys(Qt::Key_Down, rowsBelow);
        key(Qt::Key_Return);
    });
}

} // namespace waymark
