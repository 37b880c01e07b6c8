#include "room/room_server.h"

#include "room/room_address.h"
#include "room/room_page.h"

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr size_t mostAddresses = 1000; // whose guesses are counted one by one

// A drawing opened by itself has a policy of its own: nothing in it runs or is loaded.
const QByteArray picturePolicy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox";

RoomServer::Clock steadyClock() {
    QElapsedTimer timer;
    timer.start();
    return [timer] { return timer.elapsed(); };
}

std::shared_ptr<const QByteArray> shared(QByteArray bytes) {
    return std::make_shared<const QByteArray>(std::move(bytes));
}

HttpAnswer jsonAnswer(int status, QByteArray body) {
    HttpAnswer answer;
    answer.status = status;
    answer.body = shared(std::move(body));
    return answer;
}

// Takes the same time wherever they differ.
bool isSame(const QByteArray& a, const QByteArray& b) {
    if (a.size() != b.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= a[i] ^ b[i];
    return difference == 0;
}

bool looksLikeGuess(const QByteArray& path) {
    return path.size() == 7 && path[0] == '/';
}

} // namespace

RoomServer::RoomServer(const RoomBounds& bounds, Clock clock, QObject* parent)
    : QObject(parent)
    , m_bounds(bounds)
    , m_clock(clock ? std::move(clock) : steadyClock())
    , m_desk(bounds)
    , m_guesses(bounds.guessesAll, bounds.guessesPerSecondAll) {
    m_counting.setInterval(1000);
    connect(&m_counting, &QTimer::timeout, this, &RoomServer::countPeople);
}

RoomServer::~RoomServer() {
    stop();
}

Result<void> RoomServer::start(const QString& address, quint16 port) {
    stop();
    m_desk.beginAnew();
    m_key = makeRoomKey().toLatin1();
    m_shortKey = makeShortKey().toLatin1();
    const auto opened = m_door.open(address, port, m_bounds,
                                    [this](const HttpRequest& request) { return answer(request); });
    if (!opened)
        return opened.error();
    m_host = u"%1:%2"_s.arg(address).arg(*opened);
    m_counting.start();
    return {};
}

void RoomServer::stop() {
    m_door.close();
    m_counting.stop();
    m_people = 0;
}

QString RoomServer::address() const {
    return u"http://%1/%2/"_s.arg(m_host, QString::fromLatin1(m_key));
}

QString RoomServer::shortAddress() const {
    return u"%1/%2"_s.arg(m_host, QString::fromLatin1(m_shortKey));
}

// --- from the window --------------------------------------------------------------------------

RoomServer::Sheet RoomServer::makeSheet(const QByteArray& body, qint64 number) {
    Sheet sheet;
    sheet.plain = shared(body);
    // Qt writes the length before zlib's stream, which is what HTTP calls "deflate".
    sheet.deflated = shared(qCompress(body).mid(4));
    sheet.number = number;
    sheet.mark = '"' + QByteArray::number(number) + '"';
    return sheet;
}

void RoomServer::publish(const RoomBoard& board) {
    Sheet sheet = makeSheet(boardJson(board), m_board.number + 1);
    const std::lock_guard lock(m_mutex);
    m_desk.setBoard(board);
    m_board = std::move(sheet);
}

void RoomServer::publishPicture(const QByteArray& light, const QByteArray& dark) {
    Sheet day = makeSheet(light, m_light.number + 1);
    Sheet night = makeSheet(dark, m_dark.number + 1);
    const std::lock_guard lock(m_mutex);
    m_light = std::move(day);
    m_dark = std::move(night);
}

void RoomServer::setReservedNames(const QStringList& names) {
    const std::lock_guard lock(m_mutex);
    m_desk.setReservedNames(names);
}

void RoomServer::setDots(const std::map<QString, Dots>& byName) {
    const std::lock_guard lock(m_mutex);
    m_desk.setDots(byName);
}

std::vector<WaitingCard> RoomServer::takeCards() {
    m_told = false;
    const std::lock_guard lock(m_mutex);
    return m_desk.takeCards();
}

std::vector<PhoneVote> RoomServer::takeVotes() {
    m_told = false;
    const std::lock_guard lock(m_mutex);
    return m_desk.takeVotes();
}

void RoomServer::settle(const std::vector<qint64>& numbers, CardFate fate) {
    const std::lock_guard lock(m_mutex);
    m_desk.settle(numbers, fate);
}

void RoomServer::countPeople() {
    int people = 0;
    {
        const std::lock_guard lock(m_mutex);
        people = m_desk.peopleHere(m_clock());
    }
    if (people == m_people)
        return;
    m_people = people;
    emit peopleChanged(people);
}

// --- on the door's thread ---------------------------------------------------------------------

void RoomServer::tellWindow() {
    if (!m_told.exchange(true))
        QMetaObject::invokeMethod(this, &RoomServer::arrived, Qt::QueuedConnection);
}

HttpAnswer RoomServer::answer(const HttpRequest& request) {
    // "/key/what/token"
    const QList<QByteArray> parts = request.path.mid(1).split('/');
    const std::lock_guard lock(m_mutex);
    if (!isSame(parts[0], m_key))
        return request.isPost || !looksLikeGuess(request.path) ? noRoomHere()
                                                               : answerGuess(request);
    const QByteArray what = parts.value(1);
    const QString token = QString::fromLatin1(parts.value(2));
    if (parts.size() > 3 || parts.size() < 2)
        return noRoomHere();
    if (request.isPost && (what == "card" || what == "vote"))
        return answerMessage(request, token, what == "card");
    if (request.isPost)
        return noRoomHere();
    if (what.isEmpty() && parts.size() == 2)
        return roomPage();
    if (what == "board")
        return sheetAnswer(m_board, request, "application/json");
    if (what == "state")
        return answerState(token);
    if (what == "map.svg" || what == "night.svg") {
        m_lookedAt = true;
        return sheetAnswer(what == "map.svg" ? m_light : m_dark, request, "image/svg+xml");
    }
    return noRoomHere();
}

// The short address leads to the long one. Whoever tries many is made to wait.
HttpAnswer RoomServer::answerGuess(const HttpRequest& request) {
    if (m_guessesOf.size() > mostAddresses)
        m_guessesOf.clear();
    Bucket& own =
        m_guessesOf.try_emplace(request.from, m_bounds.guessesEach, m_bounds.guessesPerSecondEach)
            .first->second;
    const qint64 now = m_clock();
    if (!own.take(now) || !m_guesses.take(now)) {
        HttpAnswer wait = noRoomHere();
        wait.status = 429;
        return wait;
    }
    if (!isSame(request.path.mid(1).toLower(), m_shortKey))
        return noRoomHere();
    HttpAnswer answer;
    answer.status = 302;
    answer.location = '/' + m_key + '/';
    return answer;
}

HttpAnswer RoomServer::answerState(const QString& token) {
    const auto state = m_desk.look(token, m_clock());
    if (!state)
        return jsonAnswer(
            503, answerJson(QCoreApplication::translate("waymark::RoomDesk",
                                                        "This room is full at the moment."),
                            10));
    return jsonAnswer(200, stateJson(*state, m_board.number, m_light.number));
}

HttpAnswer RoomServer::answerMessage(const HttpRequest& request, const QString& token,
                                     bool isCard) {
    const auto message = isCard ? readCard(request.body) : readVote(request.body);
    if (!message)
        return jsonAnswer(400, answerJson(QCoreApplication::translate("waymark::RoomDesk",
                                                                      "This was not understood."),
                                          0));
    const qint64 now = m_clock();
    const RoomDesk::Reply reply =
        isCard ? m_desk.takeCard(token, *message, now) : m_desk.takeVote(token, *message, now);
    if (reply.status == 200)
        tellWindow();
    return jsonAnswer(reply.status, answerJson(reply.sentence, reply.again));
}

HttpAnswer RoomServer::sheetAnswer(const Sheet& sheet, const HttpRequest& request,
                                   const QByteArray& type) {
    if (!sheet.plain)
        return noRoomHere();
    HttpAnswer answer;
    answer.mark = sheet.mark;
    answer.type = type;
    if (type.startsWith("image"))
        answer.policy = picturePolicy;
    if (request.known == sheet.mark) {
        answer.status = 304;
        return answer;
    }
    answer.isDeflated = request.inflates;
    answer.body = request.inflates ? sheet.deflated : sheet.plain;
    return answer;
}

} // namespace waymark
