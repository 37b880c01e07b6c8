#include "app/outside_watch.h"

#include "app/background.h"
#include "storage/file_place.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int settling = 150; // milliseconds: a file that is replaced is gone for a moment

} // namespace

OutsideLook lookOutside(const QString& path, const FileStamp& expected) {
    using State = OutsideLook::State;
    if (looksUnchanged(path, expected))
        return {State::Same, expected, {}};
    const auto now = stampOf(path);
    if (now)
        return {sameContent(*now, expected) ? State::Same : State::Changed, *now, {}};
    // What cannot be read is no reason to alarm anybody; Save will tell.
    if (now.error().code != ErrorCode::NotFound)
        return {State::Same, {}, {}};
    if (const auto elsewhere = findFile(path, expected); elsewhere && *elsewhere != path)
        return {State::Moved, {}, *elsewhere};
    return {State::Gone, {}, {}};
}

OutsideWatch::OutsideWatch(QObject* parent)
    : QObject(parent) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(settling);
    connect(&m_soon, &QTimer::timeout, this, &OutsideWatch::lookNow);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &OutsideWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &OutsideWatch::look);
}

void OutsideWatch::watch(const QString& path, const std::optional<FileStamp>& stamp) {
    ++m_round;
    m_path = stamp ? path : QString();
    m_stamp = stamp;
    m_found = {};
    if (const QStringList old = m_watcher.files() + m_watcher.directories(); !old.isEmpty())
        m_watcher.removePaths(old);
    addPaths(true);
    if (!m_path.isEmpty())
        look();
}

void OutsideWatch::look() {
    if (!m_path.isEmpty() && !m_soon.isActive())
        m_soon.start();
}

// The folder tells of files that come, go and are replaced, the file itself of
// being written to. One that was replaced is no longer the one that is watched,
// so it is added again after each look.
void OutsideWatch::addPaths(bool isThere) {
    if (m_path.isEmpty())
        return;
    const QString folder = QFileInfo(m_path).absolutePath();
    if (!m_watcher.directories().contains(folder))
        m_watcher.addPath(folder);
    if (isThere && !m_watcher.files().contains(m_path))
        m_watcher.addPath(m_path);
}

void OutsideWatch::lookNow() {
    if (m_path.isEmpty())
        return;
    if (m_isLooking) {
        m_soon.start();
        return;
    }
    m_isLooking = true;
    runInBackground(
        this, [path = m_path, stamp = *m_stamp] { return lookOutside(path, stamp); },
        [this, round = m_round](const std::shared_ptr<OutsideLook>& look) {
            finishLook(*look, round);
        });
}

void OutsideWatch::finishLook(const OutsideLook& look, int round) {
    m_isLooking = false;
    if (round != m_round)
        return;
    addPaths(look.state == OutsideLook::State::Same || look.state == OutsideLook::State::Changed);
    // Put back unchanged by a program that synchronises: the next look need not
    // read it again.
    if (look.state == OutsideLook::State::Same && look.stamp)
        m_stamp = look.stamp;
    if (std::exchange(m_found, look) != look)
        emit foundOther(look);
}

} // namespace waymark
