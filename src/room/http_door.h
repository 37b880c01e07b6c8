// The one door to the network: listens at an address, reads requests within bounds, and hands them
// to a function on a thread of its own. Knows HTTP and nothing of what is said over it. It only
// listens; it never connects to anything.
#pragma once

#include "model/result.h"
#include "room/room_bounds.h"

#include <QByteArray>

#include <functional>
#include <memory>

namespace waymark {

struct HttpRequest {
    bool isPost = false; // else it is a GET
    QByteArray path;     // "/key/board"; what follows a "?" is left out
    QByteArray body;
    QByteArray known;      // the mark (ETag) of what the browser has already
    bool inflates = false; // whether it takes a body in zlib's format
    QByteArray from;       // the network address of the browser
};

struct HttpAnswer {
    int status = 200;
    QByteArray type = "application/json";
    std::shared_ptr<const QByteArray> body = {}; // null: none
    bool isDeflated = false;                     // the body is in zlib's format
    QByteArray mark = {};                        // its ETag; empty: none
    QByteArray policy = "default-src 'none'; frame-ancestors 'none'"; // what the browser may do
    QByteArray location = {}; // where to go instead, with 302
};

class HttpDoor {
public:
    // `answer` is called on the door's thread, one request at a time, and may not throw.
    using Answer = std::function<HttpAnswer(const HttpRequest&)>;

    HttpDoor();
    ~HttpDoor(); // closes
    HttpDoor(const HttpDoor&) = delete;
    HttpDoor& operator=(const HttpDoor&) = delete;

    // Listens at that address of this machine ("192.168.1.5"); port 0 takes a free one. Gives the
    // port, or why not (InUse, NotReadable).
    Result<quint16> open(const QString& address, quint16 port, const RoomBounds& bounds,
                         Answer answer);
    // Returns when nothing is listened to any more and every connection is gone.
    void close();
    [[nodiscard]] bool isOpen() const { return m_hall != nullptr; }

private:
    class Hall;
    std::unique_ptr<Hall> m_hall;
};

} // namespace waymark
