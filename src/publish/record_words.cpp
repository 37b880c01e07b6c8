#include "publish/record_words.h"

#include <QCoreApplication>

namespace waymark {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("publish", text);
}

} // namespace

QString evidenceName(Evidence evidence) {
    switch (evidence) {
    case Evidence::Assumed:
        return tr("assumed");
    case Evidence::PartlyKnown:
        return tr("partly known");
    case Evidence::Researched:
        return tr("researched");
    }
    return {};
}

QString statusName(OpportunityStatus status) {
    switch (status) {
    case OpportunityStatus::Idea:
        return tr("idea");
    case OpportunityStatus::Planned:
        return tr("planned");
    case OpportunityStatus::Doing:
        return tr("in progress");
    case OpportunityStatus::Done:
        return tr("done");
    }
    return {};
}

QString pointName(PointKind point) {
    switch (point) {
    case PointKind::Ordinary:
        return {};
    case PointKind::Entry:
        return tr("Entry");
    case PointKind::Exit:
        return tr("Exit");
    case PointKind::FalseStart:
        return tr("False start");
    case PointKind::FalseEnd:
        return tr("False end");
    }
    return {};
}

} // namespace waymark
