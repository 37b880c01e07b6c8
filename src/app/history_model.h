// The states of a document's history as rows of a list, the latest first, with a heading above each
// sitting: edits of one day with no pause of more than half an hour between them. Lines arrive from
// the draft by pages; changes are not read.
#pragma once

#include "storage/history.h"

#include <QAbstractListModel>
#include <QTimer>

#include <unordered_map>
#include <vector>

namespace waymark {

class OpenDocument;

enum HistoryRole {
    HistoryIsHeadingRole = Qt::UserRole,
    HistorySequenceRole, // of the state; of a heading, of the first below it
    HistoryTimeRole,     // "14:32"; of a heading, "14:02 – 14:40"
    HistoryNameRole,     // empty for most
};

class HistoryModel : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int longestPause = 30 * 60 * 1000; // milliseconds, within a sitting

    // The document must outlive the model.
    explicit HistoryModel(OpenDocument& document, QObject* parent = nullptr);

    // Reads the history, and from then on follows it. Does nothing the second time.
    void start();
    [[nodiscard]] bool isComplete() const { return m_isComplete; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    // Gives the state a name; an empty one takes it away.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    // The row of the latest listed state that is not after `sequence`; -1 when there is none yet.
    [[nodiscard]] int rowOf(qint64 sequence) const;
    [[nodiscard]] qint64 sequenceAt(int row) const;
    // The listed state just before or after; the same where there is none.
    [[nodiscard]] qint64 older(qint64 sequence) const;
    [[nodiscard]] qint64 newer(qint64 sequence) const;
    // The states that have names.
    [[nodiscard]] std::vector<qint64> named() const;
    // "Friday 20 November, 14:32", and what was done there.
    [[nodiscard]] QString whenOf(qint64 sequence) const;
    [[nodiscard]] QString whatOf(qint64 sequence) const;

signals:
    void namesChanged();
    void failed(const QString& sentence);

private:
    struct Sitting {
        qint64 from = 0; // milliseconds since 1970
        qint64 to = 0;
        int edits = 0;
    };
    struct Row {
        bool isHeading = false;
        int sitting = 0;
        HistoryLine line;
    };

    void restart();
    void readPage();
    void readNews();
    void append(const std::vector<HistoryLine>& lines);
    void addNews(const std::vector<HistoryLine>& lines);
    void prepend(const HistoryLine& line);
    void touchSitting(int sitting);
    [[nodiscard]] int newSitting(const HistoryLine& line);
    [[nodiscard]] QString headingText(const Sitting& sitting) const;

    OpenDocument& m_document;
    std::vector<Row> m_rows; // by sequence, the latest first; a heading has that of its first state
    std::unordered_map<int, Sitting> m_sittings;
    int m_lastSitting = 0;
    int m_reading = 0; // counts restarts: pages asked for before one are of no use
    bool m_hasStarted = false;
    bool m_isComplete = false;
    QTimer m_news;
};

// "Today", "Yesterday", "Friday 20 November", with the year when it is another.
QString dayText(qint64 time, qint64 now);

} // namespace waymark
