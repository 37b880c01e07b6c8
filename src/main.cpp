// Chooses between the command line and the editor.
#include "app/application.h"
#include "cli/command_line.h"

#include <QApplication>

using namespace Qt::Literals::StringLiterals;

namespace {

bool hasDisplay() {
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
}

} // namespace

int main(int argc, char* argv[]) {
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (waymark::isCommandLineCall(arguments))
        return waymark::commandLineMain(argc, argv);

    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && !hasDisplay())
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication::setApplicationName(u"waymark"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(WAYMARK_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Waymark"_s);
    QGuiApplication::setDesktopFileName(u"waymark"_s);
    QApplication app(argc, argv);
    return waymark::runEditor(QCoreApplication::arguments().mid(1));
}
