#include "architecture/source_rules.h"

#include "architecture/source_text.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

const auto json = u"nlohmann/json.hpp"_s;
const auto jsonNames = u"nlohmann/json_fwd.hpp"_s;

// Of src/main.cpp, which is in no folder.
const Room mainRoom{u"main.cpp"_s, {u"app"_s, u"cli"_s}, {u"Core"_s, u"Gui"_s, u"Widgets"_s}, {}};

const Room* roomOf(const QString& path) {
    if (path == "src/main.cpp"_L1)
        return &mainRoom;
    const QString folder = path.section(u'/', 1, 1);
    for (const Room& room : rooms()) {
        if (room.name == folder)
            return &room;
    }
    return nullptr;
}

bool isStandardHeader(const QString& header) {
    static const QRegularExpression plain(u"^[a-z_0-9]+$"_s);
    return plain.match(header).hasMatch();
}

bool isSystemHeader(const QString& header) {
    static const QRegularExpression posix(
        u"^(sys|linux)/[a-z_]+\\.h$|^(errno|fcntl|malloc|poll|unistd|signal|dirent|pwd)\\.h$"_s);
    return posix.match(header).hasMatch();
}

// <QtWidgets> and <QtWidgets/QtWidgets>, but not <QtMath>.
QString umbrellaFaultOf(const Include& include, const QtModuleOf& moduleOf) {
    const QString module = include.angled ? moduleOf(include.path) : QString();
    if (module.isEmpty() || include.path.section(u'/', -1) != "Qt"_L1 + module)
        return {};
    return u"<%1> reads all of Qt %2; include the classes that are used"_s.arg(include.path,
                                                                               module);
}

// What is wrong with an include of `room`, or nothing.
QString faultOf(const Include& include, const Room& room, const QString& path,
                const QtModuleOf& moduleOf) {
    const QString& target = include.path;
    if (!include.angled) {
        if (target.endsWith(".moc"_L1) || (target.startsWith("ui_"_L1) && room.name == "app"_L1))
            return {};
        const QString folder = target.section(u'/', 0, -2);
        if (folder == room.name || room.rooms.contains(folder))
            return {};
        return u"%1 may not include \"%2\"; it may include: %3"_s.arg(
            room.name, target, (QStringList{room.name} + room.rooms).join(u", "_s));
    }
    if (target == json && path.endsWith(".h"_L1))
        return u"json.hpp is slow to read: headers include <%1>"_s.arg(jsonNames);
    if (room.libraries.contains(target) || isStandardHeader(target))
        return {};
    if (isSystemHeader(target)) {
        if (room.callsSystem)
            return {};
        return u"%1 may not call the operating system through <%2>"_s.arg(room.name, target);
    }
    const QString module = moduleOf(target);
    if (module.isEmpty())
        return u"%1 may not use the library of <%2>"_s.arg(room.name, target);
    if (!room.qtModules.contains(module))
        return u"%1 may not use Qt %2 (<%3>)"_s.arg(room.name, module, target);
    return {};
}

// A pattern that code may not contain, and why.
struct Banned {
    QRegularExpression pattern;
    QString rule;
    QString allowedIn = {}; // the one file that may
};

const QList<Banned>& bannedInTests() {
    static const QList<Banned> list{
        {QRegularExpression(u"\\b(QVERIFY2?|QCOMPARE|QTRY_\\w+|QFAIL|QEXPECT_FAIL)\\b"_s),
         u"in a Catch test this passes whatever it finds; use REQUIRE or CHECK"_s},
    };
    return list;
}

// Qt takes text with a "<" in it for HTML, loses what follows, and opens the files it names.
const QList<Banned>& bannedOutsideWrappers() {
    static const QString rule =
        u"this would read a user's text as HTML; use the wrappers of src/app/plain_widgets.h"_s;
    static const QString outside =
        u"no text of a map may start a program, open a page or load code"_s;
    static const QList<Banned> list{
        {QRegularExpression(u"\\bsetToolTip\\s*\\(|\\bQToolTip\\s*::"_s), rule},
        {QRegularExpression(u"\\bQLabel\\s*(\\(|\\{|\\w+\\s*[;({=])|\\bnew\\s+QLabel\\b|"
                            "<\\s*QLabel\\s*>\\s*\\("_s),
         rule},
        {QRegularExpression(u"\\bQMessageBox\\b\\s*(::|\\(|\\{|\\w+\\s*[;({=])"_s), rule},
        {QRegularExpression(
             u"\\b(setHtml|insertHtml|appendHtml|setMarkdown|setWhatsThis)\\s*\\("_s),
         rule},
        {QRegularExpression(u"\\b(QTextBrowser|QInputDialog|QProgressDialog|QErrorMessage|"
                            "QSplashScreen|QWhatsThis)\\b"_s),
         rule},
        {QRegularExpression(u"\\bQt\\s*::\\s*(RichText|AutoText|MarkdownText)\\b"_s), rule},
        // One function opens folders that the user chose.
        {QRegularExpression(u"\\bQDesktopServices\\b"_s), outside, u"src/app/show_folder.cpp"_s},
        {QRegularExpression(
             u"\\b(QProcess|QPluginLoader|QLibrary)\\b|\\bsetOpenExternalLinks\\s*\\(|"
             "(?<!QRandomGenerator::)\\b(dlopen|system|popen)\\s*\\("_s),
         outside},
    };
    return list;
}

bool isWrapper(const QString& path) {
    return path == "src/app/show_folder.cpp"_L1 || path == "src/app/plain_widgets.h"_L1 ||
           path == "src/app/plain_widgets.cpp"_L1;
}

} // namespace

const QList<Room>& rooms() {
    static const QStringList core{u"Core"_s};
    static const QStringList drawn{u"Core"_s, u"Gui"_s, u"Svg"_s};
    static const QList<Room> list{
        {u"model"_s, {}, core, {}, true}, // files are written whole or not at all there
        {u"insight"_s, {u"model"_s}, core, {}},
        {u"storage"_s, {u"model"_s}, core, {u"sqlite3.h"_s}, true},
        {u"exchange"_s, {u"model"_s}, core, {json, jsonNames}},
        {u"drawing"_s,
         {u"model"_s, u"insight"_s},
         drawn,
         {u"hb.h"_s, u"fontconfig/fontconfig.h"_s}},
        {u"publish"_s,
         {u"drawing"_s, u"insight"_s, u"model"_s},
         drawn,
         {u"zip.h"_s, u"xlsxwriter.h"_s, u"isa-l/igzip_lib.h"_s, u"isa-l/crc.h"_s,
          u"isa-l/crc64.h"_s, u"hb.h"_s, u"hb-subset.h"_s}},
        // The only folder that reaches the network, and only to listen.
        {u"room"_s,
         {u"model"_s},
         core,
         {json, jsonNames, u"qrencode.h"_s, u"boost/asio/ip/tcp.hpp"_s, u"boost/beast/core.hpp"_s,
          u"boost/beast/http.hpp"_s, u"arpa/inet.h"_s, u"ifaddrs.h"_s, u"net/if.h"_s,
          u"netinet/in.h"_s}},
        {u"canvas"_s,
         {u"drawing"_s, u"insight"_s, u"model"_s},
         drawn + QStringList{u"Widgets"_s},
         {}},
        {u"app"_s,
         {u"canvas"_s, u"publish"_s, u"drawing"_s, u"exchange"_s, u"storage"_s, u"insight"_s,
          u"room"_s, u"model"_s},
         drawn + QStringList{u"Widgets"_s, u"PrintSupport"_s},
         {}},
        {u"cli"_s,
         {u"publish"_s, u"drawing"_s, u"exchange"_s, u"storage"_s, u"insight"_s, u"model"_s},
         drawn,
         {json, jsonNames}},
    };
    return list;
}

QString Finding::text() const {
    return line > 0 ? u"%1:%2: %3"_s.arg(file).arg(line).arg(rule) : u"%1: %2"_s.arg(file, rule);
}

QtModuleOf qtModulesIn(const QString& headers) {
    return [headers](const QString& header) -> QString {
        const QDir dir(headers);
        if (header.contains(u'/')) {
            const QString folder = header.section(u'/', 0, 0);
            return folder.startsWith("Qt"_L1) && dir.exists(folder) ? folder.mid(2) : QString();
        }
        for (const QString& module : dir.entryList({u"Qt*"_s}, QDir::Dirs)) {
            if (QFile::exists(dir.filePath(module + u'/' + header)))
                return module.mid(2);
        }
        return {};
    };
}

QList<Finding> checkSource(const QString& path, const QString& source, const QtModuleOf& moduleOf) {
    QList<Finding> findings;
    const auto find = [&](int line, const QString& rule) { findings.append({path, line, rule}); };
    const bool inTests = path.startsWith("tests/"_L1);
    const Room* room = inTests ? nullptr : roomOf(path);
    const QStringList code = codeLines(source);

    if (!inTests && !room)
        find(0, u"this folder is not in the plan of src/"_s);
    if (!inTests && code.size() > maxLines + 1)
        find(maxLines + 1, u"a file longer than %1 lines asks to become two"_s.arg(maxLines));

    for (const Include& include : includesIn(source)) {
        QString fault = umbrellaFaultOf(include, moduleOf);
        if (fault.isEmpty() && room)
            fault = faultOf(include, *room, path, moduleOf);
        if (!fault.isEmpty())
            find(include.line, fault);
    }

    const QList<Banned>& banned = inTests ? bannedInTests() : bannedOutsideWrappers();
    if (isWrapper(path))
        return findings;
    for (int i = 0; i < code.size(); ++i) {
        for (const auto& [pattern, rule, allowedIn] : banned) {
            if (path != allowedIn && pattern.match(code[i]).hasMatch())
                find(i + 1, rule);
        }
    }
    return findings;
}

QList<Finding> checkFolders(const QStringList& top, const QStringList& src) {
    static const QStringList planned{u"src"_s,  u"ui"_s,      u"resources"_s, u"tests"_s,
                                     u"docs"_s, u"scripts"_s, u"build"_s};
    QList<Finding> findings;
    for (const QString& folder : top) {
        if (!planned.contains(folder) && !folder.startsWith(u'.'))
            findings.append({folder, 0, u"this folder is not in the plan of the top level"_s});
    }
    for (const QString& folder : src) {
        if (!roomOf(u"src/"_s + folder + u'/'))
            findings.append({u"src/"_s + folder, 0, u"this folder is not in the plan of src/"_s});
    }
    return findings;
}

} // namespace waymark
