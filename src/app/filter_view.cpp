#include "app/filter_view.h"

#include "app/editor.h"
#include "app/filter_bar.h"
#include "canvas/canvas.h"
#include "model/document.h"

namespace waymark {

FilterView::FilterView(Document& document, Editor& editor)
    : QObject(&editor)
    , m_document(document)
    , m_editor(editor)
    , m_bar(new FilterBar) {
    connect(m_bar, &FilterBar::filterChanged, this, &FilterView::setFilter);
    connect(m_bar, &FilterBar::hidingChanged, this, &FilterView::setHiding);
    connect(m_bar, &FilterBar::clearRequested, this, [this] {
        clear();
        m_editor.canvas().setFocus();
    });
    // Not at once: what was just added is about to be typed in.
    connect(&document, &Document::changed, this, &FilterView::evaluate, Qt::QueuedConnection);
    connect(&document, &Document::wasReset, this, &FilterView::evaluate);
    connect(&editor, &Editor::mapShown, this, &FilterView::evaluate);
}

FilterView::~FilterView() = default;

void FilterView::open() {
    m_editor.canvas().finishEditing();
    m_bar->show();
    evaluate();
    m_bar->takeFocus();
}

void FilterView::setFilter(const RecordFilter& filter) {
    m_filter = filter;
    if (!filter.isEmpty())
        m_bar->show();
    evaluate();
}

void FilterView::setHiding(bool hiding) {
    if (hiding == m_isHiding)
        return;
    m_isHiding = hiding;
    m_bar->setHiding(hiding);
    evaluate();
    emit changed();
}

void FilterView::clear() {
    setFilter({});
    m_bar->hide();
}

FilterView::Records FilterView::faded() const {
    return m_others;
}

FilterView::Records FilterView::leftOut() const {
    return m_isHiding ? m_others : nullptr;
}

void FilterView::evaluate() {
    if (m_bar->isHidden() && m_filter.isEmpty() && !m_others)
        return;
    // What is being typed stays where it is; the filter follows when that is done.
    if (m_isHiding && m_editor.canvas().isEditing()) {
        connect(&m_editor.canvas(), &Canvas::editingChanged, this, &FilterView::evaluate,
                Qt::ConnectionType(Qt::UniqueConnection | Qt::QueuedConnection));
        return;
    }
    // Personas may have gone since they were chosen.
    std::erase_if(m_filter.personas,
                  [this](Id<Persona> id) { return !m_document.project().find(id); });
    FilterResult result = applyFilter(m_document.project(), m_editor.map(), m_filter);
    m_bar->setFilter(m_document.project(), m_editor.map(), m_filter);
    m_bar->showCounts(result);
    if (m_filter.isEmpty()) {
        if (m_others) {
            m_others = nullptr;
            emit changed();
        }
        return;
    }
    if (m_others && *m_others == result.others)
        return;
    m_others = std::make_shared<const std::unordered_set<AnyId>>(std::move(result.others));
    emit changed();
}

} // namespace waymark
