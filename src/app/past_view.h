// The map as it was: the past document on a canvas that only shows it, below a line that says which
// moment it is and what can be done with it.
#pragma once

#include "drawing/theme.h"
#include "model/document.h"

#include <QWidget>

namespace waymark {

class ActionTable;
class Canvas;
class PlainLabel;

// The line above the map.
class PastBanner : public QWidget {
    Q_OBJECT

public:
    explicit PastBanner(const ActionTable& actions, QWidget* parent = nullptr);
    void setText(const QString& text);
    [[nodiscard]] QString text() const;

private:
    PlainLabel* m_text;
};

class PastView : public QObject {
    Q_OBJECT

public:
    // A canvas of the past, which stands as `now` does. Both must outlive this.
    PastView(Document& past, IdSource& ids, const Canvas& now, const Theme& theme);
    ~PastView() override;

    [[nodiscard]] Canvas& canvas() const { return *m_canvas; }
    // Shows that map, or nothing while it was not there.
    void showMap(Id<Map> map);
    [[nodiscard]] bool hasMap() const;

signals:
    void stepped(bool newer);
    void leftByKey();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    Document& m_past;
    Canvas* m_canvas;
    Id<Map> m_map;
};

} // namespace waymark
