// Unsaved work of earlier runs: each draft with a small drawing, its date and size, to go on with
// or to put away.
#pragma once

#include "storage/draft.h"

#include <QDialog>

class QVBoxLayout;

namespace waymark {

class Questions;

class RecoveryDialog : public QDialog {
    Q_OBJECT

public:
    // The questions must outlive the dialog.
    RecoveryDialog(const DraftFolder& folder, Questions& questions, QWidget* parent = nullptr);

    // The draft to go on with, after it was accepted.
    [[nodiscard]] QString chosenDraft() const { return m_chosen; }

private:
    void fill();
    QWidget* makeRow(const DraftInfo& draft);
    void putAway(const DraftInfo& draft);

    DraftFolder m_folder;
    Questions& m_questions;
    QVBoxLayout* m_list;
    QString m_chosen;
};

} // namespace waymark
