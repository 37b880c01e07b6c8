#include "storage/door.h"

#include "storage/draft_place.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QRandomGenerator>
#include <QSocketNotifier>
#include <QTimer>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr qsizetype longestRequest = 64 * 1024; // bytes; a path has at most 4096
constexpr int longestVisit = 5000;              // milliseconds until a visitor must have asked
constexpr char yes = 'y';
constexpr char no = 'n';

// The address of a socket at `path`. Paths that are too long for one are reached through an open
// descriptor of their folder, which has a short name.
class Address {
public:
    explicit Address(const QString& path) {
        const QByteArray name = QFile::encodeName(path);
        m_address.sun_family = AF_UNIX;
        if (put(name))
            return;
        const QFileInfo info(path);
        m_folder =
            ::open(QFile::encodeName(info.path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        m_isValid = m_folder >= 0 && put("/proc/self/fd/" + QByteArray::number(m_folder) + '/' +
                                         QFile::encodeName(info.fileName()));
    }
    Address(const Address&) = delete;
    Address& operator=(const Address&) = delete;
    ~Address() {
        if (m_folder >= 0)
            ::close(m_folder);
    }

    [[nodiscard]] bool isValid() const { return m_isValid; }
    [[nodiscard]] const sockaddr* get() const {
        return reinterpret_cast<const sockaddr*>(&m_address);
    }

private:
    bool put(const QByteArray& name) {
        if (name.size() >= qsizetype(sizeof m_address.sun_path))
            return false;
        std::memcpy(m_address.sun_path, name.constData(), size_t(name.size()) + 1);
        m_isValid = true;
        return true;
    }

    sockaddr_un m_address = {};
    int m_folder = -1;
    bool m_isValid = false;
};

int localSocket() {
    const int made = ::socket(AF_UNIX, SOCK_STREAM, 0);
    if (made >= 0) {
        ::fcntl(made, F_SETFD, FD_CLOEXEC);
        ::fcntl(made, F_SETFL, ::fcntl(made, F_GETFL) | O_NONBLOCK);
    }
    return made;
}

// A request is the length of what follows, then the file that is meant.
QByteArray encoded(const FileIdentity& file) {
    QByteArray body;
    QDataStream out(&body, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << file.path << file.device << file.inode;
    QByteArray request;
    QDataStream head(&request, QIODevice::WriteOnly);
    head << quint32(body.size());
    return request + body;
}

// Nothing while more is to come; false in `legal` when this will never be a request.
std::optional<FileIdentity> decoded(const QByteArray& request, bool& legal) {
    legal = true;
    if (request.size() < qsizetype(sizeof(quint32)))
        return std::nullopt;
    QDataStream head(request);
    quint32 size = 0;
    head >> size;
    legal = size <= longestRequest;
    if (!legal || request.size() < qsizetype(sizeof size) + qsizetype(size))
        return std::nullopt;
    QDataStream in(request.mid(sizeof size));
    in.setVersion(QDataStream::Qt_6_4);
    FileIdentity file;
    in >> file.path >> file.device >> file.inode;
    legal = in.status() == QDataStream::Ok;
    return legal ? std::optional(file) : std::nullopt;
}

// One program that knocked: asks, gets its answer, and leaves.
class Visitor : public QObject {
public:
    Visitor(int socket, const Door::Handler& handler, QObject* parent)
        : QObject(parent)
        , m_socket(socket)
        , m_handler(handler)
        , m_notifier(socket, QSocketNotifier::Read) {
        connect(&m_notifier, &QSocketNotifier::activated, this, [this] { read(); });
        QTimer::singleShot(longestVisit, this, [this] { deleteLater(); });
    }
    ~Visitor() override {
        m_notifier.setEnabled(false);
        ::close(m_socket);
    }

private:
    void read() {
        char buffer[4096];
        const ssize_t count = ::read(m_socket, buffer, sizeof buffer);
        if (count < 0 && (errno == EAGAIN || errno == EINTR))
            return;
        if (count > 0)
            m_request.append(buffer, count);
        bool legal = false;
        const auto file = decoded(m_request, legal);
        if (count <= 0 || !legal) {
            m_notifier.setEnabled(false);
            deleteLater();
        } else if (file) {
            m_notifier.setEnabled(false);
            m_handler(*file, [self = QPointer<Visitor>(this)](bool raised) {
                if (self)
                    self->answer(raised);
            });
        }
    }

    void answer(bool raised) {
        const char word = raised ? yes : no;
        // Whoever knocked and went away needs no answer.
        (void)::send(m_socket, &word, 1, MSG_NOSIGNAL);
        deleteLater();
    }

    const int m_socket;
    const Door::Handler m_handler;
    QSocketNotifier m_notifier;
    QByteArray m_request;
};

// A door that somebody knocks at.
struct Call {
    int socket = -1;
    QByteArray rest; // of the request
};

// Sends what can be sent and reads the answer, if it is there. Nothing while it is not.
std::optional<bool> proceed(Call& call) {
    while (!call.rest.isEmpty()) {
        const ssize_t sent =
            ::send(call.socket, call.rest.constData(), size_t(call.rest.size()), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent < 0)
            return errno == EAGAIN ? std::nullopt : std::optional(false);
        call.rest.remove(0, sent);
    }
    char word = no;
    const ssize_t count = ::read(call.socket, &word, 1);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return std::nullopt;
    return count == 1 && word == yes;
}

std::vector<Call> callsTo(const QString& folder, const QByteArray& request,
                          const QString& ownDoor) {
    std::vector<Call> calls;
    const QDir doors(folder);
    for (const QString& name :
         doors.entryList({u"*.door"_s}, QDir::System | QDir::Hidden | QDir::Files)) {
        const QString path = doors.filePath(name);
        if (path == ownDoor)
            continue;
        const Address address(path);
        Call call{localSocket(), request};
        if (!address.isValid() || call.socket < 0)
            continue;
        if (::connect(call.socket, address.get(), sizeof(sockaddr_un)) == 0) {
            calls.push_back(call);
            continue;
        }
        const int error = errno;
        ::close(call.socket);
        // Nobody is behind it any more. One that is merely busy says something else.
        if (error == ECONNREFUSED)
            QFile::remove(path);
    }
    return calls;
}

} // namespace

QString doorFolderOf(const DraftFolder& drafts) {
    return dataHomeOf(drafts) + u"/doors"_s;
}

Door::Door(const QString& folder, Handler handler, QObject* parent)
    : QObject(parent)
    , m_handler(std::move(handler)) {
    QDir().mkpath(folder);
    ::chmod(QFile::encodeName(folder).constData(), S_IRWXU);
    const QString name = u"%1-%2"_s.arg(QCoreApplication::applicationPid())
                             .arg(QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0'));
    const QString unfinished = QDir(folder).filePath(name + u".new"_s);
    m_path = QDir(folder).filePath(name + u".door"_s);
    const Address address(unfinished);
    m_listener = localSocket();
    if (m_listener < 0)
        return;
    // It gets its name when it can answer: before, others would take it for one left behind.
    const bool opened = address.isValid() &&
                        ::bind(m_listener, address.get(), sizeof(sockaddr_un)) == 0 &&
                        ::listen(m_listener, 16) == 0 &&
                        ::rename(QFile::encodeName(unfinished).constData(),
                                 QFile::encodeName(m_path).constData()) == 0;
    if (!opened) {
        ::close(std::exchange(m_listener, -1));
        QFile::remove(unfinished);
        return;
    }
    auto* notifier = new QSocketNotifier(m_listener, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &Door::accept);
}

Door::~Door() {
    if (!isOpen())
        return;
    QFile::remove(m_path);
    ::close(m_listener);
}

void Door::accept() {
    const int socket = ::accept(m_listener, nullptr, nullptr);
    if (socket < 0)
        return;
    ::fcntl(socket, F_SETFD, FD_CLOEXEC);
    ::fcntl(socket, F_SETFL, ::fcntl(socket, F_GETFL) | O_NONBLOCK);
    new Visitor(socket, m_handler, this);
}

Knock knock(const QString& folder, const FileIdentity& file, int patience, const QString& ownDoor) {
    if (file.path.isEmpty())
        return Knock::NotOpen;
    QElapsedTimer clock;
    clock.start();
    std::vector<Call> calls = callsTo(folder, encoded(file), ownDoor);
    bool raised = false;
    while (!raised && !calls.empty() && clock.elapsed() < patience) {
        std::vector<pollfd> waiting;
        for (const Call& call : calls)
            waiting.push_back({call.socket, short(call.rest.isEmpty() ? POLLIN : POLLOUT), 0});
        ::poll(waiting.data(), nfds_t(waiting.size()), int(patience - clock.elapsed()));
        std::erase_if(calls, [&](Call& call) {
            const auto answer = proceed(call);
            raised = raised || answer.value_or(false);
            if (answer)
                ::close(call.socket);
            return answer.has_value();
        });
    }
    for (const Call& call : calls)
        ::close(call.socket);
    return raised ? Knock::Raised : calls.empty() ? Knock::NotOpen : Knock::NoAnswer;
}

StartTurn::StartTurn(const QString& folder, int patience) {
    QDir().mkpath(folder);
    m_file = ::open(QFile::encodeName(QDir(folder).filePath(u"start.lock"_s)).constData(),
                    O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (m_file < 0)
        return;
    QElapsedTimer clock;
    clock.start();
    while (::flock(m_file, LOCK_EX | LOCK_NB) != 0) {
        if ((errno != EWOULDBLOCK && errno != EINTR) || clock.elapsed() >= patience) {
            ::close(std::exchange(m_file, -1));
            return;
        }
        ::usleep(5000);
    }
}

void StartTurn::end() {
    if (m_file >= 0)
        ::close(std::exchange(m_file, -1));
}

} // namespace waymark
