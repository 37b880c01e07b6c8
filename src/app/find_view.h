// Finding in the editor: keeps the bar, the index of the texts and what the canvas marks on one
// query, and takes the user from hit to hit over all maps.
#pragma once

#include "canvas/canvas_marks.h"
#include "model/find.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace waymark {

class Document;
class Editor;
class FindBar;

class FindView : public QObject {
    Q_OBJECT

public:
    // The document must outlive this; the editor owns it.
    FindView(Document& document, Editor& editor);
    ~FindView() override;

    // For the editor to put in its place; hidden until open().
    [[nodiscard]] FindBar* bar() const { return m_bar; }
    [[nodiscard]] bool isOpen() const;
    // Opens the bar with the words last looked for, in any window.
    void open(bool replacing);
    // Closes the bar; what was found last stays selected and the keyboard goes to the map.
    void close();
    // To the next hit or the one before, round at the ends; opens the bar if need be.
    void step(bool forward);
    void replaceOne();
    void replaceEverything();

    // The looked-for words in a record, for the canvas; empty while the bar is closed.
    [[nodiscard]] std::vector<FoundText> foundIn(AnyId record) const;
    // The record of the hit one is at; null when there is none.
    [[nodiscard]] AnyId currentRecord() const;

signals:
    // The marks on the canvas are to be asked for anew.
    void marksChanged();
    // Comments on a record are to be shown, for the hit is in one.
    void commentFound(waymark::AnyId comment);

private:
    void search();
    void begin(); // at the first hit from the anchor on
    void follow(const Changeset& changeset);
    void goToCurrent();
    void show();
    [[nodiscard]] QString whereIs(const FindHit& hit) const;
    void tellReplaced(int count, int tooLong, int maps);

    Document& m_document;
    Editor& m_editor;
    FindBar* m_bar;
    std::unique_ptr<FindIndex> m_index; // made when the bar is first opened
    int m_at = -1;                      // the hit one is at
    FindHit m_hit;                      // the same, as it is told
    AnyId m_anchor;                     // from where on is searched while one types
    QTimer m_going;                     // the map follows when the fingers rest
};

} // namespace waymark
