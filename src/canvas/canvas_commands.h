// What menu entries and keys do with what is selected.
#pragma once

#include "canvas/add_spots.h"
#include "canvas/edit_session.h"
#include "canvas/key_moves.h"

namespace waymark {

class CanvasParts;

// After the stage of the selection, else last.
void addStageHere(CanvasParts&);
// After the touchpoint of the selection, else last in its stage, else last of all.
void addTouchpointHere(CanvasParts&);
void addCardHere(CanvasParts&);
void addCardAt(CanvasParts&, const Place&);
void addAt(CanvasParts&, const AddSpot&);
// Another of the same kind, after the current thing.
void addAnother(CanvasParts&);

void duplicateSelected(CanvasParts&);
void deleteSelected(CanvasParts&);
void moveSelected(CanvasParts&, KeyStep step);

// Starts typing what is under the cursor: the text of the current thing, or a new card (or
// touchpoint) in an empty cell. Nothing happens where there is nothing to type; says so.
bool editHere(CanvasParts&, EditSession::Start start, TextField field = TextField::Main);
// Where typing goes on after a text was accepted by Enter or Tab.
void walkOnFrom(CanvasParts&, AnyId record, TextField field, InPlaceEditor::Next next);

} // namespace waymark
