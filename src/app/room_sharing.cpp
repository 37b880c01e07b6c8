#include "app/room_sharing.h"

#include "app/author_name.h"
#include "app/background.h"
#include "app/open_document.h"
#include "app/plain_text.h"
#include "app/workshop.h"
#include "drawing/images.h"
#include "drawing/theme.h"
#include "model/many_cards.h"
#include "model/votes.h"
#include "publish/publish.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDateTime>

#include <algorithm>
#include <unordered_set>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int publishMs = 120;   // edits that follow one another become one board
constexpr int drawMs = 1500;     // a picture at most so often, and only while somebody looks
constexpr int pictureSide = 320; // pixels of a photo
constexpr int mostChoices = 400; // cards to vote on; a phone shows no more

QString nameOr(const QString& name, const QString& other) {
    return name.trimmed().isEmpty() ? other : visibleMarks(name);
}

// What a drawing of the map needs. A log of a million rows is left where it is.
std::vector<Record> drawnRecords(const Project& project) {
    std::vector<Record> records;
    const auto take = [&]<class T>(const Project::Table<T>& table) {
        for (const auto& [id, record] : table)
            records.emplace_back(record);
    };
    take(project.all<Attachment>());
    take(project.all<Persona>());
    take(project.all<Map>());
    take(project.all<Stage>());
    take(project.all<Touchpoint>());
    take(project.all<Lane>());
    take(project.all<Feeling>());
    take(project.all<Note>());
    take(project.all<PainPoint>());
    take(project.all<Opportunity>());
    take(project.all<Loss>());
    take(project.all<Kpi>());
    take(project.all<Link>());
    return records;
}

using SmallPictures = std::map<QByteArray, Attachment>; // by the original's sha256

struct Pictures {
    QByteArray light;
    QByteArray dark;
};

// A photo as a phone needs it: fifty phones fetch the map each time it changes.
Attachment smallPicture(const Attachment& attachment) {
    const QImage image = imageOf(attachment);
    Attachment small = attachment;
    if (std::max(image.width(), image.height()) <= pictureSide)
        return small;
    small.bytes.clear();
    QBuffer buffer(&small.bytes);
    image.scaled(pictureSide, pictureSide, Qt::KeepAspectRatio, Qt::SmoothTransformation)
        .save(&buffer, "PNG");
    small.mediaType = u"image/png"_s;
    small.sha256 = QCryptographicHash::hash(small.bytes, QCryptographicHash::Sha256);
    return small;
}

// `known` keeps photos from being made small again; nobody else uses it meanwhile.
Pictures drawPictures(std::vector<Record> records, PublishOptions options, SmallPictures& known) {
    Pictures pictures;
    for (Record& record : records)
        if (auto* attachment = std::get_if<Attachment>(&record)) {
            const auto at = known.find(attachment->sha256);
            Attachment small = at == known.end() ? smallPicture(*attachment) : at->second;
            known[attachment->sha256] = small;
            attachment->bytes = small.bytes;
            attachment->mediaType = small.mediaType;
            attachment->sha256 = small.sha256;
        }
    const auto project = Project::fromRecords(std::move(records));
    if (!project)
        return pictures;
    if (const auto light = render(*project, PublishFormat::Svg, options))
        pictures.light = *light;
    options.theme = ThemeChoice::Dark;
    if (const auto dark = render(*project, PublishFormat::Svg, options))
        pictures.dark = *dark;
    return pictures;
}

} // namespace

RoomSharing::RoomSharing(OpenDocument& document, Workshop& workshop, Id<Map> map, Seen seen,
                         QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_workshop(workshop)
    , m_map(map)
    , m_seen(std::move(seen)) {
    m_publishing.setSingleShot(true);
    m_publishing.setInterval(publishMs);
    connect(&m_publishing, &QTimer::timeout, this, &RoomSharing::publish);
    m_drawing.setInterval(drawMs);
    connect(&m_drawing, &QTimer::timeout, this, &RoomSharing::drawIfWatched);
    connect(&m_server, &RoomServer::arrived, this, &RoomSharing::takeArrived);
    connect(&m_server, &RoomServer::peopleChanged, this, &RoomSharing::peopleChanged);
    connect(&document.document(), &Document::changed, this, &RoomSharing::publishSoon);
    connect(&document.document(), &Document::wasReset, this, &RoomSharing::publishSoon);
    connect(&workshop, &Workshop::marksChanged, this, &RoomSharing::publishSoon);
}

RoomSharing::~RoomSharing() {
    m_server.stop();
}

Result<void> RoomSharing::start(const QString& address) {
    m_board.reset();
    m_isOutdated = true;
    publish();
    const auto started = m_server.start(address);
    if (!started)
        return started;
    m_server.setReservedNames({authorName()});
    m_drawing.start();
    emit stateChanged();
    return {};
}

void RoomSharing::stop() {
    if (!isOn())
        return;
    m_server.stop();
    m_drawing.stop();
    m_isVoting = false;
    takeArrived(); // what came in the last moment
    emit stateChanged();
    emit peopleChanged(0);
}

// --- the tray -----------------------------------------------------------------------------------

void RoomSharing::takeArrived() {
    const std::vector<WaitingCard> cards = m_server.takeCards();
    m_waiting.insert(m_waiting.end(), cards.begin(), cards.end());
    if (!cards.empty())
        emit trayChanged();
    putVotes(m_server.takeVotes());
}

QString RoomSharing::placeInWords(const WaitingCard& card) const {
    const Project& project = m_document.project();
    const Lane* lane = project.find(card.place.lane);
    const Touchpoint* touchpoint = project.find(card.place.touchpoint);
    const Stage* stage = project.find(touchpoint ? touchpoint->stage : card.place.stage);
    if (!lane || !stage)
        return {};
    QStringList words{nameOr(stage->name, tr("Unnamed stage"))};
    if (touchpoint)
        words << nameOr(touchpoint->name, tr("Unnamed touchpoint"));
    words << nameOr(lane->title, defaultTitle(lane->lane));
    return words.join(u" · "_s);
}

int RoomSharing::letIn(const std::vector<qint64>& numbers) {
    const std::unordered_set<qint64> wanted(numbers.begin(), numbers.end());
    std::vector<WaitingCard> chosen;
    std::vector<NewCard> cards;
    QStringList names;
    for (const WaitingCard& card : m_waiting) {
        if (!wanted.contains(card.number))
            continue;
        chosen.push_back(card);
        cards.push_back({card.place, card.text});
        if (!names.contains(card.who))
            names << card.who;
    }
    std::vector<AnyId> added;
    Document& document = m_document.document();
    Changeset edit = addCards(document.project(), m_document.ids(), cards, &added);
    const int count = int(std::ranges::count_if(added, [](AnyId id) { return !id.isNull(); }));
    if (count < int(chosen.size()))
        emit refused(tr("Cards that wait for a stage or lane that is not on the map any more: %1")
                         .arg(int(chosen.size()) - count));
    if (count == 0)
        return 0;
    edit.label = names.size() == 1 ? tr("Let in cards of %1").arg(names.front())
                                   : tr("Let in cards of the room");
    document.endGesture();
    if (const auto done = document.commit(edit); !done) {
        emit refused(done.error().message);
        return 0;
    }
    std::vector<qint64> settled;
    for (size_t i = 0; i < chosen.size(); ++i) {
        if (added[i].isNull())
            continue;
        m_writers[added[i]] = chosen[i].who;
        settled.push_back(chosen[i].number);
    }
    const std::unordered_set<qint64> gone(settled.begin(), settled.end());
    std::erase_if(m_waiting, [&](const WaitingCard& card) { return gone.contains(card.number); });
    m_server.settle(settled, CardFate::LetIn);
    emit trayChanged();
    return count;
}

int RoomSharing::letAllIn() {
    std::vector<qint64> numbers;
    for (const WaitingCard& card : m_waiting)
        numbers.push_back(card.number);
    return letIn(numbers);
}

void RoomSharing::turnAway(const std::vector<qint64>& numbers) {
    const std::unordered_set<qint64> gone(numbers.begin(), numbers.end());
    if (std::erase_if(m_waiting,
                      [&](const WaitingCard& card) { return gone.contains(card.number); }) == 0)
        return;
    m_server.settle(numbers, CardFate::TurnedAway);
    emit trayChanged();
}

// --- votes --------------------------------------------------------------------------------------

void RoomSharing::setVoting(bool open, int dotsEach) {
    m_votingRound += open && !m_isVoting;
    m_isVoting = open;
    m_dotsEach = dotsEach;
    publish();
    emit stateChanged();
}

void RoomSharing::putVotes(const std::vector<PhoneVote>& votes) {
    if (votes.empty())
        return;
    std::vector<VoteChange> changes;
    for (const PhoneVote& vote : votes)
        changes.push_back({vote.about, vote.who, vote.more});
    Document& document = m_document.document();
    Changeset edit = changeVotes(document.project(), m_document.ids(), changes,
                                 QDateTime::currentMSecsSinceEpoch());
    edit.label = tr("Votes of the room");
    // Dots that follow one another are one step back, not two hundred.
    edit.gesture = u"room votes %1"_s.arg(m_votingRound);
    if (edit.isEmpty())
        return;
    if (const auto done = document.commit(edit); !done)
        emit refused(done.error().message);
}

void RoomSharing::setStageNow(Id<Stage> stage) {
    if (std::exchange(m_stageNow, stage) != stage)
        publishSoon();
}

// --- what the room sees -------------------------------------------------------------------------

void RoomSharing::publishSoon() {
    m_isOutdated = true;
    if (isOn())
        m_publishing.start();
}

void RoomSharing::publish() {
    m_publishing.stop();
    RoomBoard board = makeBoard();
    if (m_board != board) {
        m_server.publish(board);
        m_board = std::move(board);
    }
    countDots();
}

RoomBoard RoomSharing::makeBoard() const {
    const Project& project = m_document.project();
    RoomBoard board;
    const Map* map = project.find(m_map);
    if (!map)
        return board;
    const LayoutOptions seen = m_seen();
    board.title = visibleMarks(map->title);
    board.stageNow = m_stageNow;
    board.isVoting = m_isVoting;
    board.dotsEach = m_dotsEach;
    std::vector<Id<Lane>> lanes;
    for (const Id<Lane> id : project.of<Lane>(m_map)) {
        const Lane& lane = *project.find(id);
        const bool isSeen = seen.arrangement
                                ? std::ranges::find(*seen.arrangement, id, &ViewLane::lane) !=
                                      seen.arrangement->end()
                                : lane.visible;
        if (!isSeen || !cardKind(lane.lane) || lane.lane == LaneKind::Images)
            continue;
        lanes.push_back(id);
        board.lanes.push_back({id, nameOr(lane.title, defaultTitle(lane.lane))});
    }
    const auto addChoices = [&](const Place& place, Id<Stage> stage, const QString& lane) {
        for (const AnyId card : cardsAt(project, place)) {
            const bool isSeen = !m_workshop.covered()->contains(card) &&
                                !(seen.leftOut && seen.leftOut->contains(card));
            if (isSeen && int(board.cards.size()) < mostChoices)
                board.cards.push_back(
                    {card, stage, lane, visibleMarks(mainText(*project.find(card))).left(300)});
        }
    };
    int index = 0;
    for (const Id<Stage> id : project.of<Stage>(m_map)) {
        const Stage& stage = *project.find(id);
        BoardStage shown{id,
                         visibleMarks(stage.name),
                         stageColour(Theme::lightTheme(), stage, index++).name(),
                         {}};
        for (const Id<Touchpoint> touchpoint : project.of<Touchpoint>(id))
            shown.touchpoints.push_back({touchpoint, visibleMarks(project.find(touchpoint)->name)});
        if (m_isVoting) {
            for (size_t i = 0; i < lanes.size(); ++i) {
                const QString& title = board.lanes[i].title;
                addChoices({lanes[i], id, {}}, id, title);
                for (const BoardTouchpoint& touchpoint : shown.touchpoints)
                    addChoices({lanes[i], {}, touchpoint.id}, id, title);
            }
        }
        board.stages.push_back(std::move(shown));
    }
    return board;
}

void RoomSharing::countDots() {
    std::map<QString, Dots> dots;
    const Project& project = m_document.project();
    for (const auto& [id, vote] : project.all<Vote>())
        if (mapOf(project, vote.about) == m_map)
            ++dots[vote.who][vote.about];
    m_server.setDots(dots);
}

void RoomSharing::drawIfWatched() {
    if (m_server.wasLookedAt() && m_isOutdated && !m_isDrawing)
        draw();
}

void RoomSharing::draw() {
    PublishOptions options;
    options.maps = {m_map};
    options.layout = m_seen();
    // What lies face down is not seen on phones either.
    auto leftOut = std::make_shared<std::unordered_set<AnyId>>(*m_workshop.covered());
    if (options.layout.leftOut)
        leftOut->insert(options.layout.leftOut->begin(), options.layout.leftOut->end());
    options.layout.leftOut = leftOut->empty() ? nullptr : leftOut;
    m_isOutdated = false;
    m_isDrawing = true;
    runInBackground(
        this,
        [records = drawnRecords(m_document.project()), options, known = m_smallPictures]() mutable {
            return drawPictures(std::move(records), options, *known);
        },
        [this](const std::shared_ptr<Pictures>& pictures) {
            m_isDrawing = false;
            if (isOn() && !pictures->light.isEmpty())
                m_server.publishPicture(pictures->light, pictures->dark);
        });
}

} // namespace waymark
