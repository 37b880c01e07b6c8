#include "app/clipboard.h"

#include "app/piece_picture.h"
#include "exchange/piece_table.h"
#include "model/validate.h"
#include "publish/map_part.h"

#include <QClipboard>
#include <QHash>
#include <QImage>
#include <QMimeData>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

const auto plainType = u"text/plain"_s;
const auto htmlType = u"text/html"_s;
const auto csvType = u"text/csv"_s;
const auto pngType = u"image/png"_s;

// Carries the records themselves; what other programs may ask for is made when they do.
class PieceData : public QMimeData {
    Q_OBJECT

public:
    explicit PieceData(Fragment piece)
        : fragment(std::move(piece)) {}

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
            const auto picture = pictureOfPiece(fragment);
            return picture ? *picture : QByteArray();
        }
        const PieceTable table = tableOfPiece(fragment, Headings::AsSelected);
        if (type == plainType)
            return plainText(table).toUtf8();
        return type == htmlType ? htmlText(table).toUtf8() : csvText(table);
    }

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
    return new PieceData(copyFragment(project, ids));
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
    Project coloured = project; // stages look as they do on the map that they come from
    if (!ids.empty())
        keepColours(coloured, mapOf(project, ids.back()), Theme::lightTheme());
    const auto picture = pictureOfPiece(copyFragment(coloured, ids));
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
