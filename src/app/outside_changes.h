// What becomes of the open file when somebody else changes, moves or deletes it: the window tells
// in a notice, and carries out what the user chooses. Nothing is written over without a choice, and
// the version that goes stays to be had again.
#pragma once

#include "app/outside_watch.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace waymark {

class MainWindow;
class OpenDocument;
struct MergeAttempt;

class OutsideChanges : public QObject {
    Q_OBJECT

public:
    explicit OutsideChanges(MainWindow& window);

    // Watches the file of this document from now on and tells in its editor, which must be in the
    // window already; null watches nothing.
    void follow(OpenDocument* document);
    // Looks at the file again, soon.
    void look() { m_watch.look(); }
    // Whether the file is something else than what was last read or saved.
    [[nodiscard]] bool isChanged() const;
    // What its notice is called among those of the editor.
    [[nodiscard]] static QString noticeName() { return QStringLiteral("outside"); }

    // The map becomes what the file holds now, as an edit that can be undone.
    void take();
    // What both sides did goes together, as an edit that can be undone. Asks about true conflicts.
    void merge();
    // Keeps what the file holds now where it is found again and then calls `then`, which may write
    // over it.
    void putAside(const QString& path, const std::function<void()>& then);

signals:
    // One of the above is done, or could not be.
    void settled(bool ok);

private:
    void watchFile();
    void keepBase();
    void show(const OutsideLook& look);
    void showChanged();
    void finishMerge(MergeAttempt& attempt);
    void fail(const QString& headline, const Error& error);

    MainWindow& m_window;
    QPointer<OpenDocument> m_document;
    OutsideWatch m_watch;
};

} // namespace waymark
