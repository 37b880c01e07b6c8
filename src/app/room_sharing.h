// A map shared with the room: what phones are shown follows the document, the votes they send come
// onto the map, and the cards they send wait in the tray until they are let in. Knows no widget.
#pragma once

#include "drawing/map_layout.h"
#include "room/room_server.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>

namespace waymark {

class OpenDocument;
class Workshop;

class RoomSharing : public QObject {
    Q_OBJECT

public:
    // How the map is seen at the moment: which lanes, what is left out.
    using Seen = std::function<LayoutOptions()>;
    // The document and the workshop must outlive this.
    RoomSharing(OpenDocument& document, Workshop& workshop, Id<Map> map, Seen seen,
                QObject* parent = nullptr);
    ~RoomSharing() override; // stops

    // Opens the map to those who reach that address of this machine; see networkAddresses().
    Result<void> start(const QString& address);
    // Nobody reaches anything any more. What waits goes on waiting.
    void stop();
    [[nodiscard]] bool isOn() const { return m_server.isOn(); }
    [[nodiscard]] Id<Map> map() const { return m_map; }
    [[nodiscard]] const RoomServer& server() const { return m_server; }
    [[nodiscard]] int people() const { return m_server.people(); }

    // --- the tray --------------------------------------------------------------------------------
    [[nodiscard]] const std::vector<WaitingCard>& waiting() const { return m_waiting; }
    // "Finding · Pain points": where a card wants to go; empty when that is not there any more.
    [[nodiscard]] QString placeInWords(const WaitingCard& card) const;
    // Lets cards in, all as one edit. Those whose place is gone go on waiting, and that is told.
    // Says how many came in.
    int letIn(const std::vector<qint64>& numbers);
    int letAllIn();
    void turnAway(const std::vector<qint64>& numbers);
    // Who wrote what was let in.
    [[nodiscard]] const std::map<AnyId, QString>& writers() const { return m_writers; }

    // --- votes -----------------------------------------------------------------------------------
    // From now on phones can vote, with so many dots each, or not any more.
    void setVoting(bool open, int dotsEach);
    [[nodiscard]] bool isVoting() const { return m_isVoting; }
    [[nodiscard]] int dotsEach() const { return m_dotsEach; }
    // The stage that is shown to the room; phones begin there.
    void setStageNow(Id<Stage> stage);

signals:
    void trayChanged();
    // Sharing began or ended, or voting did.
    void stateChanged();
    void peopleChanged(int people);
    void refused(const QString& sentence);

private:
    void takeArrived();
    void putVotes(const std::vector<PhoneVote>& votes);
    void publishSoon();
    void publish();
    [[nodiscard]] RoomBoard makeBoard() const;
    void countDots();
    void drawIfWatched();
    void draw();

    OpenDocument& m_document;
    Workshop& m_workshop;
    Id<Map> m_map;
    Seen m_seen;
    RoomServer m_server;
    std::vector<WaitingCard> m_waiting; // in the order in which they came
    std::map<AnyId, QString> m_writers;
    bool m_isVoting = false;
    int m_dotsEach = 5;
    int m_votingRound = 0;
    Id<Stage> m_stageNow;
    std::optional<RoomBoard> m_board; // as published last
    QTimer m_publishing;
    QTimer m_drawing;
    // Photos made small for phones, by their sha256; belongs to the thread that draws.
    std::shared_ptr<std::map<QByteArray, Attachment>> m_smallPictures =
        std::make_shared<std::map<QByteArray, Attachment>>();
    bool m_isOutdated = true; // the picture
    bool m_isDrawing = false;
};

} // namespace waymark
