// The least that a Qt program with a window can do: what `waymark export` is measured against.
#include <QApplication>
#include <QWidget>

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    QWidget window;
    window.show();
    QApplication::processEvents();
    return 0;
}
