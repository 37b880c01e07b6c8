// Drives the real window without a display: a workspace of its own folder, questions answered by a
// script, and the mouse and keys of a user.
#pragma once

#include "app/main_window.h"
#include "app/questions.h"
#include "app/workspace.h"
#include "canvas/canvas.h"
#include "model/project.h"

#include <QTemporaryDir>

namespace waymark {

// Answers what it was told to, and keeps what was said.
class ScriptedQuestions : public Questions {
public:
    QString openPath;
    QString savePath;
    CloseAnswer onClose = CloseAnswer::Cancel;
    ChangedAnswer onChanged = ChangedAnswer::Cancel;
    GoneAnswer onGone = GoneAnswer::Cancel;
    DamagedAnswer onDamaged = DamagedAnswer::Cancel;
    QString versionOffered;
    QString newName;
    QString folder;
    bool confirms = true;
    bool merges = true;                // whether a merge with conflicts is carried out …
    MergeSide takes = MergeSide::Mine; // … and who decides each
    std::vector<MergeConflict> asked;  // those of the last question
    QStringList said;                  // headlines
    int closeQuestions = 0;
    int changedQuestions = 0;
    bool folderWasThere = true;

    QString askOpenPath(QWidget*, FileKind, const QString&) override { return openPath; }
    QString askSavePath(QWidget*, const QString&, const QString& proposal) override {
        proposed = proposal;
        return savePath;
    }
    CloseAnswer askOnClose(QWidget*, const QString&) override {
        ++closeQuestions;
        return onClose;
    }
    ChangedAnswer askOnChanged(QWidget*, const QString&) override {
        ++changedQuestions;
        return onChanged;
    }
    std::optional<MergeChoices> askMerge(QWidget*, const QString&,
                                         const std::vector<MergeConflict>& conflicts) override {
        asked = conflicts;
        if (!merges)
            return std::nullopt;
        MergeChoices choices;
        for (const MergeConflict& conflict : conflicts)
            choices[keyOf(conflict)] = takes;
        return choices;
    }
    GoneAnswer askOnGone(QWidget*, const QString&, bool folderExists) override {
        folderWasThere = folderExists;
        return onGone;
    }
    DamagedAnswer askOnDamaged(QWidget*, const QString&, const QString& version) override {
        versionOffered = version;
        return onDamaged;
    }
    QString askName(QWidget*, const QString&, const QString&) override { return newName; }
    QString askText(QWidget*, const QString&, const QString& name, const QString&) override {
        proposed = name;
        return newName;
    }
    QString askFolder(QWidget*, const QString&, const QString&) override { return folder; }
    bool confirm(QWidget*, const QString& headline, const QString&, const QString&) override {
        said.append(headline);
        return confirms;
    }
    void tell(QWidget*, const QString& headline, const QString&) override { said.append(headline); }
    void tellList(QWidget*, const QString& headline, const QString&, const QStringList&) override {
        said.append(headline);
    }

    QString proposed;
};

// Waits at its end for what still reads in the background, so that no folder goes away under it.
struct Stillness {
    Stillness() = default;
    Stillness(const Stillness&) = delete;
    Stillness& operator=(const Stillness&) = delete;
    ~Stillness();
};

// A program with one window, in an empty home.
struct Studio {
    Studio();

    // Waits until `condition` holds; fails the test if it does not within 20 s.
    static void waitUntil(const std::function<bool()>& condition);

    [[nodiscard]] QString path(const QString& name) const { return dir.filePath(name); }
    void trigger(const QString& action) const;
    [[nodiscard]] QAction* action(const QString& id) const { return window->actions().action(id); }
    // Opens the finished sample in the window.
    void openSample();
    // Saves it there and waits until it is written.
    void saveAs(const QString& file);
    [[nodiscard]] const Project& project() const;
    [[nodiscard]] Document& document() const;
    [[nodiscard]] Canvas& canvas() const;
    // The id of the stage, touchpoint, lane or card whose main text that is, on the map shown.
    [[nodiscard]] AnyId find(const QString& text) const;
    // Where a record is on the canvas, in its viewport.
    [[nodiscard]] QPoint placeOf(AnyId record) const;
    void click(AnyId record) const;
    // To whatever has the keyboard in the window.
    void type(const QString& text) const;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const;

    QTemporaryDir dir;
    Stillness stillness;
    ScriptedQuestions questions;
    Workspace workspace;
    QPointer<MainWindow> window;
};

} // namespace waymark
