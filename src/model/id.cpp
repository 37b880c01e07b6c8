#include "model/id.h"

#include <QRandomGenerator>

namespace waymark {

qint64 RandomIds::next() {
    auto id = qint64(QRandomGenerator::system()->generate64() & quint64(maxId));
    return id == 0 ? 1 : id;
}

} // namespace waymark
