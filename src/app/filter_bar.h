// The bar above the map that says what is looked at and what is not: chips to choose personas,
// channels, owners and evidence, a field for words, and how much of the map that leaves.
#pragma once

#include "model/filter.h"

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QLineEdit;
class QMenu;
class QPushButton;

namespace waymark {

class PlainLabel;

class FilterBar : public QWidget {
    Q_OBJECT

public:
    explicit FilterBar(QWidget* parent = nullptr);

    // Shows a filter, with what can be chosen on the map.
    void setFilter(const Project& project, Id<Map> map, const RecordFilter& filter);
    void setHiding(bool hiding);
    // How much of the map the filter leaves.
    void showCounts(const FilterResult& result);
    void takeFocus();

signals:
    // Something else is asked for.
    void filterChanged(const waymark::RecordFilter& filter);
    // Whether the rest is hidden rather than faded.
    void hidingChanged(bool hiding);
    // Everything is to be seen again; the bar goes.
    void clearRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QPushButton* addChip(QHBoxLayout* row, const QString& name);
    // Fills a chip's menu: the texts, which of them are chosen, and what choosing one does.
    void fillChip(QPushButton* chip, const QStringList& texts, const std::vector<bool>& chosen,
                  const std::function<void(int, bool)>& choose);
    void change(const std::function<void(RecordFilter&)>& how);

    // One row, or two where the window is narrow.
    void arrange();

    RecordFilter m_filter;
    QBoxLayout* m_parts;
    QWidget* m_chips;
    QWidget* m_rest;
    QPushButton* m_personas;
    QPushButton* m_channels;
    QPushButton* m_owners;
    QPushButton* m_evidence;
    QLineEdit* m_text;
    PlainLabel* m_counts;
    QPushButton* m_hide;
    bool m_loading = false;
};

} // namespace waymark
