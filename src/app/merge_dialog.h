// The list of what both sides changed differently, to decide one by one whose version stays.
#pragma once

#include "model/merge.h"

#include <QDialog>

class QRadioButton;
class QVBoxLayout;

namespace waymark {

class MergeDialog : public QDialog {
    Q_OBJECT

public:
    // `name` is that of the file. What is chosen at first is what the merge took by itself.
    MergeDialog(const QString& name, const std::vector<MergeConflict>& conflicts,
                QWidget* parent = nullptr);

    // For every conflict, the side that is chosen.
    [[nodiscard]] MergeChoices choices() const;

private:
    struct Row {
        MergeKey key;
        QRadioButton* mine;
        QRadioButton* theirs;
    };
    void addConflict(QVBoxLayout* column, const MergeConflict& conflict);
    QRadioButton* addSide(QVBoxLayout* column, const QString& side, const QString& value);
    void chooseAll(MergeSide side);

    std::vector<Row> m_rows;
    MergeChoices m_rest; // of the conflicts beyond those that are shown
};

} // namespace waymark
