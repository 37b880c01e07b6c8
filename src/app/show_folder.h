// Opens folders that the user chose in the desktop's file manager. Nothing else of the program
// starts another one.
#pragma once

#include <QString>

namespace waymark {

// Shows that folder; nothing happens where there is no file manager.
void showFolder(const QString& path);

} // namespace waymark
