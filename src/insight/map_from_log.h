// A first map out of a log: its touchpoints in the order in which customers typically meet them.
#pragma once

#include "model/edits.h"
#include "model/interaction_log.h"
#include "model/result.h"

namespace waymark {

// More kinds of touchpoints than anybody would draw; a column of such a log says something else.
inline constexpr quint32 maxLogTouchpoints = 500;

// The touchpoints of a log, as numbers of log.touchpoints. One comes before another when more of
// the customers who met both met it first; the order is that of the most such wins (Copeland's
// method), and between equals that of the log.
std::vector<quint32> typicalOrder(const InteractionLog& log);

// A new map, last among the maps, with these touchpoints in one stage, ready to be grouped, and the
// whole log on it. TooLarge where the log has more than maxLogTouchpoints of them.
Result<Changeset> addMapFromLog(const Project&, IdSource&, const QString& title, InteractionLog log,
                                Id<Map>* added = nullptr);

} // namespace waymark
