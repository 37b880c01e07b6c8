// Exports of a part of a map: one stage, one lane, or what is selected, drawn as the map draws it.
#pragma once

#include "model/edits.h"
#include "publish/publish.h"

namespace waymark {

// Each makes the project one that holds the part only, and the options ones that draw it, without
// the map's head. Stages and personas keep the colours that they have in the whole map.

// The stage with its touchpoints, in the lanes that have something to say there. Error: NotFound.
Result<void> showStage(PublishOptions& options, Project& project, Id<Stage> stage);

// The lane below the names of the stages; a hidden lane is shown. Error: NotFound.
Result<void> showLane(PublishOptions& options, Project& project, Id<Lane> lane);

// What is selected, with its columns and lanes. Error: NotFound for what is on no map.
Result<void> showSelection(PublishOptions& options, Project& project,
                           const std::vector<AnyId>& selection);

// Colours that go by the place of a stage or persona in that map become its own, so that they stay
// when the place changes.
void keepColours(Project& project, Id<Map> map, const Theme& theme);

// A project of a piece of a map, with the lanes that its drawing needs and the piece may lack: a
// card brings its own lane, but not the one in which the name of its touchpoint stands.
Result<Project> drawablePiece(const Fragment& piece);

} // namespace waymark
