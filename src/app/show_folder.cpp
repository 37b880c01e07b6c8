#include "app/show_folder.h"

#include <QDesktopServices>
#include <QUrl>

namespace waymark {

void showFolder(const QString& path) {
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

} // namespace waymark
