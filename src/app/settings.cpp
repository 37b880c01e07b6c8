#include "app/settings.h"

#include "app/motion.h"
#include "model/validate.h"

#include <QCryptographicHash>
#include <QLocale>
#include <QStandardPaths>

#include <algorithm>
#include <cmath>

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

QString Settings::language() const {
    return m_store.value("language"_L1).toString();
}

void Settings::setLanguage(const QString& code) {
    m_store.setValue("language"_L1, code);
}

bool Settings::isOutlineShown() const {
    return m_store.value("window/outline"_L1, false).toBool();
}

void Settings::setOutlineShown(bool shown) {
    m_store.setValue("window/outline"_L1, shown);
}

bool Settings::isFunnelShown() const {
    return m_store.value("window/funnel"_L1, false).toBool();
}

void Settings::setFunnelShown(bool shown) {
    m_store.setValue("window/funnel"_L1, shown);
}

QString Settings::presentingScreen() const {
    return m_store.value("presenting/screen"_L1).toString();
}

void Settings::setPresentingScreen(const QString& name) {
    m_store.setValue("presenting/screen"_L1, name);
}

bool Settings::reducesMotion() const {
    const QVariant chosen = m_store.value("reduce_motion"_L1);
    return chosen.isValid() ? chosen.toBool() : systemReducesMotion();
}

void Settings::setReducesMotion(bool reduces) {
    m_store.setValue("reduce_motion"_L1, reduces);
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
    if (list.size() < 3)
        return {};
    FileView view;
    const double zoom = list[0].toDouble();
    if (zoom >= Camera::minZoom && zoom <= Camera::maxZoom)
        view.place.zoom = zoom;
    view.mapIndex = std::max(0, list[1].toInt());
    if (list.size() < 7)
        return view;
    view.geometry = list[3].toByteArray();
    view.panels = list[4].toByteArray();
    view.sideBar = list[5].toBool();
    view.inspector = list[6].toBool();
    if (list.size() < 11)
        return view;
    view.place.touchpoint = {list[7].toLongLong()};
    view.place.lane = {list[8].toLongLong()};
    view.place.across = list[9].toDouble();
    view.place.down = list[10].toDouble();
    if (!std::isfinite(view.place.across) || !std::isfinite(view.place.down))
        view.place = {view.place.zoom};
    return view;
}

void Settings::setViewOf(const QString& path, const FileView& view) {
    // The third number counts up, so that the oldest can be forgotten.
    const qint64 turn = m_store.value("views_turn"_L1).toLongLong() + 1;
    m_store.setValue("views_turn"_L1, turn);
    m_store.beginGroup(u"views"_s);
    for (const QString& key : m_store.childKeys()) {
        const QVariantList old = m_store.value(key).toList();
        if (old.size() < 3 || old[2].toLongLong() <= turn - maxViews)
            m_store.remove(key);
    }
    QVariantList list{view.place.zoom.value_or(0), view.mapIndex, turn};
    if (!view.geometry.isEmpty())
        list += {view.geometry,
                 view.panels,
                 view.sideBar.value_or(true),
                 view.inspector.value_or(true),
                 view.place.touchpoint.value,
                 view.place.lane.value,
                 view.place.across,
                 view.place.down};
    m_store.setValue(keyOf(path), list);
    m_store.endGroup();
}

bool Settings::savesByItself(const QString& path) const {
    return !path.isEmpty() &&
           m_store.value("autosave/"_L1 + keyOf(path), usuallySavesByItself()).toBool();
}

void Settings::setSavesByItself(const QString& path, bool on) {
    const QString key = "autosave/"_L1 + keyOf(path);
    if (on != usuallySavesByItself())
        m_store.setValue(key, on);
    else
        m_store.remove(key);
}

bool Settings::usuallySavesByItself() const {
    return m_store.value("autosave_usually"_L1, false).toBool();
}

void Settings::setUsuallySavesByItself(bool on) {
    m_store.setValue("autosave_usually"_L1, on);
}

QString Settings::draftFolder() const {
    return m_store.value("drafts/folder"_L1).toString();
}

QStringList Settings::earlierDraftFolders() const {
    return m_store.value("drafts/earlier"_L1).toStringList();
}

void Settings::setDraftFolder(const QString& folder) {
    QStringList earlier = earlierDraftFolders();
    if (const QString before = draftFolder(); !before.isEmpty() && before != folder)
        earlier.prepend(before);
    earlier.removeAll(folder);
    earlier.removeDuplicates();
    m_store.setValue("drafts/earlier"_L1, earlier);
    m_store.setValue("drafts/folder"_L1, folder);
}

PrintSetting Settings::printSetting() const {
    const PrintSetting usual;
    PrintSetting setting;
    setting.printer = m_store.value("print/printer"_L1).toString();
    setting.paper = m_store.value("print/paper"_L1).toString();
    setting.marginMm = m_store.value("print/margin"_L1, usual.marginMm).toDouble();
    setting.onePage = m_store.value("print/one_page"_L1, usual.onePage).toBool();
    setting.scale = m_store.value("print/scale"_L1, usual.scale).toDouble();
    setting.theme = m_store.value("print/theme"_L1, usual.theme).toInt();
    return setting;
}

void Settings::setPrintSetting(const PrintSetting& setting) {
    m_store.setValue("print/printer"_L1, setting.printer);
    m_store.setValue("print/paper"_L1, setting.paper);
    m_store.setValue("print/margin"_L1, setting.marginMm);
    m_store.setValue("print/one_page"_L1, setting.onePage);
    m_store.setValue("print/scale"_L1, setting.scale);
    m_store.setValue("print/theme"_L1, setting.theme);
}

QString Settings::defaultPaper() const {
    // North America writes on other paper than the rest of the world.
    const bool letter = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    return m_store.value("paper"_L1, letter ? u"Letter"_s : u"A4"_s).toString();
}

void Settings::setDefaultPaper(const QString& name) {
    m_store.setValue("paper"_L1, name);
    m_store.remove("print/paper"_L1);
    m_store.setValue("export/pdf/paper"_L1, name);
    m_store.setValue("export/pptx/paper"_L1, name);
}

PasteSetting Settings::pasteSetting(bool ofTables) const {
    const PasteSetting usual;
    const auto group = ofTables ? "paste/table_"_L1 : "paste/lines_"_L1;
    return {m_store.value(group + "shape"_L1, usual.shape).toInt(),
            m_store.value(group + "rows"_L1, usual.rows).toInt()};
}

void Settings::setPasteSetting(bool ofTables, const PasteSetting& setting) {
    const auto group = ofTables ? "paste/table_"_L1 : "paste/lines_"_L1;
    m_store.setValue(group + "shape"_L1, setting.shape);
    m_store.setValue(group + "rows"_L1, setting.rows);
}

QString Settings::authorName() const {
    return m_store.value("author/name"_L1).toString();
}

void Settings::setAuthorName(const QString& name) {
    m_store.setValue("author/name"_L1, cleanText(name).simplified());
}

} // namespace waymark
