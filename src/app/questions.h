// What the program asks its user. The windows ask through this interface, so that tests answer
// without ever meeting a dialog.
#pragma once

#include "model/merge.h"
#include "model/result.h"

#include <QStringList>

class QWidget;

namespace waymark {

// What is to become of edits that are in no file, when a window closes.
enum class CloseAnswer : quint8 { Save, KeepDraft, Discard, Cancel };
// What to do when the file was changed by somebody else meanwhile.
enum class ChangedAnswer : quint8 { SaveCopy, Replace, TakeTheirs, Merge, Cancel };

// What to do when the file is no longer there.
enum class GoneAnswer : quint8 { SaveAs, SaveThere, Cancel };

// What to do with a file that is damaged.
enum class DamagedAnswer : quint8 { Repair, OpenVersion, Cancel };

// Which files a dialog offers.
enum class FileKind : quint8 { Journey, Importable, Log, Table };

class Questions {
public:
    virtual ~Questions() = default;

    // An empty path: the user thought better of it.
    virtual QString askOpenPath(QWidget* parent, FileKind kind, const QString& folder) = 0;
    // The path has the ending of the proposal (".journey" where that has another than .pdf, .md
    // or .csv); replacing a file has been agreed to.
    virtual QString askSavePath(QWidget* parent, const QString& title, const QString& proposal) = 0;
    virtual CloseAnswer askOnClose(QWidget* parent, const QString& name) = 0;
    virtual ChangedAnswer askOnChanged(QWidget* parent, const QString& name) = 0;
    // Which side decides each of the conflicts of a merge; nothing: there is to be no merge.
    virtual std::optional<MergeChoices> askMerge(QWidget* parent, const QString& name,
                                                 const std::vector<MergeConflict>& conflicts) = 0;
    // `folderExists`: whether the file could be written where it was.
    virtual GoneAnswer askOnGone(QWidget* parent, const QString& name, bool folderExists) = 0;
    // `version` says of when the newest whole version of the file is; empty: there is none.
    virtual DamagedAnswer askOnDamaged(QWidget* parent, const QString& text,
                                       const QString& version) = 0;
    // Another name for a file in `folder`, with the ending ".journey"; empty: it keeps its name.
    virtual QString askName(QWidget* parent, const QString& folder, const QString& name) = 0;
    // A name for something; empty: the user thought better of it. `action` is the word on the
    // button.
    virtual QString askText(QWidget* parent, const QString& headline, const QString& proposal,
                            const QString& action) = 0;
    virtual QString askFolder(QWidget* parent, const QString& title, const QString& folder) = 0;
    // Whether to go on; `action` is the word on the button.
    virtual bool confirm(QWidget* parent, const QString& headline, const QString& text,
                         const QString& action) = 0;
    virtual void tell(QWidget* parent, const QString& headline, const QString& text) = 0;
    virtual void tellList(QWidget* parent, const QString& headline, const QString& text,
                          const QStringList& list) = 0;
};

// Asks with dialogs.
class DialogQuestions : public Questions {
public:
    QString askOpenPath(QWidget* parent, FileKind kind, const QString& folder) override;
    QString askSavePath(QWidget* parent, const QString& title, const QString& proposal) override;
    CloseAnswer askOnClose(QWidget* parent, const QString& name) override;
    ChangedAnswer askOnChanged(QWidget* parent, const QString& name) override;
    std::optional<MergeChoices> askMerge(QWidget* parent, const QString& name,
                                         const std::vector<MergeConflict>& conflicts) override;
    GoneAnswer askOnGone(QWidget* parent, const QString& name, bool folderExists) override;
    DamagedAnswer askOnDamaged(QWidget* parent, const QString& text,
                               const QString& version) override;
    QString askName(QWidget* parent, const QString& folder, const QString& name) override;
    QString askText(QWidget* parent, const QString& headline, const QString& proposal,
                    const QString& action) override;
    QString askFolder(QWidget* parent, const QString& title, const QString& folder) override;
    bool confirm(QWidget* parent, const QString& headline, const QString& text,
                 const QString& action) override;
    void tell(QWidget* parent, const QString& headline, const QString& text) override;
    void tellList(QWidget* parent, const QString& headline, const QString& text,
                  const QStringList& list) override;
};

} // namespace waymark
