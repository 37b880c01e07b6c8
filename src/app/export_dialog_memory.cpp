// What the export dialog remembers, begins with and repeats.
#include "app/export_dialog.h"
#include "app/picture_import.h"
#include "app/title_block_choice.h"
#include "drawing/images.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QSignalBlocker>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

void ExportDialog::rememberFor(const QString& journey) {
    m_journey = journey;
    m_left.clear();
    restore(m_memory.of(journey));
    refresh();
}

void ExportDialog::repeat(const std::vector<AnyId>& selection) {
    const ExportSetting last = m_memory.of(m_journey);
    restore(last);
    choosePart(last.show, selection);
    refresh();
    m_repeats = true;
    exportTo(last.file);
}

void ExportDialog::takeLogo(const QString& path) {
    constexpr int largestSide = 800; // pixels: sharp on any paper, at the size of a logo
    std::optional<Attachment> picture;
    if (!path.isEmpty()) {
        auto read = readPicture(path, largestSide);
        if (!read) {
            m_titleBlock->sayFault(read.error().message);
            return;
        }
        picture = read.take();
    }
    if (m_keepLogo) {
        if (const Result<void> kept = m_keepLogo(picture); !kept) {
            m_titleBlock->sayFault(kept.error().message);
            return;
        }
    }
    m_titleBlock->showLogo(picture ? imageOf(*picture) : QImage());
}

QString ExportDialog::chosenPart() const {
    const int chosen = m_view->currentIndex();
    const int views = int(m_views.size());
    if (chosen <= 0)
        return {};
    if (chosen > views)
        return m_parts[size_t(chosen - views) - 1].key;
    const Id<SavedView> view = m_views[size_t(chosen) - 1].id;
    return m_project.find(view) ? keyOfPart(anyId(view)) : partSeen;
}

void ExportDialog::choosePart(const QString& part, const std::vector<AnyId>& selection) {
    if (const AnyId id = idOfPart(part); id.kind == Kind::SavedView)
        showView(Id<SavedView>{id.value});
    else if (part == partSeen && !m_views.empty() && !m_project.find(m_views.front().id))
        m_view->setCurrentIndex(1);
    else if (auto found = exportPart(m_project, m_map, part, selection)) {
        addPart(std::move(*found));
        m_view->setCurrentIndex(m_view->count() - 1);
    }
}

void ExportDialog::onFormatChanged() {
    m_left[m_shownFormat] = setting();
    m_left[m_shownFormat].format = endingOf(m_shownFormat);
    const QString ending = endingOf(format());
    // For a format without choices of its own those of the last one stay.
    ExportSetting wanted = setting();
    if (const auto left = m_left.find(format()); left != m_left.end())
        wanted = left->second;
    else if (m_memory.knowsFormat(ending))
        wanted = m_memory.of(m_journey, ending);
    wanted.format = ending;
    restore(wanted);
    refresh();
}

void ExportDialog::restore(const ExportSetting& setting) {
    // One change at a time would be shown, and the format's own choices restored with it.
    std::vector<std::unique_ptr<QSignalBlocker>> quiet;
    for (QObject* box :
         std::initializer_list<QObject*>{m_format, m_maps, m_pages, m_paper, m_tiles, m_orientation,
                                         m_scale, m_theme, m_transparent, m_titleBlock})
        quiet.push_back(std::make_unique<QSignalBlocker>(box));
    setFormat(formatFromPath("map."_L1 + setting.format).value_or(PublishFormat::Pdf));
    m_shownFormat = format();
    m_maps->setCurrentIndex(setting.allMaps ? 1 : 0);
    m_pages->setCurrentIndex(setting.slides ? 1 : 0);
    if (const auto paper = paperFromName(setting.paper)) {
        m_paper->setCurrentIndex(int(paper->size));
        m_orientation->setCurrentIndex(int(paper->orientation));
    }
    const auto tiles = paperFromName(setting.tiles);
    const auto place = std::ranges::find(exportTilePapers, tiles ? tiles->size : PaperSize::Fit);
    m_tiles->setCurrentIndex(
        place == exportTilePapers.end() ? 0 : 1 + int(place - exportTilePapers.begin()));
    if (const auto theme = themeFromName(setting.theme))
        m_theme->setCurrentIndex(int(*theme));
    m_scale->setCurrentIndex(std::clamp(int(std::lround(setting.scale)) - 1, 0, 3));
    m_transparent->setChecked(setting.transparent);
    m_titleBlock->restore(setting.titleBlock);
    m_openFolder->setChecked(setting.openFolder);
}

ExportSetting ExportDialog::setting() const {
    static const std::array<QString, 3> themes{u"light"_s, u"dark"_s, u"print"_s};
    static const std::array<QString, 3> turns{QString(), u"-portrait"_s, u"-landscape"_s};
    ExportSetting setting;
    setting.format = endingOf(format());
    setting.paper =
        paperNames().value(m_paper->currentIndex()) + turns[size_t(m_orientation->currentIndex())];
    if (const int tiles = m_tiles->currentIndex(); tiles > 0)
        setting.tiles = paperNames().value(int(exportTilePapers[size_t(tiles) - 1]));
    setting.theme = themes[size_t(m_theme->currentIndex())];
    setting.scale = exportScales[size_t(m_scale->currentIndex())];
    setting.slides = m_pages->currentIndex() == 1;
    setting.allMaps = m_maps->currentIndex() == 1;
    setting.transparent = m_transparent->isChecked();
    setting.titleBlock = m_titleBlock->setting();
    setting.openFolder = m_openFolder->isChecked();
    setting.show = chosenPart();
    return setting;
}

void ExportDialog::remember(const QString& path) {
    const QFileInfo info(path);
    ExportSetting done = setting();
    done.file = info.absoluteFilePath();
    done.bytes = info.size();
    done.changed = info.lastModified();
    m_memory.remember(m_journey, done);
}

} // namespace waymark
