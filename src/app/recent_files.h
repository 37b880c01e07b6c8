// The files opened last, and what can be told about each without opening it. Files are looked at
// off the window's thread, so that a share that hangs holds nothing up.
#pragma once

#include "app/settings.h"
#include "model/project.h"

#include <QDateTime>
#include <QObject>

#include <memory>

namespace waymark {

struct RecentFile {
    QString path;
    bool exists = true;
    QDateTime modified;                     // invalid until it is known
    int maps = 0;                           // 0 until it is known
    std::shared_ptr<const Project> project; // for a small drawing; null until read, or too large
};

class RecentFiles : public QObject {
    Q_OBJECT

public:
    static constexpr int limit = 12;

    explicit RecentFiles(Settings& settings, QObject* parent = nullptr);

    [[nodiscard]] const std::vector<RecentFile>& list() const { return m_list; }

    // Puts a file at the head of the list.
    void add(const QString& path);
    void remove(const QString& path);
    void clear();

    // Looks at every file again, in the background; changed() tells each finding.
    void refresh();

signals:
    void changed();

private:
    void store();

    Settings& m_settings;
    std::vector<RecentFile> m_list;
};

// "Today 14:02", "Yesterday", "18 Nov", "18 Nov 2023".
QString friendlyTime(const QDateTime& time, const QDateTime& now);

} // namespace waymark
