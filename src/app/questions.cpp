#include "app/questions.h"

#include "app/merge_dialog.h"
#include "app/name_dialog.h"
#include "app/plain_widgets.h"
#include "app/rename_dialog.h"

#include <QCoreApplication>
#include <QFileDialog>

using namespace Qt::Literals::StringLiterals;

namespace waymark {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("waymark::Questions", text);
}

QString journeyFilter() {
    return tr("Journey maps (*.journey)");
}

QString importFilter() {
    return tr("Everything that can be imported "
              "(*.journey *.json *.ojf *.mmd *.mermaid *.md *.csv *.tsv)") +
           ";;"_L1 + tr("Waymark JSON (*.json)") + ";;"_L1 + tr("OpenJourney (*.ojf)") + ";;"_L1 +
           tr("Mermaid (*.mmd *.mermaid *.md)") + ";;"_L1 + tr("Tables (*.csv *.tsv)") + ";;"_L1 +
           tr("All files (*)");
}

} // namespace

QString DialogQuestions::askOpenPath(QWidget* parent, FileKind kind, const QString& folder) {
    const QString all = ";;"_L1 + tr("All files (*)");
    switch (kind) {
    case FileKind::Importable:
        return QFileDialog::getOpenFileName(parent, tr("Import"), folder, importFilter());
    case FileKind::Log:
        return QFileDialog::getOpenFileName(parent, tr("Import interaction log"), folder,
                                            tr("Logs (*.csv *.tsv *.txt *.xes)") + all);
    case FileKind::Table:
        return QFileDialog::getOpenFileName(parent, tr("Import values"), folder,
                                            tr("Tables (*.csv *.tsv *.txt)") + all);
    case FileKind::Journey:
        break;
    }
    return QFileDialog::getOpenFileName(parent, tr("Open"), folder, journeyFilter() + all);
}

QString DialogQuestions::askSavePath(QWidget* parent, const QString& title,
                                     const QString& proposal) {
    const auto isA = [&](QLatin1StringView suffix) { return proposal.endsWith(suffix); };
    QString suffix = u"journey"_s;
    QString filter = journeyFilter();
    if (isA(".pdf"_L1)) {
        suffix = u"pdf"_s;
        filter = tr("PDF documents (*.pdf)");
    } else if (isA(".md"_L1)) {
        suffix = u"md"_s;
        filter = tr("Markdown (*.md)");
    } else if (isA(".csv"_L1)) {
        suffix = u"csv"_s;
        filter = tr("Tables (*.csv)");
    } else if (isA(".png"_L1)) {
        suffix = u"png"_s;
        filter = tr("PNG pictures (*.png)") + ";;"_L1 + tr("SVG pictures (*.svg)") + ";;"_L1 +
                 tr("PDF documents (*.pdf)");
    }
    QFileDialog dialog(parent, title, proposal, filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffix);
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, [&](const QString& chosen) {
        for (const QString& ending : {u"png"_s, u"svg"_s, u"pdf"_s})
            if (chosen.contains(u"*."_s + ending))
                dialog.setDefaultSuffix(ending);
    });
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return {};
    return dialog.selectedFiles().constFirst();
}

CloseAnswer DialogQuestions::askOnClose(QWidget* parent, const QString& name) {
    const int chosen = askQuestion(
        parent, tr("Save the changes to %1?").arg(isolated(name)),
        tr("Your edits are not in the file yet. Keep them as a draft to go on next "
           "time; discarded drafts can be brought back for 30 days."),
        {{tr("Discard")}, {tr("Keep draft")}, {tr("Cancel")}, {tr("Save"), ButtonKind::Primary}});
    switch (chosen) {
    case 0:
        return CloseAnswer::Discard;
    case 1:
        return CloseAnswer::KeepDraft;
    case 3:
        return CloseAnswer::Save;
    default:
        return CloseAnswer::Cancel;
    }
}

ChangedAnswer DialogQuestions::askOnChanged(QWidget* parent, const QString& name) {
    const int chosen = askQuestion(
        parent, tr("%1 was changed by somebody else").arg(isolated(name)),
        tr("Since you opened it, another program or person wrote to this file. Your edits are safe "
           "in the draft, and nothing was written over.\n\n"
           "Save yours as a copy beside it, merge what both did, or take theirs; Undo brings yours "
           "back. If you replace theirs, it stays among the drafts."),
        {{tr("&Replace theirs")},
         {tr("Cancel")},
         {tr("&Take theirs")},
         {tr("&Merge…")},
         {tr("&Save mine as a copy…"), ButtonKind::Primary}});
    constexpr ChangedAnswer answers[] = {ChangedAnswer::Replace, ChangedAnswer::Cancel,
                                         ChangedAnswer::TakeTheirs, ChangedAnswer::Merge,
                                         ChangedAnswer::SaveCopy};
    return chosen < 0 ? ChangedAnswer::Cancel : answers[chosen];
}

std::optional<MergeChoices> DialogQuestions::askMerge(QWidget* parent, const QString& name,
                                                      const std::vector<MergeConflict>& conflicts) {
    MergeDialog dialog(name, conflicts, parent);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.choices();
}

GoneAnswer DialogQuestions::askOnGone(QWidget* parent, const QString& name, bool folderExists) {
    std::vector<Choice> choices{{tr("Cancel")}};
    if (folderExists)
        choices.push_back({tr("Save it there again")});
    choices.push_back({tr("Save as…"), ButtonKind::Primary});
    const int chosen = askQuestion(
        parent, tr("%1 is no longer there").arg(isolated(name)),
        folderExists
            ? tr("It was moved or deleted since you opened it. Your map is safe in the draft. Save "
                 "it under another name, or at its old place again.")
            : tr("Its folder is gone: a disk was pulled out, or the folder was moved. Your map is "
                 "safe in the draft. Save it somewhere else, or bring the disk back and save "
                 "then."),
        choices);
    return chosen == int(choices.size()) - 1 ? GoneAnswer::SaveAs
           : chosen == 1                     ? GoneAnswer::SaveThere
                                             : GoneAnswer::Cancel;
}

DamagedAnswer DialogQuestions::askOnDamaged(QWidget* parent, const QString& text,
                                            const QString& version) {
    std::vector<Choice> choices{{tr("Cancel")}};
    QString more = tr("A copy can be opened with all that is still whole. The file itself stays as "
                      "it is.");
    if (!version.isEmpty()) {
        more += u' ' + tr("Or open the newest version that Waymark has kept of it, whole as it was "
                          "saved: %1.")
                           .arg(version);
        choices.push_back({tr("Open that version")});
    }
    choices.push_back({tr("Open repaired copy"), ButtonKind::Primary});
    const int chosen =
        askQuestion(parent, tr("The file is damaged"), text + u"\n\n"_s + more, choices);
    return chosen == int(choices.size()) - 1 ? DamagedAnswer::Repair
           : chosen == 1                     ? DamagedAnswer::OpenVersion
                                             : DamagedAnswer::Cancel;
}

QString DialogQuestions::askName(QWidget* parent, const QString& folder, const QString& name) {
    RenameDialog dialog(folder, name, parent);
    return dialog.exec() == QDialog::Accepted ? dialog.name() : QString();
}

QString DialogQuestions::askText(QWidget* parent, const QString& headline, const QString& proposal,
                                 const QString& action) {
    NameDialog dialog(headline, proposal, action, parent);
    return dialog.exec() == QDialog::Accepted ? dialog.name() : QString();
}

QString DialogQuestions::askFolder(QWidget* parent, const QString& title, const QString& folder) {
    return QFileDialog::getExistingDirectory(parent, title, folder);
}

bool DialogQuestions::confirm(QWidget* parent, const QString& headline, const QString& text,
                              const QString& action) {
    return askQuestion(parent, headline, text, {{tr("Cancel")}, {action, ButtonKind::Primary}}) ==
           1;
}

void DialogQuestions::tell(QWidget* parent, const QString& headline, const QString& text) {
    showMessage(parent, headline, text);
}

void DialogQuestions::tellList(QWidget* parent, const QString& headline, const QString& text,
                               const QStringList& list) {
    showMessageWithList(parent, headline, text, list);
}

} // namespace waymark
