#include "model/lane_words.h"

#include "model/edits.h"

#include <QCoreApplication>

namespace waymark {

namespace {

// Here for the translators; found by what defaultTitle() says.
[[maybe_unused]] const char* const words[] = {
    QT_TRANSLATE_NOOP("waymark::LaneWord", "Touchpoints"),
    QT_TRANSLATE_NOOP("waymark::LaneWord", "Doing"),
    QT_TRANSLATE_NOOP("waymark::LaneWord", "Thinking"),
    QT_TRANSLATE_NOOP("waymark::LaneWord", "Motivation"),
    QT_TRANSLATE_NOOP("waymark::LaneWord", "Questions"),
    QT_TRANSLATE_NOOP("waymark::LaneWord", "Needs"),
    QT_TRANSLATE_NOOP("waymark::LaneWord", "Feeling"),
    QT_TRANSLATE_NOOP("waymark::LaneWord", "Pain points"),
    QT_TRANSLATE_NOOP("waymark::LaneWord", "Opportunities"),
    QT_TRANSLATE_NOOP("waymark::LaneWord", "Loss"),
    QT_TRANSLATE_NOOP("waymark::LaneWord", "KPIs"),
    QT_TRANSLATE_NOOP("waymark::LaneWord", "Images"),
    QT_TRANSLATE_NOOP("waymark::LaneWord", "Frontstage"),
    QT_TRANSLATE_NOOP("waymark::LaneWord", "Backstage"),
    QT_TRANSLATE_NOOP("waymark::LaneWord", "Support processes"),
    QT_TRANSLATE_NOOP("waymark::LaneWord", "Notes"),
    QT_TRANSLATE_NOOP("waymark::LaneWord", "Line of interaction"),
    QT_TRANSLATE_NOOP("waymark::LaneWord", "Line of visibility"),
    QT_TRANSLATE_NOOP("waymark::LaneWord", "Line of internal interaction"),
};

} // namespace

QString laneWord(LaneKind kind) {
    return QCoreApplication::translate("waymark::LaneWord",
                                       defaultTitle(kind).toUtf8().constData());
}

QString shownTitle(const Lane& lane) {
    return lane.title.isEmpty() ? laneWord(lane.lane) : lane.title;
}

} // namespace waymark
