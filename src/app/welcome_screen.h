// What a window shows before a map is open: templates with a small live drawing of each, recent
// files, and the ways to begin. Whole by keyboard: arrows choose a template, Enter opens it.
#pragma once

#include "app/recent_files.h"
#include "drawing/theme.h"
#include "storage/draft.h"

#include <QWidget>

class QGridLayout;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace waymark {

class PlainLabel;
class TemplateCard;

class WelcomeScreen : public QWidget {
    Q_OBJECT

public:
    // The list of recent files must outlive the screen.
    WelcomeScreen(RecentFiles& recents, const Theme& theme, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    // Puts the keyboard on the first template.
    void focusTemplates();
    // Tells that there is unsaved work; an empty list tells nothing.
    void offerDrafts(const std::vector<DraftInfo>& drafts);
    // The templates shown now, by key, for tests.
    [[nodiscard]] QStringList shownTemplates() const;

signals:
    void newRequested();
    void openRequested();
    void importRequested();
    void templateChosen(const QString& key); // "sample" is the finished sample
    void recentChosen(const QString& path);
    void draftsRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Entry {
        QString key;
        QString words; // to search in, in lower case
        TemplateCard* card;
    };

    QWidget* makeSide();
    QWidget* makeGallery();
    void fillTemplates();
    void fillRecents();
    void arrange();
    [[nodiscard]] std::vector<TemplateCard*> shownCards() const;
    bool moveFocus(const TemplateCard* from, int key);

    RecentFiles& m_recents;
    QVBoxLayout* m_recentList = nullptr;
    PlainLabel* m_recentTitle = nullptr;
    PlainLabel* m_draftNote = nullptr;
    QPushButton* m_draftLink = nullptr;
    QLineEdit* m_search = nullptr;
    QScrollArea* m_scroll = nullptr;
    QGridLayout* m_grid = nullptr;
    PlainLabel* m_nothing = nullptr;
    std::vector<Entry> m_entries;
    int m_columns = 0;
};

} // namespace waymark
