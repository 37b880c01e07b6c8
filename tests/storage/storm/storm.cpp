// Works on a draft until it is stopped: random edits, undo, redo, and saves. What it says on
// standard output is what it was promised, so that whoever stops it can look whether that was kept:
//
//   doing HASH     the edit that leads to this content was handed over
//   done HASH      … and is acknowledged
//   saving HASH    a save of this content was begun
//   saved HASH     … and is reported as done
//   failed WHAT: REASON      (patient only) an edit or a save was reported as failed
//   wrong WHAT: REASON       something was promised that was not so
//
//   storm DRAFTS-FOLDER DRAFT-ID-OR-EMPTY FILE.journey SEED [OPTION…]
//     saves=N     saves after every Nth edit, 0: never; else after one edit in twenty
//     edits=N     ends by itself after so many
//     abort=N     calls abort() right after handing over the Nth edit
//     room=N      about how many records the map may have; 200 unless told
//     pause=MS    between two edits
//     patient     goes on after a failure instead of giving up
//     wait        says "ready" and begins when it gets a line on standard input
#include "storage/draft.h"
#include "support/random_project.h"

#include <QCoreApplication>
#include <QThread>

#include <cstdio>
#include <cstdlib>
#include <sys/uio.h>
#include <unistd.h>

using namespace waymark;

namespace {

struct Plan {
    int saves = -1;
    int edits = -1;
    int abortAt = -1;
    int room = 200;
    int pause = 0;
    bool patient = false;
    bool waits = false;
};

Plan planFrom(const QStringList& words) {
    Plan plan;
    for (const QString& word : words) {
        const QString name = word.section(u'=', 0, 0);
        const int number = word.section(u'=', 1).toInt();
        if (name == QLatin1String("saves"))
            plan.saves = number;
        else if (name == QLatin1String("edits"))
            plan.edits = number;
        else if (name == QLatin1String("abort"))
            plan.abortAt = number;
        else if (name == QLatin1String("room"))
            plan.room = number;
        else if (name == QLatin1String("pause"))
            plan.pause = number;
        else if (name == QLatin1String("patient"))
            plan.patient = true;
        else if (name == QLatin1String("wait"))
            plan.waits = true;
    }
    return plan;
}

// By writev(): a rig that makes write() fail is to hear what is said nevertheless.
void tell(const char* what, const QByteArray& hash) {
    QByteArray line = QByteArray(what) + ' ' + hash + '\n';
    const iovec part{line.data(), size_t(line.size())};
    if (::writev(STDOUT_FILENO, &part, 1) < 0)
        std::abort();
}

void tell(const char* what, const QString& reason) {
    tell(what, QString(reason).replace(u'\n', u' ').toUtf8());
}

QByteArray hashOf(const Project& project) {
    return contentHash(project).toHex();
}

// Tells what is about to be handed over before it is: killed between the two, it may be in the
// draft.
class Herald : public EditLog {
public:
    Herald(const Document& document, std::unique_ptr<Draft>& draft)
        : m_document(document)
        , m_draft(draft) {}

    void append(const Entry& entry) override {
        tell("doing", hashOf(m_document.project()));
        m_draft->append(entry);
    }

private:
    const Document& m_document;
    std::unique_ptr<Draft>& m_draft;
};

class Storm {
public:
    Storm(const DraftFolder& folder, const QString& file, quint64 seed, const Plan& plan)
        : m_folder(folder)
        , m_file(file)
        , m_plan(plan)
        , m_random(seed) {}

    bool start(const QString& id) {
        if (id.isEmpty()) {
            m_document.reset(
                randomProject(m_random, {.stages = 2, .touchpointsPerStage = 2, .cards = 20}));
            tell("doing", hashOf(m_document.project()));
            m_draft = Draft::create(m_folder, m_document.project());
        } else {
            auto reopened = Draft::open(m_folder, id);
            if (!reopened) {
                tell("failed open:", reopened.error().message);
                return false;
            }
            m_draft = std::move(reopened->draft);
            m_document.reset(std::move(reopened->content.project));
            m_document.restoreHistory(std::move(reopened->content.steps),
                                      reopened->content.undoIndex);
        }
        m_document.setLog(&m_herald);
        QObject::connect(
            m_draft.get(), &Draft::published, &m_document,
            [this](const QString&, const Result<FileStamp>& result) { m_published = result; });
        QObject::connect(m_draft.get(), &Draft::needsRebuild, &m_document, [this] {
            m_draft->rebuild({m_document.project(), m_document.steps(), m_document.undoIndex()});
        });
        return acknowledge();
    }

    // False when it was time to give up.
    bool run() {
        for (int count = 1; m_plan.edits < 0 || count <= m_plan.edits; ++count) {
            const int dice = randomBelow(m_random, 20);
            if (dice == 0)
                m_document.undo();
            else if (dice == 1)
                m_document.redo();
            else if (!m_document
                          .commit(randomEdit(m_document.project(), m_random, m_ids, m_plan.room))
                          .ok())
                return false;
            if (count == m_plan.abortAt)
                std::abort();
            if (!acknowledge())
                return false;
            const bool saves =
                m_plan.saves < 0 ? dice == 2 : m_plan.saves > 0 && count % m_plan.saves == 0;
            if (saves && !save())
                return false;
            if (m_plan.pause > 0)
                QThread::msleep(quint64(m_plan.pause));
        }
        m_draft->retry();
        acknowledge();
        const bool isProtected = m_draft->safety().state != SafetyState::NotProtected;
        m_document.setLog(nullptr);
        m_draft.reset();
        return isProtected;
    }

private:
    bool acknowledge() {
        auto flushed = m_draft->flush();
        // A draft that is gone is made anew by whoever holds the document; so it is here.
        QCoreApplication::processEvents();
        if (!flushed && m_plan.patient) {
            m_draft->retry();
            flushed = m_draft->flush();
        }
        const Safety safety = m_draft->safety();
        if (flushed.ok() == (safety.state == SafetyState::NotProtected))
            tell("wrong status:", safety.reason);
        if (flushed) {
            tell("done", hashOf(m_document.project()));
            return true;
        }
        tell("failed edit:", flushed.error().message);
        return m_plan.patient;
    }

    bool save() {
        const QByteArray hash = hashOf(m_document.project());
        tell("saving", hash);
        m_published.reset();
        m_draft->publish(m_document.project(), m_file, true);
        const auto flushed = m_draft->flush();
        QCoreApplication::processEvents();
        if (!m_published) {
            tell("wrong save:", QStringLiteral("no answer came"));
            return false;
        }
        if (!*m_published) {
            tell("failed save:", m_published->error().message);
            return m_plan.patient;
        }
        // Saved means: the file holds exactly this.
        const auto opened = readJourney(m_file);
        if (opened && hashOf(opened->project) != hash)
            tell("wrong saved:", QStringLiteral("the file holds something else"));
        // A rig that makes reading fail does so here too.
        const bool mayBeUnreadable = m_plan.patient;
        if (!opened && !(mayBeUnreadable && opened.error().code == ErrorCode::NotReadable))
            tell("wrong saved:", opened.error().message);
        tell("saved", hash);
        return flushed.ok() || m_plan.patient;
    }

    DraftFolder m_folder;
    QString m_file;
    Plan m_plan;
    std::mt19937_64 m_random;
    RandomIds m_ids;
    std::unique_ptr<Draft> m_draft;
    Document m_document;
    Herald m_herald{m_document, m_draft};
    std::optional<Result<FileStamp>> m_published;
};

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.size() < 4)
        return 2;
    const Plan plan = planFrom(arguments.mid(4));
    if (plan.waits) {
        tell("ready", QByteArray());
        std::getchar();
    }
    Storm storm({arguments[0], {}}, arguments[2], arguments[3].toULongLong(), plan);
    return storm.start(arguments[1]) && storm.run() ? 0 : 1;
}
