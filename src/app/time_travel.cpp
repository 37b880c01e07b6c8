#include "app/time_travel.h"

#include "app/open_document.h"

#include <QPointer>

#include <algorithm>

namespace waymark {

TimeTravel::TimeTravel(OpenDocument& document, QObject* parent)
    : QObject(parent)
    , m_document(document) {
    // The states have other numbers now.
    connect(&document, &OpenDocument::historyRestarted, this, &TimeTravel::backToNow);
}

TimeTravel::~TimeTravel() = default;

qint64 TimeTravel::latest() const {
    return m_document.draft() ? m_document.draft()->sequence() : 0;
}

qint64 TimeTravel::state() const {
    return m_past ? m_at : latest();
}

qint64 TimeTravel::target() const {
    return m_past ? m_target : latest();
}

void TimeTravel::goTo(qint64 sequence) {
    if (!m_document.draft() || sequence >= latest()) {
        backToNow();
        return;
    }
    m_target = std::max<qint64>(sequence, 0);
    if (!m_past) {
        m_past = std::make_unique<Document>(m_document.project());
        m_at = latest();
        ++m_journey;
        m_waits = false;
        emit entered();
    }
    walk();
}

void TimeTravel::backToNow() {
    if (!m_past)
        return;
    ++m_journey;
    emit left();
    m_past.reset();
}

void TimeTravel::walk() {
    if (m_waits || !m_past || m_at == m_target)
        return;
    m_waits = true;
    m_document.draft()->readPassage(
        m_at, m_target,
        [guard = QPointer(this), this, journey = m_journey](const Result<Passage>& passage) {
            if (!guard || journey != m_journey || !m_past)
                return;
            m_waits = false;
            const bool goesOn =
                passage && passage->reached != m_at &&
                (passage->changeset.isEmpty() || m_past->commit(passage->changeset).ok());
            if (!goesOn) {
                backToNow();
                emit failed(passage ? tr("The history is damaged there and cannot be followed. The "
                                         "map as it is now is not affected.")
                                    : passage.error().message);
                return;
            }
            // What is shown of the past is not to be undone.
            m_past->restoreHistory({}, 0);
            m_at = passage->reached;
            emit moved(m_at);
            walk();
        });
}

} // namespace waymark
