// A browser without a face: one connection to the server, over a real socket. Blocks until the
// answer is there, so it belongs on another thread than the server's.
#pragma once

#include <QByteArray>

#include <map>

namespace waymark {

struct PlainAnswer {
    int status = 0;                           // 0: the connection was closed without one
    std::map<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;
};

class PlainClient {
public:
    // Connects to a port of this machine.
    explicit PlainClient(quint16 port);
    ~PlainClient();
    PlainClient(const PlainClient&) = delete;
    PlainClient& operator=(const PlainClient&) = delete;

    [[nodiscard]] bool isConnected() const { return m_socket >= 0; }
    // Headers are whole lines with "\r\n" at their ends.
    PlainAnswer get(const QByteArray& path, const QByteArray& headers = {});
    PlainAnswer post(const QByteArray& path, const QByteArray& body);
    // Bytes as they are. False when the other end has closed.
    bool send(const QByteArray& bytes);
    PlainAnswer read();

private:
    bool readMore();

    int m_socket = -1;
    QByteArray m_buffer;
};

} // namespace waymark
