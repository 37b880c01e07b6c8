#include "app/picture_paste.h"

#include "app/clipboard.h"
#include "app/edit_steps.h"
#include "app/picture_import.h"
#include "model/lane_words.h"
#include "model/rank.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QMimeData>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("waymark::pictures", text);
}

// The attachment in the project, added where the same bytes are not there yet.
Id<Attachment> attach(EditSteps& steps, IdSource& ids, Attachment picture) {
    for (const auto& [id, known] : steps.project().all<Attachment>())
        if (known.sha256 == picture.sha256 && known.bytes == picture.bytes)
            return id;
    picture.id = ids.make<Attachment>();
    while (steps.project().find(picture.id))
        picture.id = ids.make<Attachment>();
    const auto others = steps.project().roots<Attachment>();
    picture.rank = others.empty() ? rankStep : steps.project().find(others.back())->rank + rankStep;
    const Id<Attachment> id = picture.id;
    Changeset add;
    add.add(std::move(picture));
    return steps.make(add) ? id : Id<Attachment>{};
}

// Stage or touchpoint of a place near what was pointed at; without one, the map's first.
Place columnNear(const Project& project, Id<Map> map, AnyId onto,
                 const std::optional<Place>& cell) {
    Place place;
    if (cell) {
        place = *cell;
    } else if (const auto record = project.find(onto)) {
        if (const auto* stage = std::get_if<Stage>(&*record))
            place.stage = stage->id;
        else if (const auto* touchpoint = std::get_if<Touchpoint>(&*record))
            place.touchpoint = touchpoint->id;
        else if (const auto* feeling = std::get_if<Feeling>(&*record))
            place.touchpoint = feeling->touchpoint;
        else if (const auto* lane = std::get_if<Lane>(&*record))
            place.lane = lane->id;
        else if (const auto card = placeOf(*record))
            place = *card;
    }
    place.span = 1;
    // Over a whole stage there is no column of its own: the first in it.
    if (place.stage) {
        const auto row = project.of<Touchpoint>(place.stage);
        if (!row.empty()) {
            place.touchpoint = row.front();
            place.stage = {};
        }
    }
    if (!place.stage && !place.touchpoint) {
        const auto columns = touchpointsOf(project, map);
        const auto stages = project.of<Stage>(map);
        if (!columns.empty())
            place.touchpoint = columns.front();
        else if (!stages.empty())
            place.stage = stages.front();
    }
    return place;
}

} // namespace

bool holdsPicture(const QMimeData* data) {
    return data && data->hasImage() && !holdsPiece(data) && !data->hasText();
}

Result<Attachment> pictureIn(const QMimeData* data) {
    const QString name = tr("Picture");
    for (const QString& type : {u"image/png"_s, u"image/jpeg"_s, u"image/webp"_s, u"image/gif"_s})
        if (const QByteArray bytes = data->data(type); !bytes.isEmpty())
            return readPictureBytes(bytes, name, pastedPictureSide);
    // Some programs offer the picture only as one that is decoded already.
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    data->imageData().value<QImage>().save(&buffer, "PNG");
    return readPictureBytes(bytes, name, pastedPictureSide);
}

Changeset placePicture(const Project& project, IdSource& ids, Id<Map> map, Attachment picture,
                       AnyId onto, const std::optional<Place>& cell, AnyId* changed) {
    EditSteps steps(project);
    const Id<Attachment> image = attach(steps, ids, std::move(picture));
    const auto target = project.find(onto);
    if (const auto* persona = target ? std::get_if<Persona>(&*target) : nullptr) {
        steps.make(setField(steps.project(), persona->id, &Persona::photo, image, {}));
        if (changed)
            *changed = onto;
        return steps.take(tr("Change photo"));
    }
    if (const auto* note = target ? std::get_if<Note>(&*target) : nullptr) {
        steps.make(setField(steps.project(), note->id, &Note::image, image, {}));
        if (changed)
            *changed = onto;
        return steps.take(tr("Change picture"));
    }
    Place place = columnNear(project, map, onto, cell);
    if (!place.stage && !place.touchpoint)
        return {};
    const Lane* lane = project.find(place.lane);
    if (!lane || cardKind(lane->lane) != Kind::Note) {
        if (const auto images = laneOf(project, map, LaneKind::Images))
            place.lane = *images;
        else
            steps.make(addLane(steps.project(), ids, map, LaneKind::Images,
                               laneWord(LaneKind::Images), {}, &place.lane));
    }
    AnyId card;
    if (!steps.make(addCard(steps.project(), ids, place, {}, &card)))
        return {};
    steps.make(setField(steps.project(), Id<Note>{card.value}, &Note::image, image, {}));
    if (changed)
        *changed = card;
    return steps.take(tr("Add picture"));
}

} // namespace waymark
