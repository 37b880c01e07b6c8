// The minutes of a sitting as Markdown: what a map gained, lost and changed between two states of
// it, stage by stage, and what was voted for.
#pragma once

#include "model/project.h"

#include <QByteArray>

#include <map>

namespace waymark {

struct Sitting {
    qint64 from = 0; // milliseconds since 1970, UTC
    qint64 to = 0;
    QString keptBy;                      // who had the keyboard
    QString parkingLot;                  // the title of the lane that is told apart; empty: none
    std::map<AnyId, QString> wrote = {}; // whose words cards are that others than keptBy wrote
};

// `before` and `after` are the project at the sitting's beginning and end. Texts are escaped, so
// that nothing in them is taken for Markdown.
QByteArray writeMinutes(const Project& before, const Project& after, Id<Map> map,
                        const Sitting& sitting);

} // namespace waymark
