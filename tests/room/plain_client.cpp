#include "room/plain_client.h"

#include <QList>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace waymark {

PlainClient::PlainClient(quint16 port) {
    m_socket = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        close(m_socket);
        m_socket = -1;
    }
}

PlainClient::~PlainClient() {
    if (m_socket >= 0)
        close(m_socket);
}

PlainAnswer PlainClient::get(const QByteArray& path, const QByteArray& headers) {
    send("GET " + path + " HTTP/1.1\r\nHost: room\r\n" + headers + "\r\n");
    return read();
}

PlainAnswer PlainClient::post(const QByteArray& path, const QByteArray& body) {
    send("POST " + path + " HTTP/1.1\r\nHost: room\r\nContent-Length: " +
         QByteArray::number(body.size()) + "\r\n\r\n" + body);
    return read();
}

bool PlainClient::send(const QByteArray& bytes) {
    qsizetype done = 0;
    while (m_socket >= 0 && done < bytes.size()) {
        const auto sent =
            ::send(m_socket, bytes.data() + done, size_t(bytes.size() - done), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        done += sent;
    }
    return m_socket >= 0;
}

bool PlainClient::readMore() {
    char bytes[16 * 1024];
    const auto size = m_socket < 0 ? 0 : recv(m_socket, bytes, sizeof bytes, 0);
    if (size > 0)
        m_buffer.append(bytes, size);
    return size > 0;
}

PlainAnswer PlainClient::read() {
    PlainAnswer answer;
    qsizetype head = -1;
    while ((head = m_buffer.indexOf("\r\n\r\n")) < 0)
        if (!readMore())
            return answer;
    const QList<QByteArray> lines = m_buffer.left(head).split('\n');
    answer.status = lines[0].split(' ').value(1).toInt();
    for (const QByteArray& line : lines.mid(1)) {
        const auto colon = line.indexOf(':');
        answer.headers[line.left(colon).toLower()] = line.mid(colon + 1).trimmed();
    }
    const auto size = answer.headers["content-length"].toLongLong();
    while (m_buffer.size() < head + 4 + size)
        if (!readMore())
            break;
    answer.body = m_buffer.mid(head + 4, size);
    m_buffer.remove(0, head + 4 + size);
    return answer;
}

} // namespace waymark
