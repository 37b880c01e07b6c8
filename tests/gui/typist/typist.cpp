// The program as somebody uses it who types on a map until they are cut off: the real window, the
// real draft, no display. test_recovery starts it and ends it in every way a program can end.
//
// typist DRAFTS FILE: opens FILE, types into the name of its first stage, and says on standard
// output, a line each: "typed TEXT" after each key, "kept TEXT" when the draft says that it is
// safe.
#include "app/editor.h"
#include "app/main_window.h"
#include "app/open_document.h"
#include "app/questions.h"
#include "app/session_end.h"
#include "app/workspace.h"
#include "canvas/canvas.h"
#include "model/edits.h"
#include "storage/journey_file.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTest>
#include <QTextStream>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace waymark;

namespace {

constexpr int keysInARow = 20; // then a pause, until all is kept

// Nobody is there to be asked.
class NoQuestions : public Questions {
public:
    QString askOpenPath(QWidget*, FileKind, const QString&) override { return {}; }
    QString askSavePath(QWidget*, const QString&, const QString&) override { return {}; }
    CloseAnswer askOnClose(QWidget*, const QString&) override { return asked(CloseAnswer::Cancel); }
    ChangedAnswer askOnChanged(QWidget*, const QString&) override {
        return asked(ChangedAnswer::Cancel);
    }
    std::optional<MergeChoices> askMerge(QWidget*, const QString&,
                                         const std::vector<MergeConflict>&) override {
        return asked(std::optional<MergeChoices>());
    }
    GoneAnswer askOnGone(QWidget*, const QString&, bool) override {
        return asked(GoneAnswer::Cancel);
    }
    DamagedAnswer askOnDamaged(QWidget*, const QString&, const QString&) override {
        return asked(DamagedAnswer::Cancel);
    }
    QString askName(QWidget*, const QString&, const QString&) override { return {}; }
    QString askText(QWidget*, const QString&, const QString&, const QString&) override {
        return {};
    }
    QString askFolder(QWidget*, const QString&, const QString&) override { return {}; }
    bool confirm(QWidget*, const QString&, const QString&, const QString&) override {
        return asked(false);
    }
    void tell(QWidget*, const QString& headline, const QString& text) override {
        qWarning("told: %s %s", qPrintable(headline), qPrintable(text));
    }
    void tellList(QWidget*, const QString& headline, const QString&, const QStringList&) override {
        qWarning("told: %s", qPrintable(headline));
    }

private:
    template <class T>
    static T asked(T answer) {
        qWarning("a question was asked");
        return answer;
    }
};

class Typist : public QObject {
public:
    explicit Typist(MainWindow& window)
        : m_window(window) {
        m_keys.setInterval(0);
        connect(&m_keys, &QTimer::timeout, this, &Typist::type);
    }

    void begin() {
        OpenDocument& document = *m_window.openDocument();
        Canvas& canvas = m_window.editor()->canvas();
        canvas.select(anyId(stage()));
        QTest::keyClick(&canvas, Qt::Key_F2);
        QTest::keyClick(m_window.focusWidget(), Qt::Key_A, Qt::ControlModifier);
        connect(&document, &OpenDocument::safetyChanged, this, &Typist::tellKept);
        m_keys.start();
    }

    void stop() {
        m_keys.stop();
        m_isStopped = true;
    }

private:
    void type() {
        QWidget* at = m_window.focusWidget();
        QTest::keyClick(at, char('a' + m_count % 26));
        ++m_count;
        m_typed += QChar(u'a' + (m_count - 1) % 26);
        say("typed", m_typed);
        if (m_count % keysInARow == 0)
            m_keys.stop();
    }

    void tellKept() {
        OpenDocument& document = *m_window.openDocument();
        if (document.safetyText() != u"Edited – safe in draft"_s)
            return;
        say("kept", document.project().find(stage())->name);
        if (!m_isStopped)
            m_keys.start();
    }

    [[nodiscard]] Id<Stage> stage() const {
        const Project& project = m_window.openDocument()->project();
        return project.of<Stage>(project.roots<Map>().front()).front();
    }

    static void say(const char* word, const QString& text) {
        QTextStream out(stdout);
        out << word << ' ' << text << Qt::endl;
    }

    MainWindow& m_window;
    QTimer m_keys;
    QString m_typed;
    int m_count = 0;
    bool m_isStopped = false;
};

// What Qt says of being without a display is of no interest.
void onMessage(QtMsgType, const QMessageLogContext&, const QString& message) {
    if (message.startsWith("told"_L1) || message.startsWith("a question"_L1))
        QTextStream(stderr) << message << Qt::endl;
}

} // namespace

int main(int argc, char* argv[]) {
    qInstallMessageHandler(onMessage);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    NoQuestions questions;
    Workspace workspace(questions, {arguments.value(1), {}});
    std::unique_ptr<Typist> typist;
    const SessionEnd sessionEnd([&] {
        if (typist)
            typist->stop();
        workspace.keepForNextStart();
    });
    workspace.start({arguments.value(2)});
    MainWindow* window = workspace.windows().front();
    QObject::connect(window, &MainWindow::documentChanged, window, [&] {
        if (typist || !window->openDocument())
            return;
        typist = std::make_unique<Typist>(*window);
        QTimer::singleShot(0, typist.get(), [&] { typist->begin(); });
    });
    return QApplication::exec();
}
