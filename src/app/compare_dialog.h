// Two states of a map side by side, drawn, and what differs between them in plain words: for
// looking at recovered work beside the saved file before choosing one.
#pragma once

#include "model/difference_words.h"

#include <QDialog>

#include <memory>

class QTreeWidget;
class QVBoxLayout;

namespace waymark {

class PictureFrame;
class PlainLabel;

class CompareDialog : public QDialog {
    Q_OBJECT

public:
    // Compares the file at `path`, which is read in the background, with `draft`. `draftTitle` and
    // `draftDetail` stand above the draft's drawing. `choices` become buttons beside Close; the
    // last is the one that Enter presses.
    CompareDialog(const QString& path, std::shared_ptr<const Project> draft,
                  const QString& draftTitle, const QString& draftDetail, const QStringList& choices,
                  QWidget* parent = nullptr);

    // The index of the choice taken, after it was accepted.
    [[nodiscard]] int choice() const { return m_choice; }
    // What is listed, a line each, as it is read out; empty while the file is being read.
    [[nodiscard]] QStringList lines() const;

private:
    struct FileRead;
    void buildPictures(QVBoxLayout* column, const QString& draftTitle, const QString& draftDetail);
    void buildButtons(QVBoxLayout* column, const QStringList& choices);
    void showFile(const FileRead& file);
    void list(const std::vector<DifferenceLine>& lines);

    QString m_path;
    std::shared_ptr<const Project> m_draft;
    PictureFrame* m_filePicture;
    PlainLabel* m_fileDetail;
    PlainLabel* m_summary;
    QTreeWidget* m_list;
    int m_choice = -1;
};

} // namespace waymark
