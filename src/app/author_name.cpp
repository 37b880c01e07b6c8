#include "app/author_name.h"

#include "app/settings.h"
#include "model/user_name.h"

namespace waymark {

QString authorName() {
    const QString chosen = Settings().authorName();
    return chosen.isEmpty() ? systemUserName() : chosen;
}

} // namespace waymark
