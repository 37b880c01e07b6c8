#include "support/canary.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QImage>

#include <sys/inotify.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

Canary::Canary() {
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::yellow);
    REQUIRE(image.save(path()));
    m_text = u"<img src='file://%1'><img src='%1'><b>x</b> & a < b and c > d"_s.arg(path());
    m_watch = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    REQUIRE(m_watch >= 0);
    REQUIRE(::inotify_add_watch(m_watch, QFile::encodeName(path()).constData(),
                                IN_OPEN | IN_ACCESS) >= 0);
}

QString Canary::path() const {
    return m_folder.filePath(u"canary.png"_s);
}

Canary::~Canary() {
    ::close(m_watch);
}

bool Canary::wasOpened() {
    bool opened = false;
    char events[4096];
    while (::read(m_watch, events, sizeof events) > 0)
        opened = true;
    return opened;
}

} // namespace waymark
