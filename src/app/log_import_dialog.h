// What of a log comes onto the map, before it does: which column says who, where and when, how its
// dates are meant, the first rows as they are understood, and every row that will not be taken.
// The log is read beside the window, anew after each choice.
#pragma once

#include "app/log_import_reading.h"

#include <QDialog>

class QButtonGroup;
class QComboBox;
class QListWidget;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace waymark {

class PlainLabel;
class Questions;

class LogImportDialog : public QDialog {
    Q_OBJECT

public:
    // Begins with `choice`. The questions must outlive the dialog.
    LogImportDialog(const Project& project, Id<Map> map, const QString& path, const LogHead& head,
                    const LogChoice& choice, Questions& questions, QWidget* parent = nullptr);

    [[nodiscard]] LogChoice choice() const;
    // What reading by the choice gave; null while it is read and where it cannot be.
    [[nodiscard]] const LogImport* import() const;

private:
    void buildChoices(const LogChoice& choice);
    [[nodiscard]] QWidget* makeShown();
    [[nodiscard]] QWidget* makeSetAside();
    void readAgain();
    void take(const std::shared_ptr<Result<LogImport>>& result);
    void refresh();
    void fillFirstRows();
    void fillSetAside();
    void saveSetAside();
    [[nodiscard]] QString summary() const;

    LogHead m_head;
    QString m_path;
    Questions& m_questions;
    std::shared_ptr<Result<LogImport>> m_result;
    bool m_wasStopped = false;
    LogImportReading* m_reading;
    QTimer m_soon; // gathers several choices into one reading

    QComboBox* m_customer;
    QComboBox* m_touchpoint;
    QComboBox* m_time;
    QComboBox* m_order;
    QComboBox* m_zone;
    QListWidget* m_details;
    QStackedWidget* m_pages;
    QButtonGroup* m_tabs;
    QTableWidget* m_rows;
    QTableWidget* m_setAside;
    PlainLabel* m_summary;
    PlainLabel* m_remark;
    QProgressBar* m_progress;
    QPushButton* m_stop;
    QPushButton* m_import;
    QPushButton* m_copy = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace waymark
