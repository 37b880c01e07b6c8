// Saving to the file by itself, where that was switched on for a document: a while after the last
// edit, not too often, and when the user turns to another window. Decides when; others save.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

namespace waymark {

// How often. Milliseconds.
struct AutoSavePace {
    qint64 pause = 3'000;     // after the last edit
    qint64 shortest = 30'000; // from the begin of one save to the next
};

// When to save, as a function of what happened when. Times are milliseconds of any steady clock.
class AutoSavePlan {
public:
    explicit AutoSavePlan(AutoSavePace pace = {})
        : m_pace(pace) {}

    void edited(qint64 now);
    // The user went elsewhere: what is unsaved is due at once.
    void left(qint64 now);
    // A save was begun, by this plan or by the user.
    void saved(qint64 now);
    // When to save next; nothing while there is no need to.
    [[nodiscard]] std::optional<qint64> due() const;

private:
    AutoSavePace m_pace;
    std::optional<qint64> m_lastEdit; // that is not saved
    std::optional<qint64> m_lastSave;
    bool m_isLeft = false;
};

class AutoSave : public QObject {
    Q_OBJECT

public:
    explicit AutoSave(AutoSavePace pace = {}, QObject* parent = nullptr);

    [[nodiscard]] bool isOn() const { return m_isOn; }
    // For a document that is shown anew or whose switch was changed: begins afresh. Edits that are
    // not in the file are saved soon.
    void setOn(bool on, bool hasEdits);
    void noteEdit();
    void noteLeft();
    void noteSave();
    // A save of its own failed: nothing more is tried before the next edit.
    void noteFailure();

signals:
    void saveWanted();

private:
    void schedule();

    AutoSavePace m_pace;
    AutoSavePlan m_plan;
    QElapsedTimer m_clock; // steady: the wall clock may be set
    QTimer m_timer;
    bool m_isOn = false;
};

} // namespace waymark
