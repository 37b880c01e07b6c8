// Lets the running programs of one user find out which of them has a file open, so that opening it
// again raises that window. Each program listens at a door of its own, a local socket in the data
// folder. A door whose program is gone opens to nobody and is cleared away, so nothing can be left
// locked: not by a crash, a restart of the machine, or another program with the same number.
#pragma once

#include "storage/draft.h"
#include "storage/file_identity.h"

#include <QObject>

#include <functional>

class QSocketNotifier;

namespace waymark {

// Where the doors of the programs are that share these drafts.
QString doorFolderOf(const DraftFolder& drafts);

class Door : public QObject {
    Q_OBJECT

public:
    // Told to raise the window of a file, the program answers whether it has one; not necessarily
    // at once. Called on the thread of the door.
    using Reply = std::function<void(bool raised)>;
    using Handler = std::function<void(const FileIdentity& file, const Reply& reply)>;

    // Opens a door in that folder. Where that is not possible nobody can knock, and a file that is
    // opened twice is noticed when it is saved.
    Door(const QString& folder, Handler handler, QObject* parent = nullptr);
    ~Door() override;

    [[nodiscard]] bool isOpen() const { return m_listener >= 0; }
    [[nodiscard]] QString path() const { return m_path; }

private:
    void accept();

    QString m_path;
    Handler m_handler;
    int m_listener = -1;
};

enum class Knock : quint8 {
    NotOpen,  // no program has that file open
    Raised,   // one had, and has brought its window forward
    NoAnswer, // some program did not answer in time: it may have it open
};
// Asks all programs with a door in that folder, but for the one behind `ownDoor`. Waits up to
// `patience` milliseconds: not for the thread of the window.
Knock knock(const QString& folder, const FileIdentity& file, int patience,
            const QString& ownDoor = {});

// Programs that start at the same moment take turns until they can answer, so that of two which
// open one file the second finds the first. Given up by a program that ends in whatever way.
class StartTurn {
public:
    // Waits up to `patience` milliseconds for the others; after that it goes on without a turn.
    StartTurn(const QString& folder, int patience);
    StartTurn(const StartTurn&) = delete;
    StartTurn& operator=(const StartTurn&) = delete;
    ~StartTurn() { end(); }
    void end();
    [[nodiscard]] bool isHeld() const { return m_file >= 0; }

private:
    int m_file = -1;
};

} // namespace waymark
