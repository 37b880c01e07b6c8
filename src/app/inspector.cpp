#include "app/inspector.h"

#include "app/plain_widgets.h"
#include "app/record_form.h"
#include "app/several_form.h"
#include "model/edits.h"

#include <QApplication>
#include <QHash>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

constexpr size_t mostShared = 2000; // records at once; of more nobody asks for the owner

} // namespace

Inspector::Inspector(Document& document, IdSource& ids, QWidget* parent)
    : QScrollArea(parent)
    , m_document(document)
    , m_context(document, ids)
    , m_kind(new PlainLabel({}, LabelRole::Section))
    , m_title(new PlainLabel({}, LabelRole::Title))
    , m_several(new PlainLabel({}, LabelRole::Soft)) {
    setObjectName(u"inspector"_s);
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(8);
    m_title->setWordWrap(true);
    m_several->setWordWrap(true);
    // A single word longer than the panel is wide must not make the form wider than that.
    m_title->setMinimumWidth(1);
    m_several->setMinimumWidth(1);
    column->addWidget(m_kind);
    column->addWidget(m_title);
    column->addWidget(m_several);
    column->addStretch();
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);

    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    connect(&m_refresh, &QTimer::timeout, this, &Inspector::refresh);
    connect(&document, &Document::changed, this, [this] { m_refresh.start(); });
    connect(&document, &Document::wasReset, this, [this] { m_refresh.start(); });
    connect(&m_context, &FieldContext::refused, this, &Inspector::refused);
}

void Inspector::show(Id<Map> map, const std::vector<AnyId>& selection) {
    if (map == m_map && selection == m_selection)
        return;
    m_map = map;
    m_selection = selection;
    rebuild();
    verticalScrollBar()->setValue(0);
}

AnyId Inspector::record() const {
    if (m_selection.size() > 1)
        return {};
    return m_selection.empty() ? anyId(m_map) : m_selection.front();
}

std::vector<Inspector::FieldMark> Inspector::fields() const {
    std::vector<FieldMark> marks;
    if (!m_form)
        return marks;
    QHash<QString, int> seen;
    for (const FieldEditor* field : m_form->fields())
        marks.push_back({field->name(), seen[field->name()]++});
    return marks;
}

std::optional<Inspector::FieldMark> Inspector::current() const {
    const QWidget* focus = QApplication::focusWidget();
    if (!m_form || !focus || !m_form->isAncestorOf(focus))
        return {};
    const auto marks = fields();
    for (size_t i = 0; i < marks.size(); ++i) {
        if (m_form->fields()[i]->isAncestorOf(focus))
            return marks[i];
    }
    return {};
}

bool Inspector::goTo(const FieldMark& field) {
    const auto marks = fields();
    const auto at = std::ranges::find(marks, field);
    if (at == marks.end() || !m_form->fields()[size_t(at - marks.begin())]->takeKeyboard())
        return false;
    // The form may be new, and its places not given out yet.
    widget()->layout()->activate();
    ensureWidgetVisible(QApplication::focusWidget(), 20, 40);
    return true;
}

void Inspector::rebuild() {
    // Deleted later: the form may be in the midst of telling about the edit that led here.
    if (m_form) {
        m_form->hide();
        m_form->deleteLater();
        m_form = nullptr;
    }
    if (m_shared) {
        m_shared->hide();
        m_shared->deleteLater();
        m_shared = nullptr;
    }
    showTitle();
    auto* column = static_cast<QVBoxLayout*>(widget()->layout());
    if (m_selection.size() > 1 && m_selection.size() <= mostShared) {
        m_shared = new SeveralForm(m_context, m_selection);
        m_shared->setEnabled(!m_document.refusesEdits());
        column->insertWidget(3, m_shared);
        return;
    }
    const AnyId shown = record();
    if (shown.isNull() || !m_document.project().contains(shown))
        return;
    m_form = new RecordForm(m_context, m_map, shown);
    connect(m_form, &RecordForm::recordChosen, this, &Inspector::recordChosen);
    column->insertWidget(3, m_form);
    m_form->setEnabled(!m_document.refusesEdits());
    m_form->show(); // at once: the keyboard may be brought to it
}

void Inspector::refresh() {
    showTitle();
    const auto isThere = [this](AnyId id) { return m_document.project().contains(id); };
    if (m_shared && std::ranges::all_of(m_selection, isThere)) {
        m_shared->load();
        return;
    }
    if (m_form && m_document.project().contains(m_form->record()) && m_form->load())
        return;
    const int at = verticalScrollBar()->value();
    const auto field = current();
    rebuild();
    verticalScrollBar()->setValue(at);
    if (field)
        goTo(*field);
}

void Inspector::showTitle() {
    const bool several = m_selection.size() > 1;
    m_several->setVisible(several);
    if (several) {
        std::map<Kind, int> counts;
        for (const AnyId id : m_selection)
            ++counts[id.kind];
        QStringList parts;
        for (const auto& [kind, count] : counts)
            parts.append(u"%1 × %2"_s.arg(count).arg(kindTitle(kind)));
        m_kind->setText(tr("Selection").toUpper());
        m_title->setText(tr("%n things", nullptr, int(m_selection.size())));
        m_several->setText(parts.join(u'\n'));
        return;
    }
    const auto shown = m_document.project().find(record());
    m_kind->setText(shown ? kindTitle(record().kind).toUpper() : QString());
    const QString text = shown ? mainText(*shown).simplified() : QString();
    m_title->setText(text.size() > 120 ? text.left(119) + u'…' : text);
    m_title->setVisible(!text.isEmpty());
}

} // namespace waymark
