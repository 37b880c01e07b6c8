// What the speaker has on the laptop while the room sees the show: where it stands, what to say
// there, what comes next, the time, and every stage to jump to. It lies beside the editor, which
// stays as it is.
#pragma once

#include "model/records.h"

#include <QTimer>
#include <QWidget>

class QListWidget;
class QPushButton;

namespace waymark {

class Document;
class PlainLabel;
class PresentingWindow;

class PresenterPanel : public QWidget {
    Q_OBJECT

public:
    // Both must outlive the panel.
    PresenterPanel(Document& document, PresentingWindow& show, QWidget* parent = nullptr);

    // What the panel says, for tests and screen readers.
    [[nodiscard]] QString nowText() const;
    [[nodiscard]] QString nextText() const;
    [[nodiscard]] QString notesText() const;
    [[nodiscard]] QListWidget& stageList() const { return *m_stages; }

signals:
    void endRequested();

private:
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeTimer();
    void refresh();
    void listStages();
    void showClock();
    void showTimer();

    Document& m_document;
    PresentingWindow& m_show;
    PlainLabel* m_clock;
    PlainLabel* m_now;
    PlainLabel* m_next;
    PlainLabel* m_notes;
    PlainLabel* m_timer;
    QPushButton* m_start;
    QListWidget* m_stages;
    QTimer m_seconds;
};

} // namespace waymark
