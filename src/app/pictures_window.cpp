#include "app/pictures_window.h"

#include "app/panel_parts.h"
#include "app/picture_view.h"
#include "app/plain_text.h"
#include "app/plain_widgets.h"
#include "model/opportunities.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr int drawingDelay = 60; // milliseconds after a change, so that typing is not held up

} // namespace

PicturesWindow::PicturesWindow(Document& document, Id<Map> map, const Theme& theme, QWidget* parent)
    : QDialog(parent)
    , m_document(document)
    , m_map(map)
    , m_theme(&theme)
    , m_tabs(new QButtonGroup(this))
    , m_against(new QComboBox)
    , m_slides(makeButton(tr("Export as slides…")))
    , m_hint(new PlainLabel({}, LabelRole::Soft))
    , m_scroll(new QScrollArea)
    , m_view(new PictureView) {
    setObjectName(u"pictures"_s);
    setWindowTitle(tr("Pictures to decide by"));
    resize(1060, 700);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 12);
    column->setSpacing(8);
    column->addWidget(makeHead());
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidget(m_view);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_scroll, 1);
    m_hint->setContentsMargins(20, 0, 20, 0);
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);

    m_soon.setSingleShot(true);
    m_soon.setInterval(drawingDelay);
    connect(&m_soon, &QTimer::timeout, this, &PicturesWindow::refresh);
    connect(&document, &Document::changed, this, &PicturesWindow::outdate);
    connect(&document, &Document::wasReset, this, &PicturesWindow::outdate);
    connect(m_against, &QComboBox::activated, this, [this] {
        m_isOld = true;
        refresh();
    });
    connect(m_view, &PictureView::chosen, this, &PicturesWindow::recordChosen);
    connect(m_view, &PictureView::judged, this, &PicturesWindow::judge);
    connect(m_view, &PictureView::currentChanged, this, [this](const QRectF& place) {
        m_scroll->ensureVisible(int(place.center().x()), int(place.center().y()),
                                int(place.width() / 2), int(place.height() / 2));
    });
    showKind(m_kind);
    m_view->setFocus();
}

QWidget* PicturesWindow::makeHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(14, 0, 20, 0);
    row->setSpacing(2);
    const auto addTab = [&](PictureKind kind, const QString& text) {
        auto* tab = addPanelTab(row, m_tabs, text, titleOf(kind));
        tab->setAutoDefault(false);
        m_tabs->setId(tab, int(kind));
    };
    addTab(PictureKind::Opportunities, tr("Opportunities"));
    addTab(PictureKind::PainPoints, tr("Pain points"));
    addTab(PictureKind::Channels, tr("Channels"));
    addTab(PictureKind::Curves, tr("Curves"));
    addTab(PictureKind::Funnel, tr("Funnel"));
    connect(m_tabs, &QButtonGroup::idClicked, this,
            [this](int kind) { showKind(PictureKind(kind)); });
    row->addSpacing(12);
    m_against->setAccessibleName(tr("What the curves are held against"));
    m_against->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_against->setMinimumContentsLength(20);
    row->addWidget(m_against);
    row->addStretch();
    m_slides->setAutoDefault(false);
    setPlainToolTip(m_slides, tr("Write the comparison of the two maps as slides to edit, or as a "
                                 "PDF of them"));
    connect(m_slides, &QPushButton::clicked, this, [this] { emit slidesRequested(choice()); });
    row->addWidget(m_slides);
    row->addSpacing(6);
    auto* exporting = makeButton(tr("Export…"));
    exporting->setAutoDefault(false);
    setPlainToolTip(exporting, tr("Write this picture as PDF, PNG or SVG"));
    connect(exporting, &QPushButton::clicked, this, [this] { emit exportRequested(choice()); });
    row->addWidget(exporting);
    return head;
}

void PicturesWindow::setMap(Id<Map> map) {
    if (map == m_map)
        return;
    m_map = map;
    outdate();
}

void PicturesWindow::setTheme(const Theme& theme) {
    m_theme = &theme;
    m_isOld = true;
    refresh();
}

void PicturesWindow::showKind(PictureKind kind) {
    m_kind = kind;
    m_tabs->button(int(kind))->setChecked(true);
    m_isOld = true;
    refresh();
    m_scroll->verticalScrollBar()->setValue(0);
}

void PicturesWindow::compareWith(Id<Map> other) {
    fillMaps();
    m_against->setCurrentIndex(std::max(0, m_against->findData(other.value)));
    showKind(PictureKind::Curves);
}

PictureChoice PicturesWindow::choice() const {
    PictureChoice choice{.kind = m_kind, .map = m_map};
    if (m_kind == PictureKind::Curves)
        choice.other = {m_against->currentData().toLongLong()};
    return choice;
}

void PicturesWindow::outdate() {
    m_isOld = true;
    if (isVisible())
        m_soon.start();
}

void PicturesWindow::fillMaps() {
    const QSignalBlocker quiet(m_against);
    const QVariant before = m_against->currentData();
    m_against->clear();
    m_against->addItem(tr("Personas of this map"), qint64(0));
    for (const Id<Map> id : m_document.project().roots<Map>())
        if (id != m_map)
            m_against->addItem(
                tr("Against: %1").arg(visibleMarks(m_document.project().find(id)->title)),
                id.value);
    m_against->setCurrentIndex(std::max(0, m_against->findData(before)));
}

void PicturesWindow::refresh() {
    m_soon.stop();
    if (!m_isOld || !m_document.project().find(m_map))
        return;
    m_isOld = false;
    fillMaps();
    const bool mayEdit = !m_document.refusesEdits();
    const bool judges = m_kind == PictureKind::Opportunities && mayEdit;
    m_against->setVisible(m_kind == PictureKind::Curves && m_against->count() > 1);
    m_slides->setVisible(bool(choice().other));
    m_hint->setText(judges ? tr("Drag a number to what it is worth, or move the current one with "
                                "Alt and the arrow keys. A click leads to its card.")
                           : tr("A click leads to the place on the map; arrow keys and Enter do "
                                "too."));
    m_view->setEditable(mayEdit);
    m_view->show(layOutPicture(m_document.project(), choice(), *m_theme), *m_theme);
    fit();
}

void PicturesWindow::fit() {
    // With room for the scroll bar, whether it is shown or not: else it would come and go.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    m_view->fitTo(m_scroll->maximumViewportSize() - QSize(bar, bar));
}

void PicturesWindow::judge(AnyId record, Worth worth) {
    if (record.kind != Kind::Opportunity)
        return;
    const Changeset edit = judgeOpportunity(m_document.project(), Id<Opportunity>{record.value},
                                            worth.impact, worth.effort);
    if (edit.isEmpty())
        return;
    m_document.endGesture();
    if (const auto done = m_document.commit(edit); !done)
        emit refused(done.error().message);
    refresh();
}

void PicturesWindow::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    fit();
}

void PicturesWindow::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    refresh();
    fit();
}

} // namespace waymark
