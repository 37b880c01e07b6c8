#include "app/clipboard.h"

#include "model/validate.h"

#include <QClipboard>
#include <QMimeData>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int maxCardLines = 1000;

// Carries the records themselves; other programs see the text.
class FragmentData : public QMimeData {
    Q_OBJECT

public:
    explicit FragmentData(Fragment piece)
        : fragment(std::move(piece)) {}

    const Fragment fragment;
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

void putOnClipboard(QClipboard& clipboard, const Project& project, const std::vector<AnyId>& ids) {
    auto* data = new FragmentData(copyFragment(project, ids));
    QStringList texts;
    for (const AnyId id : ids) {
        if (const auto record = project.find(id))
            texts.append(mainText(*record));
    }
    data->setText(texts.join(u'\n'));
    clipboard.setMimeData(data);
}

const Fragment* fragmentOn(const QClipboard& clipboard) {
    const auto* data = qobject_cast<const FragmentData*>(clipboard.mimeData());
    return data ? &data->fragment : nullptr;
}

QString textOn(const QClipboard& clipboard) {
    const QMimeData* data = clipboard.mimeData();
    return data && data->hasText() ? data->text() : QString();
}

bool hasPasteable(const QClipboard& clipboard) {
    const QMimeData* data = clipboard.mimeData();
    return data && (fragmentOn(clipboard) || data->hasText());
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
