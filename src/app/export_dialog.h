// Takes a map away as PDF, PNG or SVG: paper or size, theme, and a live preview. The choices are
// remembered. The work is done in the background and can be stopped.
#pragma once

#include "app/settings.h"
#include "publish/publish.h"

#include <QDialog>

#include <atomic>
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
    [[nodiscard]] PublishOptions options() const;

    void reject() override;

signals:
    void finishedExport(bool ok);

private:
    QWidget* makeChoices();
    void restore(const ExportSetting& setting);
    void remember(const QString& path);
    void choosePath();
    void refresh();
    void setBusy(bool busy);

    Project m_project;
    Id<Map> m_map;
    QString m_name;
    Settings& m_settings;
    QString m_written;
    std::shared_ptr<std::atomic_bool> m_stop;
    bool m_busy = false;

    QComboBox* m_format;
    QComboBox* m_maps;
    QComboBox* m_paper;
    QComboBox* m_orientation;
    QComboBox* m_scale;
    QComboBox* m_theme;
    QCheckBox* m_transparent;
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
};

} // namespace waymark
