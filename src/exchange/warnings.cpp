#include "exchange/warnings.h"

#include <utility>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

QString Warning::toString() const {
    return line > 0 ? u"line %1: %2"_s.arg(line).arg(text) : text;
}

void Warnings::add(int line, const QString& text) {
    if (int(m_list.size()) < limit)
        m_list.push_back({line, text});
    else
        ++m_beyondLimit;
}

std::vector<Warning> Warnings::take() {
    if (m_beyondLimit > 0)
        m_list.push_back({0, u"%1 more warnings were not listed."_s.arg(m_beyondLimit)});
    m_beyondLimit = 0;
    return std::exchange(m_list, {});
}

} // namespace waymark
