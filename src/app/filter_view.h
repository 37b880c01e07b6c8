// Filtering in the editor: keeps the bar, what the filter leaves of the map shown, and the canvas
// on one filter. The rest is faded, or hidden where the user wants that.
#pragma once

#include "model/filter.h"

#include <QObject>

#include <memory>

namespace waymark {

class Document;
class Editor;
class FilterBar;

class FilterView : public QObject {
    Q_OBJECT

public:
    using Records = std::shared_ptr<const std::unordered_set<AnyId>>;

    // The document must outlive this; the editor owns it.
    FilterView(Document& document, Editor& editor);
    ~FilterView() override;

    // For the editor to put in its place. Seen while something is filtered or about to be.
    [[nodiscard]] FilterBar* bar() const { return m_bar; }
    [[nodiscard]] const RecordFilter& filter() const { return m_filter; }
    [[nodiscard]] bool isHiding() const { return m_isHiding; }
    void open();
    void setFilter(const RecordFilter& filter);
    void setHiding(bool hiding);
    // Everything is seen again, and the bar goes.
    void clear();

    // What is not asked for, to be faded or left out; null: nothing.
    [[nodiscard]] Records faded() const;
    [[nodiscard]] Records leftOut() const;

signals:
    // Others are faded or left out.
    void changed();

private:
    void evaluate();

    Document& m_document;
    Editor& m_editor;
    FilterBar* m_bar;
    RecordFilter m_filter;
    bool m_isHiding = false;
    Records m_others;
};

} // namespace waymark
