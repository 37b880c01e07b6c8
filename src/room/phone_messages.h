// What phones and the server say to one another, as JSON. Reading takes nothing on trust: what is
// not exactly a message is none.
#pragma once

#include "room/room_board.h"

#include <QByteArray>

#include <optional>

namespace waymark {

// A card or a vote, as a phone sends it. Texts are as they came.
struct PhoneMessage {
    QString id; // made by the phone: what comes twice is known by it
    QString name;
    // Of a card:
    Id<Stage> stage;
    Id<Touchpoint> touchpoint; // null: the whole stage
    Id<Lane> lane;
    QString text;
    // Of a vote:
    AnyId about;
    bool more = true;
};

std::optional<PhoneMessage> readCard(const QByteArray& json);
std::optional<PhoneMessage> readVote(const QByteArray& json);

// Whether that can be the token of a phone, or the id of a message: 16 … 64 of a-z, A-Z, 0-9, - _.
bool isToken(const QString& text);

// How a person stands.
struct PersonState {
    Dots dots;
    std::vector<std::pair<QString, CardFate>> cards; // by the ids of their messages
};

QByteArray boardJson(const RoomBoard& board);
// `board` and `picture` count the boards and pictures there were; the phone asks for new ones.
QByteArray stateJson(const PersonState& state, qint64 board, qint64 picture);
// A sentence for whoever sent; `again` seconds from now it may be sent again, 0: it may not.
QByteArray answerJson(const QString& sentence, int again);

} // namespace waymark
