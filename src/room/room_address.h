// The addresses under which a room can be reached, and the keys that make them secret.
#pragma once

#include <QString>

#include <vector>

namespace waymark {

struct NetworkAddress {
    QString address;      // "192.168.1.5"
    QString interface;    // "wlan0"
    bool isLocal = false; // this machine only

    friend bool operator==(const NetworkAddress&, const NetworkAddress&) = default;
};

// The IPv4 addresses of this machine that are up: those of local networks first, then others, and
// last the one that only this machine reaches.
std::vector<NetworkAddress> networkAddresses();

// 26 characters of a-z and 2-7: 130 bits from the system's random numbers.
QString makeRoomKey();
// Six characters that are easily told apart, for typing; 29 bits.
QString makeShortKey();

} // namespace waymark
