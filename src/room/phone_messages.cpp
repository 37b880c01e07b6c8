#include "room/phone_messages.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

using nlohmann::json;

std::string utf8(const QString& text) {
    return text.toStdString();
}

QByteArray bytesOf(const json& value) {
    // Lone surrogates become U+FFFD instead of an exception.
    return QByteArray::fromStdString(value.dump(-1, ' ', false, json::error_handler_t::replace));
}

// An object without anything inside that is one itself; null: no such thing.
json flatObject(const QByteArray& text) {
    const json value = json::parse(text.begin(), text.end(), nullptr, false);
    const bool isFlat = value.is_object() && std::ranges::none_of(value, [](const json& member) {
                            return member.is_structured();
                        });
    return isFlat ? value : json();
}

QString textIn(const json& object, const char* name) {
    const auto at = object.find(name);
    return at != object.end() && at->is_string()
               ? QString::fromStdString(at->get_ref<const std::string&>())
               : QString();
}

qint64 idIn(const json& object, const char* name) {
    const auto at = object.find(name);
    if (at == object.end() || !at->is_number_unsigned())
        return 0;
    const quint64 value = at->get<quint64>();
    return value <= quint64(maxId) ? qint64(value) : 0;
}

// What both kinds have.
std::optional<PhoneMessage> readCommon(const json& object) {
    PhoneMessage message;
    message.id = textIn(object, "id");
    message.name = textIn(object, "name");
    if (!isToken(message.id))
        return std::nullopt;
    return message;
}

} // namespace

bool isToken(const QString& text) {
    return text.size() >= 16 && text.size() <= 64 && std::ranges::all_of(text, [](QChar c) {
               const char16_t u = c.unicode();
               return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') ||
                      (u >= u'0' && u <= u'9') || u == u'-' || u == u'_';
           });
}

std::optional<PhoneMessage> readCard(const QByteArray& text) {
    const json object = flatObject(text);
    auto message = readCommon(object);
    if (!message)
        return std::nullopt;
    message->stage = {idIn(object, "stage")};
    message->touchpoint = {idIn(object, "touchpoint")};
    message->lane = {idIn(object, "lane")};
    message->text = textIn(object, "text");
    return message;
}

std::optional<PhoneMessage> readVote(const QByteArray& text) {
    const json object = flatObject(text);
    auto message = readCommon(object);
    if (!message)
        return std::nullopt;
    const qint64 kind = idIn(object, "kind");
    if (kind >= kindCount)
        return std::nullopt;
    message->about = {Kind(kind), idIn(object, "about")};
    const auto more = object.find("more");
    message->more = more == object.end() || !more->is_boolean() || more->get<bool>();
    return message;
}

QByteArray boardJson(const RoomBoard& board) {
    json stages = json::array();
    for (const BoardStage& stage : board.stages) {
        json touchpoints = json::array();
        for (const BoardTouchpoint& touchpoint : stage.touchpoints)
            touchpoints.push_back({{"id", touchpoint.id.value}, {"name", utf8(touchpoint.name)}});
        stages.push_back({{"id", stage.id.value},
                          {"name", utf8(stage.name)},
                          {"colour", utf8(stage.colour)},
                          {"touchpoints", std::move(touchpoints)}});
    }
    json lanes = json::array();
    for (const BoardLane& lane : board.lanes)
        lanes.push_back({{"id", lane.id.value}, {"title", utf8(lane.title)}});
    json cards = json::array();
    for (const BoardCard& card : board.cards)
        cards.push_back({{"kind", int(card.id.kind)},
                         {"id", card.id.value},
                         {"stage", card.stage.value},
                         {"lane", utf8(card.lane)},
                         {"text", utf8(card.text)}});
    return bytesOf({{"title", utf8(board.title)},
                    {"stages", std::move(stages)},
                    {"lanes", std::move(lanes)},
                    {"now", board.stageNow.value},
                    {"voting", board.isVoting},
                    {"dots", board.dotsEach},
                    {"cards", std::move(cards)}});
}

QByteArray stateJson(const PersonState& state, qint64 board, qint64 picture) {
    json dots = json::array();
    for (const auto& [about, count] : state.dots)
        dots.push_back({{"kind", int(about.kind)}, {"id", about.value}, {"count", count}});
    json cards = json::object();
    for (const auto& [id, fate] : state.cards)
        cards[utf8(id)] = fate == CardFate::Waiting ? "waiting"
                          : fate == CardFate::LetIn ? "in"
                                                    : "away";
    return bytesOf({{"board", board},
                    {"picture", picture},
                    {"dots", std::move(dots)},
                    {"cards", std::move(cards)}});
}

QByteArray answerJson(const QString& sentence, int again) {
    return bytesOf({{"say", utf8(sentence)}, {"again", again}});
}

} // namespace waymark
