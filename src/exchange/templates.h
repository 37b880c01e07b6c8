// What a new project starts from: the templates of `waymark new` and the welcome screen, and the
// finished sample. They are written in our own JSON (resources/templates, resources/samples) and
// built into the program.
#pragma once

#include "model/project.h"

#include <vector>

namespace waymark {

struct Template {
    QString key;         // how the command line calls it: "classic-five-stages"
    QString name;        // "Classic five stages"
    QString description; // a few words: "Awareness to loyalty"
};

// All templates in the order in which they are offered; "empty" is the last. The sample is not
// among them.
std::vector<Template> templates();

// A project made from the template of that key, with ids from `ids`. Error: NotFound, for a key
// that names no template.
Result<Project> projectFromTemplate(const QString& key, IdSource& ids);

// The finished sample, "Home coffee subscription": four maps and two personas.
Result<Project> sampleProject(IdSource& ids);

} // namespace waymark
