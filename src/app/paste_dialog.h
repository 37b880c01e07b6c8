// What goes where, before text from a spreadsheet or a page becomes cards: choices at the side, and
// the lanes and columns of the map as they will be. Enter pastes; every choice has a key.
#pragma once

#include "app/paste_text.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace waymark {

class PlainLabel;

class PasteDialog : public QDialog {
    Q_OBJECT

public:
    // The project must outlive the dialog; the map must be one of it. Begins with `choice`.
    PasteDialog(const Project& project, Id<Map> map, const PastedText& text,
                const PasteChoice& choice, QWidget* parent = nullptr);

    [[nodiscard]] PasteChoice choice() const;
    [[nodiscard]] const PastePlan& plan() const { return m_plan; }

private:
    void buildChoices();
    void refresh();
    void fillPreview();
    [[nodiscard]] QString summary() const;

    const Project& m_project;
    Id<Map> m_map;
    PastedText m_text;
    PastePlan m_plan;
    std::vector<Place> m_starts; // of the entries of m_column

    QComboBox* m_shape;
    QComboBox* m_firstRow;
    QComboBox* m_rows;
    QComboBox* m_column;
    QComboBox* m_lane;
    QTableWidget* m_preview;
    PlainLabel* m_summary;
    PlainLabel* m_remark;
    QPushButton* m_paste;
    QWidget* m_firstRowBox = nullptr;
    QWidget* m_rowsBox = nullptr;
    QWidget* m_laneBox = nullptr;
};

} // namespace waymark
