// The editor, continued: what stands on its right, the inspector and what takes its place.
#include "app/editor.h"

#include "app/comment_list.h"
#include "app/comments_panel.h"
#include "app/history_panel.h"
#include "app/history_view.h"
#include "app/insight_list.h"
#include "app/insights_panel.h"
#include "app/inspector.h"
#include "app/open_document.h"
#include "app/time_line.h"
#include "canvas/canvas.h"

#include <QStackedWidget>

namespace waymark {

CommentsPanel& Editor::comments() {
    if (m_comments)
        return *m_comments;
    m_comments = new CommentsPanel(m_document.document(), m_document.ids(), m_right);
    m_comments->hide();
    const auto aboutSelection = [this] {
        const AnyId selected = m_canvas->current();
        m_comments->setSubject(selected.isNull() ? anyId(m_map) : selected);
    };
    connect(m_canvas, &Canvas::selectionChanged, m_comments, aboutSelection);
    connect(this, &Editor::mapShown, m_comments, aboutSelection);
    connect(m_comments, &CommentsPanel::recordChosen, this, [this](AnyId record) {
        if (const Id<Map> map = mapOf(m_document.project(), record))
            showMap(map);
        m_canvas->select(record);
        m_canvas->reveal(record);
    });
    connect(m_comments, &CommentsPanel::closeRequested, this, [this] { setCommentsShown(false); });
    connect(m_comments, &CommentsPanel::leftByKey, m_canvas, qOverload<>(&QWidget::setFocus));
    connect(m_comments, &CommentsPanel::refused, this, &Editor::say);
    aboutSelection();
    return *m_comments;
}

InsightsPanel& Editor::insights() {
    if (m_insights)
        return *m_insights;
    m_insights = new InsightsPanel(m_document.document(), m_document.ids(), m_right);
    m_insights->hide();
    connect(this, &Editor::mapShown, m_insights, &InsightsPanel::setMap);
    connect(m_insights, &InsightsPanel::recordChosen, this, [this](AnyId record) {
        m_canvas->finishEditing();
        m_canvas->select(record);
        m_canvas->reveal(record);
    });
    connect(m_insights, &InsightsPanel::closeRequested, this, [this] { setInsightsShown(false); });
    connect(m_insights, &InsightsPanel::leftByKey, m_canvas, qOverload<>(&QWidget::setFocus));
    connect(m_insights, &InsightsPanel::refused, this, &Editor::say);
    connect(m_insights, &InsightsPanel::picturesRequested, this, &Editor::picturesRequested);
    connect(m_canvas, &Canvas::funnelChosen, m_insights, [this](AnyId record) {
        if (isInsightsShown())
            m_insights->pointToFunnel(record);
    });
    if (const std::optional<FileStamp> stamp = m_document.stamp())
        m_insights->setLastChanged(stamp->modified / 1'000'000);
    m_insights->setMap(m_map);
    return *m_insights;
}

bool Editor::isInspectorShown() const {
    return !m_right->isHidden() && m_right->currentWidget() == m_inspector;
}

void Editor::setInspectorShown(bool shown) {
    m_wantsInspector = shown;
    if (shown && isHistoryShown())
        setHistoryShown(false);
    if (shown && isCommentsShown())
        setCommentsShown(false);
    if (shown && isInsightsShown())
        setInsightsShown(false);
    if (!isHistoryShown() && !isCommentsShown() && !isInsightsShown())
        m_right->setVisible(shown);
}

// A panel in the inspector's place, or null for the inspector. Becomes a page there when it is
// first shown: the pages that nobody looks at would be styled and measured, too.
void Editor::showBeside(QWidget* panel) {
    if (panel && m_right->indexOf(panel) < 0)
        m_right->addWidget(panel);
    m_right->setCurrentWidget(panel ? panel : m_inspector);
    m_right->setVisible(panel || m_wantsInspector);
}

bool Editor::isHistoryShown() const {
    return !m_right->isHidden() && m_history->isPanel(m_right->currentWidget());
}

void Editor::setHistoryShown(bool shown) {
    if (shown == isHistoryShown())
        return;
    m_canvas->finishEditing();
    showBeside(shown ? m_history->panel() : nullptr);
    m_history->setShown(shown);
    if (shown)
        m_history->timeLine()->slider().setFocus();
    else
        m_canvas->setFocus();
}

bool Editor::isCommentsShown() const {
    return !m_right->isHidden() && m_comments && m_right->currentWidget() == m_comments;
}

void Editor::setCommentsShown(bool shown) {
    if (shown == isCommentsShown())
        return;
    m_canvas->finishEditing();
    if (shown && isHistoryShown())
        setHistoryShown(false);
    showBeside(shown ? &comments() : nullptr);
    if (shown)
        m_comments->list().setFocus();
    else
        m_canvas->setFocus();
}

bool Editor::isInsightsShown() const {
    return !m_right->isHidden() && m_insights && m_right->currentWidget() == m_insights;
}

void Editor::setInsightsShown(bool shown) {
    if (shown == isInsightsShown())
        return;
    m_canvas->finishEditing();
    if (shown && isHistoryShown())
        setHistoryShown(false);
    showBeside(shown ? &insights() : nullptr);
    if (shown)
        m_insights->list().setFocus();
    else
        m_canvas->setFocus();
}

} // namespace waymark
