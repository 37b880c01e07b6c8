#include "model/user_name.h"

#include "model/validate.h"

#include <pwd.h>
#include <unistd.h>

#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

// The first part of what the system's list of users says about this one: "Ada Lovelace,Room 2,…".
QString fullNameOfUser() {
    constexpr size_t enough = 16 * 1024; // bytes, for one line of that list
    std::vector<char> text(enough);
    passwd entry{};
    passwd* found = nullptr;
    if (getpwuid_r(geteuid(), &entry, text.data(), text.size(), &found) != 0 || !found)
        return {};
    QString name = QString::fromLocal8Bit(entry.pw_gecos).section(u',', 0, 0).trimmed();
    // There "&" stands for the login name.
    QString login = QString::fromLocal8Bit(entry.pw_name);
    if (!login.isEmpty())
        login[0] = login[0].toUpper();
    return name.replace(u'&', login);
}

} // namespace

QString systemUserName() {
    QString name = fullNameOfUser();
    for (const char* variable : {"USER", "LOGNAME", "USERNAME"}) {
        if (name.isEmpty())
            name = qEnvironmentVariable(variable).trimmed();
    }
    return cleanText(name);
}

} // namespace waymark
