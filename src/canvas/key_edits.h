// The edits that keys make on what is selected: moving it by one place, setting its level with a
// digit, nudging a feeling. Pure functions; the canvas commits what they plan.
#pragma once

#include "canvas/edit_batch.h"
#include "canvas/key_moves.h"

namespace waymark {

// Moves things of one kind (cards, touchpoints, stages, lanes) by one place. Cards go to the next
// column, up and down among their like and on into the next lane that holds cards; touchpoints and
// stages go left and right, lanes up and down. Empty where something stands at the edge.
PlannedEdit moveByStep(const Project&, IdSource&, const MapLayout&,
                       const std::vector<AnyId>& records, KeyStep step);

// Digits 1 … 9 on feelings (or an empty cell of a feeling lane) and pain points. On a feeling scale
// that starts at 1 and on short ones the digit names the level; longer ones are spread over the
// digits, 1 the worst and 9 the best. Empty for anything else.
PlannedEdit setLevel(const Project&, IdSource&, const MapLayout&, const std::vector<AnyId>& records,
                     const std::optional<Place>& cell, int digit);
// The feeling a digit means on a scale.
double levelOfDigit(const FeelingScale&, int digit);

// Moves the received (or desired) feeling of each feeling selected by so many levels.
PlannedEdit nudgeFeelings(const Project&, IdSource&, const std::vector<AnyId>& records, int levels,
                          bool desired);

// Whose feeling a new point at a touchpoint tells: the first of those with a curve on this map who
// has none there, else the first persona the map shows; null for the customer as such.
Id<Persona> personaForNewFeeling(const Project&, const MapLayout&, Id<Touchpoint>);

} // namespace waymark
