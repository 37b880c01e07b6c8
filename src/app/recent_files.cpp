#include "app/recent_files.h"

#include "app/background.h"
#include "storage/journey_file.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr qint64 maxDrawnBytes = 4 * 1024 * 1024; // larger files are listed without a drawing

RecentFile lookAt(const QString& path) {
    RecentFile file{path, false, {}, 0, nullptr};
    const QFileInfo info(path);
    file.exists = info.isFile();
    if (!file.exists)
        return file;
    file.modified = info.lastModified();
    if (info.size() > maxDrawnBytes)
        return file;
    if (auto opened = readJourney(path)) {
        file.maps = int(opened->project.all<Map>().size());
        file.project = std::make_shared<const Project>(std::move(opened->project));
    }
    return file;
}

} // namespace

RecentFiles::RecentFiles(Settings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings) {
    for (const QString& path : settings.recentFiles())
        m_list.push_back({path, true, {}, 0, nullptr});
}

void RecentFiles::add(const QString& path) {
    std::erase_if(m_list, [&](const RecentFile& file) { return file.path == path; });
    m_list.insert(m_list.begin(), {path, true, QDateTime::currentDateTime(), 0, nullptr});
    if (m_list.size() > limit)
        m_list.resize(limit);
    store();
}

void RecentFiles::remove(const QString& path) {
    std::erase_if(m_list, [&](const RecentFile& file) { return file.path == path; });
    store();
}

void RecentFiles::clear() {
    m_list.clear();
    store();
}

void RecentFiles::refresh() {
    for (const RecentFile& file : m_list) {
        runInBackground(
            this, [path = file.path] { return lookAt(path); },
            [this](const std::shared_ptr<RecentFile>& seen) {
                const auto it = std::ranges::find(m_list, seen->path, &RecentFile::path);
                if (it == m_list.end())
                    return;
                *it = *seen;
                emit changed();
            });
    }
}

void RecentFiles::store() {
    QStringList paths;
    for (const RecentFile& file : m_list)
        paths.append(file.path);
    m_settings.setRecentFiles(paths);
    emit changed();
}

QString friendlyTime(const QDateTime& time, const QDateTime& now) {
    const QLocale locale;
    const qint64 days = time.date().daysTo(now.date());
    if (days == 0)
        return RecentFiles::tr("Today %1").arg(locale.toString(time.time(), u"HH:mm"_s));
    if (days == 1)
        return RecentFiles::tr("Yesterday");
    const bool sameYear = time.date().year() == now.date().year();
    return locale.toString(time.date(), sameYear ? u"d MMM"_s : u"d MMM yyyy"_s);
}

} // namespace waymark
