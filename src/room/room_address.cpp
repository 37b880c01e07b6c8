#include "room/room_address.h"

#include <QRandomGenerator>
#include <QStringList>

#include <algorithm>
#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

// RFC 1918 and RFC 3927: what a home, an office or a phone gives to those beside one another.
bool isOfLocalNetwork(quint32 address) {
    return address >> 24 == 10 || address >> 20 == 0xAC1 || address >> 16 == 0xC0A8 ||
           address >> 16 == 0xA9FE;
}

// 0 is best: an address of the local network; those of containers and tunnels come after others.
int order(const NetworkAddress& address, quint32 value) {
    if (address.isLocal)
        return 3;
    static const QStringList made{u"docker"_s, u"br-"_s, u"veth"_s, u"virbr"_s, u"tun"_s, u"wg"_s};
    const bool isMade = std::ranges::any_of(
        made, [&](const QString& name) { return address.interface.startsWith(name); });
    return isMade ? 2 : isOfLocalNetwork(value) ? 0 : 1;
}

QString randomText(const QString& letters, int length) {
    QString text;
    for (int i = 0; i < length; ++i)
        text += letters[QRandomGenerator::system()->bounded(letters.size())];
    return text;
}

} // namespace

std::vector<NetworkAddress> networkAddresses() {
    struct Found {
        NetworkAddress address;
        int order;
    };
    std::vector<Found> found;
    ifaddrs* list = nullptr;
    if (getifaddrs(&list) == 0) {
        for (const ifaddrs* entry = list; entry; entry = entry->ifa_next) {
            if (!entry->ifa_addr || entry->ifa_addr->sa_family != AF_INET ||
                !(entry->ifa_flags & IFF_UP))
                continue;
            const auto* socket = reinterpret_cast<const sockaddr_in*>(entry->ifa_addr);
            char text[INET_ADDRSTRLEN] = {};
            if (!inet_ntop(AF_INET, &socket->sin_addr, text, sizeof text))
                continue;
            const NetworkAddress address{QString::fromLatin1(text),
                                         QString::fromLocal8Bit(entry->ifa_name),
                                         (entry->ifa_flags & IFF_LOOPBACK) != 0};
            found.push_back({address, order(address, ntohl(socket->sin_addr.s_addr))});
        }
        freeifaddrs(list);
    }
    if (std::ranges::none_of(found, [](const Found& f) { return f.address.isLocal; }))
        found.push_back({{u"127.0.0.1"_s, u"lo"_s, true}, 3});
    std::ranges::stable_sort(found, {}, &Found::order);
    std::vector<NetworkAddress> addresses;
    for (Found& entry : found)
        addresses.push_back(std::move(entry.address));
    return addresses;
}

QString makeRoomKey() {
    return randomText(u"abcdefghijklmnopqrstuvwxyz234567"_s, 26);
}

QString makeShortKey() {
    return randomText(u"abcdefghjkmnpqrstuvwxyz23456789"_s, 6);
}

} // namespace waymark
