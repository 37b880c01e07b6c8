// Where everything that phones send is looked over: who may send, whether it was sent before, whose
// name it is, how much and how fast. What passes waits here until the window takes it. Knows
// neither sockets nor threads nor clocks; whoever calls it says what time it is.
#pragma once

#include "room/bucket.h"
#include "room/phone_messages.h"
#include "room/room_bounds.h"

#include <unordered_map>

namespace waymark {

class RoomDesk {
public:
    explicit RoomDesk(const RoomBounds& bounds = {});

    // What became of a message. `status` as in HTTP: 200 taken (now or before), 4xx and 503 not.
    struct Reply {
        int status = 200;
        QString sentence; // for the person; empty where all is well
        int again = 0;    // seconds until the same message may be taken; 0: never
    };

    // --- for the phones; `token` says which phone, `now` is in milliseconds of any clock -------
    Reply takeCard(const QString& token, const PhoneMessage& message, qint64 now);
    Reply takeVote(const QString& token, const PhoneMessage& message, qint64 now);
    // How the person stands, whose phone gives a sign of life; nothing when the room is full.
    std::optional<PersonState> look(const QString& token, qint64 now);

    // Nobody is known any more; what waits to be taken stays.
    void beginAnew();

    // --- for the window ------------------------------------------------------------------------
    void setBoard(const RoomBoard& board);
    // Names that nobody in the room may have: who holds the keyboard.
    void setReservedNames(const QStringList& names);
    // What came since the last call.
    std::vector<WaitingCard> takeCards();
    std::vector<PhoneVote> takeVotes();
    // What the window decided about cards, by number.
    void settle(const std::vector<qint64>& numbers, CardFate fate);
    // The dots that are on the map now, by name: who cleared some gets them back.
    void setDots(const std::map<QString, Dots>& byName);
    // How many gave a sign of life lately.
    int peopleHere(qint64 now);

private:
    struct Person {
        explicit Person(const RoomBounds& bounds)
            : rate(bounds.burstEach, bounds.perSecondEach) {}
        std::vector<std::pair<QString, QString>> names; // key and spelling; the last one is used
        Bucket rate;
        qint64 seen = 0;
        int waiting = 0;
        Dots dots;
        // Each message by its id, and of cards the number.
        std::unordered_map<QString, qint64> messages;
        std::vector<std::pair<QString, qint64>> cards;
    };

    // The person of that phone, a new one if there is room; null if not.
    Person* personOf(const QString& token, qint64 now);
    void forgetOld(qint64 now);
    // What is the same for cards and votes: nothing, or why the message is not taken.
    std::optional<Reply> objection(Person* person, const PhoneMessage& message, qint64 now);
    std::optional<Reply> nameObjection(const Person& person, const QString& name) const;
    // From now on the name is that person's; gives its spelling.
    QString useName(Person& person, const QString& token, const QString& name);
    [[nodiscard]] std::optional<Place> placeOf(const PhoneMessage& message) const;

    RoomBounds m_bounds;
    Bucket m_rate;
    RoomBoard m_board;
    std::map<QString, QString> m_names; // key of a name → token; reserved ones have no token
    std::unordered_map<QString, Person> m_people;
    std::unordered_map<qint64, CardFate> m_fates;  // of every card, by number
    std::unordered_map<qint64, QString> m_waiting; // … and whose it is, while it waits
    std::vector<WaitingCard> m_cards;
    std::vector<PhoneVote> m_votes;
    qint64 m_lastNumber = 0;
};

} // namespace waymark
