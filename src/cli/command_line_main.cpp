// The program as a command: Qt without a display, and nothing on standard error but what the
// commands say themselves.
#include "cli/command.h"

#include <QGuiApplication>

#include <algorithm>
#include <memory>

namespace waymark {

namespace {

// Qt remarks on the environment (no runtime folder, no shaping for a script). Scripts count on one
// line a failure, so only what ends the program is let through.
void keepOnlyFatal(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type == QtFatalMsg)
        QTextStream(stderr) << message << Qt::endl;
}

// A QGuiApplication costs several times what a QCoreApplication does, so it is made only for
// commands that draw.
std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv) {
    const std::vector<Command> list = commands();
    const QString name = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    const bool toFile = std::any_of(argv, argv + argc, [](const char* argument) {
        return QByteArrayView(argument).startsWith("-o") ||
               QByteArrayView(argument).startsWith("--output");
    });
    const bool draws = std::any_of(list.begin(), list.end(), [&](const Command& command) {
        return command.name == name && (command.draws || (command.drawsToFile && toFile));
    });
    if (!draws)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int commandLineMain(int& argc, char** argv) {
    qInstallMessageHandler(keepOnlyFatal);
    const std::unique_ptr<QCoreApplication> application = makeApplication(argc, argv);
    return runCommandLine(QCoreApplication::arguments());
}

} // namespace waymark
