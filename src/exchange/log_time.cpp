#include "exchange/log_time.h"

#include <QDateTime>

#include <array>
#include <cmath>
#include <string>
#include <string_view>

namespace waymark {

namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || uchar(c) >= 0x80;
}

// Days from 1970-01-01 to a day of the Gregorian calendar, which has one year in four a day longer
// but for three centuries in four. March comes first, so that the long day is the last of a year.
qint64 daysSince1970(int year, int month, int day) {
    const int y = month <= 2 ? year - 1 : year;
    const int era = y / 400;
    const int yearOfEra = y - era * 400;
    const int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return qint64(era) * 146097 + dayOfEra - 719468;
}

bool isLeap(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

bool isDay(int year, int month, int day) {
    constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1)
        return false;
    const int length = lengths[size_t(month - 1)] + (month == 2 && isLeap(year) ? 1 : 0);
    return day <= length;
}

// Two digits stand for the years from 1970 to 2069, as in POSIX's strptime(3) but for one year.
int fullYear(int year, int digits) {
    return digits > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
}

// The month that a word names, by its first letters in English, German, French, Spanish, Italian
// and Dutch; 0 for none. Accents are left as they are written.
int monthNamed(std::string_view word) {
    struct Name {
        std::string_view start;
        int month;
    };
    static constexpr Name names[] = {
        {"jan", 1},  {"jän", 1},  {"ene", 1},  {"gen", 1},  {"feb", 2},  {"fév", 2},  {"fev", 2},
        {"mar", 3},  {"mär", 3},  {"maa", 3},  {"mrt", 3},  {"mrz", 3},  {"apr", 4},  {"avr", 4},
        {"abr", 4},  {"may", 5},  {"mai", 5},  {"mag", 5},  {"mei", 5},  {"jun", 6},  {"juin", 6},
        {"giu", 6},  {"jul", 7},  {"juil", 7}, {"lug", 7},  {"aug", 8},  {"aoû", 8},  {"aou", 8},
        {"ago", 8},  {"sep", 9},  {"set", 9},  {"oct", 10}, {"okt", 10}, {"ott", 10}, {"nov", 11},
        {"dec", 12}, {"dez", 12}, {"déc", 12}, {"dic", 12}};
    for (const Name& name : names)
        if (word.starts_with(name.start))
            return name.month;
    return 0;
}

struct Zone {
    std::string_view name;
    int minutes;
};
constexpr Zone zones[] = {{"z", 0},      {"utc", 0},    {"gmt", 0},    {"cet", 60},   {"cest", 120},
                          {"mez", 60},   {"mesz", 120}, {"bst", 60},   {"eet", 120},  {"eest", 180},
                          {"est", -300}, {"edt", -240}, {"cst", -360}, {"cdt", -300}, {"mst", -420},
                          {"mdt", -360}, {"pst", -480}, {"pdt", -420}, {"jst", 540}};

// Reads one text from left to right.
class TimeParser {
public:
    TimeParser(QByteArrayView text, DayOrder order)
        : m_at(text.data())
        , m_end(text.data() + text.size())
        , m_order(order) {}

    std::optional<LogTime> parse();

private:
    struct Number {
        int value = 0;
        int digits = 0;
    };

    [[nodiscard]] char peek(qsizetype ahead = 0) const {
        return m_end - m_at > ahead ? m_at[ahead] : '\0';
    }
    bool take(char c) {
        if (peek() != c || m_at == m_end)
            return false;
        ++m_at;
        return true;
    }
    void skip(std::string_view any) {
        while (m_at < m_end && any.find(*m_at) != std::string_view::npos)
            ++m_at;
    }
    Number number(int maxDigits);
    std::string word();
    bool date();
    bool dateByNumbers();
    bool dateByName(int day);
    bool setDate(int year, int month, int day);
    bool clock();
    bool compactClock();
    bool afterClock();
    bool offset();
    std::optional<LogTime> counted(QByteArrayView text) const;

    const char* m_at;
    const char* m_end;
    DayOrder m_order;
    LogTime m_result;
    qint64 m_ofDay = 0; // milliseconds
    qint64 m_offset = 0;
};

TimeParser::Number TimeParser::number(int maxDigits) {
    Number number;
    while (m_at < m_end && isDigit(*m_at) && number.digits < maxDigits) {
        number.value = number.value * 10 + (*m_at++ - '0');
        ++number.digits;
    }
    return number;
}

// The letters that come next, ASCII ones in lower case.
std::string TimeParser::word() {
    std::string word;
    while (m_at < m_end && isLetter(*m_at)) {
        const char c = *m_at++;
        word += c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    }
    return word;
}

bool TimeParser::setDate(int year, int month, int day) {
    if (!isDay(year, month, day))
        return false;
    m_result.time = daysSince1970(year, month, day) * dayMs;
    return true;
}

// 1.3.2026, 3/1/26, 2026-03-01; m_at is at the first digit.
bool TimeParser::dateByNumbers() {
    const Number first = number(4);
    const char separator = peek();
    if (separator != '-' && separator != '/' && separator != '.')
        return false;
    ++m_at;
    if (separator == '.')
        skip(" ");
    if (isLetter(peek())) {
        // 01-Mar-2026, 1. März 2026
        return first.digits <= 2 && dateByName(first.value);
    }
    const Number second = number(2);
    if (second.digits == 0 || !take(separator))
        return false;
    if (separator == '.')
        skip(" ");
    const Number third = number(4);
    if (third.digits == 0)
        return false;
    if (first.digits == 4)
        return third.digits <= 2 && setDate(first.value, second.value, third.value);
    if (first.digits > 2 || (third.digits != 2 && third.digits != 4))
        return false;
    const int year = fullYear(third.value, third.digits);
    const bool mayBeDayFirst = isDay(year, second.value, first.value);
    const bool mayBeMonthFirst = isDay(year, first.value, second.value);
    if (mayBeDayFirst != mayBeMonthFirst)
        m_result.proves = mayBeDayFirst ? DayOrder::DayFirst : DayOrder::MonthFirst;
    m_result.isAmbiguous =
        mayBeDayFirst && mayBeMonthFirst && first.value != second.value && separator != '.';
    const bool monthFirst = m_order == DayOrder::MonthFirst && separator != '.';
    return monthFirst ? setDate(year, first.value, second.value)
                      : setDate(year, second.value, first.value);
}

// The month's name comes next, then, with a `day` of 0, the day, and the year.
bool TimeParser::dateByName(int day) {
    const int month = monthNamed(word());
    if (month == 0)
        return false;
    skip(". -/");
    if (day == 0) {
        day = number(2).value;
        if (isLetter(peek()))
            word(); // 1st, 2nd
        skip(", ");
    }
    const Number year = number(4);
    if (year.digits != 2 && year.digits != 4)
        return false;
    return setDate(fullYear(year.value, year.digits), month, day);
}

bool TimeParser::date() {
    if (isLetter(peek())) {
        const char* const start = m_at;
        const bool isMonth = monthNamed(word()) != 0;
        if (isMonth)
            m_at = start;
        else
            skip("., "); // a day of the week
        if (isLetter(peek()))
            return dateByName(0);
    }
    if (!isDigit(peek()))
        return false;
    qsizetype digits = 0;
    while (isDigit(peek(digits)))
        ++digits;
    if (digits == 8) {
        const int year = number(4).value;
        const int month = number(2).value;
        return setDate(year, month, number(2).value);
    }
    const char next = peek(digits);
    if (digits <= 2 && (next == ' ' || isLetter(next))) {
        const int day = number(2).value;
        skip(" ");
        return dateByName(day);
    }
    return digits <= 4 && dateByNumbers();
}

// 10:00, 10:00:05.250, 10.00 Uhr is not one; m_at is at the first digit.
bool TimeParser::clock() {
    int hour = number(2).value;
    int minute = 0;
    int second = 0;
    double fraction = 0;
    if (take(':')) {
        const Number minutes = number(2);
        if (minutes.digits != 2)
            return false;
        minute = minutes.value;
        if (take(':')) {
            const Number seconds = number(2);
            if (seconds.digits != 2)
                return false;
            second = seconds.value;
            if (peek() == '.' || peek() == ',') {
                ++m_at;
                double weight = 0.1;
                for (; isDigit(peek()); ++m_at, weight /= 10)
                    fraction += (*m_at - '0') * weight;
            }
        }
    } else {
        const char next = peek(peek() == ' ' ? 1 : 0);
        if (next != 'a' && next != 'A' && next != 'p' && next != 'P')
            return false; // a bare number is no time of day, but 10 PM is
    }
    const char* const here = m_at;
    skip(" ");
    const char half = char(peek() | 0x20);
    if ((half == 'a' || half == 'p') && (peek(1) | 0x20) == 'm' && !isLetter(peek(2))) {
        m_at += 2;
        if (hour < 1 || hour > 12)
            return false;
        hour = hour % 12 + (half == 'p' ? 12 : 0);
    } else {
        m_at = here;
    }
    if (hour > 23 || minute > 59 || second > 60)
        return false;
    m_ofDay =
        ((hour * 60LL + minute) * 60 + second) * 1000 + qint64(std::floor(fraction * 1000 + 1e-6));
    return true;
}

// 100000 or 1000, after a T.
bool TimeParser::compactClock() {
    const int hour = number(2).value;
    const int minute = number(2).value;
    const int second = number(2).value;
    m_ofDay = ((hour * 60LL + minute) * 60 + second) * 1000;
    return hour <= 23 && minute <= 59 && second <= 60;
}

// +01:00, -0500, +2; the sign comes next.
bool TimeParser::offset() {
    const int sign = *m_at++ == '-' ? -1 : 1;
    const Number hours = number(2);
    int minutes = 0;
    if (take(':') || isDigit(peek()))
        minutes = number(2).value;
    m_offset = sign * (hours.value * 60LL + minutes) * 60 * 1000;
    m_result.hasZone = true;
    return hours.digits > 0 && hours.value <= 15 && minutes <= 59;
}

// The zone, and then the end.
bool TimeParser::afterClock() {
    skip(" ");
    if (isLetter(peek())) {
        const std::string name = word();
        bool known = false;
        for (const Zone& zone : zones)
            if (zone.name == name) {
                m_offset = zone.minutes * 60LL * 1000;
                m_result.hasZone = true;
                known = true;
            }
        if (!known)
            return false;
    }
    if ((peek() == '+' || peek() == '-') && !offset())
        return false;
    skip(" ");
    return m_at == m_end;
}

// Seconds, milliseconds or microseconds since 1970, or a spreadsheet's days since 1899-12-30.
std::optional<LogTime> TimeParser::counted(QByteArrayView text) const {
    qsizetype whole = 0;
    while (whole < text.size() && isDigit(text[whole]))
        ++whole;
    const bool hasFraction = whole < text.size();
    if (hasFraction && text[whole] != '.' && text[whole] != ',')
        return std::nullopt;
    qint64 units = 0;
    for (qsizetype i = 0; i < whole && i < 17; ++i)
        units = units * 10 + (text[i] - '0');
    double fraction = 0;
    double weight = 0.1;
    for (qsizetype i = whole + 1; i < text.size(); ++i, weight /= 10) {
        if (!isDigit(text[i]))
            return std::nullopt;
        fraction += (text[i] - '0') * weight;
    }
    LogTime result;
    result.hasZone = whole > 5; // a spreadsheet's days are those of a clock on a wall
    switch (whole) {
    case 5:
        if (units < 20'000 || units > 99'000)
            return std::nullopt;
        result.time = (units - 25'569) * dayMs + std::llround(fraction * double(dayMs));
        return result;
    case 9:
    case 10:
        result.time = units * 1000 + std::llround(fraction * 1000);
        return result;
    case 12:
    case 13:
        result.time = units;
        return result;
    case 16:
        result.time = units / 1000;
        return result;
    default:
        return std::nullopt;
    }
}

std::optional<LogTime> TimeParser::parse() {
    const QByteArrayView all(m_at, m_end - m_at);
    if (all.size() >= 5 && isDigit(all[0]) && isDigit(all[2]) && isDigit(all[4]) &&
        isDigit(all[1]) && isDigit(all[3]) && all.size() != 8)
        if (const auto result = counted(all))
            return result;
    if (!date())
        return std::nullopt;
    skip(",");
    const bool compact = peek() == 'T' || peek() == 't';
    if (compact)
        ++m_at;
    skip(" ");
    // "1 March 2026 at 10:00", "1. März 2026 um 10:00", "le 1 mars à 10:00" without its "le"
    if (!compact && m_at < m_end && isLetter(peek())) {
        const char* const here = m_at;
        const std::string joining = word();
        if (joining == "at" || joining == "um" || joining == "à")
            skip(" ");
        else
            m_at = here;
    }
    if (isDigit(peek())) {
        if (compact && isDigit(peek(1)) && isDigit(peek(2)) ? !compactClock() : !clock())
            return std::nullopt;
    }
    if (m_at < m_end && !afterClock())
        return std::nullopt;
    m_result.time += m_ofDay - m_offset;
    return m_result;
}

// The form that nearly all logs have, "2026-03-01T10:00:00", without any of the care above.
std::optional<LogTime> readPlain(QByteArrayView t) {
    if (t.size() != 19 || t[4] != '-' || t[7] != '-' || (t[10] != 'T' && t[10] != ' ') ||
        t[13] != ':' || t[16] != ':')
        return std::nullopt;
    unsigned bad = 0;
    const auto two = [&](qsizetype at) {
        const unsigned tens = uchar(t[at]) - unsigned('0');
        const unsigned ones = uchar(t[at + 1]) - unsigned('0');
        bad |= unsigned(tens > 9) | unsigned(ones > 9);
        return int(tens * 10 + ones);
    };
    const int year = two(0) * 100 + two(2);
    const int month = two(5);
    const int day = two(8);
    const int hour = two(11);
    const int minute = two(14);
    const int second = two(17);
    if (bad != 0 || hour > 23 || minute > 59 || second > 60 || !isDay(year, month, day))
        return std::nullopt;
    LogTime result;
    result.time =
        daysSince1970(year, month, day) * dayMs + ((hour * 60LL + minute) * 60 + second) * 1000;
    return result;
}

} // namespace

std::optional<LogTime> readLogTime(QByteArrayView text, DayOrder order) {
    text = text.trimmed();
    if (text.isEmpty() || text.size() > 60)
        return std::nullopt;
    if (const auto plain = readPlain(text))
        return plain;
    return TimeParser(text, order).parse();
}

qint64 LogZone::toUtc(const LogTime& time) {
    if (m_isUtc || time.hasZone)
        return time.time;
    constexpr qint64 quarterMs = 15LL * 60 * 1000;
    const qint64 within = ((time.time % quarterMs) + quarterMs) % quarterMs;
    const qint64 quarter = time.time - within;
    auto shift = m_shifts.find(quarter);
    if (shift == m_shifts.end()) {
        const QDateTime wall = QDateTime::fromMSecsSinceEpoch(quarter, Qt::UTC);
        qint64 utc = QDateTime(wall.date(), wall.time(), m_zone).toMSecsSinceEpoch();
        // Where the clock was put back, an hour or so earlier it showed the same.
        const QTimeZone::OffsetData before =
            m_zone.previousTransition(QDateTime::fromMSecsSinceEpoch(utc + 1, Qt::UTC));
        if (before.atUtc.isValid()) {
            const qint64 change = before.atUtc.toMSecsSinceEpoch();
            const qint64 earlier =
                quarter - m_zone.offsetFromUtc(before.atUtc.addMSecs(-1)) * 1000LL;
            if (earlier < change && earlier < utc)
                utc = earlier;
        }
        shift = m_shifts.insert(quarter, utc - quarter);
    }
    return time.time + *shift;
}

} // namespace waymark
