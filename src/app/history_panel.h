// The panel at the right that lists what was: the edits of the map by day and sitting, and the
// versions kept of its file.
#pragma once

#include <QWidget>

class QCheckBox;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace waymark {

class ActionTable;
class HistoryList;
class HistoryModel;
class OpenDocument;
class PlainLabel;

class HistoryPanel : public QWidget {
    Q_OBJECT

public:
    // The document, model and actions must outlive the panel.
    HistoryPanel(OpenDocument& document, HistoryModel& model, const ActionTable& actions,
                 QWidget* parent = nullptr);

    [[nodiscard]] HistoryList& edits() const { return *m_edits; }
    [[nodiscard]] QListWidget& versions() const { return *m_versions; }
    void showEdits();
    void showVersions();
    // Reads the list of versions anew, in the background.
    void refreshVersions();

signals:
    // A version is to be opened as a copy; `when` says of which time it is.
    void versionChosen(const QString& path, const QString& when);

private:
    QWidget* makeEditsPage();
    QWidget* makeVersionsPage();
    void chooseVersion();

    OpenDocument& m_document;
    HistoryList* m_edits;
    QListWidget* m_versions;
    PlainLabel* m_noVersions;
    QPushButton* m_openVersion;
    QPushButton* m_editsTab;
    QPushButton* m_versionsTab;
    QStackedWidget* m_pages;
    QCheckBox* m_keeps;
};

} // namespace waymark
