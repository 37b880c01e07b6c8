#include "app/export_settings.h"

#include <QCryptographicHash>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int mostFiles = 200; // whose exports are remembered
const auto anyFile = u"export"_s;
const auto files = u"exports"_s;
const auto lastFormat = u"/format"_s;

// Of a journey file; a path has slashes, which would be taken for groups.
QString groupOf(const QString& journey) {
    if (journey.isEmpty())
        return anyFile;
    const QByteArray hash = QCryptographicHash::hash(journey.toUtf8(), QCryptographicHash::Sha256);
    return files + u'/' + QString::fromLatin1(hash.toHex().left(24));
}

ExportSetting read(const QSettings& store, const QString& group, const QString& format) {
    const QString at = group + u'/' + format + u'/';
    const auto value = [&](const char* name, const QVariant& usual) {
        return store.value(at + QLatin1StringView(name), usual);
    };
    ExportSetting setting;
    setting.format = format;
    setting.paper = value("paper", u"fit"_s).toString();
    setting.tiles = value("tiles", QString()).toString();
    setting.theme = value("theme", u"light"_s).toString();
    setting.scale = value("scale", 2.0).toDouble();
    setting.slides = value("slides", false).toBool();
    setting.allMaps = value("all_maps", false).toBool();
    setting.transparent = value("transparent", false).toBool();
    setting.openFolder = value("open_folder", true).toBool();
    setting.titleBlock.isShown = value("title_block", false).toBool();
    setting.titleBlock.version = value("version", QString()).toString();
    setting.titleBlock.hasDate = value("date", true).toBool();
    setting.titleBlock.hasLegend = value("legend", true).toBool();
    setting.show = value("show", QString()).toString();
    setting.file = value("file", QString()).toString();
    setting.bytes = value("bytes", 0).toLongLong();
    setting.changed = value("changed", QDateTime()).toDateTime();
    return setting;
}

void write(QSettings& store, const QString& group, const ExportSetting& setting) {
    const QString at = group + u'/' + setting.format + u'/';
    const auto put = [&](const char* name, const QVariant& value) {
        store.setValue(at + QLatin1StringView(name), value);
    };
    store.setValue(group + lastFormat, setting.format);
    put("paper", setting.paper);
    put("tiles", setting.tiles);
    put("theme", setting.theme);
    put("scale", setting.scale);
    put("slides", setting.slides);
    put("all_maps", setting.allMaps);
    put("transparent", setting.transparent);
    put("open_folder", setting.openFolder);
    put("title_block", setting.titleBlock.isShown);
    put("version", setting.titleBlock.version);
    put("date", setting.titleBlock.hasDate);
    put("legend", setting.titleBlock.hasLegend);
    put("show", setting.show);
    put("file", setting.file);
    put("bytes", setting.bytes);
    put("changed", setting.changed);
}

} // namespace

QString ExportSetting::folder() const {
    return file.isEmpty() ? QString() : QFileInfo(file).absolutePath();
}

bool ExportSetting::isFileOurs() const {
    const QFileInfo info(file);
    return !info.exists() || (info.size() == bytes && info.lastModified() == changed);
}

ExportSettings::ExportSettings()
    : m_store(QSettings::IniFormat, QSettings::UserScope, u"waymark"_s, u"waymark"_s) {}

bool ExportSettings::knows(const QString& journey) const {
    return !journey.isEmpty() && m_store.contains(groupOf(journey) + lastFormat);
}

bool ExportSettings::knowsFormat(const QString& format) const {
    return m_store.contains(anyFile + u'/' + format + u"/theme"_s);
}

ExportSetting ExportSettings::of(const QString& journey, const QString& format) const {
    QString group = groupOf(journey);
    QString wanted = format;
    if (wanted.isEmpty())
        wanted = m_store.value(group + lastFormat).toString();
    if (wanted.isEmpty())
        wanted = m_store.value(anyFile + lastFormat, u"pdf"_s).toString();
    const bool isKnown = m_store.contains(group + u'/' + wanted + u"/theme"_s);
    ExportSetting setting = read(m_store, isKnown ? group : anyFile, wanted);
    if (!isKnown) {
        // Another file's part and version say nothing of this one.
        setting.show.clear();
        setting.titleBlock.version.clear();
    }
    return setting;
}

void ExportSettings::remember(const QString& journey, const ExportSetting& setting) {
    write(m_store, anyFile, setting);
    if (journey.isEmpty())
        return;
    const QString group = groupOf(journey);
    m_store.beginGroup(files);
    const QStringList known = m_store.childGroups();
    m_store.endGroup();
    if (known.size() >= mostFiles && !m_store.contains(group + lastFormat))
        m_store.remove(files + u'/' + known.constFirst());
    write(m_store, group, setting);
}

} // namespace waymark
