// Sharing a map with a room, from the window's side: opens the door, hands out what the window
// publishes, and tells the window when something came in. Everything that waits to be taken waits
// at the desk; a flood of messages is one signal.
#pragma once

#include "room/http_door.h"
#include "room/room_desk.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <mutex>

namespace waymark {

class RoomServer : public QObject {
    Q_OBJECT

public:
    // Milliseconds of a clock that does not go back; tests bring their own. Is called on two
    // threads.
    using Clock = std::function<qint64()>;
    explicit RoomServer(const RoomBounds& bounds = {}, Clock clock = {}, QObject* parent = nullptr);
    ~RoomServer() override; // stops

    // Each start has keys of its own; those of an earlier one open nothing any more.
    Result<void> start(const QString& address, quint16 port = 0);
    // Returns when nobody can reach anything any more.
    void stop();
    [[nodiscard]] bool isOn() const { return m_door.isOpen(); }
    // "http://192.168.1.5:40123/key…/": for the QR code.
    [[nodiscard]] QString address() const;
    // "192.168.1.5:40123/k7mq3x": for typing; leads to the other.
    [[nodiscard]] QString shortAddress() const;

    void publish(const RoomBoard& board);
    // A picture of the map as SVG, for light and for dark phones.
    void publishPicture(const QByteArray& light, const QByteArray& dark);
    void setReservedNames(const QStringList& names);
    void setDots(const std::map<QString, Dots>& byName);

    // What came in since the last call; see arrived().
    std::vector<WaitingCard> takeCards();
    std::vector<PhoneVote> takeVotes();
    void settle(const std::vector<qint64>& numbers, CardFate fate);
    // How many are there; followed once a second.
    [[nodiscard]] int people() const { return m_people; }
    // Whether anybody asked for the picture since the last call.
    bool wasLookedAt() { return m_lookedAt.exchange(false); }

signals:
    // Cards or votes wait to be taken.
    void arrived();
    void peopleChanged(int people);

private:
    // A body that browsers may keep until its mark is another.
    struct Sheet {
        std::shared_ptr<const QByteArray> plain;
        std::shared_ptr<const QByteArray> deflated;
        QByteArray mark;
        qint64 number = 0;
    };
    static Sheet makeSheet(const QByteArray& body, qint64 number);

    // On the door's thread.
    HttpAnswer answer(const HttpRequest& request);
    HttpAnswer answerGuess(const HttpRequest& request);
    HttpAnswer answerState(const QString& token);
    HttpAnswer answerMessage(const HttpRequest& request, const QString& token, bool isCard);
    static HttpAnswer sheetAnswer(const Sheet& sheet, const HttpRequest& request,
                                  const QByteArray& type);
    void tellWindow();
    void countPeople();

    RoomBounds m_bounds;
    Clock m_clock;
    HttpDoor m_door;
    QString m_host; // "192.168.1.5:40123"
    QByteArray m_key;
    QByteArray m_shortKey;
    QTimer m_counting;
    int m_people = 0;

    std::mutex m_mutex; // over what follows
    RoomDesk m_desk;
    Sheet m_board;
    Sheet m_light;
    Sheet m_dark;
    Bucket m_guesses;
    std::map<QByteArray, Bucket> m_guessesOf; // by network address
    std::atomic<bool> m_told = false;         // that something arrived, and not taken yet
    std::atomic<bool> m_lookedAt = false;
};

} // namespace waymark
