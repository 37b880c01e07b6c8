#include "app/clipboard.h"

#include "app/piece_picture.h"
#include "drawing/theme.h"
#include "exchange/piece_table.h"
#include "model/validate.h"

#include <QClipboard>
#include <QHash>
#include <QImage>
#include <QMimeData>
#include <QRegularExpression>

#include <algorithm>
#include <unordered_map>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

const auto plainType = u"text/plain"_s;
const auto htmlType = u"text/html"_s;
const auto csvType = u"text/csv"_s;
const auto pngType = u"image/png"_s;

// Carries the records themselves; what other programs may ask for is made when they do.
// The colours that stages and personas have on the map they come from: their own or by their place
// there, which a piece of it does not tell.
using ChosenColours = std::unordered_map<AnyId, Colour>;

ChosenColours coloursOn(const Project& project, Id<Map> map) {
    ChosenColours colours;
    const Theme& theme = Theme::lightTheme();
    if (!project.find(map))
        return colours;
    int index = 0;
    for (const Id<Stage> id : project.of<Stage>(map))
        colours[anyId(id)].rgb = stageColour(theme, *project.find(id), index++).rgb() & 0xFFFFFFu;
    index = 0;
    for (const Id<Persona> id : project.find(map)->personas)
        if (const Persona* persona = project.find(id))
            colours[anyId(id)].rgb = personaColour(theme, *persona, index++).rgb() & 0xFFFFFFu;
    return colours;
}

Fragment inColours(Fragment piece, const ChosenColours& colours) {
    for (Record& record : piece.records) {
        const auto colour = colours.find(idOf(record));
        if (colour == colours.end())
            continue;
        if (auto* stage = std::get_if<Stage>(&record))
            stage->colour = colour->second;
        else if (auto* persona = std::get_if<Persona>(&record))
            persona->colour = colour->second;
    }
    return piece;
}

class PieceData : public QMimeData {
    Q_OBJECT

public:
    PieceData(Fragment piece, ChosenColours colours)
        : fragment(std::move(piece))
        , m_colours(std::move(colours)) {}

    const Fragment fragment;

    [[nodiscard]] QStringList formats() const override {
        QStringList list{pieceMimeType(), plainType, htmlType, csvType};
        const bool isOnMap = std::ranges::any_of(fragment.records, [](const Record& record) {
            return std::holds_alternative<Stage>(record);
        });
        if (isOnMap)
            list.append(pngType);
        return list;
    }

protected:
    [[nodiscard]] QVariant retrieveData(const QString& type, QMetaType wanted) const override {
        if (!formats().contains(type))
            return {};
        if (!m_made.contains(type))
            m_made.insert(type, make(type));
        const QByteArray bytes = m_made.value(type);
        if (wanted.id() == QMetaType::QString)
            return QString::fromUtf8(bytes);
        return bytes;
    }

private:
    [[nodiscard]] QByteArray make(const QString& type) const {
        if (type == pieceMimeType())
            return writeFragment(fragment);
        if (type == pngType) {
            const auto picture = pictureOfPiece(inColours(fragment, m_colours));
            return picture ? *picture : QByteArray();
        }
        const PieceTable table = tableOfPiece(fragment, Headings::AsSelected);
        if (type == plainType)
            return plainText(table).toUtf8();
        return type == htmlType ? htmlText(table).toUtf8() : csvText(table);
    }

    ChosenColours m_colours; // of the picture
    mutable QHash<QString, QByteArray> m_made;
};

// The first visible lane of the map that holds cards.
std::optional<Id<Lane>> firstCardLane(const Project& project, Id<Map> map) {
    for (const Id<Lane> id : project.of<Lane>(map)) {
        const Lane& lane = *project.find(id);
        if (lane.visible && cardKind(lane.lane))
            return id;
    }
    return std::nullopt;
}

} // namespace

QString pieceMimeType() {
    return u"application/x-waymark-piece+json"_s;
}

QMimeData* makePiece(const Project& project, const std::vector<AnyId>& ids) {
    return new PieceData(copyFragment(project, ids),
                         coloursOn(project, ids.empty() ? Id<Map>() : mapOf(project, ids.back())));
}

void putOnClipboard(QClipboard& clipboard, const Project& project, const std::vector<AnyId>& ids) {
    clipboard.setMimeData(makePiece(project, ids));
}

void putTableOnClipboard(QClipboard& clipboard, const Project& project,
                         const std::vector<AnyId>& ids) {
    const PieceTable table = tableOfPiece(copyFragment(project, ids), Headings::All);
    auto* data = new QMimeData;
    data->setText(plainText(table));
    data->setData(htmlType, htmlText(table).toUtf8());
    data->setData(csvType, csvText(table));
    clipboard.setMimeData(data);
}

Result<void> putPictureOnClipboard(QClipboard& clipboard, const Project& project,
                                   const std::vector<AnyId>& ids) {
    const auto picture = pictureOfPiece(
        inColours(copyFragment(project, ids),
                  coloursOn(project, ids.empty() ? Id<Map>() : mapOf(project, ids.back()))));
    if (!picture)
        return picture.error();
    auto* data = new QMimeData;
    data->setData(pngType, *picture);
    data->setImageData(QImage::fromData(*picture, "PNG"));
    clipboard.setMimeData(data);
    return {};
}

bool holdsPiece(const QMimeData* data) {
    return data && data->hasFormat(pieceMimeType());
}

Result<ReadFragment> pieceIn(const QMimeData* data) {
    // What was copied here need not be written out and read again.
    if (const auto* own = qobject_cast<const PieceData*>(data))
        return ReadFragment{own->fragment, {}};
    return readFragment(data->data(pieceMimeType()));
}

QString textIn(const QMimeData* data) {
    return data && data->hasText() ? data->text() : QString();
}

bool hasPasteable(const QMimeData* data) {
    return data && (holdsPiece(data) || data->hasText() || data->hasUrls() || data->hasImage());
}

QStringList cardLines(const QString& text) {
    return cardLinesOf(text).texts;
}

CardLines cardLinesOf(const QString& text) {
    static const QRegularExpression mark(u"^\\s*(?:[-*•–]|\\d{1,3}[.)])\\s+"_s);
    CardLines lines;
    for (QStringView line : QStringView(text).split(u'\n')) {
        line = line.trimmed();
        if (line.isEmpty())
            continue;
        if (lines.texts.size() == maxCardLines) {
            ++lines.leftOut;
            continue;
        }
        const QString whole = line.toString().remove(mark).trimmed();
        const QString cleaned = cleanText(whole);
        if (cleaned.isEmpty())
            continue;
        if (cleaned.size() < whole.size())
            ++lines.shortened;
        lines.texts.append(cleaned);
    }
    return lines;
}

std::optional<Place> placeForCards(const Project& project, Id<Map> map, AnyId current) {
    Place place;
    if (const auto record = project.find(current)) {
        if (const auto* lane = std::get_if<Lane>(&*record); lane && cardKind(lane->lane))
            place.lane = lane->id;
        else if (const auto* stage = std::get_if<Stage>(&*record))
            place.stage = stage->id;
        else if (const auto* touchpoint = std::get_if<Touchpoint>(&*record))
            place.touchpoint = touchpoint->id;
        else if (const auto cell = placeOf(*record))
            place = *cell;
    }
    place.span = 1;
    if (!place.lane) {
        const auto lane = firstCardLane(project, map);
        if (!lane)
            return std::nullopt;
        place.lane = *lane;
    }
    if (!place.stage && !place.touchpoint) {
        const auto columns = touchpointsOf(project, map);
        const auto stages = project.of<Stage>(map);
        if (!columns.empty())
            place.touchpoint = columns.front();
        else if (!stages.empty())
            place.stage = stages.front();
        else
            return std::nullopt;
    }
    return place;
}

} // namespace waymark

#include "clipboard.moc"
