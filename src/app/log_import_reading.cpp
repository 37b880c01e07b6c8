#include "app/log_import_reading.h"

#include "app/background.h"

#include <utility>

namespace waymark {

namespace {

constexpr int watchInterval = 50; // milliseconds

} // namespace

LogImportReading::LogImportReading(Project project, Id<Map> map, QString path, QObject* parent)
    : QObject(parent)
    , m_project(std::move(project))
    , m_map(map)
    , m_path(std::move(path)) {
    m_watch.setInterval(watchInterval);
    connect(&m_watch, &QTimer::timeout, this, [this] { emit progressed(m_run->permille); });
}

LogImportReading::~LogImportReading() {
    stop();
}

void LogImportReading::stop() {
    if (m_run)
        m_run->stop = true;
    m_run.reset();
    m_watch.stop();
}

void LogImportReading::start(const LogChoice& choice) {
    stop();
    m_run = std::make_shared<Run>();
    m_watch.start();
    const LogProgress progress = [run = m_run](qint64 done, qint64 total) {
        run->permille = total > 0 ? int(done * 1000 / total) : 0;
        return !run->stop;
    };
    runInBackground(
        this,
        [project = m_project, map = m_map, path = m_path, choice, progress] {
            return planLogImport(project, map, path, choice, progress);
        },
        [this, run = m_run](const std::shared_ptr<Result<LogImport>>& result) {
            if (run != m_run)
                return; // another one took its place
            stop();
            emit finished(result);
        });
}

} // namespace waymark
