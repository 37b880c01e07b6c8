// How fast the real window is, without a display: starting, opening, frames, edits, saving,
// finding. Figures that hold on any machine are ratios to what plain Qt and SQLite need in the same
// run.
//
//   window_bench starts SAMPLE.journey     starts programs in turn, with that map and plain
//
//   window_bench work MAP.journey [PART…]  opens that map and works on it
//
// Run by `starts`: `start MAP.journey`, the editor until the map is painted; `floor`, a window of
// plain Qt until it is.
#include "app/application.h"
#include "bench/window/floor.h"
#include "bench/window/window_work.h"
#include "canvas/canvas.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QPaintEvent>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

#include <unistd.h>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int starts = 15;
constexpr int restMs = 1500; // after which memory is called that of rest

// Tells the parent that the window stands, and later how much memory it holds.
void tellPainted() {
    std::puts("painted");
    std::fflush(stdout);
    QTimer::singleShot(restMs, qApp, [] {
        std::printf("%lld\n", residentKib());
        std::fflush(stdout);
        ::_exit(0);
    });
}

class FirstPaint : public QObject {
protected:
    bool eventFilter(QObject* object, QEvent* event) override {
        if (m_isPainted || event->type() != QEvent::Paint)
            return false;
        const auto* canvas = qobject_cast<Canvas*>(object->parent());
        if (canvas && object == canvas->viewport() && !canvas->layout().columns().empty()) {
            m_isPainted = true;
            QTimer::singleShot(0, this, tellPainted);
        }
        return false;
    }

private:
    bool m_isPainted = false;
};

struct Start {
    double ms = 0;
    double kib = 0;
};

Start startOnce(const QStringList& arguments) {
    const QTemporaryDir home;
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto* name :
         {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        environment.insert(QLatin1StringView(name), home.path());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    child.setProcessEnvironment(environment);
    QElapsedTimer since;
    since.start();
    child.start(QCoreApplication::applicationFilePath(), arguments);
    Start start;
    while (child.waitForReadyRead(60000)) {
        const QByteArray line = child.readLine().trimmed();
        if (line != "painted")
            continue;
        start.ms = double(since.nsecsElapsed()) / 1e6;
        break;
    }
    child.waitForFinished(60000);
    start.kib = child.readAll().trimmed().toDouble();
    return start;
}

int measureStarts(const QString& sample) {
    std::vector<double> ours, floor, oursKib, floorKib;
    for (int i = 0; i < starts; ++i) {
        // In turn, so that whatever else the machine does slows both.
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"map.journey"_s);
        if (!QFile::copy(sample, file)) {
            std::fputs("window_bench: the sample could not be read\n", stderr);
            return 1;
        }
        const Start plain = startOnce({u"floor"_s});
        const Start map = startOnce({u"start"_s, file});
        floor.push_back(plain.ms);
        floorKib.push_back(plain.kib);
        ours.push_back(map.ms);
        oursKib.push_back(map.kib);
    }
    printRow("start with the sample drawn, p95", p95(ours), "ms", p95(floor),
             "plain window with menus and docks", 2);
    printRow("start with the sample drawn, median", median(ours), "ms", median(floor),
             "plain window with menus and docks", 2);
    printRow("memory at rest", median(oursKib) / 1024, "MiB", median(floorKib) / 1024,
             "plain window with menus and docks", 3);
    return 0;
}

} // namespace

int main(int argc, char* argv[]) {
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const QString task = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    const QString file = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString();
    QCoreApplication::setApplicationName(u"waymark"_s);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (task == u"floor") {
        const QApplication app(argc, argv);
        return runFloor(tellPainted);
    }
    if (task == u"start" && !file.isEmpty()) {
        QApplication app(argc, argv);
        FirstPaint first;
        app.installEventFilter(&first);
        return runEditor({file});
    }
    if (task == u"starts" && !file.isEmpty()) {
        const QCoreApplication app(argc, argv);
        return measureStarts(file);
    }
    if (task == u"work" && !file.isEmpty()) {
        paintSoon();
        const QApplication app(argc, argv);
        return measureWork(file, QCoreApplication::arguments().mid(3));
    }
    std::fputs("window_bench: starts SAMPLE, or work MAP [PART…]\n", stderr);
    return 2;
}
