// The way through an open document's past: a second project, as the first was at some state, that
// moves from state to state by the difference. Reads in the background; shows nothing itself.
#pragma once

#include "model/document.h"

#include <QObject>

#include <memory>

namespace waymark {

class OpenDocument;

class TimeTravel : public QObject {
    Q_OBJECT

public:
    // The document must outlive this.
    explicit TimeTravel(OpenDocument& document, QObject* parent = nullptr);
    ~TimeTravel() override;

    [[nodiscard]] bool isInPast() const { return m_past != nullptr; }
    // The document as it was; null while it is shown as it is. Not for editing.
    [[nodiscard]] Document* past() const { return m_past.get(); }
    // The state shown, and the one that is gone to; the latest while nothing of the past is shown.
    [[nodiscard]] qint64 state() const;
    [[nodiscard]] qint64 target() const;
    [[nodiscard]] qint64 latest() const;

    // Sets out for a state; the latest means now. A new target replaces the one before.
    void goTo(qint64 sequence);
    void backToNow();

signals:
    void entered();              // past() is there, still as the document is now
    void moved(qint64 sequence); // past() shows that state
    void left();                 // past() is about to go
    // The past cannot be followed further; the sentence says why.
    void failed(const QString& sentence);

private:
    void walk();

    OpenDocument& m_document;
    std::unique_ptr<Document> m_past;
    qint64 m_at = 0;
    qint64 m_target = 0;
    int m_journey = 0; // counts goings into the past: answers to an earlier one are of no use
    bool m_waits = false;
};

} // namespace waymark
