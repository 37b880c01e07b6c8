// What the room is shown, as a value: the window makes one after each change, the server's thread
// hands it out. Says where cards may go and what may be voted on, and nothing else of the map.
#pragma once

#include "model/records.h"

#include <map>

namespace waymark {

struct BoardTouchpoint {
    Id<Touchpoint> id;
    QString name;
    friend bool operator==(const BoardTouchpoint&, const BoardTouchpoint&) = default;
};

struct BoardStage {
    Id<Stage> id;
    QString name;
    QString colour; // "#rrggbb", of its chevron
    std::vector<BoardTouchpoint> touchpoints;
    friend bool operator==(const BoardStage&, const BoardStage&) = default;
};

struct BoardLane {
    Id<Lane> id;
    QString title;
    friend bool operator==(const BoardLane&, const BoardLane&) = default;
};

// A card that can be voted on.
struct BoardCard {
    AnyId id;
    Id<Stage> stage;
    QString lane; // its title
    QString text;
    friend bool operator==(const BoardCard&, const BoardCard&) = default;
};

struct RoomBoard {
    QString title;
    std::vector<BoardStage> stages;
    std::vector<BoardLane> lanes; // those that take cards
    Id<Stage> stageNow;           // the one that is shown to the room; may be null
    bool isVoting = false;
    int dotsEach = 0;
    std::vector<BoardCard> cards; // only while voting

    friend bool operator==(const RoomBoard&, const RoomBoard&) = default;
};

// Dots of one person: on which records, how many.
using Dots = std::map<AnyId, int>;

// --- what came in ---------------------------------------------------------------------------

// A card that waits to be let in.
struct WaitingCard {
    qint64 number = 0; // counts up from 1
    QString who;
    Place place;
    QString text;
    qint64 when = 0; // milliseconds since 1970, UTC
    friend bool operator==(const WaitingCard&, const WaitingCard&) = default;
};

struct PhoneVote {
    QString who;
    AnyId about;
    bool more = true; // else a dot is taken back
    friend bool operator==(const PhoneVote&, const PhoneVote&) = default;
};

enum class CardFate : quint8 { Waiting, LetIn, TurnedAway };

} // namespace waymark
