#include "room/http_door.h"

#include <QCoreApplication>

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <chrono>
#include <map>
#include <optional>
#include <thread>

namespace waymark {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using tcp = asio::ip::tcp;

constexpr std::chrono::seconds requestTime{10}; // for the whole of a request to come in
constexpr std::chrono::seconds idleTime{30};    // between two of them
constexpr std::chrono::seconds partingTime{2};
constexpr size_t partingBytes = 8 * 1024 * 1024; // read and thrown away, so that a refusal arrives

std::string text(const QByteArray& bytes) {
    return bytes.toStdString();
}

QByteArray bytes(beast::string_view view) {
    return QByteArray(view.data(), qsizetype(view.size()));
}

// How many connections there are, of each network address.
using Guests = std::map<std::string, int>;

// One connection: reads a request, writes the answer, and begins again.
class Visit : public std::enable_shared_from_this<Visit> {
public:
    Visit(tcp::socket socket, std::string from, const RoomBounds& bounds,
          const HttpDoor::Answer& answer, Guests& guests)
        : m_stream(std::move(socket))
        , m_from(std::move(from))
        , m_bounds(bounds)
        , m_answer(answer)
        , m_guests(guests) {
        ++m_guests[m_from];
    }
    ~Visit() {
        if (--m_guests[m_from] == 0)
            m_guests.erase(m_from);
    }
    Visit(const Visit&) = delete;
    Visit& operator=(const Visit&) = delete;

    void begin() { waitForRequest(); }

private:
    // Without a byte a connection may be idle; from the first one on, time runs.
    void waitForRequest() {
        if (m_buffer.size() > 0) {
            read();
            return;
        }
        m_stream.expires_after(idleTime);
        m_stream.async_read_some(m_buffer.prepare(1024),
                                 [self = shared_from_this()](beast::error_code error, size_t size) {
                                     if (error)
                                         return;
                                     self->m_buffer.commit(size);
                                     self->read();
                                 });
    }

    void read() {
        m_parser.emplace();
        m_parser->body_limit(quint64(m_bounds.bodyBytes));
        m_parser->header_limit(quint32(m_bounds.headerBytes));
        m_stream.expires_after(requestTime);
        http::async_read(
            m_stream, m_buffer, *m_parser,
            [self = shared_from_this()](beast::error_code error, size_t) { self->onRead(error); });
    }

    void onRead(beast::error_code error) {
        if (error == http::error::body_limit || error == http::error::header_limit ||
            error == http::error::buffer_overflow)
            return refuse(http::status::payload_too_large);
        if (error == http::error::end_of_stream || error == beast::error::timeout || !m_parser)
            return;
        if (error.category() == http::make_error_code(http::error::bad_method).category())
            return refuse(http::status::bad_request);
        if (error)
            return;
        const auto& message = m_parser->get();
        const bool isGet = message.method() == http::verb::get;
        if (!isGet && message.method() != http::verb::post)
            return refuse(http::status::method_not_allowed);
        HttpRequest request;
        request.isPost = !isGet;
        request.path = bytes(message.target());
        if (const auto query = request.path.indexOf('?'); query >= 0)
            request.path.truncate(query);
        request.body = QByteArray::fromStdString(message.body());
        request.known = bytes(message[http::field::if_none_match]);
        request.inflates =
            http::token_list(message[http::field::accept_encoding]).exists("deflate");
        request.from = QByteArray::fromStdString(m_from);
        write(m_answer(request), message.keep_alive());
    }

    void refuse(http::status status) {
        HttpAnswer answer;
        answer.status = int(status);
        write(answer, false);
    }

    // Every answer says what a browser may do with it: keep nothing, guess nothing, tell nobody
    // where it comes from.
    void write(const HttpAnswer& answer, bool keepAlive) {
        m_body = answer.body;
        m_response = {};
        m_response.version(11);
        m_response.result(unsigned(answer.status));
        m_response.keep_alive(keepAlive);
        m_response.set(http::field::cache_control, answer.mark.isEmpty() ? "no-store" : "no-cache");
        m_response.set("Content-Security-Policy", text(answer.policy));
        m_response.set("X-Content-Type-Options", "nosniff");
        m_response.set("Referrer-Policy", "no-referrer");
        m_response.set("Cross-Origin-Resource-Policy", "same-origin");
        if (!answer.mark.isEmpty())
            m_response.set(http::field::etag, text(answer.mark));
        if (!answer.location.isEmpty())
            m_response.set(http::field::location, text(answer.location));
        if (m_body) {
            m_response.set(http::field::content_type, text(answer.type));
            if (answer.isDeflated)
                m_response.set(http::field::content_encoding, "deflate");
            m_response.body() = {m_body->constData(), size_t(m_body->size())};
        }
        m_response.prepare_payload();
        m_stream.expires_after(idleTime);
        http::async_write(m_stream, m_response,
                          [self = shared_from_this(), keepAlive](beast::error_code error, size_t) {
                              if (error)
                                  return;
                              if (keepAlive)
                                  self->waitForRequest();
                              else
                                  self->part();
                          });
    }

    // Closing a connection while something still comes in would take the answer along.
    void part() {
        beast::error_code ignored;
        m_stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
        m_stream.expires_after(partingTime);
        m_buffer.clear();
        drain();
    }
    void drain() {
        m_buffer.clear();
        m_stream.async_read_some(m_buffer.prepare(16 * 1024),
                                 [self = shared_from_this()](beast::error_code error, size_t size) {
                                     self->m_drained += size;
                                     if (!error && self->m_drained < partingBytes)
                                         self->drain();
                                 });
    }

    beast::tcp_stream m_stream;
    std::string m_from;
    const RoomBounds& m_bounds;
    const HttpDoor::Answer& m_answer;
    Guests& m_guests;
    beast::flat_buffer m_buffer{64 * 1024};
    std::optional<http::request_parser<http::string_body>> m_parser;
    http::response<http::span_body<const char>> m_response;
    std::shared_ptr<const QByteArray> m_body;
    size_t m_drained = 0;
};

QString tr(const char* source) {
    return QCoreApplication::translate("waymark::HttpDoor", source);
}

} // namespace

// The listening socket and its thread.
class HttpDoor::Hall {
public:
    Hall(const RoomBounds& bounds, Answer answer)
        : m_bounds(bounds)
        , m_answer(std::move(answer)) {}
    ~Hall() {
        m_context.stop();
        if (m_thread.joinable())
            m_thread.join();
    }
    Hall(const Hall&) = delete;
    Hall& operator=(const Hall&) = delete;

    beast::error_code listen(const QString& address, quint16 port) {
        beast::error_code error;
        const auto ip = asio::ip::make_address(address.toStdString(), error);
        if (error)
            return error;
        const tcp::endpoint endpoint(ip, port);
        m_acceptor.open(endpoint.protocol(), error);
        if (!error)
            m_acceptor.set_option(asio::socket_base::reuse_address(true), error);
        if (!error)
            m_acceptor.bind(endpoint, error);
        if (!error)
            m_acceptor.listen(asio::socket_base::max_listen_connections, error);
        if (!error)
            m_port = m_acceptor.local_endpoint(error).port();
        return error;
    }

    void run() {
        accept();
        m_thread = std::thread([this] { m_context.run(); });
    }

    [[nodiscard]] quint16 port() const { return m_port; }

private:
    void accept() {
        m_acceptor.async_accept([this](beast::error_code error, tcp::socket socket) {
            if (error == asio::error::operation_aborted)
                return;
            if (!error)
                welcome(std::move(socket));
            if (error) {
                // There may be no more files to be had: try again when some have gone.
                m_pause.expires_after(std::chrono::milliseconds(200));
                m_pause.async_wait([this](beast::error_code) { accept(); });
                return;
            }
            accept();
        });
    }

    void welcome(tcp::socket socket) {
        beast::error_code error;
        const auto peer = socket.remote_endpoint(error);
        if (error)
            return;
        const std::string from = peer.address().to_string();
        int count = 0;
        for (const auto& [address, connections] : m_guests)
            count += connections;
        const auto known = m_guests.find(from);
        if (count >= m_bounds.connections ||
            (known != m_guests.end() && known->second >= m_bounds.connectionsEach))
            return; // closed as it goes
        socket.set_option(tcp::no_delay(true), error);
        std::make_shared<Visit>(std::move(socket), from, m_bounds, m_answer, m_guests)->begin();
    }

    RoomBounds m_bounds;
    Answer m_answer;
    Guests m_guests; // outlives the context, whose visits count themselves out
    asio::io_context m_context{1};
    tcp::acceptor m_acceptor{m_context};
    asio::steady_timer m_pause{m_context};
    quint16 m_port = 0;
    std::thread m_thread;
};

HttpDoor::HttpDoor() = default;

HttpDoor::~HttpDoor() = default;

Result<quint16> HttpDoor::open(const QString& address, quint16 port, const RoomBounds& bounds,
                               Answer answer) {
    close();
    try {
        auto hall = std::make_unique<Hall>(bounds, std::move(answer));
        if (const auto error = hall->listen(address, port); error) {
            const bool isTaken = error == asio::error::address_in_use;
            return Error{isTaken ? ErrorCode::InUse : ErrorCode::NotReadable,
                         tr("Nothing could be opened at %1: %2. Nobody can reach this map. Choose "
                            "another address, or look whether the network is on.")
                             .arg(address, QString::fromStdString(error.message())),
                         {}};
        }
        hall->run();
        m_hall = std::move(hall);
        return m_hall->port();
    } catch (const std::exception& exception) {
        return Error{ErrorCode::Internal,
                     tr("Sharing could not begin: %1. Nobody can reach this map.")
                         .arg(QString::fromLocal8Bit(exception.what())),
                     {}};
    }
}

void HttpDoor::close() {
    m_hall.reset();
}

} // namespace waymark
