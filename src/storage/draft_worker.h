// The storage thread of one draft: takes edits, saves and rebuilds from queues, in order, and knows
// at each moment what is safe where. What goes in and comes out are values.
#pragma once

#include "storage/draft_store.h"

#include <QLockFile>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <variant>

namespace waymark {

// What a file is written for.
enum class SavePurpose : quint8 {
    Save, // the draft goes on with it
    Copy, // the draft goes on as before
    Move, // nothing is written: the draft's file is moved there
};
struct SaveTask {
    Project project;
    QString path;
    bool replaceOthers = false;
    bool partLinks = false;
    SavePurpose purpose = SavePurpose::Save;
    qint64 sequence = 0; // set by the worker, as is what follows
    qint64 state = 0;
    qint64 generation = 0;
};

class Draft::Worker {
public:
    // Called on the storage thread.
    struct Callbacks {
        std::function<void()> changed;
        std::function<void()> needsRebuild;
        std::function<void(const QString& path, bool isCopy, const Result<FileStamp>&)> published;
        std::function<void(const QString& path, const Result<void>&)> moved;
    };

    // A new draft (no store yet: fill() follows), or one taken up with its lock and store.
    Worker(const DraftFolder& folder, const QString& id, const DraftHeader& header,
           std::unique_ptr<QLockFile> lock = {}, std::unique_ptr<DraftStore> store = {});
    ~Worker();

    // Before start(), for a draft taken up without its store: why that could not be opened. Edits
    // wait until it can be.
    void reopenLater(const Error& why, const UndoStates& states);
    void start(Callbacks callbacks);
    // Waits for what is queued (what cannot be written is tried once more) and closes the store.
    void stop();

    void fill(DraftContent content);
    void append(const EditLog::Entry& entry);
    void publish(SaveTask save);
    void adopt(const DraftOrigin& origin, bool holdsAll);
    void rebind(const QString& path);
    void moveFile(const QString& to);
    void setEnd(DraftEnd end);
    // Calls `question` on the storage thread, after the edits handed over so far; with null when
    // there is no store to ask.
    void ask(std::function<void(DraftStore*)> question);
    void setKeepsHistory(bool keeps);
    void retry();
    Result<void> flush();

    [[nodiscard]] const QString& id() const { return m_id; }
    [[nodiscard]] const DraftFolder& place() const { return m_place; }
    [[nodiscard]] QString folder() const;
    [[nodiscard]] DraftOrigin origin() const;
    [[nodiscard]] Safety safety() const;
    [[nodiscard]] bool hasUnpublishedEdits() const;
    [[nodiscard]] int unpublishedEdits() const;
    [[nodiscard]] qint64 lastEdit() const;
    [[nodiscard]] qint64 sequence() const;
    [[nodiscard]] qint64 created() const;

private:
    struct Edit {
        qint64 sequence = 0;
        EditLog::Entry entry;
    };
    struct Published {
        DraftOrigin origin;
        qint64 sequence = 0;
        qint64 state = 0;
        qint64 time = 0;
    };
    struct Fill {
        DraftHeader header;
        DraftContent content;
    };
    struct KeepsHistory {
        bool keeps = false;
    };
    // The draft is there, but could not be written when it was taken up.
    struct Reopen {
        qint64 sequence = 0; // of the last edit in it
    };
    using Task = std::variant<Edit, Published, Fill, KeepsHistory, Reopen>;
    // A file as read or published, to be kept beside the drafts.
    struct Version {
        DraftOrigin origin;
        QByteArray bytes; // empty: those of the file
    };
    using Clock = std::chrono::steady_clock;

    void run();
    void runTask(std::unique_lock<std::mutex>& guard);
    void runSave(std::unique_lock<std::mutex>& guard);
    void runMove(const QString& to, std::unique_lock<std::mutex>& guard);
    void noteOrigin(const DraftOrigin& origin, qint64 sequence, qint64 state);
    void runQuestion(std::unique_lock<std::mutex>& guard);
    void runVersion(std::unique_lock<std::mutex>& guard);
    Result<FileStamp> write(const SaveTask& save, const DraftOrigin& origin, JourneyOptions options,
                            QByteArray* written);
    Result<void> perform(const Task& task);
    Result<void> performFill(const Fill& fill);
    Result<void> performReopen(const Reopen& reopen);
    void rest(std::unique_lock<std::mutex>& guard);
    [[nodiscard]] bool mayRunTask() const;
    [[nodiscard]] bool holdsAll() const;

    const DraftFolder m_place;
    const QString m_id;
    Callbacks m_callbacks;

    // Used on the storage thread only, once it runs.
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<DraftStore> m_store;
    qint64 m_filledGeneration = 0; // the count of fill() that the store is of
    bool m_holdsSpareMemory = false;

    mutable std::mutex m_mutex; // guards all that follows
    std::condition_variable m_wake;
    std::condition_variable m_done;
    DraftHeader m_header; // as handed over, which is ahead of what is stored
    UndoStates m_states;
    std::deque<Task> m_tasks;
    std::deque<SaveTask> m_saves;
    std::deque<std::function<void(DraftStore*)>> m_questions;
    std::deque<Version> m_versions;
    QString m_failure; // why tasks wait; empty while they run
    Clock::time_point m_retryAt;
    qint64 m_generation = 0; // counts fill(): what was queued before it is of no more use
    int m_unsafe = 0;        // edits handed over that are not on the disk
    bool m_isRunningTask = false;
    bool m_isSaving = false;
    bool m_isBusyBeside = false; // with a question, a version, or telling how a save went
    bool m_isFilled = false;
    bool m_stops = false;
    DraftEnd m_end = DraftEnd::None;
    std::thread m_thread;
};

// Takes a draft that is not open back to what its file holds, as one more edit of its history. Says
// whether that could be done; if not, nothing was changed.
bool goBackToFile(const DraftFolder& folder, const QString& id, const QString& label);

// Files in a draft's folder.
QString draftFolderOf(const DraftFolder& folder, const QString& id);
QString draftFileOf(const DraftFolder& folder, const QString& id);
// The lock that whoever works on the draft holds; nothing when somebody else does.
std::unique_ptr<QLockFile> lockDraft(const DraftFolder& folder, const QString& id);
// Tells other programs which file the draft belongs to while it is locked.
void writeOriginFile(const DraftFolder& folder, const QString& id, const DraftOrigin& origin);
DraftOrigin readOriginFile(const DraftFolder& folder, const QString& id);

} // namespace waymark
