#include "model/parking_lot.h"

#include <QCoreApplication>

namespace waymark {

QString parkingLotTitle() {
    return QCoreApplication::translate("edits", "Parking lot");
}

Id<Lane> parkingLotOf(const Project& project, Id<Map> map) {
    for (const Id<Lane> id : project.of<Lane>(map)) {
        const Lane& lane = *project.find(id);
        if (lane.lane == LaneKind::Notes &&
            lane.title.trimmed().compare(parkingLotTitle(), Qt::CaseInsensitive) == 0)
            return id;
    }
    return {};
}

Changeset openParkingLot(const Project& project, IdSource& ids, Id<Map> map, Id<Lane>* lane) {
    *lane = parkingLotOf(project, map);
    const Lane* known = project.find(*lane);
    if (!known)
        return addLane(project, ids, map, LaneKind::Notes, parkingLotTitle(), {}, lane);
    Lane shown = *known;
    shown.visible = true;
    shown.collapsed = false;
    return setRecord(project, shown, QCoreApplication::translate("edits", "Show parking lot"));
}

} // namespace waymark
