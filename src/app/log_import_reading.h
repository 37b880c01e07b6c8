// Reads a log in the background for the import dialog: one reading at a time, the last that was
// asked for; each tells how far it is and can be stopped.
#pragma once

#include "app/log_import.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace waymark {

class LogImportReading : public QObject {
    Q_OBJECT

public:
    // The project is a value of the caller's, so that nothing it says changes meanwhile.
    LogImportReading(Project project, Id<Map> map, QString path, QObject* parent = nullptr);
    ~LogImportReading() override;

    // Reads by that choice, in place of the reading under way if there is one.
    void start(const LogChoice& choice);
    // Stops without a word.
    void stop();
    [[nodiscard]] bool isReading() const { return m_run != nullptr; }

signals:
    void progressed(int permille);
    void finished(const std::shared_ptr<waymark::Result<waymark::LogImport>>& result);

private:
    // What the two threads share of one reading.
    struct Run {
        std::atomic_bool stop = false;
        std::atomic_int permille = 0;
    };

    Project m_project;
    Id<Map> m_map;
    QString m_path;
    std::shared_ptr<Run> m_run; // null while nothing is read
    QTimer m_watch;
};

} // namespace waymark
