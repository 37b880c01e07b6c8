#include "insight/detail_comparison.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace waymark {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Insight", text);
}

QString sentenceOf(const ComparedStep& step, const QString& a, const QString& b) {
    if (!step.difference)
        return tr("too few customers to tell (%L1 and %L2)").arg(step.a.of).arg(step.b.of);
    if (!step.isClear())
        return tr("no difference to speak of");
    const double points = std::abs(*step.difference) * 100;
    // The wider side of the interval, rounded up: it may not look surer than it is. Where that
    // would look like no difference, a decimal tells the two apart.
    const double reach =
        100 * std::max(step.interval.high - *step.difference, *step.difference - step.interval.low);
    const int decimals = std::ceil(reach) < std::round(points) ? 0 : 1;
    const double scale = decimals == 0 ? 1 : 10;
    return tr("%1 brings %2 points more here (±%3)")
        .arg(*step.difference > 0 ? b : a, QString::number(points, 'f', decimals),
             QString::number(std::ceil(reach * scale) / scale, 'f', decimals));
}

QString conclusionOf(const DetailComparison& comparison) {
    int compared = 0;
    int clear = 0;
    for (const ComparedStep& step : comparison.steps) {
        compared += step.difference.has_value();
        clear += step.isClear();
    }
    if (compared == 0)
        return tr("There are too few customers of %1 or %2 to compare them.")
            .arg(comparison.a, comparison.b);
    QString text =
        clear == 0
            ? tr("At none of %1 steps do %2 and %3 differ by more than chance would explain.")
                  .arg(compared)
                  .arg(comparison.a, comparison.b)
            : tr("At %1 of %2 steps, %3 and %4 differ by more than chance would explain (95 %).")
                  .arg(clear)
                  .arg(compared)
                  .arg(comparison.a, comparison.b);
    if (clear > 0)
        text += u' ' + tr("About one comparison in twenty seems to differ by chance alone, and a "
                          "difference is no proof of its cause: the two may differ in other ways.");
    return text;
}

// What one customer did at a step.
struct Passage {
    quint32 value = 0;    // at the first visit to `from` that has one of the two; 0: none
    bool arrived = false; // at `to`, at any time
    std::optional<qint64> took;
};

Passage passageOf(std::span<const Visit> visits, int from, int to, const LogColumn& column,
                  quint32 a, quint32 b) {
    Passage passage;
    std::optional<qint64> left;
    for (const Visit& visit : visits) {
        if (visit.column == from) {
            if (!left)
                left = visit.time;
            const quint32 value = column.cells[visit.row];
            if (passage.value == 0 && (value == a || value == b))
                passage.value = value;
        } else if (visit.column == to) {
            passage.arrived = true;
            if (left && !passage.took)
                passage.took = visit.time - *left;
        }
    }
    return passage;
}

} // namespace

std::pair<QString, QString> commonestValues(const LogColumn& column) {
    std::vector<qint64> counts(column.values.size(), 0);
    for (const quint32 cell : column.cells)
        ++counts[cell];
    counts[0] = -1; // says nothing
    std::vector<quint32> numbers(counts.size());
    for (quint32 i = 0; i < numbers.size(); ++i)
        numbers[i] = i;
    std::stable_sort(numbers.begin(), numbers.end(),
                     [&](quint32 x, quint32 y) { return counts[x] > counts[y]; });
    const auto nameAt = [&](size_t place) {
        return place < numbers.size() && counts[numbers[place]] > 0
                   ? column.values.name(numbers[place])
                   : QString();
    };
    std::pair values(nameAt(0), nameAt(1));
    if (!values.second.isEmpty() && values.second < values.first)
        std::swap(values.first, values.second);
    return values;
}

DetailComparison compareValues(const Project& project, Id<Map> map, const InteractionLog& log,
                               const LogColumn& column, const QString& a, const QString& b) {
    DetailComparison comparison{.detail = column.name, .a = a, .b = b};
    const auto numberOf = [&](const QString& value) {
        // One past the last stands for a value that nothing has.
        return column.values.find(QByteArrayView(value.toUtf8())).value_or(column.values.size());
    };
    const quint32 ofA = numberOf(a);
    const quint32 ofB = numberOf(b);
    const MapColumns columns(project, map);
    const Visits visits(columns, log);
    for (size_t to = 1; to < columns.touchpoints.size(); ++to)
        comparison.steps.push_back(
            {.from = columns.touchpoints[to - 1], .to = columns.touchpoints[to]});
    std::vector<std::vector<qint64>> timesA(comparison.steps.size());
    std::vector<std::vector<qint64>> timesB(comparison.steps.size());
    std::vector<int> met;
    for (size_t customer = 0; customer < visits.customers(); ++customer) {
        met.clear();
        for (const Visit& visit : visits.of(customer))
            met.push_back(visit.column);
        std::sort(met.begin(), met.end());
        met.erase(std::unique(met.begin(), met.end()), met.end());
        for (const int from : met) {
            const auto number = size_t(from);
            if (number >= comparison.steps.size())
                continue;
            const Passage passage =
                passageOf(visits.of(customer), from, from + 1, column, ofA, ofB);
            if (passage.value == 0)
                continue;
            ComparedStep& step = comparison.steps[number];
            Share& share = passage.value == ofA ? step.a : step.b;
            ++share.of;
            share.count += passage.arrived;
            if (passage.took)
                (passage.value == ofA ? timesA : timesB)[number].push_back(*passage.took);
        }
    }
    for (size_t number = 0; number < comparison.steps.size(); ++number) {
        ComparedStep& step = comparison.steps[number];
        if (step.a.of >= fewestToCompare && step.b.of >= fewestToCompare) {
            step.difference = step.b.value() - step.a.value();
            step.interval = newcombe(step.a, step.b);
        }
        step.timeA = medianOf(timesA[number]);
        step.timeB = medianOf(timesB[number]);
        step.sentence = sentenceOf(step, a, b);
    }
    comparison.sentence = conclusionOf(comparison);
    return comparison;
}

} // namespace waymark
