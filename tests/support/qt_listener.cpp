// Starts Qt once for a test program, without a display, and fails a test on an unexpected Qt
// warning.
#define CATCH_CONFIG_EXTERNAL_INTERFACES
#include <catch2/catch.hpp>

#include <QApplication>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <memory>

namespace {

// Noise that says nothing about the program.
bool isHarmless(const QString& message) {
    return message.contains(QLatin1String("propagateSizeHints")) ||
           message.contains(QLatin1String("does not support raise")) ||
           message.contains(QLatin1String("does not support grabbing")) ||
           message.contains(QLatin1String("does not support grabbing")) ||
           message.contains(QLatin1String("XDG_RUNTIME_DIR")) ||
           message.contains(QLatin1String("OpenType support missing"));
}

void onMessage(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type == QtDebugMsg || type == QtInfoMsg || isHarmless(message))
        return;
    FAIL_CHECK("Qt says: " << message.toStdString());
}

struct QtListener : Catch::TestEventListenerBase {
    using TestEventListenerBase::TestEventListenerBase;

    static inline std::unique_ptr<QTemporaryDir> home;
    static inline std::unique_ptr<QApplication> app;

    void testRunStarting(const Catch::TestRunInfo&) override {
        home = std::make_unique<QTemporaryDir>();
        if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("HOME", home->path().toUtf8());
        qputenv("XDG_DATA_HOME", (home->path() + QLatin1String("/data")).toUtf8());
        qputenv("XDG_CONFIG_HOME", (home->path() + QLatin1String("/config")).toUtf8());
        qputenv("XDG_CACHE_HOME", (home->path() + QLatin1String("/cache")).toUtf8());
        // No printers, whatever the machine has; and nobody is asked for them over the network.
        qputenv("CUPS_SERVER", (home->path() + QLatin1String("/no-cups.sock")).toUtf8());
        qputenv("QT_HASH_SEED", "0");
        static int argc = 1;
        static char name[] = "waymark-tests";
        static char* argv[] = {name, nullptr};
        app = std::make_unique<QApplication>(argc, argv);
        qInstallMessageHandler(onMessage);
    }

    void testRunEnded(const Catch::TestRunStats&) override {
        qInstallMessageHandler(nullptr);
        app.reset();
        home.reset();
    }
};

} // namespace

CATCH_REGISTER_LISTENER(QtListener)
