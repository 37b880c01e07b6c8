// The list in the Insights panel: lines with a mark, a figure and a bar. A click shows the place.
#pragma once

#include "app/insight_lines.h"

#include <QListView>

namespace waymark {

class InsightRows;

class InsightList : public QListView {
    Q_OBJECT

public:
    explicit InsightList(QWidget* parent = nullptr);

    // Shows these lines; the line that was current stays so if it is still there.
    void fill(std::vector<InsightLine> lines);
    [[nodiscard]] const std::vector<InsightLine>& lines() const;
    // The current line; null for none.
    [[nodiscard]] const InsightLine* current() const;
    void setCurrent(int line);

signals:
    void chosen();    // another line is current
    void activated(); // by click
    void entered();   // by Enter
    void leftByKey();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    InsightRows* m_rows;
    bool m_filling = false;
};

} // namespace waymark
