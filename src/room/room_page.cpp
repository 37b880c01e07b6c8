#include "room/room_page.h"

#include <QCryptographicHash>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

QByteArray part(const QString& name) {
    QFile file(u":/room/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// As a policy names a script or style that may be there (W3C, Content Security Policy 3, 2.3.1).
QByteArray fingerprint(const QByteArray& source) {
    return "'sha256-" + QCryptographicHash::hash(source, QCryptographicHash::Sha256).toBase64() +
           '\'';
}

HttpAnswer makePage() {
    const QByteArray style = part(u"page.css"_s);
    const QByteArray script = part(u"page.js"_s);
    QByteArray page = part(u"page.html"_s);
    page.replace("/*style*/", style);
    page.replace("/*script*/", script);
    HttpAnswer answer;
    answer.type = "text/html; charset=utf-8";
    answer.body = std::make_shared<const QByteArray>(std::move(page));
    answer.policy = "default-src 'none'; script-src " + fingerprint(script) + "; style-src " +
                    fingerprint(style) +
                    "; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action "
                    "'none'; frame-ancestors 'none'";
    return answer;
}

} // namespace

HttpAnswer roomPage() {
    static const HttpAnswer page = makePage();
    return page;
}

HttpAnswer noRoomHere() {
    static const auto body =
        std::make_shared<const QByteArray>("There is nothing here. Scan the code on the screen "
                                           "again, or ask whoever shows the map.\n");
    HttpAnswer answer;
    answer.status = 404;
    answer.type = "text/plain; charset=utf-8";
    answer.body = body;
    return answer;
}

} // namespace waymark
