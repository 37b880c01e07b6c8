#include "app/application.h"

#include "app/questions.h"
#include "app/workspace.h"

#include <QApplication>

namespace waymark {

int runEditor(const QStringList& files) {
    DialogQuestions questions;
    Workspace workspace(questions, defaultDraftFolder());
    workspace.start(files);
    return QApplication::exec();
}

} // namespace waymark
