#include "app/settings.h"

#include "model/validate.h"

#include <QCryptographicHash>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int maxViews = 200; // files whose zoom is remembered

// A path as a key: QSettings would take its slashes for groups.
QString keyOf(const QString& path) {
    return QString::fromLatin1(
        QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(24));
}

} // namespace

Settings::Settings()
    : m_store(QSettings::IniFormat, QSettings::UserScope, u"waymark"_s, u"waymark"_s) {}

ThemeSetting Settings::theme() const {
    const QString name = m_store.value("theme"_L1).toString();
    return name == "light"_L1  ? ThemeSetting::Light
           : name == "dark"_L1 ? ThemeSetting::Dark
                               : ThemeSetting::System;
}

void Settings::setTheme(ThemeSetting theme) {
    static const QStringList names{u"light"_s, u"dark"_s, u"system"_s};
    m_store.setValue("theme"_L1, names[int(theme)]);
}

QByteArray Settings::windowGeometry() const {
    return m_store.value("window/geometry"_L1).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray& geometry) {
    m_store.setValue("window/geometry"_L1, geometry);
}

QByteArray Settings::splitterState() const {
    return m_store.value("window/panels"_L1).toByteArray();
}

void Settings::setSplitterState(const QByteArray& state) {
    m_store.setValue("window/panels"_L1, state);
}

bool Settings::isSideBarShown() const {
    return m_store.value("window/side_bar"_L1, true).toBool();
}

void Settings::setSideBarShown(bool shown) {
    m_store.setValue("window/side_bar"_L1, shown);
}

bool Settings::isInspectorShown() const {
    return m_store.value("window/inspector"_L1, true).toBool();
}

void Settings::setInspectorShown(bool shown) {
    m_store.setValue("window/inspector"_L1, shown);
}

QStringList Settings::recentFiles() const {
    return m_store.value("recent"_L1).toStringList();
}

void Settings::setRecentFiles(const QStringList& paths) {
    m_store.setValue("recent"_L1, paths);
}

QString Settings::lastFolder() const {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return m_store.value("folder"_L1, documents).toString();
}

void Settings::setLastFolder(const QString& folder) {
    m_store.setValue("folder"_L1, folder);
}

FileView Settings::viewOf(const QString& path) const {
    const QVariantList list = m_store.value("views/"_L1 + keyOf(path)).toList();
    if (list.size() != 3)
        return {};
    const double zoom = list[0].toDouble();
    return {zoom >= 0.05 && zoom <= 8 ? zoom : 0, std::max(0, list[1].toInt())};
}

void Settings::setViewOf(const QString& path, const FileView& view) {
    // The third number counts up, so that the oldest can be forgotten.
    const qint64 turn = m_store.value("views_turn"_L1).toLongLong() + 1;
    m_store.setValue("views_turn"_L1, turn);
    m_store.beginGroup(u"views"_s);
    for (const QString& key : m_store.childKeys()) {
        const QVariantList old = m_store.value(key).toList();
        if (old.size() != 3 || old[2].toLongLong() <= turn - maxViews)
            m_store.remove(key);
    }
    m_store.setValue(keyOf(path), QVariantList{view.zoom, view.mapIndex, turn});
    m_store.endGroup();
}

bool Settings::savesByItself(const QString& path) const {
    return !path.isEmpty() && m_store.value("autosave/"_L1 + keyOf(path), false).toBool();
}

void Settings::setSavesByItself(const QString& path, bool on) {
    const QString key = "autosave/"_L1 + keyOf(path);
    if (on)
        m_store.setValue(key, true);
    else
        m_store.remove(key);
}

QString Settings::authorName() const {
    return m_store.value("author/name"_L1).toString();
}

void Settings::setAuthorName(const QString& name) {
    m_store.setValue("author/name"_L1, cleanText(name).simplified());
}

ExportSetting Settings::exportSetting() const {
    ExportSetting setting;
    setting.format = m_store.value("export/format"_L1, u"pdf"_s).toString();
    setting.paper = m_store.value("export/paper"_L1, u"fit"_s).toString();
    setting.theme = m_store.value("export/theme"_L1, u"light"_s).toString();
    setting.scale = m_store.value("export/scale"_L1, 2.0).toDouble();
    setting.transparent = m_store.value("export/transparent"_L1, false).toBool();
    setting.openFolder = m_store.value("export/open_folder"_L1, true).toBool();
    setting.folder = m_store.value("export/folder"_L1).toString();
    return setting;
}

void Settings::setExportSetting(const ExportSetting& setting) {
    m_store.setValue("export/format"_L1, setting.format);
    m_store.setValue("export/paper"_L1, setting.paper);
    m_store.setValue("export/theme"_L1, setting.theme);
    m_store.setValue("export/scale"_L1, setting.scale);
    m_store.setValue("export/transparent"_L1, setting.transparent);
    m_store.setValue("export/open_folder"_L1, setting.openFolder);
    m_store.setValue("export/folder"_L1, setting.folder);
}

} // namespace waymark
