// The window of pictures to decide by, beside the map: follows the map and its edits, leads to the
// records, judges opportunities, and writes what it shows to a file.
#pragma once

#include "drawing/decision_picture.h"
#include "model/document.h"

#include <QDialog>
#include <QTimer>

class QButtonGroup;
class QComboBox;
class QPushButton;
class QScrollArea;

namespace waymark {

class PictureView;
class PlainLabel;

class PicturesWindow : public QDialog {
    Q_OBJECT

public:
    // The document must outlive the window.
    PicturesWindow(Document& document, Id<Map> map, const Theme& theme, QWidget* parent = nullptr);

    void setMap(Id<Map> map);
    void setTheme(const Theme& theme);
    void showKind(PictureKind kind);
    // The curves of the map against those of another one of the project.
    void compareWith(Id<Map> other);
    [[nodiscard]] PictureChoice choice() const;
    [[nodiscard]] PictureView& view() const { return *m_view; }
    // Draws anew now, if something changed; otherwise it happens a moment after each change.
    void refresh();

signals:
    void recordChosen(waymark::AnyId record);
    void exportRequested(const waymark::PictureChoice& choice);
    // Of the two maps that are held against each other.
    void slidesRequested(const waymark::PictureChoice& choice);
    void refused(const QString& sentence);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] QWidget* makeHead();
    void outdate();
    void fillMaps();
    void fit();
    void judge(AnyId record, Worth worth);

    Document& m_document;
    Id<Map> m_map;
    const Theme* m_theme;
    PictureKind m_kind = PictureKind::Opportunities;
    bool m_isOld = true;
    QTimer m_soon;
    QButtonGroup* m_tabs;
    QComboBox* m_against;
    QPushButton* m_slides;
    PlainLabel* m_hint;
    QScrollArea* m_scroll;
    PictureView* m_view;
};

} // namespace waymark
