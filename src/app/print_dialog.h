// Print and print preview: printer, paper, orientation, margins, one page or several, with the
// pages as they will be. Where there is no printer, it saves a PDF instead and says so. Nothing of
// the printing system is loaded before this opens.
#pragma once

#include "app/export_parts.h"
#include "app/print_job.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QDoubleSpinBox;
class QPrinter;
class QPushButton;
class QSpinBox;

namespace waymark {

class PagePreview;
class PlainLabel;
class Questions;
class Settings;

class PrintDialog : public QDialog {
    Q_OBJECT

public:
    // `name` is what the printing system and a PDF call it. All must outlive the dialog.
    PrintDialog(const Project& project, Id<Map> map, const QString& name, Settings& settings,
                Questions& questions, QWidget* parent = nullptr);
    ~PrintDialog() override;

    [[nodiscard]] PrintOptions options() const;
    // The pages as they are chosen now.
    [[nodiscard]] const PrintJob& job() const { return *m_job; }
    // Begins with a view of the map, or with what is seen now, which is in no project.
    void showView(Id<SavedView> view);
    void showSeen(const SavedView& seen);
    // Whether the funnel is drawn along the map, where it is known.
    void setFunnelShown(bool shown);
    // Offers to print only the stage or lane of what is selected, or that alone.
    void offerParts(const std::vector<AnyId>& selection);
    // Whether the choice is a PDF file rather than a printer.
    [[nodiscard]] bool toFile() const;
    // A plain sentence on what was done, after the dialog was accepted.
    [[nodiscard]] QString outcome() const { return m_outcome; }

    void accept() override;

private:
    QWidget* makeChoices();
    void restore();
    void refresh();
    // What the choice of what to show makes of the options; m_part with it.
    void applyShown(PrintOptions& options);
    [[nodiscard]] Result<void> printOnPrinter(const PrintJob& job);

    const Project& m_project;
    Id<Map> m_map;
    QString m_name;
    Settings& m_settings;
    Questions& m_questions;
    QString m_outcome;
    std::vector<SavedView> m_views;  // what is seen now, if it is offered, and the views of the map
    std::vector<ExportPart> m_parts; // offered after them
    bool m_showsFunnel = false;
    std::unique_ptr<const Project> m_part; // what is printed, where it is a part
    std::unique_ptr<PrintJob> m_job;

    QComboBox* m_printer;
    QComboBox* m_show;
    QComboBox* m_paper;
    QComboBox* m_orientation;
    QDoubleSpinBox* m_margin;
    QComboBox* m_pages;
    QSpinBox* m_scale;
    QComboBox* m_theme;
    QSpinBox* m_copies;
    QWidget* m_showRow = nullptr;
    QWidget* m_scaleRow = nullptr;
    QWidget* m_copiesRow = nullptr;
    PlainLabel* m_hint;
    PlainLabel* m_count;
    QPushButton* m_print;
    PagePreview* m_preview;
};

} // namespace waymark
