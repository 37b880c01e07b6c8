#include "app/application.h"

#include "app/language.h"
#include "app/questions.h"
#include "app/session_end.h"
#include "app/settings.h"
#include "app/workspace.h"
#include "storage/door.h"

#include <QApplication>
#include <QFileInfo>
#include <QTextStream>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

// Of all that happens before there is a window; one that hangs must not keep a file from opening.
constexpr int patience = 800; // milliseconds

// Without the files that a program which runs already has open: those windows were raised.
QStringList notOpenElsewhere(const QStringList& files, const QString& doors) {
    QStringList left;
    QTextStream out(stdout);
    for (const QString& file : files) {
        if (knock(doors, identityOf(QFileInfo(file).absoluteFilePath()), patience) == Knock::Raised)
            out << QCoreApplication::translate("waymark::Application",
                                               "“%1” is open already; its window was brought "
                                               "forward.")
                       .arg(file)
                << u'\n';
        else
            left.append(file);
    }
    return left;
}

} // namespace

void paintSoon() {
    // Where the screen does not say when, QWindow::requestUpdate() waits this long (5 ms) for more
    // to come. Events that are there already are taken together without that.
    constexpr auto name = "QT_QPA_UPDATE_IDLE_TIME";
    if (!qEnvironmentVariableIsSet(name))
        qputenv(name, "1");
}

int runEditor(const QStringList& files) {
    paintSoon();
    useLanguage(Settings());
    const DraftFolder drafts = defaultDraftFolder();
    const QString doors = doorFolderOf(drafts);
    StartTurn turn(doors, files.isEmpty() ? 0 : patience);
    const QStringList left = notOpenElsewhere(files, doors);
    if (left.isEmpty() && !files.isEmpty())
        return 0;
    DialogQuestions questions;
    Workspace workspace(questions, drafts);
    const SessionEnd sessionEnd([&workspace] { workspace.keepForNextStart(); });
    workspace.listen();
    workspace.start(left);
    // From the first turn of the event loop on this program answers others.
    QTimer::singleShot(0, &workspace, [&turn] { turn.end(); });
    return QApplication::exec();
}

} // namespace waymark
