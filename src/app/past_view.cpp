#include "app/past_view.h"

#include "app/action_table.h"
#include "app/plain_widgets.h"
#include "canvas/canvas.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

PastBanner::PastBanner(const ActionTable& actions, QWidget* parent)
    : QWidget(parent)
    , m_text(new PlainLabel({}, LabelRole::Strong)) {
    setObjectName(u"notice"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, 6, 14, 6);
    row->setSpacing(8);
    m_text->setElided(true);
    row->addWidget(m_text, 1);
    const auto add = [&](const QString& text, const QString& id, ButtonKind kind) {
        auto* button = makeButton(text, kind);
        bindButton(button, actions.action(id));
        row->addWidget(button);
    };
    add(tr("Restore"), u"restorePast"_s, ButtonKind::Primary);
    add(tr("Open as a copy"), u"copyPast"_s, ButtonKind::Ordinary);
    add(tr("Name…"), u"namePast"_s, ButtonKind::Ordinary);
    add(tr("Back to now"), u"backToNow"_s, ButtonKind::Ordinary);
}

void PastBanner::setText(const QString& text) {
    m_text->setText(text);
}

QString PastBanner::text() const {
    return m_text->text();
}

PastView::PastView(Document& past, IdSource& ids, const Canvas& now, const Theme& theme)
    : m_past(past)
    , m_canvas(new Canvas(past, ids)) {
    m_canvas->setAccessibleName(tr("Map as it was"));
    m_canvas->setTheme(theme);
    m_canvas->setReducedMotion(true);
    m_canvas->resize(now.size());
    showMap(now.map());
    m_canvas->setZoom(now.zoom());
    m_canvas->horizontalScrollBar()->setValue(now.horizontalScrollBar()->value());
    m_canvas->verticalScrollBar()->setValue(now.verticalScrollBar()->value());
    m_canvas->installEventFilter(this);
    m_canvas->viewport()->installEventFilter(this);
}

PastView::~PastView() {
    delete m_canvas;
}

void PastView::showMap(Id<Map> map) {
    m_map = map;
    m_canvas->setMap(hasMap() ? map : Id<Map>{});
}

bool PastView::hasMap() const {
    return m_past.project().find(m_map) != nullptr;
}

// Whatever would edit does not reach the canvas; scrolling, zooming and the keyboard's way out do.
bool PastView::eventFilter(QObject* object, QEvent* event) {
    switch (event->type()) {
    case QEvent::MouseButtonDblClick:
    case QEvent::ContextMenu:
    case QEvent::InputMethod:
    case QEvent::DragEnter:
    case QEvent::Drop:
        return true;
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease: {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (event->type() == QEvent::MouseButtonPress)
            m_canvas->setFocus();
        return mouse->button() == Qt::LeftButton || mouse->buttons().testFlag(Qt::LeftButton);
    }
    case QEvent::KeyPress: {
        if (object != m_canvas)
            return false;
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right)
            emit stepped(key == Qt::Key_Right);
        else if (key == Qt::Key_Escape)
            emit leftByKey();
        else if (key == Qt::Key_Tab || key == Qt::Key_Backtab)
            return false;
        return true;
    }
    default:
        return QObject::eventFilter(object, event);
    }
}

} // namespace waymark
