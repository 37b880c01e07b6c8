// Works on a draft until it is killed: random edits, undo, redo, and now and then a save. Each line
// on standard output, "COUNT HASH", is written after the edit of that count is acknowledged;
// "saving HASH" and "saved HASH" stand round a save. tests/storage/test_kill.cpp reads them.
//
//   storm DRAFTS-FOLDER DRAFT-ID-OR-EMPTY FILE.journey SEED
#include "storage/draft.h"
#include "support/random_project.h"

#include <QCoreApplication>

#include <cstdio>

using namespace waymark;

namespace {

void tell(const char* what, const Project& project) {
    std::printf("%s %s\n", what, contentHash(project).toHex().constData());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    if (argc != 5)
        return 2;
    const DraftFolder folder{QString::fromLocal8Bit(argv[1]), {}};
    const QString id = QString::fromLocal8Bit(argv[2]);
    const QString file = QString::fromLocal8Bit(argv[3]);
    std::mt19937_64 random(QByteArray(argv[4]).toULongLong());
    RandomIds ids;

    std::unique_ptr<Draft> draft;
    Document document;
    if (id.isEmpty()) {
        document.reset(randomProject(random, {.stages = 2, .touchpointsPerStage = 2, .cards = 20}));
        draft = Draft::create(folder, document.project());
    } else {
        auto reopened = Draft::open(folder, id);
        if (!reopened) {
            std::fprintf(stderr, "%s\n", reopened.error().message.toUtf8().constData());
            return 1;
        }
        draft = std::move(reopened->draft);
        document.reset(std::move(reopened->content.project));
        document.restoreHistory(std::move(reopened->content.steps), reopened->content.undoIndex);
    }
    document.setLog(draft.get());
    if (!draft->flush().ok())
        return 1;
    tell("0", document.project());
    for (int count = 1;; ++count) {
        const int dice = randomBelow(random, 20);
        if (dice == 0)
            document.undo();
        else if (dice == 1)
            document.redo();
        else if (!document.commit(randomEdit(document.project(), random, ids, 200)).ok())
            return 1;
        if (!draft->flush().ok())
            return 1;
        tell(QByteArray::number(count).constData(), document.project());
        if (dice == 2) {
            tell("saving", document.project());
            draft->publish(document.project(), file, true);
            if (!draft->flush().ok() || draft->safety().state != SafetyState::Saved)
                return 1;
            tell("saved", document.project());
        }
    }
}
