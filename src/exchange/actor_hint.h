// Actors of a diagram who are no people: an emotion, an action, a state of the journey.
#pragma once

#include <QString>

namespace waymark {

// What `name` reads like, if not like a person: "an emotion"; empty where it may be a person.
QString actorHint(const QString& name);

} // namespace waymark
