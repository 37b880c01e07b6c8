// A list of records in the side bar: maps, personas or lanes. Shows what it is given and says what
// the user wants done: choose, rename in place, reorder by drag or Alt+arrows, remove, tick.
#pragma once

#include "app/avatar.h"
#include "model/records.h"

#include <QListWidget>

#include <optional>

namespace waymark {

enum class RowStyle : quint8 { Map, Persona, Lane };

struct RecordRow {
    AnyId id;
    QString text;
    QString detail;              // a second line, of personas
    std::optional<bool> checked; // of lanes
    Avatar avatar;               // of personas
};

class RecordList : public QListWidget {
    Q_OBJECT

public:
    RecordList(RowStyle style, const QString& accessibleName, QWidget* parent = nullptr);

    // Shows these rows. Keeps the current one and what is being renamed.
    void setRows(const std::vector<RecordRow>& rows);
    void setCurrent(AnyId id);
    [[nodiscard]] AnyId current() const;
    // The one at a pixel of the viewport; null below the last.
    [[nodiscard]] AnyId recordAt(const QPoint& at) const { return idAt(indexAt(at).row()); }
    // Fewer rows than this cannot be removed.
    void setFewest(int fewest) { m_fewest = fewest; }
    [[nodiscard]] bool canRemove() const;
    void removeCurrent();
    void renameCurrent();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

signals:
    void chosen(waymark::AnyId id);    // became the current one by the user's hand
    void activated(waymark::AnyId id); // double click or Enter
    void renamed(waymark::AnyId id, const QString& text);
    // Null: to the end.
    void moved(waymark::AnyId id, waymark::AnyId before);
    void removed(waymark::AnyId id);
    void toggled(waymark::AnyId id, bool on);
    void menuRequested(waymark::AnyId id, const QPoint& global);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] AnyId idAt(int row) const;
    [[nodiscard]] bool isOnCheckBox(const QPoint& at) const;
    void moveTo(int from, int to);

    RowStyle m_style;
    int m_fewest = 0;
    bool m_filling = false;
};

} // namespace waymark
