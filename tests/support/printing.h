// Lets Catch print Qt's and our values.
#pragma once

#include "model/result.h"

#include <QString>

#include <ostream>

inline std::ostream& operator<<(std::ostream& out, const QString& text) {
    return out << '"' << text.toStdString() << '"';
}

inline std::ostream& operator<<(std::ostream& out, const waymark::Error& error) {
    return out << error.message.toStdString() << " (" << error.position.toStdString() << ')';
}
