// The whole program at work without a display, until it is stopped: a real window, edits through
// it, saves through its menu. Says what it was promised in the words of tests/storage/storm; what
// counts as a promise is the text that its user reads.
//
//   window_storm DRAFTS-FOLDER DRAFT-ID-OR-EMPTY FILE.journey SEED [OPTION…]
//     saves=N    saves after every Nth edit; 0: never
//     type       types into a text of the map instead, one letter each 50 ms: "typed COUNT"
//     beat=S     edits for S seconds, begins at a line on standard input, and ends by telling the
//                longest time for which the window did not answer: "gap MILLISECONDS"
#include "app/editor.h"
#include "app/file_commands.h"
#include "app/open_document.h"
#include "gui/window_driver.h"
#include "support/random_project.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <cstdio>
#include <sys/uio.h>
#include <unistd.h>

using namespace waymark;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int letterPause = 50;  // milliseconds
constexpr int beatInterval = 10; // milliseconds
constexpr int editPause = 100;   // milliseconds, where the window's answers are timed

void tell(const QByteArray& what, const QByteArray& rest) {
    QByteArray line = what + ' ' + rest + '\n';
    const iovec part{line.data(), size_t(line.size())};
    if (::writev(STDOUT_FILENO, &part, 1) < 0)
        std::abort();
}

QByteArray hashOf(const Project& project) {
    return contentHash(project).toHex();
}

class Sitting {
public:
    Sitting(const QString& drafts, const QString& file, quint64 seed)
        : m_workspace(m_questions, {drafts, {}})
        , m_window(m_workspace.openWindow())
        , m_file(file)
        , m_random(seed) {
        m_questions.savePath = file;
        m_questions.onChanged = ChangedAnswer::Replace;
    }

    bool open(const QString& id) {
        if (id.isEmpty())
            m_window->files().newFrom(u"sample"_s);
        else
            m_window->files().openDraft(id);
        if (!m_window->editor() || !QTest::qWaitForWindowActive(m_window))
            return false;
        m_window->editor()->canvas().setReducedMotion(true);
        return true;
    }

    void edit() {
        Project next = project();
        const Changeset change = randomEdit(next, m_random, m_ids, 300);
        if (!next.apply(change).ok())
            return;
        tell("doing", hashOf(next));
        m_window->commit(change);
        await();
    }

    void save() {
        tell("saving", hashOf(project()));
        if (document().path().isEmpty())
            m_window->files().saveAs();
        else
            m_window->files().save();
        await();
        if (document().safetyText() != OpenDocument::tr("Saved"))
            return;
        const auto opened = readJourney(m_file);
        if (!opened || hashOf(opened->project) != hashOf(project()))
            tell("wrong saved:",
                 opened ? "the file holds something else" : opened.error().message.toUtf8());
        tell("saved", hashOf(project()));
    }

    [[noreturn]] void typeForEver() {
        const auto stages = project().of<Stage>(m_window->editor()->map());
        Canvas& canvas = m_window->editor()->canvas();
        canvas.setFocus();
        canvas.select(anyId(stages.front()));
        QTest::keyClick(m_window->focusWidget(), Qt::Key_F2);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_A, Qt::ControlModifier);
        for (int count = 1;; ++count) {
            QTest::keyClick(m_window->focusWidget(), Qt::Key(Qt::Key_A + count % 26));
            tell("typed", QByteArray::number(count));
            QTest::qWait(letterPause);
        }
    }

    void beat(int seconds) {
        QElapsedTimer sinceBeat;
        qint64 gap = 0;
        QTimer timer;
        timer.setInterval(beatInterval);
        timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&timer, &QTimer::timeout,
                         [&] { gap = std::max(gap, sinceBeat.restart() - beatInterval); });
        int edits = 0;
        QTimer editing;
        editing.setInterval(editPause);
        QObject::connect(&editing, &QTimer::timeout, [&] {
            const Changeset change = randomEdit(project(), m_random, m_ids, 300);
            m_window->commit(change);
            if (++edits % 10 == 0 && !document().isSaving())
                m_window->files().save();
        });
        sinceBeat.start();
        timer.start();
        editing.start();
        QTest::qWait(seconds * 1000);
        tell("gap", QByteArray::number(gap));
    }

private:
    [[nodiscard]] OpenDocument& document() const { return *m_window->openDocument(); }
    [[nodiscard]] const Project& project() const { return document().project(); }

    // Until the window says what is safe where.
    void await() {
        (void)QTest::qWaitFor(
            [this] {
                return document().safetyText() != OpenDocument::tr("Saving…") &&
                       !document().isSaving();
            },
            30'000);
        if (document().isProtected())
            tell("done", hashOf(project()));
        else
            tell("failed edit:", document().safetyText().toUtf8());
    }

    ScriptedQuestions m_questions;
    Workspace m_workspace;
    QPointer<MainWindow> m_window;
    QString m_file;
    std::mt19937_64 m_random;
    RandomIds m_ids;
};

} // namespace

int main(int argc, char** argv) {
    const QApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.size() < 4)
        return 2;
    int saves = 0;
    int beats = 0;
    for (const QString& word : arguments.mid(4)) {
        if (word.startsWith(u"saves="_s))
            saves = word.section(u'=', 1).toInt();
        if (word.startsWith(u"beat="_s))
            beats = word.section(u'=', 1).toInt();
    }
    Sitting sitting(arguments[0], arguments[2], arguments[3].toULongLong());
    if (!sitting.open(arguments[1]))
        return 1;
    if (beats > 0) {
        sitting.edit();
        sitting.save();
        tell("ready", {});
        std::getchar();
        sitting.beat(beats);
        std::_Exit(0); // what is still on its way to the slow disk is not what is asked here
    }
    if (arguments.contains(u"type"_s))
        sitting.typeForEver();
    for (int count = 1;; ++count) {
        sitting.edit();
        if (saves > 0 && count % saves == 0)
            sitting.save();
    }
}
