#include "fuzz/targets.h"
#include "model/fields.h"
#include "model/validate.h"

#include <cstdio>
#include <cstdlib>

namespace waymark {

void mustHold(bool holds, const char* promise) {
    if (holds)
        return;
    std::fprintf(stderr, "Broken: %s\n", promise);
    std::abort();
}

void mustBeLegal(const Project& project) {
    forEachKind([&]<class T>(const T*) {
        for (const auto& [id, record] : project.all<T>())
            mustHold(validate(Record(record)).ok(), "every record that comes in obeys the rules");
    });
}

} // namespace waymark
