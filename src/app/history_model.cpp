#include "app/history_model.h"

#include "app/open_document.h"

#include <QDateTime>
#include <QLocale>
#include <QPointer>

#include <algorithm>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int pageSize = 1000;
constexpr int newsDelay = 60; // milliseconds, so that a run of typing asks seldom

QDateTime local(qint64 time) {
    return QDateTime::fromMSecsSinceEpoch(time);
}

QString clockText(qint64 time) {
    return QLocale().toString(local(time).time(), u"HH:mm"_s);
}

// Whether edits at these times belong to one sitting. Clocks may have been put back.
bool areTogether(qint64 a, qint64 b) {
    return std::abs(a - b) <= HistoryModel::longestPause && local(a).date() == local(b).date();
}

QString labelOf(const HistoryLine& line) {
    if (line.sequence == 0)
        return HistoryModel::tr("The beginning");
    const QString label = line.label.simplified();
    const QString what = label.isEmpty() ? HistoryModel::tr("Edit") : label;
    return line.kind == HistoryKind::Undo ? HistoryModel::tr("Undo: %1").arg(what) : what;
}

} // namespace

QString dayText(qint64 time, qint64 now) {
    const QDate day = local(time).date();
    const QDate today = local(now).date();
    if (day == today)
        return HistoryModel::tr("Today");
    if (day == today.addDays(-1))
        return HistoryModel::tr("Yesterday");
    return QLocale().toString(day,
                              day.year() == today.year() ? u"dddd d MMMM"_s : u"d MMMM yyyy"_s);
}

HistoryModel::HistoryModel(OpenDocument& document, QObject* parent)
    : QAbstractListModel(parent)
    , m_document(document) {
    m_news.setSingleShot(true);
    m_news.setInterval(newsDelay);
    connect(&m_news, &QTimer::timeout, this, &HistoryModel::readNews);
}

void HistoryModel::start() {
    if (m_hasStarted || !m_document.draft())
        return;
    m_hasStarted = true;
    connect(&m_document.document(), &Document::changed, this, [this] { m_news.start(); });
    connect(&m_document, &OpenDocument::historyRestarted, this, &HistoryModel::restart);
    readPage();
}

void HistoryModel::restart() {
    beginResetModel();
    m_rows.clear();
    m_sittings.clear();
    m_isComplete = false;
    ++m_reading;
    endResetModel();
    readPage();
}

void HistoryModel::readPage() {
    HistoryRange range;
    range.count = pageSize;
    if (!m_rows.empty())
        range.before = m_rows.back().line.sequence;
    m_document.draft()->readHistory(range, [guard = QPointer(this), this, reading = m_reading](
                                               const Result<std::vector<HistoryLine>>& lines) {
        if (!guard || reading != m_reading)
            return;
        if (!lines) {
            emit failed(lines.error().message);
            return;
        }
        m_isComplete = int(lines->size()) < pageSize;
        append(*lines);
        if (m_isComplete)
            append({{0, m_document.draft()->created(), HistoryKind::Edit, {}, {}}});
        else
            readPage();
    });
}

void HistoryModel::readNews() {
    HistoryRange range;
    // The latest line may have gone on meanwhile.
    range.after = m_rows.empty() ? -1 : m_rows.front().line.sequence - 1;
    range.count = std::numeric_limits<int>::max();
    m_document.draft()->readHistory(range, [guard = QPointer(this), this, reading = m_reading](
                                               const Result<std::vector<HistoryLine>>& lines) {
        // Before the first page is there, it will hold the news as well.
        if (guard && reading == m_reading && lines && !m_rows.empty())
            addNews(*lines);
    });
}

int HistoryModel::newSitting(const HistoryLine& line) {
    m_sittings[++m_lastSitting] = {line.time, line.time, 0};
    return m_lastSitting;
}

void HistoryModel::append(const std::vector<HistoryLine>& lines) {
    std::vector<Row> rows;
    const Row* last = m_rows.empty() ? nullptr : &m_rows.back();
    const int grown = last ? last->sitting : 0;
    for (const HistoryLine& line : lines) {
        const bool goesOn = last && areTogether(last->line.time, line.time);
        const int sitting = goesOn ? last->sitting : newSitting(line);
        if (!goesOn)
            rows.push_back({true, sitting, line});
        Sitting& at = m_sittings[sitting];
        at.from = std::min(at.from, line.time);
        at.edits += line.sequence > 0 ? 1 : 0;
        rows.push_back({false, sitting, line});
        last = &rows.back();
    }
    if (rows.empty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    endInsertRows();
    if (grown != 0)
        touchSitting(grown);
    emit namesChanged();
}

void HistoryModel::addNews(const std::vector<HistoryLine>& lines) {
    if (lines.empty())
        return;
    Row& top = m_rows[1]; // below its heading
    auto line = lines.rbegin();
    if (line->sequence != top.line.sequence && top.line.sequence > 0 && top.line.name.isEmpty()) {
        // It went on with what the latest line was.
        m_rows[0].line = *line;
    }
    if (top.line.sequence > 0) {
        top.line = *line;
        Sitting& sitting = m_sittings[top.sitting];
        sitting.to = std::max(sitting.to, line->time);
        emit dataChanged(index(0), index(1));
        ++line;
    }
    for (; line != lines.rend(); ++line)
        prepend(*line);
    emit namesChanged();
}

void HistoryModel::prepend(const HistoryLine& line) {
    const bool goesOn = areTogether(m_rows[1].line.time, line.time);
    if (goesOn) {
        const int id = m_rows[0].sitting;
        beginInsertRows({}, 1, 1);
        m_rows[0].line = line;
        m_rows.insert(m_rows.begin() + 1, {false, id, line});
        Sitting& sitting = m_sittings[id];
        sitting.to = std::max(sitting.to, line.time);
        ++sitting.edits;
        endInsertRows();
        emit dataChanged(index(0), index(0));
        return;
    }
    const int id = newSitting(line);
    m_sittings[id].edits = 1;
    beginInsertRows({}, 0, 1);
    m_rows.insert(m_rows.begin(), {Row{true, id, line}, Row{false, id, line}});
    endInsertRows();
}

void HistoryModel::touchSitting(int sitting) {
    for (int row = 0; row < int(m_rows.size()); ++row) {
        if (m_rows[size_t(row)].isHeading && m_rows[size_t(row)].sitting == sitting) {
            emit dataChanged(index(row), index(row));
            return;
        }
    }
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString HistoryModel::headingText(const Sitting& sitting) const {
    return dayText(sitting.to, QDateTime::currentMSecsSinceEpoch());
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= int(m_rows.size()))
        return {};
    const Row& row = m_rows[size_t(index.row())];
    const Sitting& sitting = m_sittings.at(row.sitting);
    const bool isMoment = clockText(sitting.from) == clockText(sitting.to);
    const QString time = !row.isHeading ? clockText(row.line.time)
                         : isMoment     ? clockText(sitting.to)
                                    : clockText(sitting.from) + u" – "_s + clockText(sitting.to);
    switch (role) {
    case Qt::DisplayRole:
        return row.isHeading ? headingText(sitting) : labelOf(row.line);
    case Qt::EditRole:
        return row.line.name;
    case Qt::AccessibleTextRole:
        if (row.isHeading)
            return tr("%1, %2, edits: %3").arg(headingText(sitting), time).arg(sitting.edits);
        if (row.line.name.isEmpty())
            return tr("%1, %2").arg(labelOf(row.line), time);
        return tr("%1, %2, %3").arg(row.line.name, labelOf(row.line), time);
    case HistoryIsHeadingRole:
        return row.isHeading;
    case HistorySequenceRole:
        return row.line.sequence;
    case HistoryTimeRole:
        return time;
    case HistoryNameRole:
        return row.isHeading ? QString() : row.line.name;
    default:
        return {};
    }
}

Qt::ItemFlags HistoryModel::flags(const QModelIndex& index) const {
    if (!index.isValid() || m_rows[size_t(index.row())].isHeading)
        return Qt::ItemIsEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    flags.setFlag(Qt::ItemIsEditable, m_rows[size_t(index.row())].line.sequence > 0);
    return flags;
}

bool HistoryModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const QString name = value.toString().simplified().left(200);
    Row& row = m_rows[size_t(index.row())];
    if (name == row.line.name)
        return false;
    // What is typed on from here is another state.
    m_document.document().endGesture();
    row.line.name = name;
    m_document.draft()->nameState(row.line.sequence, name,
                                  [guard = QPointer(this), this](const Result<void>& done) {
                                      if (guard && !done)
                                          emit failed(done.error().message);
                                  });
    emit dataChanged(index, index);
    emit namesChanged();
    return true;
}

int HistoryModel::rowOf(qint64 sequence) const {
    const auto at = std::ranges::lower_bound(m_rows, sequence, std::ranges::greater(),
                                             [](const Row& row) { return row.line.sequence; });
    if (at == m_rows.end())
        return -1;
    return int(at - m_rows.begin()) + (at->isHeading ? 1 : 0);
}

qint64 HistoryModel::sequenceAt(int row) const {
    return row < 0 || row >= int(m_rows.size()) ? -1 : m_rows[size_t(row)].line.sequence;
}

qint64 HistoryModel::older(qint64 sequence) const {
    const int row = rowOf(sequence - 1);
    return row < 0 ? sequence : m_rows[size_t(row)].line.sequence;
}

qint64 HistoryModel::newer(qint64 sequence) const {
    int row = rowOf(sequence);
    if (row < 0)
        row = int(m_rows.size());
    while (--row >= 0)
        if (!m_rows[size_t(row)].isHeading)
            return m_rows[size_t(row)].line.sequence;
    return sequence;
}

std::vector<qint64> HistoryModel::named() const {
    std::vector<qint64> result;
    for (const Row& row : m_rows)
        if (!row.isHeading && !row.line.name.isEmpty())
            result.push_back(row.line.sequence);
    return result;
}

QString HistoryModel::whenOf(qint64 sequence) const {
    const int row = rowOf(sequence);
    if (row < 0)
        return {};
    const qint64 time = m_rows[size_t(row)].line.time;
    return tr("%1, %2").arg(dayText(time, QDateTime::currentMSecsSinceEpoch()), clockText(time));
}

QString HistoryModel::whatOf(qint64 sequence) const {
    const int row = rowOf(sequence);
    if (row < 0)
        return {};
    const HistoryLine& line = m_rows[size_t(row)].line;
    return line.name.isEmpty() ? labelOf(line) : line.name;
}

} // namespace waymark
