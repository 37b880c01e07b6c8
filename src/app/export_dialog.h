// Takes a map away: the format, what is shown, paper or size, theme, title block, and a live
// preview. The choices are remembered, of each file and format apart, and can be repeated. The work
// is done in the background and can be stopped.
#pragma once

#include "app/export_parts.h"
#include "app/export_settings.h"
#include "app/settings.h"

#include <QDialog>

#include <array>
#include <atomic>
#include <functional>
#include <map>
#include <memory>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace waymark {

class ExportPreview;
class PlainLabel;
class TitleBlockChoice;

// In the order of their choices.
inline constexpr std::array<double, 4> exportScales{1, 2, 3, 4};
inline constexpr std::array<PaperSize, 4> exportTilePapers{PaperSize::A4, PaperSize::A3,
                                                           PaperSize::Letter, PaperSize::Tabloid};

class ExportDialog : public QDialog {
    Q_OBJECT

public:
    // `name` is proposed as the file's. The settings must outlive the dialog.
    ExportDialog(Project project, Id<Map> map, const QString& name, Settings& settings,
                 QWidget* parent = nullptr);
    ~ExportDialog() override;

    // Writes the map as chosen to that path, in the background; finished() answers.
    void exportTo(const QString& path);
    [[nodiscard]] QString writtenPath() const { return m_written; }
    [[nodiscard]] PublishFormat format() const;
    void setFormat(PublishFormat format);
    // Chooses one of the map's views, or, for what is in none of them, adds "as it is seen now".
    void showView(Id<SavedView> view);
    void showSeen(const SavedView& seen);
    // Whether the funnel is drawn along maps of which it is known.
    void setFunnelShown(bool shown);
    // Adds choices of what is selected: itself, its stage, its lane.
    void offerParts(const std::vector<AnyId>& selection);
    // Begins with the choices of the last export of that journey file (empty: not saved yet), and
    // remembers these under it.
    void rememberFor(const QString& journey);
    // Keeps a logo that is chosen with the project: a picture, or none in place of what was there.
    // Gives why it cannot be kept. Without it a logo serves this dialog only.
    using LogoKeeper = std::function<Result<void>(const std::optional<Attachment>& picture)>;
    void setLogoKeeper(LogoKeeper keeper) { m_keepLogo = std::move(keeper); }
    // Takes a picture from that file as the logo; empty: none.
    void takeLogo(const QString& path);
    // Makes the export again that was made last of that file, with the map as it is now: writes the
    // same file in the same way, as exportTo() does. Call after showSeen(), with what is selected.
    void repeat(const std::vector<AnyId>& selection);
    [[nodiscard]] PublishOptions options() const { return m_options; }

    void reject() override;

signals:
    void finishedExport(bool ok);

private:
    QWidget* makeChoices();
    QWidget* makeTurning();
    void restore(const ExportSetting& setting);
    void onFormatChanged();
    [[nodiscard]] ExportSetting setting() const;
    void remember(const QString& path);
    // What of the map is chosen, as ExportSetting::show says it; and back.
    [[nodiscard]] QString chosenPart() const;
    void choosePart(const QString& part, const std::vector<AnyId>& selection);
    void addPart(ExportPart part);
    void choosePath();
    void turnTo(int slide);
    void refresh();
    // What is chosen; also makes the project that holds it.
    void readChoices();
    [[nodiscard]] const Project& shown() const { return m_part ? *m_part : m_project; }
    [[nodiscard]] bool holdsSeveralMaps() const;
    void setBusy(bool busy);

    Project m_project;
    Id<Map> m_map;
    PublishOptions m_options;
    std::optional<Project> m_part; // unset: all of the project
    QString m_name;
    QString m_journey; // the file whose exports are remembered
    Settings& m_settings;
    ExportSettings m_memory;
    LogoKeeper m_keepLogo;
    QString m_written;
    std::shared_ptr<std::atomic_bool> m_stop;
    bool m_showsFunnel = false;
    bool m_busy = false;
    bool m_repeats = false; // without a look at the folder afterwards
    PublishFormat m_shownFormat = PublishFormat::Pdf;
    std::map<PublishFormat, ExportSetting> m_left; // the choices of formats that were left

    QComboBox* m_format;
    QComboBox* m_maps;
    QComboBox* m_view;
    std::vector<SavedView> m_views;  // what its choices after the first stand for; "seen": no id
    std::vector<ExportPart> m_parts; // the choices after those
    QWidget* m_viewRow = nullptr;
    QComboBox* m_pages;
    QWidget* m_pagesRow = nullptr;
    QComboBox* m_paper;
    QComboBox* m_tiles;
    QWidget* m_tilesRow = nullptr;
    QWidget* m_themeRow = nullptr;
    QComboBox* m_orientation;
    QComboBox* m_scale;
    QComboBox* m_theme;
    QCheckBox* m_transparent;
    TitleBlockChoice* m_titleBlock;
    QCheckBox* m_openFolder;
    PlainLabel* m_size;
    PlainLabel* m_hints;
    QWidget* m_paperRow = nullptr;
    QWidget* m_orientationRow = nullptr;
    QWidget* m_mapsRow = nullptr;
    QWidget* m_scaleRow = nullptr;
    QProgressBar* m_progress;
    QPushButton* m_export;
    ExportPreview* m_preview;
    QWidget* m_turning = nullptr; // the row that leafs through a deck
    PlainLabel* m_slideNumber;
    QPushButton* m_earlier;
    QPushButton* m_later;
};

} // namespace waymark
