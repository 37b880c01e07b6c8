#include "room/room_desk.h"

#include "room/plain_words.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int badRequest = 400;
constexpr int conflict = 409;
constexpr int tooLarge = 413;
constexpr int tooMany = 429;
constexpr int busy = 503;

constexpr int soon = 5; // seconds

using NameOf = std::pair<QString, QString>;

QString tr(const char* text, int count = -1) {
    return QCoreApplication::translate("waymark::RoomDesk", text, nullptr, count);
}

// As a person counts them: not the halves of emoji.
qsizetype lengthOf(const QString& text) {
    return text.toUcs4().size();
}

} // namespace

RoomDesk::RoomDesk(const RoomBounds& bounds)
    : m_bounds(bounds)
    , m_rate(bounds.burstAll, bounds.perSecondAll) {}

// --- who is there -----------------------------------------------------------------------------

void RoomDesk::forgetOld(qint64 now) {
    std::erase_if(m_people, [&](const auto& entry) {
        const Person& person = entry.second;
        return person.messages.empty() && now - person.seen > m_bounds.forgottenMs;
    });
}

RoomDesk::Person* RoomDesk::personOf(const QString& token, qint64 now) {
    if (!isToken(token))
        return nullptr;
    auto at = m_people.find(token);
    if (at == m_people.end()) {
        if (int(m_people.size()) >= m_bounds.people)
            forgetOld(now);
        if (int(m_people.size()) >= m_bounds.people)
            return nullptr;
        at = m_people.try_emplace(token, m_bounds).first;
    }
    at->second.seen = now;
    return &at->second;
}

std::optional<PersonState> RoomDesk::look(const QString& token, qint64 now) {
    const Person* person = personOf(token, now);
    if (!person)
        return std::nullopt;
    PersonState state;
    state.dots = person->dots;
    for (const auto& [id, number] : person->cards)
        state.cards.emplace_back(id, m_fates.at(number));
    return state;
}

int RoomDesk::peopleHere(qint64 now) {
    return int(std::ranges::count_if(
        m_people, [&](const auto& entry) { return now - entry.second.seen <= m_bounds.hereMs; }));
}

// --- what they send ---------------------------------------------------------------------------

std::optional<RoomDesk::Reply> RoomDesk::nameObjection(const Person& person,
                                                       const QString& given) const {
    const QString name = plainLine(given);
    if (name.isEmpty())
        return Reply{badRequest,
                     tr("Please say your name first, so that the room knows who it is from."), 0};
    if (lengthOf(name) > m_bounds.nameLength)
        return Reply{
            badRequest,
            tr("Please choose a shorter name: %n characters at most.", m_bounds.nameLength), 0};
    const QString key = nameKey(name);
    if (std::ranges::find(person.names, key, &NameOf::first) != person.names.end())
        return std::nullopt;
    if (m_names.contains(key))
        return Reply{conflict,
                     tr("Somebody in this room is called “%1” already. Please choose another name, "
                        "for instance with a letter of your surname.")
                         .arg(name),
                     0};
    if (int(person.names.size()) >= m_bounds.namesEach)
        return Reply{conflict,
                     tr("You have used several names already. Please stay with “%1”.")
                         .arg(person.names.back().second),
                     0};
    return std::nullopt;
}

QString RoomDesk::useName(Person& person, const QString& token, const QString& given) {
    const QString key = nameKey(given);
    const auto known = std::ranges::find(person.names, key, &NameOf::first);
    if (known != person.names.end()) {
        std::rotate(known, known + 1, person.names.end());
    } else {
        person.names.emplace_back(key, plainLine(given));
        m_names.emplace(key, token);
    }
    return person.names.back().second;
}

std::optional<RoomDesk::Reply> RoomDesk::objection(Person* person, const PhoneMessage& message,
                                                   qint64 now) {
    if (!person)
        return Reply{busy,
                     tr("This room is full: no more than %n people can take part at a time.",
                        m_bounds.people),
                     soon};
    if (int(person->messages.size()) >= m_bounds.messagesEach)
        return Reply{tooLarge, tr("You have sent as much as one sitting takes. Thank you!"), 0};
    if (auto no = nameObjection(*person, message.name))
        return no;
    if (!person->rate.take(now))
        return Reply{tooMany, tr("That was a lot at once. It is kept here and sent in a moment."),
                     person->rate.secondsToWait()};
    if (!m_rate.take(now)) {
        person->rate.giveBack();
        return Reply{tooMany,
                     tr("The whole room is writing. It is kept here and sent in a "
                        "moment."),
                     std::max(soon, m_rate.secondsToWait())};
    }
    return std::nullopt;
}

std::optional<Place> RoomDesk::placeOf(const PhoneMessage& message) const {
    const auto stage = std::ranges::find(m_board.stages, message.stage, &BoardStage::id);
    if (stage == m_board.stages.end() ||
        std::ranges::find(m_board.lanes, message.lane, &BoardLane::id) == m_board.lanes.end())
        return std::nullopt;
    if (!message.touchpoint)
        return Place{message.lane, message.stage, {}};
    if (std::ranges::find(stage->touchpoints, message.touchpoint, &BoardTouchpoint::id) ==
        stage->touchpoints.end())
        return std::nullopt;
    return Place{message.lane, {}, message.touchpoint};
}

RoomDesk::Reply RoomDesk::takeCard(const QString& token, const PhoneMessage& message, qint64 now) {
    Person* person = personOf(token, now);
    if (person && person->messages.contains(message.id))
        return {};
    if (auto no = objection(person, message, now))
        return *no;
    const QString text = plainLines(message.text);
    if (text.isEmpty())
        return {badRequest, tr("There is nothing written on this card yet."), 0};
    if (lengthOf(text) > m_bounds.textLength || text.count(u'\n') >= m_bounds.textLines)
        return {tooLarge,
                tr("That is too long for a card: %n characters at most.", m_bounds.textLength), 0};
    const auto place = placeOf(message);
    if (!place)
        return {conflict,
                tr("This stage or lane is not on the map any more. Please choose "
                   "another one."),
                0};
    if (int(m_waiting.size()) >= m_bounds.waiting || person->waiting >= m_bounds.waitingEach) {
        person->rate.giveBack();
        return {busy, tr("The tray is full. Your card is kept here and sent when there is room."),
                soon};
    }
    const QString who = useName(*person, token, message.name);
    const qint64 number = ++m_lastNumber;
    person->messages.emplace(message.id, number);
    person->cards.emplace_back(message.id, number);
    ++person->waiting;
    m_fates.emplace(number, CardFate::Waiting);
    m_waiting.emplace(number, token);
    m_cards.push_back({number, who, *place, text, QDateTime::currentMSecsSinceEpoch()});
    return {};
}

RoomDesk::Reply RoomDesk::takeVote(const QString& token, const PhoneMessage& message, qint64 now) {
    Person* person = personOf(token, now);
    if (person && person->messages.contains(message.id))
        return {};
    if (auto no = objection(person, message, now))
        return *no;
    if (!m_board.isVoting)
        return {conflict, tr("Voting is over, or has not begun yet."), 0};
    if (std::ranges::find(m_board.cards, message.about, &BoardCard::id) == m_board.cards.end())
        return {conflict, tr("This card cannot be voted on any more."), 0};
    int given = 0;
    for (const auto& [about, count] : person->dots)
        given += count;
    const auto here = person->dots.find(message.about);
    if (message.more && given >= m_board.dotsEach)
        return {conflict, tr("All your dots are on cards. Take one back first."), 0};
    if (!message.more && (here == person->dots.end() || here->second <= 0))
        return {conflict, tr("There is no dot of yours on this card."), 0};
    person->messages.emplace(message.id, 0);
    person->dots[message.about] += message.more ? 1 : -1;
    m_votes.push_back({useName(*person, token, message.name), message.about, message.more});
    return {};
}

// --- for the window ---------------------------------------------------------------------------

void RoomDesk::beginAnew() {
    m_rate = Bucket(m_bounds.burstAll, m_bounds.perSecondAll);
    m_names.clear();
    m_people.clear();
    m_fates.clear();
    m_waiting.clear();
}

void RoomDesk::setBoard(const RoomBoard& board) {
    m_board = board;
}

void RoomDesk::setReservedNames(const QStringList& names) {
    for (const QString& name : names)
        if (const QString key = nameKey(name); !key.isEmpty())
            m_names.emplace(key, QString());
}

std::vector<WaitingCard> RoomDesk::takeCards() {
    return std::exchange(m_cards, {});
}

std::vector<PhoneVote> RoomDesk::takeVotes() {
    return std::exchange(m_votes, {});
}

void RoomDesk::settle(const std::vector<qint64>& numbers, CardFate fate) {
    for (const qint64 number : numbers) {
        const auto waits = m_waiting.find(number);
        if (waits != m_waiting.end()) {
            --m_people.at(waits->second).waiting;
            m_waiting.erase(waits);
        }
        if (const auto known = m_fates.find(number); known != m_fates.end())
            known->second = fate;
    }
}

void RoomDesk::setDots(const std::map<QString, Dots>& byName) {
    for (auto& [token, person] : m_people) {
        person.dots.clear();
        for (const auto& [key, name] : person.names) {
            if (const auto known = byName.find(name); known != byName.end())
                for (const auto& [about, count] : known->second)
                    person.dots[about] += count;
            // Those that wait to be put on the map.
            for (const PhoneVote& vote : m_votes)
                if (vote.who == name)
                    person.dots[vote.about] += vote.more ? 1 : -1;
        }
        std::erase_if(person.dots, [](const auto& dots) { return dots.second <= 0; });
    }
}

} // namespace waymark
