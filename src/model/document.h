// An open project: the Project, its undo history, and the one road by which it changes. Knows
// neither files nor windows; storage listens through an EditLog, the views through changed().
#pragma once

#include "model/project.h"

#include <QObject>

#include <memory>

namespace waymark {

// One step of the history, as kept and as stored.
struct HistoryEntry {
    qint64 sequence = 0; // counts up from 1, without gaps within one draft
    qint64 time = 0;     // milliseconds since 1970, UTC
    Changeset changeset;

    friend bool operator==(const HistoryEntry&, const HistoryEntry&) = default;
};

// Where a Document reports what it does, in order. Storage implements it; a null log keeps nothing.
class EditLog {
public:
    virtual ~EditLog() = default;
    // `done` happened to the project. `undoIndex` is how many steps of the undo history are done
    // after it. From `firstStep` on, the undo history consists of `step` alone, or ends there.
    struct Entry {
        Changeset done;
        qint64 time = 0;
        int undoIndex = 0;
        int firstStep = 0;
        std::optional<Changeset> step; // the undo step at firstStep, new or grown by merging
    };
    virtual void append(const Entry& entry) = 0;
};

class Document : public QObject {
    Q_OBJECT

public:
    explicit Document(Project project = {}, QObject* parent = nullptr);
    ~Document() override;

    [[nodiscard]] const Project& project() const { return m_project; }

    // Makes an edit: applies it, keeps it for undo, logs it, announces it. An empty Changeset and
    // one without effect leave no trace. Merges with the step before when both share a gesture and
    // nothing came between. Fails (and changes nothing) when the Changeset does not fit.
    Result<void> commit(const Changeset& changeset);

    [[nodiscard]] bool canUndo() const { return m_index > 0; }
    [[nodiscard]] bool canRedo() const { return m_index < int(m_steps.size()); }
    // "Rename stage", of the step that undo or redo would take; empty when there is none.
    [[nodiscard]] QString undoLabel() const;
    [[nodiscard]] QString redoLabel() const;
    // A step that does not fit the project (of a history from a damaged draft) is not taken; then
    // the history is given up.
    void undo();
    void redo();
    // Ends the running gesture: the next commit starts a step of its own.
    void endGesture() { m_openGesture.clear(); }

    // From now on every commit fails with this error: for files that may only be looked at.
    void refuseEdits(Error reason) { m_refusal = std::move(reason); }
    [[nodiscard]] bool refusesEdits() const { return m_refusal.has_value(); }

    [[nodiscard]] const std::vector<Changeset>& steps() const { return m_steps; }
    [[nodiscard]] int undoIndex() const { return m_index; }
    // Takes over a history read from a draft. `index` steps of it are done.
    void restoreHistory(std::vector<Changeset> steps, int index);

    // Counts every change, undo included: equal counts mean equal projects.
    [[nodiscard]] qint64 revision() const { return m_revision; }

    // Not owned; may be null. The log must outlive the document or be taken away before.
    void setLog(EditLog* log) { m_log = log; }
    // Replaces the whole content without a step of undo: for opening and reverting.
    void reset(Project project);

signals:
    // Exactly one for each commit, undo and redo that changed something.
    void changed(const waymark::Changeset& changeset);
    // Undo or redo became possible, impossible, or differently named.
    void historyChanged();
    // The whole project was replaced.
    void wasReset();

private:
    // Carries out one step of undo or redo, after which `index` steps are done.
    void step(const Changeset& changeset, int index);
    void report(const Changeset& done, int firstStep, const Changeset* step);

    Project m_project;
    std::vector<Changeset> m_steps;
    int m_index = 0;
    QString m_openGesture;
    qint64 m_revision = 0;
    EditLog* m_log = nullptr;
    std::optional<Error> m_refusal;
};

} // namespace waymark
