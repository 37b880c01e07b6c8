// Unsaved work of earlier runs: each draft with a drawing, its date and size, to go on with, to
// compare with its file, or to put away.
#pragma once

#include "storage/draft.h"

#include <QDialog>
#include <QPointer>

class QPushButton;
class QVBoxLayout;

namespace waymark {

class DraftButton;
class Questions;

// Why the list is shown.
enum class RecoveryReason : quint8 {
    Asked,        // the user wanted to see it
    AfterCrashes, // the program stopped again and again with one of these open
};

class RecoveryDialog : public QDialog {
    Q_OBJECT

public:
    // The questions must outlive the dialog.
    RecoveryDialog(const DraftFolder& folder, Questions& questions, QWidget* parent = nullptr,
                   RecoveryReason reason = RecoveryReason::Asked);

    // The draft to go on with, after it was accepted.
    [[nodiscard]] QString chosenDraft() const { return m_chosen; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void fill();
    void orderKeys();
    QWidget* makeRow(const DraftInfo& draft);
    void read(const DraftInfo& draft, DraftButton* button, QWidget* compare);
    void compare(const DraftInfo& draft, const std::shared_ptr<const Project>& project);
    void choose(const QString& id);
    void putAway(const DraftInfo& draft);
    void showDiscarded(bool shown);

    DraftFolder m_folder;
    Questions& m_questions;
    QVBoxLayout* m_list;
    QPushButton* m_toggle; // between what waits and what was put away
    QPushButton* m_close;
    QPointer<QWidget> m_first; // of the list
    bool m_showsDiscarded = false;
    QString m_chosen;
};

} // namespace waymark
